"""Where the project's own files are, for the tests that read them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("rosterdesk", "solver", "ui", "resources", "tests")


def python_files() -> list[Path]:
    """Return every Python file of the project, tests included, sorted."""
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def tracked_files() -> list[Path]:
    """Return every file that git tracks or would track; without git, those of the packages and the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return untracked_files()
    paths = (ROOT / name.decode() for name in listing.split(b"\0") if name)
    return sorted(path for path in paths if path.is_file())


def untracked_files() -> list[Path]:
    """Return the files of the packages and of the root folder, what Python itself leaves behind aside."""
    walked = (path for package in PACKAGES for path in (ROOT / package).rglob("*"))
    return sorted(
        path for path in [*walked, *ROOT.iterdir()] if path.is_file() and "__pycache__" not in path.parts
    )
