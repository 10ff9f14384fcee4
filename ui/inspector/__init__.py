"""The inspector: what is known of the selected session and seat."""
