"""What leaders agree among themselves by telephone: two exchange seats, or one gives a seat back."""
