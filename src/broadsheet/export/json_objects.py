"""The stable JSON of the command line and of exports: these names and meanings are a promise, see README.md."""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any

from broadsheet.export.selection import shown_rows

if TYPE_CHECKING:
    from collections.abc import Collection

    from broadsheet.articles import Article, Head
    from broadsheet.compare import Comparison, Evidence, Row, SelfContradiction, Verdict
    from broadsheet.facts import Fact, Value
    from broadsheet.stories import Story

Json = dict[str, Any]

_UNSEEN = re.compile(r"[^\x20-\x7e\n\xa1-\xac\xae-\u02ff]")
"""Beyond these, which nearly every text in a Latin script is made of, each character is looked at."""


def json_text(value: object) -> str:
    """Return a value as JSON text: two spaces of indent, every language readable, a line feed at the end.

    What cannot be seen (controls, bidirectional and invisible characters) is written as an escape: the JSON says the
    same, and a terminal that it is printed on has nothing to obey.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    return text if text.isascii() and "\x7f" not in text else _UNSEEN.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return found[0] if found[0].isprintable() else json.dumps(found[0])[1:-1]


def article_json(article: Article, *, text: bool = True) -> Json:
    """Return an article; what is not known is null.

    Args:
        article: The article.
        text: Whether its text comes along; offsets elsewhere count its characters.
    """
    values: Json = {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "language": article.language,
        "words": len(article.text.split()),
    }
    if not text:
        return values
    links = [{"start": link.start, "end": link.end, "url": link.url} for link in article.links]
    return values | {"text": article.text, "links": links}


def head_json(head: Head) -> Json:
    """Return an article as it stands in a list; what is not known is null."""
    return {
        "id": head.id,
        "title": head.title,
        "source": head.source,
        "sources": list(head.sources),
        "author": head.author or None,
        "published": head.published.isoformat() if head.published else None,
        "url": head.url or None,
        "words": head.words,
        "read": head.read,
        "starred": head.starred,
    }


def fact_json(fact: Fact, text: str) -> Json:
    """Return a fact of an article with this text; offsets count its characters."""
    start, end = fact.sentence
    value_start, value_end = fact.span
    return {
        "kind": str(fact.kind),
        "slot": str(fact.slot),
        "subject": fact.slot.subject,
        "relation": fact.slot.relation,
        "object": fact.slot.object,
        "qualifier": fact.slot.qualifier,
        "weight": fact.weight,
        "hedged": fact.hedged,
        "negated": fact.negated,
        "attributed_to": fact.attributed_to or None,
        "rule": fact.rule,
        "normalised": _value(fact.value),
        "sentence": text[start:end],
        "start": start,
        "end": end,
        "value": text[value_start:value_end],
        "value_start": value_start,
        "value_end": value_end,
    }


def comparison_json(comparison: Comparison, only: Collection[Verdict] = ()) -> Json:
    """Return a comparison: both articles without their texts, the counts of all verdicts, and the rows.

    Args:
        comparison: The comparison.
        only: The verdicts whose rows are wanted; all where none is named.
    """
    return {
        "a": article_json(comparison.a, text=False),
        "b": article_json(comparison.b, text=False),
        "same_story": comparison.same_story,
        "note": comparison.note or None,
        "counts": comparison.counts,
        "rows": [_row(row) for row in shown_rows(comparison, only)],
        "left_out": {"only_a": comparison.left_out[0], "only_b": comparison.left_out[1]},
        "self_contradictions": [_self_contradiction(found) for found in comparison.self_contradictions],
    }


def story_json(story: Story, *, text: bool = False) -> Json:
    """Return a story: its headline, its sources, and its articles.

    Args:
        story: The story.
        text: Whether the texts of its articles come along.
    """
    return {
        "id": story.id,
        "title": story.title,
        "sources": list(story.sources),
        "articles": [article_json(article, text=text) for article in story.articles],
    }


def _row(row: Row) -> Json:
    return {
        "verdict": str(row.verdict),
        "slot": row.slot,
        "reason": row.reason,
        "kind": str(row.kind),
        "weight": row.weight,
        "one_origin": row.one_origin,
        "a": _evidence(row.a),
        "b": _evidence(row.b),
    }


def _self_contradiction(found: SelfContradiction) -> Json:
    return {
        "side": found.side,
        "slot": found.slot,
        "reason": found.reason,
        "kind": str(found.kind),
        "first": _evidence(found.first),
        "second": _evidence(found.second),
    }


def _evidence(evidence: Evidence | None) -> Json | None:
    if evidence is None:
        return None
    return {
        "sentence": evidence.sentence,
        "start": evidence.sentence_span[0],
        "end": evidence.sentence_span[1],
        "value": evidence.value,
        "value_start": evidence.value_span[0],
        "value_end": evidence.value_span[1],
    }


def _value(value: Value) -> Json:
    from broadsheet.facts import DateValue, NameValue, QuantityValue

    if isinstance(value, DateValue):
        return {"type": "date", "first": value.first.isoformat(), "last": value.last.isoformat()}
    if isinstance(value, QuantityValue):
        low, high = (limit if math.isfinite(limit) else None for limit in (value.low, value.high))
        return {"type": "quantity", "low": low, "high": high, "unit": value.unit, "bound": str(value.bound)}
    if isinstance(value, NameValue):
        return {"type": "name", "name": value.name, "aliases": sorted(value.aliases)}
    return {"type": "text", "text": value.text, "key": value.key}
