"""Makes the private environment and puts the libraries in; safe to kill and to run again."""

import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from rosterdesk.bootstrap import sentences
from rosterdesk.bootstrap.checkout import Checkout
from rosterdesk.bootstrap.sentences import Refusal, say
from rosterdesk.bootstrap.stamp import private_python
from rosterdesk.bootstrap.system import can_make_environments

KEPT = {"lock", "pip.log"}
NO_TRUST = re.compile(r"CERTIFICATE_VERIFY_FAILED|certificate verify failed", re.IGNORECASE)
NO_NETWORK = re.compile(
    r"connection broken|(?:ConnectTimeout|NewConnection|NameResolution|Proxy|ReadTimeout|SSL)Error"
    r"|Failed to (?:establish|connect|resolve)|Max retries exceeded|Network is unreachable",
    re.IGNORECASE,
)
OTHER_TARGETS = {"PIP_PREFIX", "PIP_ROOT", "PIP_TARGET"}  # settings that would install somewhere else
BEAT_SECONDS = 10


def run_quietly(command: list[str], kept_open: tuple[int, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run a short command with its answer captured, bytes that are no text replaced."""
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        pass_fds=kept_open,
    )


def kept_by_children(lock: int) -> tuple[int, ...]:
    """Return what children hold open: the lock, so that it outlives us if we are killed and they are not."""
    return () if sys.platform == "win32" else (lock,)


def is_whole(environment: Path) -> bool:
    """Return whether the environment was made to the end, by a Python like this one that still runs."""
    marker = environment / "made"
    if not marker.is_file() or not private_python(environment).exists():
        return False
    question = "import sys; print(*sys.version_info[:2])"
    answer = run_quietly([str(private_python(environment)), "-I", "-c", question])
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def make_environment(environment: Path, lock: int) -> None:
    """Make the environment unless it is whole; a broken or half-made one is emptied first."""
    if is_whole(environment):
        return
    empty(environment)
    command = [sys.executable, "-I", "-m", "venv", *without_pip(), str(environment)]
    answer = run_quietly(command, kept_by_children(lock))
    if answer.returncode:
        if "No space left" in answer.stdout + answer.stderr:
            raise Refusal(sentences.disk_full(str(environment)))
        raise Refusal(sentences.broken_python(last_line(answer.stdout + answer.stderr)))
    (environment / "made").write_text("", encoding="utf-8")


def without_pip() -> list[str]:
    """Return the option for a Python that has no ensurepip and lends its own pip instead."""
    return [] if can_make_environments() else ["--without-pip"]


def empty(environment: Path) -> None:
    """Remove everything of an environment but the lock that we hold; a link to another disk stays a link."""
    for path in environment.iterdir():
        if path.name in KEPT:
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def forget_half_installed(environment: Path) -> None:
    """Take away the record of every library with missing or short files, so that pip installs it again."""
    for site in environment.glob("[Ll]ib/**/site-packages"):
        for leftover in site.glob("~*"):
            shutil.rmtree(leftover, ignore_errors=True)
        for record in site.glob("*.dist-info"):
            if not is_installed_whole(record):
                shutil.rmtree(record)


def is_installed_whole(record: Path) -> bool:
    """Return whether every file that a `.dist-info` folder lists is there with its size."""
    files = importlib.metadata.Distribution.at(record).files
    if files is None or not (record / "RECORD").is_file():
        return False
    return all(has_size(Path(str(file.locate())), file.size) for file in files)


def has_size(path: Path, size: int | None) -> bool:
    """Return whether a file is there, with this size in bytes where one is given."""
    try:
        return path.stat().st_size == size or size is None
    except OSError:
        return False


def install_libraries(checkout: Checkout, *, tests: bool, lock: int) -> None:
    """Have pip install what is asked for; raises Refusal with the reason when it cannot."""
    environment = checkout.environment
    forget_half_installed(environment)
    wanted = checkout.requirements(tests=tests)
    say(sentences.installing(sum(";" not in requirement for requirement in wanted)))
    log = environment / "pip.log"
    scratch = environment / "tmp"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir()
    try:
        status = run_pip([*pip_command(checkout), *wanted], log, scratch, lock)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if status:
        raise Refusal(why_it_failed(log, environment))


def pip_command(checkout: Checkout) -> list[str]:
    """Return pip's call up to the requirements: the person's own settings hold, the target is ours."""
    python = str(private_python(checkout.environment))
    if (checkout.environment / "made").is_file() and can_make_environments():
        pip = [python, "-I", "-m", "pip"]
    else:
        pip = [sys.executable, "-I", "-m", "pip", "--python", python]
    options = ["--no-input", "--disable-pip-version-check", "--progress-bar=off"]
    choices = ["--only-binary=:all:", "--no-warn-script-location", "--no-compile"]  # Python does what it uses
    bounds = ["--constraint", str(checkout.constraints)] if checkout.constraints.is_file() else []
    return [*pip, "install", *options, *choices, *bounds]


def run_pip(command: list[str], log: Path, scratch: Path, lock: int) -> int:
    """Run pip to its end, its words in the log, a sign of life on a terminal; returns its exit status."""
    settings = {name: value for name, value in os.environ.items() if name not in OTHER_TARGETS}
    settings |= {"PIP_USER": "0", "TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)}
    if settings.get("PIP_RETRIES", "0") == "0":
        settings["PIP_RETRIES"] = "2"  # only a second try makes pip say that the network is the trouble
    began = time.monotonic()
    with log.open("wb") as words:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=subprocess.STDOUT,
            env=settings,
            pass_fds=kept_by_children(lock),
        )
        while True:
            try:
                return process.wait(BEAT_SECONDS)
            except subprocess.TimeoutExpired:
                if sys.stderr.isatty():
                    say(sentences.still_installing(round(time.monotonic() - began)))
            except KeyboardInterrupt:
                process.wait()
                raise


def why_it_failed(log: Path, environment: Path) -> str:
    """Return the one sentence about what stopped pip."""
    text = log.read_text(encoding="utf-8", errors="replace")
    if "No space left on device" in text or shutil.disk_usage(environment).free < 10_000_000:
        return sentences.disk_full(str(environment))
    if NO_TRUST.search(text):
        return sentences.no_trust(str(log))
    if NO_NETWORK.search(text):
        return sentences.no_network(str(log))
    missing = re.search(r"No matching distribution found for ([\w.-]+)", text)
    if missing:
        if os.environ.get("PIP_NO_INDEX", "").lower() not in {"", "0", "false", "no", "off"}:
            return sentences.no_network(str(log))
        return sentences.no_wheel(missing.group(1), platform.python_version(), platform.machine())
    return sentences.install_failed(last_line(text), str(log))


def last_line(text: str) -> str:
    """Return the last line of an answer that says something, without pip's `ERROR:`."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1].removeprefix("ERROR:").strip() if lines else "?"
