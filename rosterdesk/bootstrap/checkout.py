"""Where the program lies: in a checkout that needs an environment, or installed or frozen already."""

import hashlib
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = ".rosterdesk-env"
_FORMAT = "1"  # raise it when environments made by older bootstraps must be made anew


@dataclass(frozen=True)
class Needs:
    """What a command needs: the test tools, a window, and whether the environment is still to be filled."""

    tests: bool
    window: bool
    environment: bool = False


@dataclass(frozen=True)
class Checkout:
    """A folder with the sources and their pyproject.toml."""

    root: Path

    @property
    def environment(self) -> Path:
        """The folder of the private environment."""
        return self.root / ENVIRONMENT

    @property
    def constraints(self) -> Path:
        """The file of upper bounds for libraries of libraries."""
        return self.root / "constraints.txt"

    def fingerprint(self) -> str:
        """Return a digest of the files that say what to install."""
        digest = hashlib.sha256(_FORMAT.encode())
        for path in (self.root / "pyproject.toml", self.constraints):
            digest.update(path.read_bytes() if path.is_file() else b"")
        return digest.hexdigest()

    def requirements(self, *, tests: bool) -> list[str]:
        """Return what pip is asked for, as written in pyproject.toml."""
        import tomllib  # late: a warm start does without

        project = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extra = project.get("optional-dependencies", {}).get("test", [])
        return [*project["dependencies"], *(extra if tests else [])]

    def key(self, *, tests: bool) -> str:
        """Return a digest that changes when what is to be installed changes, and only then."""
        bounds = self.constraints.read_text(encoding="utf-8") if self.constraints.is_file() else ""
        wanted = json.dumps([_FORMAT, bounds, self.requirements(tests=tests)])
        return hashlib.sha256(wanted.encode()).hexdigest()


def find_checkout() -> Checkout | None:
    """Return the checkout this file lies in; nothing in an installed or frozen copy."""
    root = Path(__file__).resolve().parents[2]
    if getattr(sys, "frozen", False) or not (root / "pyproject.toml").is_file():
        return None
    return Checkout(root)


def everything_is_here(checkout: Checkout, *, tests: bool) -> bool:
    """Return whether the running Python has all that is needed, as a developer's own environment may."""
    import importlib.util

    if importlib.util.find_spec("ortools") is None:  # quick, and true of nearly every other Python
        return False
    return all(is_installed(requirement) for requirement in checkout.requirements(tests=tests))


def is_installed(requirement: str) -> bool:
    """Return whether a requirement is installed: `==` exactly, `>=` from it on, `~=` also of its series."""
    from importlib.metadata import PackageNotFoundError, version

    found = re.match(r"([\w.-]+)(?:\[[^]]*\])?\s*(==|~=|>=)\s*([\w.]+)(\s*;.*win32.*)?", requirement)
    if found is None:
        return False
    name, relation, wanted, only_windows = found.groups()
    if only_windows and sys.platform != "win32":
        return True
    try:
        present = version(name)
    except PackageNotFoundError:
        return False
    if relation == "==":
        return present == wanted
    have, least = _numbers(present), _numbers(wanted)
    series = least[:-1] if relation == "~=" else ()
    return have >= least and have[: len(series)] == series


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
