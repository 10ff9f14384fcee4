"""Names in the letters of their own script, on paper."""

import shutil
from pathlib import Path

import pytest

import resources
from rosterdesk.reports import typefaces
from rosterdesk.reports.direction import levels
from rosterdesk.reports.fonts import Face, Run, can_write, letters, runs, width
from rosterdesk.reports.marks import Tone
from rosterdesk.reports.setting import broken, line
from rosterdesk.reports.typefaces import folders
from tests import factories as make
from tests import machine_fonts
from tests.reports.paper import opened, sheet

NAMES = [
    "محمد عبد الله", "علی‌رضا", "דוד לוי", "नीलम शर्मा", "সুমিত্রা রায়", "ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "નીલા", "தமிழ்ச்செல்வி",
    "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල", "สมชาย", "ສົມພອນ", "သန္တာ", "សុភា", "ተስፋዬ", "Գոհար", "ნინო",
    "ᐃᓄᒃᑎᑐᑦ", "Ọláyínká Ṣẹ̀gun",
]  # fmt: skip
HAN = "王小明"
TAMIL = "தமிழ்ச்செல்வி"


@pytest.mark.parametrize("name", NAMES)
def test_names_in_many_scripts_are_written_on_a_machine_without_any_font(name: str) -> None:
    with machine_fonts.only():
        assert can_write(name)


def test_a_name_in_another_script_is_drawn_and_can_be_copied_from_the_page() -> None:
    programme = make.programme(leaders=[make.leader("x", display_name=TAMIL)], groups=[make.group("art")])
    printed = sheet(programme, [make.row(make.session("art", 0), "x")])
    with opened(printed) as document:
        page = document.pages[0]
        written = b"".join(part.get_data() for part in page.page_obj.contents)
        drawn = [curve for curve in page.curves if curve["fill"] and curve["height"] > 3]
    assert f"/ActualText <FEFF{TAMIL.encode('utf-16-be').hex().upper()}>".encode() in written
    assert len(drawn) >= len(letters(TAMIL))


def test_the_same_names_give_the_same_bytes() -> None:
    people = [make.leader(f"l{at}", display_name=name) for at, name in enumerate(NAMES)]
    programme = make.programme(leaders=people, groups=[make.group("art")])
    rows = [make.row(make.session("art", 0), person.id) for person in people]
    once = sheet(programme, rows)
    with machine_fonts.only(*folders()):
        assert sheet(programme, rows) == once


def test_letters_that_join_are_narrower_together_than_alone() -> None:
    assert width("عبد", Face.REGULAR, 10) < sum(width(ch, Face.REGULAR, 10) for ch in "عبد")
    assert len(runs("க்ஷ", Face.REGULAR)[0].shape.glyphs) < len("க்ஷ")


def test_a_bold_name_is_heavier_than_a_plain_one() -> None:
    assert width("தமிழ்", Face.BOLD, 10) > width("தமிழ்", Face.REGULAR, 10)


def texts(line: str) -> list[str]:
    return [run.text for run in runs(line, Face.REGULAR)]


def test_words_from_the_right_stand_from_the_right_and_numbers_and_brackets_among_them_are_kept() -> None:
    assert texts("דוד לוי") == ["לוי", " ", "דוד"]
    assert texts("קבוצה (טלפון) 12") == ["12", " (", "טלפון", ") ", "קבוצה"]
    assert texts("Call דוד at 10:00") == ["Call ", "דוד", " at 10:00"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana 12", "000000"),
        ("דוד 12", "111122"),
        ("דוד, Ana", "11100000"),
        ("ד (12)", "111221"),
        ("ד 18:30–20", "1122222122"),
    ],
)
def test_each_letter_is_read_in_the_direction_that_the_standard_gives(line: str, expected: str) -> None:
    assert "".join(map(str, levels(line))) == expected


def test_a_line_ends_between_letters_and_never_before_their_marks() -> None:
    assert letters("क्षि") == ["क्षि"]
    lines = broken(TAMIL, Face.REGULAR, 12, 20)
    assert len(lines) > 1
    assert all(letters(each)[0] in letters(TAMIL) for each in lines)


def test_a_line_of_letters_that_go_far_down_is_higher() -> None:
    assert line("ကြိုကို", Face.REGULAR, 10, Tone.INK).height > line("Ana", Face.REGULAR, 10, Tone.INK).height


@pytest.fixture
def without_own_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typefaces, "_travelling", lambda bold: ())


@pytest.mark.usefixtures("without_own_fonts")
def test_what_the_program_has_no_font_for_is_written_in_one_of_the_machine(tmp_path: Path) -> None:
    with machine_fonts.only(tmp_path):
        assert not can_write(TAMIL)
    shutil.copy(resources.path("fonts", "NotoSansTamil-Regular.ttf"), tmp_path)
    with machine_fonts.only(tmp_path):
        assert can_write(TAMIL)
        alone = width(TAMIL, Face.BOLD, 10)
        assert alone > width(TAMIL, Face.REGULAR, 10)
    shutil.copy(resources.path("fonts", "NotoSansTamil-Bold.ttf"), tmp_path)
    with machine_fonts.only(tmp_path):
        assert width(TAMIL, Face.BOLD, 10) not in (alone, width(TAMIL, Face.REGULAR, 10))


@pytest.mark.usefixtures("without_own_fonts")
def test_of_several_fonts_of_the_machine_a_plain_one_that_is_known_to_serve_is_taken(tmp_path: Path) -> None:
    for name in ("AaExotic", "NotoSansTamil-Bold", "NotoSansTamil-Regular", "NotoSerifTamil", "Emoji"):
        shutil.copy(resources.path("fonts", "NotoSansTamil-Regular.ttf"), tmp_path / f"{name}.ttf")
    with machine_fonts.only(tmp_path):
        (run,) = runs(TAMIL, Face.REGULAR)
    assert run.cut is not None
    assert run.cut.path.stem == "NotoSansTamil-Regular"


def test_a_file_that_is_no_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "NotoSansCJK-Regular.ttc").write_bytes(b"no font at all")
    with machine_fonts.only(tmp_path, tmp_path / "nowhere"):
        assert runs(HAN, Face.BOLD) == (Run("", 3),)
