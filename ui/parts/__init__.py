"""Calm, reusable widgets that know nothing of programmes; all their words are given to them."""
