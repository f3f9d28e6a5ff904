"""Page-shaped reads of plans, one module a page."""
