"""The page Sheets: what goes on paper, seen before it is printed."""
