"""Lets the linker drop what nobody calls: clears SHF_GNU_RETAIN of code and data in an object of Swift.

unretain.py OBJECT.o

The compiler marks every public symbol as to be kept, since another image might want it. Inside a library that
shows nothing but coach_* no other image can. The tables of types and conformances (swift5_*) stay marked: the
runtime finds their entries without any symbol.
"""

import struct
import sys
from pathlib import Path

SHF_GNU_RETAIN = 1 << 21
DROPPABLE = (b".text", b".rodata", b".data", b".bss")


def unretain(image: bytearray) -> int:
    assert image[:6] == b"\x7fELF\x02\x01", "not a little-endian ELF object of 64 bits"
    (table,) = struct.unpack_from("<Q", image, 0x28)
    size, count, names = struct.unpack_from("<HHH", image, 0x3A)
    # More sections than 16 bits count: the first, empty one holds both numbers (System V ABI).
    count = count or struct.unpack_from("<Q", image, table + 0x20)[0]
    names = struct.unpack_from("<I", image, table + 0x28)[0] if names == 0xFFFF else names
    (strings,) = struct.unpack_from("<Q", image, table + names * size + 0x18)
    changed = 0
    for header in range(table, table + count * size, size):
        name, _, flags = struct.unpack_from("<IIQ", image, header)
        if flags & SHF_GNU_RETAIN and image.startswith(DROPPABLE, strings + name):
            struct.pack_into("<Q", image, header + 8, flags & ~SHF_GNU_RETAIN)
            changed += 1
    return changed


if __name__ == "__main__":
    path = Path(sys.argv[1])
    image = bytearray(path.read_bytes())
    assert unretain(image), f"{path} has nothing that is marked: is it an object of Swift?"
    path.write_bytes(image)
