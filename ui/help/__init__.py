"""Help beside the page, and the sheet of keys; both are there without a network."""
