"""The page Leaders: the table, and the page of each person."""
