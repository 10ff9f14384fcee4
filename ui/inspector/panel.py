"""The inspector: the selected session and its seats, and for a seat every leader with what the rules say."""

from PySide6.QtWidgets import QWidget

from ui.pages import Frame


class Inspector(QWidget):
    """What is known of the selection."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
