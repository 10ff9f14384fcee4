"""The programme file and the roster file, read strictly and written."""
