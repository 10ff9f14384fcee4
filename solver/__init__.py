"""Rules, goals, the model and the search; no Qt, no SQL, no sentences."""
