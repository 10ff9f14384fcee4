"""Reads which libraries a Linux program file asks for (64-bit little-endian ELF, its dynamic section)."""

import struct
from pathlib import Path

LOAD, DYNAMIC = 1, 2
NEEDED, STRING_TABLE = 1, 5


def needed_libraries(path: Path) -> list[str]:
    """Return the sonames that the file needs, in its order; nothing for a file without a dynamic section."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError(f"not a 64-bit little-endian ELF file: {path.name}")
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    segments = [struct.unpack_from("<IIQQQQ", data, table + size * index) for index in range(count)]
    dynamic = next((segment for segment in segments if segment[0] == DYNAMIC), None)
    if dynamic is None:
        return []
    entries = list(struct.iter_unpack("<QQ", data[dynamic[2] : dynamic[2] + dynamic[5] // 16 * 16]))
    address = next(value for tag, value in entries if tag == STRING_TABLE)
    strings = next(
        address - start + offset
        for kind, _, offset, start, _, length in segments
        if kind == LOAD and start <= address < start + length
    )
    return [text_at(data, strings + value) for tag, value in entries if tag == NEEDED]


def text_at(data: bytes, position: int) -> str:
    """Return the text that ends at the next zero byte."""
    return data[position : data.index(b"\0", position)].decode()
