"""The pages of the window, in the order of the navigation."""

from ui.away.page import AwayPage
from ui.groups.page import GroupsPage
from ui.history.page import HistoryPage
from ui.leaders.page import LeadersPage
from ui.pages import Page
from ui.programme.page import SettingsPage
from ui.reports.page import ReportsPage
from ui.roster.page import RosterPage
from ui.sheets.page import SheetsPage
from ui.this_week.page import ThisWeekPage

PAGES: tuple[type[Page], ...] = (
    ThisWeekPage,
    RosterPage,
    LeadersPage,
    GroupsPage,
    AwayPage,
    SheetsPage,
    ReportsPage,
    HistoryPage,
    SettingsPage,
)
