"""What somebody is to a store."""

from __future__ import annotations

import enum


class Role(enum.IntFlag):
    """What an actor is, as one or several of these.

    They say what it may see and do; the table is in the header of the library.
    """

    COACH = 1
    """Coaches for its organisation: reads and writes its files."""
    PRACTITIONER = 2
    """Another practitioner of the organisation: reads its files."""
    RECEPTION = 4
    """Reads who people are and how to reach them."""
    MANAGER = 8
    """Reads records about practice, and no client's."""
    CLIENT = 16
    """The client: reads and adds to the own file."""
    SUPPORTER = 32
    """A supporter of a client: sees and adds what consent or authority give."""
    ADMINISTRATOR = 64
    """Verifies, backs up and mends the whole store, and sees no content."""
    PRIVACY_OFFICER = 128
    """Reads who accessed what, erases files, and sees no content."""
