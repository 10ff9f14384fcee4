"""Every trouble of the store has its sentence, and no sentence is for nothing."""

import ast
import re

from rosterdesk.words.errors.storage import MESSAGES
from tests.house.tree import ROOT


def test_the_store_raises_the_codes_that_have_sentences_and_no_others() -> None:
    sources = (ROOT / "rosterdesk" / "storage").glob("*.py")
    texts = {
        node.value
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    code = re.compile(r"(database|passphrase|encryption)_[a-z_]+|reference_gone")
    named = {text for text in texts if code.fullmatch(text)}
    assert named == set(MESSAGES)
