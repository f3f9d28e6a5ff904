"""A made-up clinic to try the product out: people, findings and diaries as tables, told through the real actions."""
