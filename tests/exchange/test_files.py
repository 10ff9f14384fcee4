"""Files are read whole or refused by name, and written whole or not at all."""

import os
import stat
import threading
from pathlib import Path

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange import files, programme_file, samples
from rosterdesk.words.errors import sentence
from tests.factories import leader, programme


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        programme_file.read(path)
    return sentence(caught.value)


def test_a_programme_written_is_the_programme_read(tmp_path: Path) -> None:
    ana = programme(leaders=[leader("ana")])
    programme_file.write(ana, tmp_path / "ana.json")
    assert programme_file.read(tmp_path / "ana.json") == ana
    assert [each.name for each in tmp_path.iterdir()] == ["ana.json"]


def test_a_missing_file_a_folder_and_a_path_through_a_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "there is no such file" in refusal(tmp_path / "nothing.json")
    assert "this is a folder" in refusal(tmp_path)
    assert "there is no such file" in refusal(tmp_path / "file" / "inner.json")
    assert "there is no such file" in refusal(Path("nul\0.json"))


def test_a_file_over_64_mb_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(64_000_001)
    assert "over 64 MB" in refusal(huge)
    with huge.open("wb") as file:
        file.truncate(64_000_000)
    assert "over 64 MB" not in refusal(huge)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    demo = samples.sample("tiny")
    writer = threading.Thread(target=pipe.write_bytes, args=(programme_file.encode(demo),))
    writer.start()
    assert programme_file.read(pipe) == demo
    writer.join()


def test_what_cannot_be_written_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    for path, told in [
        (tmp_path, "this is a folder"),
        (tmp_path / "no" / "x.json", "the folder does not exist"),
    ]:
        with pytest.raises(UserError) as caught:
            files.write(path, b"x")
        assert told in sentence(caught.value)
    with pytest.raises(UserError):
        files.check_writable(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        files.write(tmp_path / ("x" * 300), b"x")
    assert "\n" not in sentence(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to_and_never_replaced() -> None:
    if not Path(os.devnull).is_char_device():
        pytest.skip("this system keeps its null device elsewhere")
    files.write(os.devnull, b"x")
    assert Path(os.devnull).is_char_device()


def test_a_link_still_leads_to_the_file_and_permissions_stay(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_bytes(b"old")
    kept.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(kept)
    files.write(link, b"new")
    assert link.is_symlink()
    assert kept.read_bytes() == b"new"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
