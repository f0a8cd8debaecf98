"""What copies of a text inherit from it: the contradictions that comparisons of it found.

Copies of one text are compared once. What was found is true of every copy that still prints the sentence.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from broadsheet.stories.opposing import Compared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.stories.claims import Opposition, Proof
    from broadsheet.stories.model import Voice


def heard_in_copies(compared: Compared, voices: Sequence[Voice]) -> Compared:
    """Return what comparisons found, for the copies of what was compared too.

    Args:
        compared: What is known of the texts that were compared.
        voices: The accounts of the story, each with its copies.
    """
    copies = {voice.article.id: voice.copies for voice in voices if voice.copies}
    if not copies:
        return compared
    pairs = {
        frozenset(pair)
        for known in compared.pairs
        for pair in product(*([name, *(copy.id for copy in copies.get(name, ()))] for name in sorted(known)))
        if len(set(pair)) == len(known)
    }
    echoes = tuple(echo for found in compared.oppositions for echo in _echoes(found, copies))
    return Compared(frozenset(pairs), (*compared.oppositions, *echoes))


def _echoes(found: Opposition, copies: Mapping[str, Sequence[Article]]) -> Iterator[Opposition]:
    """Yield an opposition as the copies of either side have it, against the other side itself."""
    for copy in copies.get(found.one.article, ()):
        if copy.id != found.other.article and (proof := _echo(found.one, copy)) is not None:
            yield replace(found, one=proof)
    for copy in copies.get(found.other.article, ()):
        if copy.id != found.one.article and (proof := _echo(found.other, copy)) is not None:
            yield replace(found, other=proof)


def _echo(proof: Proof, copy: Article) -> Proof | None:
    """Return where a copy says the same, None where it prints the sentence no more."""
    at = copy.text.find(proof.sentence)
    if at < 0:
        return None
    moved = at - proof.sentence_span[0]
    sentence, value = proof.sentence_span, proof.value_span
    return replace(
        proof,
        article=copy.id,
        sentence_span=(sentence[0] + moved, sentence[1] + moved),
        value_span=(value[0] + moved, value[1] + moved),
    )
