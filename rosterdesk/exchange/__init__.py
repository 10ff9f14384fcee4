"""The programme file and the roster file, read strictly and written, and the programmes that are shipped."""
