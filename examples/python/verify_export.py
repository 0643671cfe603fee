"""Checks a file that was exported with its proof, and prints its records.

    verify_export.py EXPORT.json [PUBLIC_KEY]

It needs no CoachingKit, only PyNaCl: whoever gets an export can check that its store signed it, and that
nothing in it was changed, left out or added. PUBLIC_KEY is that of the store, 64 hexadecimal digits, got
in another way than the export; without it, the one in the export is believed.
"""

from __future__ import annotations

import hashlib
import json
import struct
import sys
import uuid
from typing import Any, Dict, List, NoReturn, Tuple

from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt
from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

FORMAT = 1
KEYS = ("id", "version", "base", "kind", "actor", "organisation", "purpose", "recorded", "state")
NAMES = dict(enumerate((*KEYS, "reason", "body"), 1))
SIMPLE = {20: False, 21: True, 22: None}
FLOATS = {2: ">e", 4: ">f", 8: ">d"}


class NotProven(Exception):
    """The export is not what its store exported."""


def fail(what: str) -> NoReturn:
    raise NotProven(what)


def member(parent: Any, name: str, kind: type) -> Any:
    """A member of an object, which must be of this type."""
    value = parent.get(name) if isinstance(parent, dict) else None
    return value if type(value) is kind else fail(f"{name} is missing or of another type")


def number(parent: Any, name: str) -> int:
    value: int = member(parent, name, int)
    return value if 0 <= value < 1 << 63 else fail(f"{name} is out of range")


def octets(parent: Any, name: str) -> bytes:
    text = member(parent, name, str)
    try:
        value = bytes.fromhex(text)
    except ValueError:
        fail(f"{name} is not hexadecimal")
    return value if value.hex() == text else fail(f"{name} is not hexadecimal")


def identity(parent: Any, name: str) -> bytes:
    text = member(parent, name, str)
    value = octets({name: text.replace("-", "")}, name)
    is_id = len(value) == 16 and str(uuid.UUID(bytes=value)) == text
    return value if is_id else fail(f"{name} is no id")


def once(pairs: List[Tuple[str, Any]]) -> Dict[str, Any]:
    """An object in which no name stands twice."""
    found = dict(pairs)
    return found if len(found) == len(pairs) else fail("a name stands twice")


def i64(*numbers: int) -> bytes:
    return struct.pack(f">{len(numbers)}q", *numbers)


def blake(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


def cbor(data: bytes, place: int = 0) -> Tuple[Any, int]:
    """The item at a place of deterministic CBOR, and the place behind it."""
    major, info, place = data[place] >> 5, data[place] & 31, place + 1
    size = {24: 1, 25: 2, 26: 4, 27: 8}.get(info, 0)
    raw, place = data[place : place + size], place + size
    value = int.from_bytes(raw, "big") if size else info
    if major in (2, 3):
        part = data[place : place + value]
        return (part if major == 2 else part.decode()), place + value
    if major in (4, 5):
        items = []
        for _ in range(value * (major - 3)):
            item, place = cbor(data, place)
            items.append(item)
        return (items if major == 4 else dict(zip(items[::2], items[1::2]))), place
    if major == 7:
        return (struct.unpack(FLOATS[size], raw)[0] if size else SIMPLE[info]), place
    return (value if major == 0 else -1 - value), place


def readable(value: Any) -> Any:
    """A value of CBOR as JSON has it: an id as UUID, other bytes as digits."""
    if isinstance(value, bytes):
        return str(uuid.UUID(bytes=value)) if len(value) == 16 else value.hex()
    if isinstance(value, list):
        return [readable(item) for item in value]
    if isinstance(value, dict):
        return {str(key): readable(item) for key, item in value.items()}
    return value


def open_entry(entry: Any, sealed: bytes, bound: bytes) -> Dict[str, Any]:
    """The content of an entry. What it is bound to is part of what is checked."""
    nonce, content, key = bytes(4) + sealed[16:24], sealed[24:], octets(entry, "key")
    try:
        plain = crypto_aead_chacha20poly1305_ietf_decrypt(content, bound, nonce, key)
        values, end = cbor(plain)
    except (CryptoError, ValueError, TypeError, LookupError, struct.error, RecursionError):
        fail("an entry does not open with its key")
    if end != len(plain):
        fail("something follows the content of an entry")
    return {NAMES.get(key, str(key)): readable(value) for key, value in values.items()}


def check_chain(export: Any, chain: Any, records: List[Any], withheld: List[Any]) -> bytes:
    """Derives every link of a chain, opens what can be opened, and answers the head."""
    store, file = identity(export, "store"), identity(export, "file")
    origin, generation, link = identity(chain, "origin"), number(export, "generation"), bytes(32)
    for position, entry in enumerate(member(chain, "entries", list), 1):
        if number(entry, "position") != position:
            fail("an entry is missing or in another place")
        commit = number(entry, "commit")
        where = {"origin": chain["origin"], "position": position, "commit": commit}
        if "sealed" in entry:
            sealed = octets(entry, "sealed")
            bound = b"CKENTRY1" + i64(FORMAT) + store + file + i64(generation) + origin
            bound += i64(position, commit, number(entry, "restriction"))
            content = open_entry(entry, sealed, bound)
            records.append({**where, **content})
            digest = blake(sealed)
        else:
            withheld.append(where)
            digest = octets(entry, "digest")
        linked = b"CKLINK_1" + i64(FORMAT) + store + file + origin + i64(position, commit)
        link = blake(linked + link + digest)
        if link != octets(entry, "link"):
            fail("a link does not follow from the chain")
    last = number(chain, "position")
    if last != len(chain["entries"]) or link != octets(chain, "link"):
        fail("a chain does not end where its head says")
    return file + origin + i64(last) + link


def check(text: str, public_key: str = "") -> Dict[str, Any]:
    """What a proven export holds; raises NotProven for any other."""
    try:
        export = json.loads(text, object_pairs_hook=once)
    except (ValueError, RecursionError):
        fail("it is no JSON")
    if number(export, "format") != FORMAT:
        fail("it is of another format")
    records: List[Any] = []
    withheld: List[Any] = []
    chains = member(export, "chains", list)
    heads = b"".join([check_chain(export, chain, records, withheld) for chain in chains])
    file = identity(export, "store") + identity(export, "file")
    numbers = [number(export, name) for name in ("generation", "kind", "time")]
    message = b"CKPROOF1" + i64(FORMAT) + file + i64(*numbers, len(chains)) + blake(heads)
    key = octets(export, "publicKey")
    if public_key and public_key != key.hex():
        fail("another store signed it")
    try:
        VerifyKey(key).verify(message, octets(export, "signature"))
    except (CryptoError, ValueError, TypeError):
        fail("the signature does not verify")
    known = {name: export[name] for name in ("store", "file", "kind", "time", "publicKey")}
    return {**known, "records": records, "withheld": withheld}


def main() -> None:
    if len(sys.argv) not in (2, 3):
        sys.exit("verify_export.py EXPORT.json [PUBLIC_KEY]")
    with open(sys.argv[1], encoding="utf-8") as export:
        text = export.read()
    try:
        print(json.dumps(check(text, *sys.argv[2:]), indent=2, ensure_ascii=False))
    except NotProven as problem:
        sys.exit(f"Not proven: {problem}.")


if __name__ == "__main__":
    main()
