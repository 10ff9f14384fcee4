"""What people are found by beside their names."""

from rosterdesk.domain.people import Leader


def other_names(leader: Leader) -> str:
    """What else a leader is found by: the name on sheets, the telephone number however typed, the address."""
    digits = "".join(sign for sign in leader.phone if sign.isdigit())
    return f"{leader.display_name} {leader.phone} {digits} {leader.email}"
