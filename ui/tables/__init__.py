"""Tables described by column records: search, filters, and columns and order that are remembered.

    columns = (
        Column(code="name", title=words.name(), text=lambda line: line.name, width=24),
        Column(code="size", title=words.size(), text=lambda line: dates.number(line.size),
               order=lambda line: line.size, numeric=True),
    )
    table = Table(words.all_groups(), columns, key=lambda line: line.id)      # ui.tables.view
    bar = TableBar(table, find=words.find(), filters=(Filter(...),))          # ui.tables.bar
    table.show_rows(lines)            # by key: what is selected stays selected, scrolling stays
    table.key, table.select(key)      # the row in hand; `table.moved` tells of another one
    table.opened                      # Enter or a double click on a row
    table.arrange(desk.tables.get("groups", ""));  table.arranged -> desk.tables["groups"] = table.arrangement

A row is any frozen value; everything that is seen, sorted and searched comes out of it through the columns.
"""
