"""The page Settings: the programme as a whole, and everything that pages choose from."""
