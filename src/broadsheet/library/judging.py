"""How two facts of a story's sources stand to each other: the judgement of the comparison, for the claim matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare import Verdict
from broadsheet.compare.by_slot.slots import Fit, fit_slots
from broadsheet.compare.compatibility.doubts import doubt
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.origin import cited
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.draft import Side
from broadsheet.facts import Kind
from broadsheet.stories import Opposition, Proof, Standing, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison
    from broadsheet.facts import Fact


def compared_standing(one: Stated, other: Stated) -> Standing:
    """Return how two stated facts stand to each other, as the comparison of their articles would judge the values.

    Symmetric in the two. Contrary are only values of a slot that holds one, that cannot both be true, and that nothing
    in their sentences or dates reconciles.
    """
    a, b = one.fact, other.fact
    if fit_slots(a, b) is not Fit.EXACT or a.negated != b.negated:
        return Standing.UNRELATED
    relation = compare_values(a.value, b.value, a.kind).relation
    if relation is Relation.SAME:
        return Standing.SAME
    if a.kind is Kind.EVENT:
        # The words of an event are never twice the same: its slot says which it is, where it has an object.
        return Standing.SAME if a.slot.object and b.slot.object else Standing.UNRELATED
    if relation is Relation.RECONCILED:
        return Standing.COMPATIBLE
    if relation is Relation.UNLIKE or not _one_value(a, b):
        return Standing.UNRELATED
    return Standing.UNRELATED if doubt(a, b, _side(one), _side(other)) else Standing.CONTRARY


def cited_reports(article: Article) -> dict[str, str]:
    """Return the agencies and reports that an article names as its source, as comparisons do, by names case-folded."""
    return cited(article.text)


def oppositions(comparison: Comparison) -> Iterator[Opposition]:
    """Yield what a comparison found to be contradicted, for the claim matrix."""
    for row in comparison.rows:
        if row.verdict is Verdict.CONFLICT and row.a is not None and row.b is not None:
            sides = ((comparison.a, row.a), (comparison.b, row.b))
            one, other = (
                Proof(article.id, said.sentence, said.sentence_span, said.value, said.value_span)
                for article, said in sides
            )
            yield Opposition(row.slot, row.kind, row.weight, one, other)


def _one_value(a: Fact, b: Fact) -> bool:
    return a.slot.single and b.slot.single


def _side(stated: Stated) -> Side:
    return Side(stated.article.text, stated.article.published, (stated.fact,), ())
