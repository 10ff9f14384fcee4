"""Reports in words: a few sentences, a figure, and the numbers beside it."""
