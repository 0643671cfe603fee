"""Lets the linker drop what nobody calls or looks at in an object of Swift.

unretain.py OBJECT.o

The compiler marks every public symbol as to be kept, since another image might want it. Inside a library that
shows nothing but coach_* no other image can: SHF_GNU_RETAIN of code and data is cleared. The tables of types and
conformances (swift5_*) stay marked: the runtime finds their entries without any symbol.

What reflection and debuggers alone read, the names of fields and cases among it, is left out as it is of the library's
own types: its sections are excluded, and what leads there is made to lead nowhere, which the runtime takes for none.

So is how vectors (SIMD2 to SIMD64) describe themselves to a debugger, of which the library has none: that they can is
excluded from the table of conformances, and the thunks that lead there from a witness nobody can find become a trap.
"""

import re
import struct
import sys
from pathlib import Path
from typing import Dict, List, NamedTuple, Set

SHT_SYMTAB, SHT_RELA = 2, 4
SHF_EXECINSTR, SHF_GNU_RETAIN, SHF_EXCLUDE = 1 << 2, 1 << 21, 1 << 31
DROPPABLE = (b".text", b".rodata", b".data", b".bss")
REFLECTION = (
    b"swift5_fieldmd\0",
    b"swift5_reflstr\0",
    b"swift5_assocty\0",
    b"swift5_builtin\0",
    b"swift5_capture\0",
    b"swift5_mpenum\0",
    b".swift_modhash\0",
)
CONFORMANCES = b"swift5_protocol_conformances\0"
# That a vector describes itself to a debugger, and the thunk of the witness that does.
DESCRIBED_VECTOR = re.compile(rb"\$ss\d+SIMD\d+VyxGs28CustomDebugStringConvertibles(Mc|\S+TW)\0")
# An instruction that ends the process, by the machine of the ELF header: ud2 of x86-64, brk of AArch64.
TRAPS = {62: b"\x0f\x0b", 183: b"\x00\x00\x20\xd4"}


class Section(NamedTuple):
    header: int
    name: int
    type: int
    flags: int
    offset: int
    size: int
    link: int
    info: int


class Place(NamedTuple):
    section: int
    start: int
    end: int


def sections_of(image: bytearray) -> List[Section]:
    assert image[:6] == b"\x7fELF\x02\x01", "not a little-endian ELF object of 64 bits"
    (table,) = struct.unpack_from("<Q", image, 0x28)
    size, count, names = struct.unpack_from("<HHH", image, 0x3A)
    # More sections than 16 bits count: the first, empty one holds both numbers (System V ABI).
    count = count or struct.unpack_from("<Q", image, table + 0x20)[0]
    names = struct.unpack_from("<I", image, table + 0x28)[0] if names == 0xFFFF else names
    (strings,) = struct.unpack_from("<Q", image, table + names * size + 0x18)
    sections = []
    for header in range(table, table + count * size, size):
        name, kind, flags, _, offset, length, link, info = struct.unpack_from(
            "<IIQQQQII", image, header
        )
        sections.append(Section(header, strings + name, kind, flags, offset, length, link, info))
    return sections


def symbols_in(image: bytearray, sections: List[Section], wanted: Set[int]) -> Set[int]:
    """Numbers of the symbols that lie in some sections."""
    (table,) = [section for section in sections if section.type == SHT_SYMTAB]
    wide: Dict[int, int] = {}
    for section in sections:
        if image.startswith(b".symtab_shndx\0", section.name):
            numbers = struct.unpack_from(f"<{section.size // 4}I", image, section.offset)
            wide = dict(enumerate(numbers))
    found = set()
    whole = memoryview(image)[table.offset : table.offset + table.size]
    for number, (_, _, _, index, _, _) in enumerate(struct.iter_unpack("<IBBHQQ", whole)):
        if (wide.get(number, 0) if index == 0xFFFF else index) in wanted:
            found.add(number)
    return found


def described_vectors(image: bytearray, sections: List[Section]) -> Dict[int, Place]:
    """By their numbers the symbols of what vectors describe themselves with, and where it is."""
    (table,) = [section for section in sections if section.type == SHT_SYMTAB]
    strings = sections[table.link].offset
    found = {}
    whole = memoryview(image)[table.offset : table.offset + table.size]
    for number, (name, _, _, index, value, size) in enumerate(struct.iter_unpack("<IBBHQQ", whole)):
        if DESCRIBED_VECTOR.match(image, strings + name):
            found[number] = Place(index, value, value + size)
    # None where another version of Swift names them otherwise: then they stay, and the check of the size says so.
    return found


def forget_vectors(image: bytearray, sections: List[Section]) -> Set[int]:
    """Makes the thunks traps that call nothing, and answers the sections that lead to them."""
    found = described_vectors(image, sections)
    thunks = [place for place in found.values() if sections[place.section].flags & SHF_EXECINSTR]
    text = {thunk.section for thunk in thunks}
    trap = TRAPS.get(struct.unpack_from("<H", image, 0x12)[0], b"")
    for thunk in thunks:
        start = sections[thunk.section].offset + thunk.start
        image[start : start + len(trap)] = trap
    records = set()
    for section in sections:
        if section.type != SHT_RELA:
            continue
        is_record = image.startswith(CONFORMANCES, sections[section.info].name)
        if not is_record and section.info not in text:
            continue
        for entry in range(section.offset, section.offset + section.size, 24):
            place, _, symbol = struct.unpack_from("<QII", image, entry)
            if is_record and symbol in found:
                records.add(section.info)
            elif any(
                thunk.section == section.info and thunk.start <= place < thunk.end
                for thunk in thunks
            ):
                struct.pack_into("<QQ", image, entry + 8, 0, 0)
    return records


def unretain(image: bytearray) -> int:
    sections = sections_of(image)
    changed = 0
    excluded = set()
    vectors = forget_vectors(image, sections)
    for number, section in enumerate(sections):
        flags = section.flags
        if image.startswith(REFLECTION, section.name) or number in vectors:
            excluded.add(number)
            flags = flags & ~SHF_GNU_RETAIN | SHF_EXCLUDE
        elif image.startswith(DROPPABLE, section.name):
            flags &= ~SHF_GNU_RETAIN
        if flags != section.flags:
            struct.pack_into("<Q", image, section.header + 8, flags)
            changed += 1
    nowhere = symbols_in(image, sections, excluded)
    for section in sections:
        if section.type != SHT_RELA or section.info in excluded:
            continue
        for entry in range(section.offset, section.offset + section.size, 24):
            _, kind, symbol = struct.unpack_from("<QII", image, entry)
            if symbol in nowhere and kind:
                # Of the type that does nothing, and to no symbol.
                struct.pack_into("<QQ", image, entry + 8, 0, 0)
    return changed


if __name__ == "__main__":
    path = Path(sys.argv[1])
    image = bytearray(path.read_bytes())
    assert unretain(image), f"{path} has nothing that is marked: is it an object of Swift?"
    path.write_bytes(image)
