"""The pages of the window, in the order of the navigation."""

from ui.pages import Page
from ui.roster.page import RosterPage

PAGES: tuple[type[Page], ...] = (RosterPage,)
