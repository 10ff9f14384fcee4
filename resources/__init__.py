"""Files that travel with the program, found alike in a source tree, an installed and a frozen copy."""

from importlib.resources import files
from pathlib import Path


def path(*parts: str) -> Path:
    """The file or folder in this package, as in `path("icons", "star.svg")`; FileNotFoundError if absent."""
    found = Path(str(files(__name__).joinpath(*parts)))
    if not found.exists():
        raise FileNotFoundError("/".join(parts))
    return found
