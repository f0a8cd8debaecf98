"""Who heads what, where a role says it: "Acme's head of research"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, NameValue, TextValue
from broadsheet.facts.name_sorts import ORGANISATION
from broadsheet.facts.parties import Party
from broadsheet.facts.wording import content_stems

if TYPE_CHECKING:
    from broadsheet.facts.reading import Reading

_HEADS = word_set("head lead leader boss chief director ceo president chairman chairwoman chair")
_SECONDARY = word_set("vice deputy assistant associate co interim")
_GENERIC_AREA = word_set("research team work effort group oper divis depart unit")


def leads(reading: Reading, number: int, draft: Draft) -> Draft | None:
    """Return who heads what, where a role says it: "Acme’s head of research" -> Acme / research / led by."""
    if draft.qualifier or draft.negated or not isinstance(draft.value, TextValue) or not draft.object:
        return None
    words = reading.words[number]
    heads = [index for index in range(draft.first, draft.last) if words.low[index] in _HEADS]
    if set(words.low[draft.first : heads[0] if heads else draft.last]) & _SECONDARY:
        return None
    if not any(char.isupper() for char in draft.object.split("-")[-1]):
        # "Oscar-winning director": no body that anybody heads.
        return None
    if not heads or (heads[0] + 1 < draft.last and words.low[heads[0] + 1] not in {"of", "for", "at"}):
        return None
    if draft.rule == "role-before-name" and words.word[heads[0]][0].isupper():
        return None
    area = area_key(words.slice(draft.first, heads[0]) + " " + words.slice(heads[0] + 1, draft.last), draft.object)
    value = NameValue(draft.subject.name, draft.subject.keys)
    definite = bool(area) and draft.first > 0
    return Draft(
        Kind.NAME,
        Party(draft.object, draft.object_keys, ORGANISATION),
        "led by",
        value,
        draft.first,
        draft.last,
        "head-of",
        object=area,
        object_keys=frozenset((area,)),
        single=definite,
        weight=2,
    )


def area_key(text: str, organisation: str) -> str:
    """Return the area somebody heads, normalised: "pre-training research" and "pretraining" are one."""
    known = set(content_stems(organisation))
    stems = [stem for stem in content_stems(text) if stem not in known and stem not in _GENERIC_AREA]
    return " ".join(stems)
