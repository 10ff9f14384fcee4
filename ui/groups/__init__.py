"""The page Groups: what meets when, with whom, and what is different about single sessions."""
