"""The menu of a table's rows: commands of the window, which are bound to the row in hand."""

from PySide6.QtCore import QPoint

from ui.actions import Actions, Command
from ui.tables.columns import Row
from ui.tables.view import Table


def offer_menu(table: Table[Row], actions: Actions, commands: tuple[Command | None, ...]) -> None:
    """Have right clicks, the menu key and Shift+F10 bring these commands; they follow the row in hand."""

    def show(place: QPoint) -> None:
        actions.refresh()
        actions.menu(commands, table).popup(place)

    table.menu_wanted.connect(show)
    table.moved.connect(actions.refresh)
