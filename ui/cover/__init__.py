"""Someone is away: from a phone call to a covered roster."""
