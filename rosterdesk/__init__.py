"""RosterDesk: rosters with proof for peer-support programmes."""

__version__ = "0.1.0"
