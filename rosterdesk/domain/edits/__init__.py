"""Every edit as a pure function: a programme and an intent in, a ChangeSet out."""
