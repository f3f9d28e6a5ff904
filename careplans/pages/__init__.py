"""What several views answer with: pages that are put together in more than one step."""
