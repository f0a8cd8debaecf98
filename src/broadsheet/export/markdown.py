"""Markdown (CommonMark): foreign text is escaped, so that it reads as it was printed and nothing in it is obeyed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.export.dates import written_date
from broadsheet.export.links import safe_link
from broadsheet.export.selection import shown_rows, told_reason
from broadsheet.export.verdicts import AGAINST_ITSELF, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Evidence, Row, SelfContradiction, Verdict
    from broadsheet.stories import Story

_INLINE = re.compile(r"([\\`*_\[\]<>|~&$])")
# At the start of a line these make headings, lists, rules and code blocks.
_LEADING = re.compile(r"^(\d{1,9}(?=[.)])|)([#+\-=.)])")


def article_markdown(article: Article) -> str:
    """Return an article as Markdown, each line of its text a paragraph."""
    parts = [f"# {markdown_line(article.title) or 'Untitled'}", _byline(article), *_paragraphs(article.text)]
    return "\n\n".join(part for part in parts if part) + "\n"


def articles_markdown(articles: Sequence[Article], title: str = "") -> str:
    """Return articles one after the other, a rule between them, under a heading where a title is given."""
    heading = [f"# {markdown_line(title)}\n"] if title else []
    return "\n---\n\n".join([*heading, *map(article_markdown, articles)])


def story_markdown(story: Story) -> str:
    """Return a story as Markdown: its headline, then its articles by date."""
    return articles_markdown(story.articles, story.title or "Untitled")


def comparison_markdown(comparison: Comparison, only: Collection[Verdict] = ()) -> str:
    """Return a comparison as Markdown: counts, then every row with its reason and both sentences.

    Args:
        comparison: The comparison.
        only: The verdicts whose rows are wanted; all where none is named.
    """
    parts = ["# Two articles compared", _side("A", comparison.a), _side("B", comparison.b)]
    if note := markdown_line(comparison.note):
        parts.append(f"*{note}*")
    counts = comparison.counts
    parts.append(" · ".join(f"{look.glyph} {counts[verdict]} {look.word}" for verdict, look in VERDICTS.items()))
    for verdict, look in VERDICTS.items():
        rows = [row for row in shown_rows(comparison, only) if row.verdict is verdict]
        if rows:
            parts += [f"## {look.glyph} {look.heading} ({len(rows)})", *map(_row, rows)]
    if comparison.self_contradictions:
        parts += [f"## {AGAINST_ITSELF}", *map(_self_contradiction, comparison.self_contradictions)]
    return "\n\n".join(parts) + "\n"


def _side(name: str, article: Article) -> str:
    title = markdown_line(article.title) or "Untitled"
    byline = _byline(article)
    return f"**{name}** {title}" + (f"  \n{byline}" if byline else "")


def _byline(article: Article) -> str:
    parts = [markdown_line(article.source), markdown_line(article.author or ""), written_date(article.published)]
    if link := safe_link(article.url):
        parts.append(f"<{link}>")
    return " · ".join(part for part in parts if part)


def _row(row: Row) -> str:
    lines = [
        f"**{markdown_line(row.slot) or row.kind}**  ",
        markdown_line(told_reason(row)) + (" (one origin)" if row.one_origin else ""),
        "",
    ]
    lines += [f"- {side}: {_evidence(said)}" for side, said in (("A", row.a), ("B", row.b)) if said]
    return "\n".join(lines)


def _self_contradiction(found: SelfContradiction) -> str:
    said = f"- {_evidence(found.first)}\n- {_evidence(found.second)}"
    heading = f"**{found.side.upper()}: {markdown_line(found.slot) or found.kind}**  "
    return f"{heading}\n{markdown_line(told_reason(found))}\n\n{said}"


def _evidence(evidence: Evidence) -> str:
    """Return the sentence with its value in bold, where the value's place in it is known."""
    start = evidence.value_span[0] - evidence.sentence_span[0]
    end = start + len(evidence.value)
    sentence = evidence.sentence
    value = sentence[start:end].strip() if start >= 0 else ""
    if not value or sentence[start:end] != evidence.value:
        return markdown_line(sentence)
    return f"{_inline(sentence[:start])}**{_inline(value)}**{_inline(sentence[end:])}".strip()


def _paragraphs(text: str) -> Iterator[str]:
    for line in clean_text(text).splitlines():
        if stripped := line.strip():
            yield markdown_line(stripped, limit=len(stripped))


def markdown_line(text: str, *, limit: int = 10_000) -> str:
    """Return foreign text on one line, escaped so that it reads as it is, wherever in a document it stands."""
    return _LEADING.sub(r"\1\\\2", _INLINE.sub(r"\\\1", clean_line(text, limit=max(limit, 1))))


def _inline(text: str) -> str:
    """Escape a stretch of a line, keeping the blanks at its ends."""
    return _INLINE.sub(r"\\\1", " ".join(re.split(r"\s", clean_text(text))))
