"""A label that has little room says less, before it cuts what it says."""

from pytestqt.qtbot import QtBot

from ui.look import Look, dress
from ui.parts.text import ElidedLabel


def test_a_shorter_wording_is_shown_before_any_letter_is_cut(look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    dress(label)
    label.say("Week of 30 November 2026", short="Week of 30 Nov", shortest="30 Nov")
    label.show()
    wide = label.fontMetrics().horizontalAdvance
    shown = []
    for text in ("Week of 30 November 2026", "Week of 30 Nov", "30 Nov"):
        label.resize(wide(text) + 4, 30)
        shown.append(label.fitting())
    assert shown == ["Week of 30 November 2026", "Week of 30 Nov", "30 Nov"]
    assert label.toolTip() == "Week of 30 November 2026"
    label.resize(wide("30") + 4, 30)
    assert label.fitting().endswith("…")
