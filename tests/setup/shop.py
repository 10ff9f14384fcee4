"""A small checkout of the program's door and bootstrap, and wheels made on the spot to feed it."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.house.tree import ROOT

DOOR = ("rosterdesk/__init__.py", "rosterdesk/__main__.py")
TAGS = "Wheel-Version: 1.0\nGenerator: shop\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
COMMAND_LINE = '''"""Stands in for the program: says what it was asked and where, then ends as told."""
import json, sys


def main(arguments):
    import tinylib
    print(json.dumps({"arguments": arguments, "prefix": sys.prefix, "tinylib": tinylib.WORD}))
    return int(arguments[1]) if arguments[:1] == ["check"] else 0
'''


def make_wheel(shelf: Path, name: str, version: str, files: dict[str, str]) -> Path:
    """Write a pure Python wheel with these files; returns its path."""
    record = f"{name}-{version}.dist-info"
    content = {
        **files,
        f"{record}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{record}/WHEEL": TAGS,
    }
    lines = [f"{path},sha256={digest(text)},{len(text.encode())}" for path, text in content.items()]
    content[f"{record}/RECORD"] = "\n".join([*lines, f"{record}/RECORD,,", ""])
    shelf.mkdir(exist_ok=True)
    wheel = shelf / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in content.items():
            archive.writestr(path, text)
    return wheel


def digest(text: str) -> str:
    """Return the digest of a file as a wheel's RECORD writes it."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def stock(shelf: Path) -> None:
    """Make the wheels that a small checkout asks for; its pytest says what it was asked."""
    modules = {"tinylib/__init__.py": "WORD = 'one'\n", "tinylib/seldom.py": "WORD = 'two'\n"}
    make_wheel(shelf, "tinylib", "1.0", modules)
    says = "import sys\nprint('pytest', sys.argv[1:])\nsys.exit(5)\n"
    make_wheel(shelf, "pytest", "1.0", {"pytest.py": says})


@dataclass(frozen=True)
class SmallCheckout:
    """A checkout in a folder of its own that is fed from one shelf of wheels."""

    root: Path
    shelf: Path

    @property
    def environment(self) -> Path:
        """The private environment, made or not."""
        return self.root / ".rosterdesk-env"

    def settings(self, **changes: str) -> dict[str, str]:
        """Return the process environment of a start: pip looks at the shelf alone."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        pip = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.shelf), "PIP_CONFIG_FILE": os.devnull}
        return {**kept, **pip, "LANGUAGE": "en", **changes}

    def command(self, *arguments: str) -> list[str]:
        """Return the command that a person types in the checkout."""
        return [sys.executable, "-m", "rosterdesk", *arguments]

    def start(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        """Start the program to its end; keywords change the process environment."""
        return subprocess.run(
            self.command(*arguments),
            cwd=self.root,
            env=self.settings(**changes),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


def lay_out(root: Path, shelf: Path, dependencies: str = '"tinylib~=1.0"') -> SmallCheckout:
    """Copy the door and the bootstrap into an empty folder, with a project that asks for small wheels."""
    (root / "rosterdesk" / "cli").mkdir(parents=True)
    for name in DOOR:
        shutil.copy(ROOT / name, root / name)
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "rosterdesk/bootstrap", root / "rosterdesk/bootstrap", ignore=skip)
    (root / "rosterdesk/cli/__init__.py").write_text(COMMAND_LINE)
    write_project(root, dependencies)
    return SmallCheckout(root, shelf)


def write_project(root: Path, dependencies: str) -> None:
    """Write the pyproject.toml of a small checkout."""
    (root / "pyproject.toml").write_text(
        f'[project]\nname = "rosterdesk"\nversion = "0"\ndependencies = [{dependencies}]\n'
        f'[project.optional-dependencies]\ntest = ["pytest~=1.0"]\n'
    )


def copy_of(ready: SmallCheckout, root: Path) -> SmallCheckout:
    """Copy a checkout with its environment to another folder."""
    shutil.copytree(ready.root, root, symlinks=True)
    return SmallCheckout(root, ready.shelf)
