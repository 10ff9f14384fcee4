"""Tables in and out, as spreadsheets and as CSV: the people of a programme without typing them again."""
