"""The page Sheets: what goes on paper, seen before it is printed.

Any part of the window can have a sheet shown there, ready to print or save:

    from rosterdesk.cases import printing
    from rosterdesk.cases.printing import Privacy, Sheet

    order = printing.usual(programme, Sheet.CHANGES, period)
    order = printing.usual(programme, Sheet.SLIP, period, privacy=Privacy.TEAM, leaders=("l03", "l07"))
    order = printing.usual(programme, Sheet.DOOR, period, session="support-mon/2026-12-07T18:30")
    frame.desk.sheet_wanted.emit(order)

The page comes to the front with that order in its choices; the desk goes to the order's weeks.
"""
