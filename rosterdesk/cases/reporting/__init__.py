"""Reports as values: counted once from the programme, drawn by the window and on paper alike."""
