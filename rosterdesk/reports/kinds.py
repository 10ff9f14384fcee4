"""The sign of each kind of group; the name of an icon file."""

OTHER = "circle-dot"
_SIGNS = {
    "support": "heart-handshake",
    "drop_in": "coffee",
    "telephone": "phone-call",
    "phone": "phone-call",
    "warm_line": "headset",
    "wellness": "leaf",
    "recreation": "palette",
    "crafts": "palette",
    "social": "party-popper",
    "newcomer": "smile-plus",
    "newcomers": "smile-plus",
    "board": "clipboard-list",
    "outing": "bus",
    "meeting": "users-round",
}


def sign(kind: str) -> str:
    """The icon of a kind of group; kinds are free text, unknown ones share a plain sign."""
    return _SIGNS.get(kind.strip().lower().replace("-", "_").replace(" ", "_"), OTHER)
