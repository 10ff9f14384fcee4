"""Trouble with tables: the sheet, the row and the column, what is wrong there, and the next step."""

from rosterdesk.words.language import N_

_FILES = {
    "workbook_damaged": N_(
        "this is not a workbook of Excel, or it is damaged; open it in a spreadsheet and save it as .xlsx"
    ),
    "workbook_locked": N_(
        "this workbook is of an old kind or locked by a password; save it without one as .xlsx"
    ),
    "workbook_too_big": N_("this workbook is over {most} MB when unpacked; take out what is not a table"),
    "workbook_too_wide": N_(
        "{place}: there are over {most} columns; take out those that are not of the table"
    ),
    "csv_not_text": N_("this file holds no text; save the table anew as CSV in UTF-8"),
    "csv_broken": N_("{place}: a quote is not closed, or stands in the middle; correct it"),
}
_TABLES = {
    "table_empty": N_("nothing is written in this file; write the headings in the first row"),
    "table_unknown": N_("“{name}” is not a table; write one of: {known}"),
    "table_unclear": N_(
        "{place}: the headings do not say which table this is; name the sheet or the file after it, "
        "one of: {known}"
    ),
    "table_needed": N_("a .csv file holds one table; say which by --table, one of: {known}"),
    "table_only_out": N_("the roster only goes out; build it here, or bring in other tables"),
    "table_no_sheet": N_("no sheet is called “{name}”; name the sheet so, or leave --table out"),
    "column_unknown": N_("{place}: there is no such column; take it out, or write one of: {known}"),
    "column_unknown_near": N_("{place}: there is no such column; perhaps “{near}” is meant"),
    "column_twice": N_("{place}: this column is there twice; take one out"),
    "column_missing": N_("{place}: the column “{heading}” is missing; add it"),
}
_CELLS = {
    "cell_empty": N_("{place}: nothing is written here; fill it in"),
    "cell_formula": N_("{place}: this cell calculates something; put in its value instead"),
    "cell_without_heading": N_("{place}: this cell has no heading above it; write one, or empty the cell"),
    "cell_too_long": N_("{place}: a cell holds at most {most} letters; shorten this one"),
    "cell_not_text": N_("{place}: “{found}” is not text; make it a cell of text"),
    "cell_not_list": N_("{place}: “{found}” is not a list; write it like one, two"),
    "cell_not_whole": N_("{place}: “{found}” is not a whole number; write one in digits"),
    "cell_not_amount": N_("{place}: “{found}” is not an amount; write one like 22.50"),
    "cell_not_flag": N_("{place}: “{found}” is neither yes nor no; write one of them"),
    "cell_not_date": N_("{place}: “{found}” is not a date; write it like 2026-11-30"),
    "cell_not_time": N_("{place}: “{found}” is not a time of day; write it like 09:30"),
    "cell_not_moment": N_("{place}: “{found}” is not a date with a time; write it like 2026-11-30 18:30"),
    "cell_not_choice": N_("{place}: “{found}” is not known here; write one of: {choices}"),
    "cell_not_counted": N_("{place}: “{found}” lacks a number behind a name; write it like hall 30, main 20"),
    "cell_two_so_called": N_("{place}: more than one is called “{found}”; write the id instead"),
    "cell_other_name": N_(
        "{place}: “{found}” is not the name of “{key}” beside it; correct one of them, or empty it"
    ),
    "row_twice": N_("{place}: “{found}” has a row already; make one of the two"),
}
MESSAGES = _FILES | _TABLES | _CELLS
