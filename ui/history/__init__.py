"""The page History: what was changed, what was published, and what people answered to it."""
