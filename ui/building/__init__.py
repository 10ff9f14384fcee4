"""The build panel: goals live, the proposal, keep all, some or none."""
