"""The menu of a table's rows: commands of the window, which are bound to the row in hand."""

from collections.abc import Callable

from PySide6.QtCore import QPoint

from ui.actions import Actions, Command
from ui.tables.columns import Row
from ui.tables.view import Table


def offer_menu(
    table: Table[Row],
    actions: Actions,
    commands: tuple[Command | None, ...],
    *,
    show: Callable[[], object],
    when: Callable[[], bool],
    called: Callable[[], str],
) -> None:
    """Have right clicks, the menu key and Shift+F10 bring these commands; they follow the row in hand.

    `show` goes to what the row stands for, `when` there is one, and is `called` so in the menu.
    """

    def pop_up(place: QPoint) -> None:
        actions.refresh()
        actions.menu(commands, table).popup(place)

    actions.bind(Command.SHOW_ROW, show, when=when, text=called, home=table)
    table.menu_wanted.connect(pop_up)
    table.moved.connect(actions.refresh)
