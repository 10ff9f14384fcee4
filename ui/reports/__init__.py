"""The page Reports: how it goes, as figures with the numbers beside them."""
