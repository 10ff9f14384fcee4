"""Pages behind tabs, whose titles come before what they hold, for Tab too."""

from PySide6.QtWidgets import QTabWidget


class Tabs(QTabWidget):
    """A row of tabs with `name` for screen readers; Tab goes from the row into the page in front."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().lower()  # the first of the children: Tab follows their order
        if name:
            self.call(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The titles, from the left."""
        return tuple(self.tabText(place) for place in range(self.count()))

    def call(self, name: str) -> None:
        """Take another name for screen readers."""
        for each in (self, self.tabBar()):
            each.setAccessibleName(name)
