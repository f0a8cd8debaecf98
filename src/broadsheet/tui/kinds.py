"""How kinds of facts are told apart on the screen: a glyph and a word first, a family of colour besides."""

from __future__ import annotations

from dataclasses import dataclass

from broadsheet.facts import Kind


@dataclass(frozen=True, slots=True)
class KindLook:
    """How one kind is drawn.

    Attributes:
        glyph: One column wide.
        word: What it is called.
        family: Which colour of the theme it has: one of :data:`broadsheet.tui.theme_fields.FAMILIES`.
    """

    glyph: str
    word: str
    family: str


KINDS = {
    Kind.EVENT: KindLook("●", "event", "event"),
    Kind.DATE: KindLook("◷", "date", "date"),
    Kind.TIME: KindLook("◷", "time", "date"),
    Kind.DURATION: KindLook("◷", "duration", "date"),
    Kind.NUMBER: KindLook("#", "number", "number"),
    Kind.PERCENT: KindLook("%", "per cent", "number"),
    Kind.MONEY: KindLook("$", "money", "money"),
    Kind.MEASURE: KindLook("#", "measure", "number"),
    Kind.AGE: KindLook("#", "age", "number"),
    Kind.ORDINAL: KindLook("#", "ordinal", "number"),
    Kind.NAME: KindLook("◆", "name", "name"),
    Kind.PLACE: KindLook("▲", "place", "place"),
    Kind.ROLE: KindLook("◇", "role", "role"),
    Kind.STATUS: KindLook("■", "status", "event"),
    Kind.CAUSE: KindLook("→", "cause", "event"),
    Kind.QUOTE: KindLook("“", "quote", "quote"),
    Kind.ATTRIBUTION: KindLook("“", "said by", "quote"),
    Kind.STATEMENT: KindLook("·", "statement", "event"),
}
