"""Text that is not strict JSON is refused with its line or place."""

import pytest

from rosterdesk.domain.errors import UserError
from rosterdesk.exchange import programme_file, text
from tests.exchange.documents import demo_text, refusal


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty"),
        (b" \n ", "the file is empty"),
        (b"leaders: []", "line 1, column 1: this is not JSON"),
        (b'{"a": 1,\n "b": }', "line 2, column 7: this is not JSON"),
        (b'{"a": 1} {}', "line 1, column 10: this is not JSON"),
        (b'{"a": 1,}', "this is not JSON"),
        (b'{"a": "tab\t"}', "this is not JSON"),
        (b'\n{"name": "\xff"}', "line 2: this is not UTF-8 text"),
        ('{"name": "é"}'.encode("utf-16"), "line 1: this is not UTF-8 text"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b'{"version":\n' + b"9" * 5000 + b"}", "line 2: this number is too long"),
        (b'{"a": {"b": [1, {"c": 1, "d": 2, "c": 3}]}}', "a.b[1].c: this key is given twice"),
        (b'{"a\\n": 1, "a\\n": 2}', "a\\u000a: this key is given twice"),
        (b'{"a": ["\\ud800"]}', "a[0]: “\\ud800” holds a sign that cannot be kept"),
        (b'{"a": {"x\\u0000": 1}}', "holds a sign that cannot be kept"),
        (b"NaN", "this is JSON, but not"),
    ],
)
def test_text_that_cannot_be_read_is_told_in_a_line(data: bytes, told: str) -> None:
    assert told in refusal(data)


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_told_with_its_place(constant: str) -> None:
    said = refusal(demo_text().replace("900", constant, 1).encode())
    assert (
        said
        == f"leaders[0].limits.minutes_per_week: {constant} is not a whole number; write one without quotes"
    )


def test_a_byte_order_mark_is_passed_over() -> None:
    plain = demo_text().encode()
    assert programme_file.decode(b"\xef\xbb\xbf" + plain) == programme_file.decode(plain)


def test_pairs_of_surrogates_and_signs_of_all_languages_are_kept() -> None:
    assert text.parse('{"a": "\\ud83d\\ude00", "b": "Ἀθῆναι"}'.encode()) == {"a": "😀", "b": "Ἀθῆναι"}


def test_trouble_with_text_does_not_carry_the_text_itself() -> None:
    with pytest.raises(UserError) as caught:
        text.parse(b'{"phone": "416-555-0101"')
    assert caught.value.__suppress_context__
    assert "416" not in str(caught.value.values)
