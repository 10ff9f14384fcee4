"""JSON laid out to be read: what fits on a line stands on one, everything else has a line for each part."""

import json

WIDTH = 110
_INDENT = 1


def lay_out(value: object) -> bytes:
    """The value as UTF-8 text that ends with a newline; objects keep the order of their keys."""
    return (_laid_out(value, 0, 0) + "\n").encode()


def _laid_out(value: object, depth: int, taken: int) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or depth * _INDENT + taken + len(line) <= WIDTH:
        return line
    if isinstance(value, dict):
        keys = [json.dumps(key, ensure_ascii=False) + ": " for key in value]
        parts = [
            key + _laid_out(item, depth + 1, len(key)) for key, item in zip(keys, value.values(), strict=True)
        ]
        return _wrapped("{", parts, "}", depth)
    return _wrapped("[", [_laid_out(item, depth + 1, 0) for item in value], "]", depth)


def _wrapped(opening: str, parts: list[str], closing: str, depth: int) -> str:
    pad = "\n" + " " * (depth + 1) * _INDENT
    return opening + pad + ("," + pad).join(parts) + "\n" + " " * depth * _INDENT + closing
