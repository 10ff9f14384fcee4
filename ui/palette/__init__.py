"""Search everything: people, groups, sessions and commands, found by a few letters (Ctrl+K)."""
