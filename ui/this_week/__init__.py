"""The start page: this week and the next eight, and what waits for the coordinator in them."""
