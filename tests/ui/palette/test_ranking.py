"""A few letters mean what one expects, and always the same."""

from hypothesis import given
from hypothesis import strategies as st

from ui.palette.ranking import Entry, Kind, one_off, rank, scattered


def entry(title: str, kind: Kind = Kind.PERSON, other: str = "", place: str = "") -> Entry:
    return Entry(kind=kind, title=title, other=other, place=place, run=lambda: None)


def titles(sought: str, *entries: Entry) -> list[str]:
    return [found.title for found in rank(entries, sought)]


def test_a_whole_word_beats_a_beginning_and_that_beats_letters_inside() -> None:
    people = [entry("Diana Prince"), entry("Anabel Cruz"), entry("Ana Mota")]
    assert titles("ana", *people) == ["Ana Mota", "Anabel Cruz", "Diana Prince"]


def test_every_word_has_to_be_found_in_any_order() -> None:
    sessions = [entry("Art, Tue 1 December 10:00"), entry("Art, Wed 2 December 10:00")]
    assert titles("dec art 1", *sessions)[0] == "Art, Tue 1 December 10:00"
    assert titles("dec art wed", *sessions) == ["Art, Wed 2 December 10:00"]


def test_accents_and_capitals_do_not_matter() -> None:
    assert titles("INES", entry("Inês Carvalho")) == ["Inês Carvalho"]
    assert titles("été", entry("Ete")) == ["Ete"]


def test_first_letters_of_words_are_enough() -> None:
    assert titles("tsg", entry("Tuesday support group"), entry("Telephone line")) == ["Tuesday support group"]
    assert scattered("nxop", " next open seat ")
    assert not scattered("peno", " next open seat ")
    assert not scattered("mya", " monday support january ")  # letters from anywhere mean nothing


def test_what_it_also_goes_by_counts_less_than_its_name() -> None:
    found = titles("print", entry("Sheets", other="See the sheets and print them"), entry("Print"))
    assert found == ["Print", "Sheets"]


def test_where_things_fit_alike_kinds_then_places_decide() -> None:
    later, sooner = (
        entry("Art, 8 December", Kind.SESSION, place="b"),
        entry("Art, 1 December", Kind.SESSION, place="a"),
    )
    assert titles("art", later, sooner, entry("Art", Kind.GROUP)) == [
        "Art",
        "Art, 1 December",
        "Art, 8 December",
    ]


def test_nothing_typed_lists_everything_in_order() -> None:
    assert titles("", entry("Zoe"), entry("Undo", Kind.COMMAND)) == ["Undo", "Zoe"]
    people = [entry("Olu Adeyemi"), entry("Maya Okafor"), entry("Élise Roy"), entry("Al Zed")]
    assert titles("", *people) == ["Al Zed", "Élise Roy", "Maya Okafor", "Olu Adeyemi"]


def test_two_letters_are_the_beginning_of_a_name_rather_than_a_little_word_elsewhere() -> None:
    leaves = entry("Leaves…", Kind.COMMAND, other="Say which day is their last, or remove an entry")
    assert titles("an", leaves, entry("Ana Mota"), entry("Diana Prince")) == ["Ana Mota", "Diana Prince"]
    found = titles("in", entry("Drop-in", Kind.GROUP), entry("Drop-in, 1 Dec", Kind.SESSION), entry("Inês"))
    assert found == ["Inês", "Drop-in", "Drop-in, 1 Dec"]


def test_what_was_gone_to_lately_comes_first_among_what_fits_alike() -> None:
    maya, margaret, art = entry("Maya"), entry("Margaret"), entry("Art", Kind.GROUP)
    everything = [maya, margaret, art]
    assert rank(everything, "", recent=[art.key])[0] is art
    assert rank(everything, "ma", recent=[margaret.key, maya.key]) == (margaret, maya)
    assert rank(everything, "maya", recent=[margaret.key]) == (maya,)


def test_one_wrong_letter_is_forgiven_where_nothing_else_fits() -> None:
    people = [entry("Maya Okafor"), entry("Jonas Brandt"), entry("Kavitha Selvan")]
    for typed, meant in (("maay", "Maya"), ("jonsa", "Jonas"), ("kavihta", "Kavitha"), ("bramdt", "Jonas")):
        assert titles(typed, *people)[0].startswith(meant)
    assert titles("publsh", entry("Publish", Kind.COMMAND)) == ["Publish"]
    assert titles("xyzw", *people) == []
    assert titles("maya", entry("Mara"), entry("Maya")) == ["Maya"]


@given(st.text("abcdef", min_size=4, max_size=8), st.data())
def test_any_one_slip_in_a_word_is_forgiven(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    slips = [
        word[:place] + "z" + word[place + 1 :],
        word[:place] + "z" + word[place:],
        word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
    ]
    assert all(one_off(slip, word) for slip in slips)
    assert len(word) == 4 or one_off(word[:place] + word[place + 1 :], word)


words = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=8)


@given(st.lists(words, min_size=1, max_size=4), st.data())
def test_what_begins_a_word_of_a_name_always_finds_it(name: list[str], data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(name))
    sought = word[: data.draw(st.integers(1, len(word)))]
    assert titles(sought, entry(" ".join(name))) == [" ".join(name)]


@given(st.lists(words, max_size=8), words)
def test_the_order_does_not_depend_on_where_things_were(names: list[str], sought: str) -> None:
    entries = [entry(name) for name in names]
    assert titles(sought, *entries) == titles(sought, *reversed(entries))
