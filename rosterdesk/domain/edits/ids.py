"""Ids for what is new: legible, and never one that was used before."""

import re
import unicodedata
from collections.abc import Container

_LONGEST = 40


def fresh_id(name: str, taken: Container[str], *, otherwise: str) -> str:
    """An id made of a name, with a number where it is taken; `otherwise` where no letter of it is Latin."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or otherwise
    number, made = 1, stem
    while made in taken:
        number += 1
        made = f"{stem}-{number}"
    return made
