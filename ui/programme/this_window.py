"""What holds for the windows of this computer: their language, and whether they are light or dark."""

from PySide6.QtWidgets import QWidget

from rosterdesk.words import programme as words
from rosterdesk.words.language import LANGUAGES
from ui import settings
from ui.desk import Desk
from ui.forms.layout import beside, scrolled, section
from ui.forms.picks import ChoiceField
from ui.look import Appearance

SYSTEM = ""


class ThisWindow:
    """What is kept beside the programme and not in it."""

    def __init__(self, desk: Desk) -> None:
        named = [(SYSTEM, words.text("system_language"))]
        named += [(tag, words.language_choice(tag)) for tag in LANGUAGES]
        known = settings.load_choices(settings.choices_path())
        self.language = ChoiceField(
            words.text("window_language"),
            named,
            value=known.language if known.language in LANGUAGES else SYSTEM,
            meaning=words.text("window_meaning"),
            letters=20,
        )
        faces = [(SYSTEM, words.text("system_language"))]
        faces += [(each.value, words.text(each.value)) for each in (Appearance.LIGHT, Appearance.DARK)]
        self.appearance = ChoiceField(
            words.text("appearance"),
            faces,
            value=known.appearance if known.appearance in dict(faces) else SYSTEM,
            letters=20,
        )
        self.language.accepted.connect(lambda: desk.language_wanted.emit(self.language.value))
        self.appearance.accepted.connect(lambda: desk.appearance_wanted.emit(self.appearance.value))
        fields = (beside(self.language), beside(self.appearance))
        self.page: QWidget = scrolled([section(words.text("window_title"), *fields)])
