"""A screen reader, as far as a roster needs one: reads a window through AT-SPI and fills seats in it.

Run by Debian's own Python, which has the bindings: `python3 client.py COMMAND…` shows the window by the
command and prints what was met.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 the version has to be said first

Element = Any
PATIENCE = 40.0  # seconds after which something is not going to happen any more
STEP = 0.02
RETURN, TAB, DOWN = 0xFF0D, 0xFF09, 0xFF54
EVENTS = (
    "object:state-changed:focused",
    "object:property-change:accessible-name",
    "object:announcement",
)


class Reader:
    """What is on the accessibility bus, and what has been heard of it."""

    def __init__(self) -> None:
        Atspi.init()
        self.heard: list[tuple[str, str]] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in EVENTS:
            self._listener.register(event)

    def listen(self) -> None:
        """Take in what has come over the bus."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)

    def until(self, what: str, found: Callable[[], Any]) -> Any:
        """What `found` gives as soon as it gives something; SystemExit where it never does."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.listen()
            try:
                answer = found()
            except GLib.GError:
                answer = None  # it went while it was looked at
            if answer:
                return answer
            time.sleep(STEP)
        raise SystemExit(f"in vain: {what}; heard last: {self.heard[-5:]}")

    def find(self, role: str, name: str, within: Element = None) -> Element:
        """The element in sight of a role whose name begins so, as soon as there is one."""
        return self.until(f"{role} {name!r}", lambda: self._now(role, name, within))

    def do(self, element: Element, action: str) -> None:
        """Have the program do what an element offers by name."""
        names = [Atspi.Action.get_action_name(element, n) for n in range(element.get_n_actions())]
        element.do_action(names.index(action))

    def key(self, symbol: int) -> None:
        """Press and let go a key of the keyboard."""
        Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
        self.listen()

    def hears(self, event: str, name: str) -> None:
        """Wait until an event of something whose name begins so has been heard."""
        self.until(
            f"to hear {event} of {name!r}",
            lambda: any(said[0] == event and said[1].startswith(name) for said in self.heard),
        )

    def _now(self, role: str, name: str, within: Element) -> Element:
        desktop = Atspi.get_desktop(0)
        tops = (
            [within] if within else [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
        )
        everything = (each for top in tops for each in below(top))
        return next(
            (e for e in everything if e.get_role_name() == role and e.get_name().startswith(name)), None
        )

    def _on_event(self, event: Any) -> None:
        kind = event.type.rpartition(":")[2]
        if kind == "focused" and not event.detail1:
            return
        said = event.any_data if kind == "announcement" else event.source.get_name()
        self.heard.append((kind, str(said)))


def below(element: Element) -> Iterator[Element]:
    """An element and whatever it holds, as far as it is in sight."""
    if element is None:
        return
    yield element
    if element.get_role_name() != "application" and not element.get_state_set().contains(
        Atspi.StateType.SHOWING
    ):
        return
    for place in range(element.get_child_count()):
        yield from below(element.get_child_at_index(place))


def children(element: Element) -> list[Element]:
    """What an element holds."""
    return [element.get_child_at_index(place) for place in range(element.get_child_count())]


def seat(reader: Reader, card: Element, name: str) -> Element:
    """The seat of a card whose name begins so, with the keyboard on it."""
    found = reader.find("push button", name, card)
    reader.heard.clear()
    reader.do(found, "SetFocus")
    reader.hears("focused", name)
    return found


def type_into(reader: Reader, card: Element) -> None:
    """Fill the lead of a card by the keyboard alone: Enter, some letters, Enter."""
    seat(reader, card, "lead open")
    reader.key(RETURN)
    reader.hears("focused", "Leader for lead of Art")
    reader.hears("announcement", "")
    for letter in "cle":
        reader.key(ord(letter))
    reader.hears("announcement", "Cleo")
    reader.key(RETURN)
    reader.hears("accessible-name", "lead Cleo")


def choose_from_list(reader: Reader, card: Element) -> None:
    """Fill the co-lead of a card by what elements offer, without a key."""
    seat(reader, card, "co-lead open")
    people = reader.find("list", "Leaders for this seat")
    names = reader.until("leaders to choose from", lambda: [each.get_name() for each in children(people)])
    place = next(n for n, name in enumerate(names) if name.startswith("Dee"))
    people.select_child(place)
    button = reader.until(
        "a button that seats Dee",
        lambda: next((b for b in [reader.find("push button", "Seat")] if "Dee" in b.get_description()), None),
    )
    reader.do(button, "Press")
    reader.hears("accessible-name", "co-lead Dee")


def play(reader: Reader) -> dict[str, Any]:
    """Read the roster, fill two seats of the art group, and read it again."""
    board = reader.find("list", "Roster board")
    before = {card.get_name(): [each.get_name() for each in children(card)] for card in children(board)}
    art = reader.find("list item", "Art", board)
    type_into(reader, art)
    choose_from_list(reader, art)
    described = [each.get_description() for each in children(art)]
    return {"before": before, "after": [card.get_name() for card in children(board)], "seats": described}


def main(command: list[str]) -> None:
    """Play on the window that a command shows, and print what was met."""
    window = subprocess.Popen(command)
    try:
        print(json.dumps(play(Reader())))
    finally:
        window.terminate()
        window.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
