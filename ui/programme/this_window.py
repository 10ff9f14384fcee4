"""What holds for the windows of this computer: their language."""

from PySide6.QtWidgets import QWidget

from rosterdesk.words import programme as words
from rosterdesk.words.language import LANGUAGES
from ui import settings
from ui.desk import Desk
from ui.forms.layout import beside, scrolled, section
from ui.forms.picks import ChoiceField

SYSTEM = ""


class ThisWindow:
    """The language of the window, which is kept beside the programme and not in it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        named = [(SYSTEM, words.text("system_language"))]
        named += [(tag, words.language_choice(tag)) for tag in LANGUAGES]
        chosen = settings.load_choices(settings.choices_path()).language
        self.language = ChoiceField(
            words.text("window_language"),
            named,
            value=chosen if chosen in LANGUAGES else SYSTEM,
            meaning=words.text("window_meaning"),
            letters=20,
        )
        self.language.accepted.connect(self._ask)
        self.page: QWidget = scrolled([section(words.text("window_title"), beside(self.language))])

    def _ask(self) -> None:
        self._desk.language_wanted.emit(self.language.value)
