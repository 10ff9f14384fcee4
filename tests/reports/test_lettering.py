"""Letters, lines and signs on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from resources.kinds import kind_look
from rosterdesk.reports import signs
from rosterdesk.reports.fonts import Face, Run, can_write, clean, letters, runs, width
from rosterdesk.reports.paint import HUES
from rosterdesk.reports.setting import ELLIPSIS, broken, kept_whole, whole
from rosterdesk.reports.story import missing_glyphs
from rosterdesk.reports.week import story_of
from tests import factories as make
from tests import machine_fonts
from tests.reports.paper import demo, opened, sheet, text, view
from ui.look.tokens import LIGHT, Hue

STRANGE = ["王小明", "김민수", "Zoë 🎉"]
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)

OTHER = "circle-dot"


@pytest.mark.parametrize(
    "name", ["Zoë", "Łukasz", "Nguyễn Thị Hồng", "Ωμέγα", "Иван", "François-Xavier", "Ağa"]
)
def test_names_of_many_european_and_vietnamese_spellings_can_be_written(name: str) -> None:
    assert can_write(name)


@pytest.mark.parametrize("name", STRANGE)
def test_letters_that_the_font_lacks_are_told_and_stand_as_boxes(name: str) -> None:
    programme = make.programme(leaders=[make.leader("x", display_name=name)], groups=[make.group("art")])
    rows = [make.row(make.session("art", 0), "x")]
    with machine_fonts.only():
        assert missing_glyphs(story_of(view(programme, rows))) == (name,)
        boxes = sum(run.boxes for run in runs(name, Face.BOLD))
        printed, empty = sheet(programme, rows), sheet(programme, [])
    with opened(printed) as document, opened(empty) as without:
        drawn, before = (
            len([r for r in each.pages[0].rects if r["width"] < 14]) for each in (document, without)
        )
    assert boxes > 0
    assert drawn - before == boxes
    assert "On" not in text(printed).split()


def test_a_name_that_can_be_written_is_not_told() -> None:
    assert missing_glyphs(story_of(view(demo(), []))) == ()


def test_letters_and_boxes_alternate_as_in_the_name() -> None:
    with machine_fonts.only():
        assert runs("Zoë 🎉🎉!", Face.REGULAR) == (Run("Zoë ", 0), Run("", 2), Run("!", 0))


def test_control_characters_and_line_breaks_never_reach_paper() -> None:
    assert clean("  Ana\n\tMota\u202e\u0000 ") == "Ana Mota"
    assert clean("Zoe\u0308") == "Zoë"


@given(LETTERS, st.floats(min_value=12, max_value=200))
def test_a_broken_text_keeps_to_its_measure_and_loses_no_letter(given_text: str, measure: float) -> None:
    lines = broken(given_text, Face.REGULAR, 10, measure)
    assert all(width(line, Face.REGULAR, 10) <= measure or len(letters(line)) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(given_text).split())


@given(LETTERS, st.integers(min_value=1, max_value=3))
def test_a_text_cut_short_says_so(given_text: str, most: int) -> None:
    lines = broken(given_text, Face.BOLD, 10, 60, most)
    everything = broken(given_text, Face.BOLD, 10, 60)
    assert len(lines) <= most
    assert lines == everything if len(everything) <= most else lines[-1].endswith(ELLIPSIS)


def test_a_word_is_broken_only_where_it_must_be() -> None:
    assert broken("Marie-Claude", Face.REGULAR, 10, 50) == ("Marie-", "Claude")
    assert whole("Marie-Claude", Face.REGULAR, 10, 50)
    assert not whole("Wolfeschlegelstein", Face.REGULAR, 10, 50)


@pytest.mark.parametrize("given_text", ["Ana · Co-lead", "Monday Drop-in", "volunteer and/or"])
def test_no_part_of_one_or_two_letters_stands_alone_beside_a_hyphen(given_text: str) -> None:
    last = given_text.split(" ")[-1]
    for measure in range(int(width(last, Face.REGULAR, 10)) + 1, 90):
        assert any(line.endswith(last) for line in broken(given_text, Face.REGULAR, 10, measure)), measure


def test_words_that_one_line_holds_can_be_bound_to_each_other_and_longer_ones_are_left() -> None:
    bound = kept_whole("On call: Ana Mota", Face.REGULAR, 10, 120)
    for measure in range(int(width(bound, Face.REGULAR, 10)) + 1, 160):
        assert any(bound in line for line in broken(f"Lead: Ben · {bound}", Face.REGULAR, 10, measure)), (
            measure
        )
    assert kept_whole("On call: Ana Mota", Face.REGULAR, 10, 40) == "On call: Ana Mota"


def test_of_a_word_that_must_be_broken_at_least_three_letters_go_over() -> None:
    word = "Donaudampfschiffahrt"
    for measure in range(30, 110):
        lines = broken(word, Face.REGULAR, 10, measure)
        assert "".join(lines) == word
        assert len(lines[-1]) >= 3, measure


def test_every_sign_of_a_kind_of_group_is_there_and_keeps_to_its_square() -> None:
    names = {kind_look(group.kind).icon for group in demo().groups.values()}
    assert OTHER not in names
    assert kind_look("something new").icon == OTHER
    for icon in resources.path("icons").glob("*.svg"):
        points = [p for shape in signs.shapes(icon.stem) for step in shape.steps for p in step.points]
        assert points
        assert all(-0.5 <= value <= signs.SIDE + 0.5 for point in points for value in point), icon.stem


def test_an_arc_is_drawn_as_the_circle_that_it_is() -> None:
    circle = next(shape for shape in signs.shapes("circle") if shape.steps)
    ends = [step.points[-1] for step in circle.steps if step.points]
    assert all(abs(((x - 12) ** 2 + (y - 12) ** 2) ** 0.5 - 10) < 1e-6 for x, y in ends)
    assert len(ends) == 5


def test_groups_have_the_same_hues_on_paper_as_in_the_window() -> None:
    assert tuple(LIGHT.hues[hue] for hue in Hue) == HUES
