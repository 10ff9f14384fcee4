"""Printed sheets: redacted view, story, PDF."""
