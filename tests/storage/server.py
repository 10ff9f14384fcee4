"""A PostgreSQL server of our own on the loopback, for the tests that ask for one."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

START_SECONDS = 60


def binaries() -> tuple[str, str] | None:
    """The programs that make and run a server, or None."""
    initdb, postgres = shutil.which("initdb"), shutil.which("postgres")
    return (initdb, postgres) if initdb and postgres else None


def _runner() -> dict[str, Any]:
    """Who runs the server: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    found = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}


@contextmanager
def running_server() -> Iterator[str]:
    """Give the URL of a fresh server, without a database name; it ends with the block."""
    programs = binaries()
    assert programs is not None
    runner = _runner()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if runner:
            os.chown(folder, runner["user"], runner["group"])
        data, port = folder / "data", _free_port()
        make = [programs[0], "-D", str(data), "-U", "rosterdesk", "--auth=trust", "--no-sync", "-E", "UTF8"]
        subprocess.run(make, check=True, capture_output=True, cwd=folder, **runner)
        run = [programs[1], "-D", str(data), "-h", "127.0.0.1", "-p", str(port), "-k", str(folder)]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(run, stdout=log, stderr=log, cwd=folder, **runner)
        try:
            url = f"postgresql://rosterdesk@127.0.0.1:{port}"
            _wait(url, server)
            yield url
        finally:
            server.terminate()
            try:
                server.wait(START_SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(url: str, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(f"{url}/postgres").close()
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return


@contextmanager
def fresh_database(url: str, name: str) -> Iterator[str]:
    """Give the URL of an empty database of that name."""
    with psycopg.connect(f"{url}/postgres", autocommit=True) as link:
        link.execute(f'DROP DATABASE IF EXISTS "{name}"'.encode())
        link.execute(f'CREATE DATABASE "{name}"'.encode())
    yield f"{url}/{name}"
