"""One self-contained HTML page: no script, nothing fetched, readable in light and dark and on paper."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.export.dates import written_date
from broadsheet.export.links import safe_link
from broadsheet.export.selection import told_reason
from broadsheet.export.style import STYLE
from broadsheet.export.verdicts import AGAINST_ITSELF, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Evidence, Row, SelfContradiction, Verdict
    from broadsheet.stories import Story

# The policy forbids scripts and every request, whatever an article's text may say.
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
"""


def article_html(article: Article) -> str:
    """Return an article as an HTML page, each line of its text a paragraph."""
    return articles_html([article])


def articles_html(articles: Sequence[Article], title: str = "") -> str:
    """Return articles one after the other on one HTML page, under a heading where a title is given."""
    named = _line(title) or (_line(articles[0].title) if articles else "") or "Untitled"
    body = ["<main>"]
    if title:
        items = [f'<li><a href="#article-{at}">{_line(one.title)}</a></li>' for at, one in enumerate(articles)]
        body += [f"<h1>{named}</h1>", f"<ol>{''.join(items)}</ol>"]
    level = "h2" if title else "h1"
    for at, article in enumerate(articles):
        place = f' id="article-{at}"' if title else ""
        heading = f"<{level}{place}>{_line(article.title) or 'Untitled'}</{level}>"
        body += [heading, f"<p class=byline>{_byline(article)}</p>", *_paragraphs(article)]
    languages = {article.language for article in articles}
    return page(named, "\n".join([*body, "</main>"]), languages.pop() if len(languages) == 1 else None)


def story_html(story: Story) -> str:
    """Return a story as an HTML page: its headline, a list of its articles, then they themselves by date."""
    return articles_html(story.articles, story.title or "Untitled")


def _paragraphs(article: Article) -> Iterator[str]:
    return (f"<p>{escape(line.strip())}</p>" for line in clean_text(article.text).splitlines() if line.strip())


def comparison_html(comparison: Comparison, only: Collection[Verdict] = ()) -> str:
    """Return a comparison as an HTML page: both articles, the counts, then every row with both sentences.

    Args:
        comparison: The comparison.
        only: The verdicts whose rows are wanted; all where none is named.
    """
    a, b = comparison.a, comparison.b
    title = f"{_line(a.source) or 'A'} and {_line(b.source) or 'B'} compared"
    parts = ["<main>", f"<h1>{title}</h1>", f"<header>{_side('A', a)}{_side('B', b)}</header>"]
    if comparison.note:
        parts.append(f"<p class=note>{_line(comparison.note)}</p>")
    parts.append(_counts(comparison))
    for verdict in VERDICTS:
        if not only or verdict in only:
            parts += _section(verdict, [row for row in comparison.rows if row.verdict is verdict])
    if comparison.self_contradictions:
        parts += [f"<h2>{AGAINST_ITSELF}</h2>", *map(_self_contradiction, comparison.self_contradictions)]
    parts.append("</main>")
    return page(title, "\n".join(parts), a.language if a.language == b.language else None)


def page(title: str, body: str, language: str | None) -> str:
    """Return a whole page around a body; both must be escaped already."""
    code = language if language and language.isascii() and language.isalpha() else "en"
    return _PAGE.format(title=title, body=body, style=STYLE, language=code)


def _side(name: str, article: Article) -> str:
    title = _line(article.title) or "Untitled"
    return f"<section><h2><b>{name}</b> {title}</h2><p class=byline>{_byline(article)}</p></section>"


def _byline(article: Article) -> str:
    parts = [_line(article.source), _line(article.author or ""), written_date(article.published)]
    if link := safe_link(article.url):
        shown = escape(link)
        parts.append(f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>')
    return " · ".join(part for part in parts if part)


def _counts(comparison: Comparison) -> str:
    """Return the counts as links to their sections, over a bar of their proportions."""
    counts = comparison.counts
    items = [
        f'<li><a class={verdict} href="#{verdict}">{look.glyph} {counts[verdict]} {look.word}</a></li>'
        for verdict, look in VERDICTS.items()
    ]
    bar = [f'<i class={verdict} style="flex-grow:{counts[verdict]}"></i>' for verdict in VERDICTS if counts[verdict]]
    return f"<nav><ul>{''.join(items)}</ul><div class=bar aria-hidden=true>{''.join(bar)}</div></nav>"


def _section(verdict: Verdict, rows: list[Row]) -> list[str]:
    look = VERDICTS[verdict]
    heading = f"{look.glyph} {look.heading} ({len(rows)})"
    if not rows:
        # On paper nobody follows the link to it.
        return [f'<section class=empty><h2 id="{verdict}" class={verdict}>{heading}</h2><p>Nothing.</p></section>']
    return [f'<h2 id="{verdict}" class={verdict}>{heading}</h2>', *map(_row, rows)]


def _row(row: Row) -> str:
    origin = " <small>(one origin)</small>" if row.one_origin else ""
    sides = "".join(_evidence(name, said) for name, said in (("A", row.a), ("B", row.b)))
    # Of what only one says the reason would say the sentence twice.
    reason = f"<p>{_line(told_reason(row))}{origin}</p>" if row.a and row.b else ""
    return (
        f"<article class={row.verdict}><h3>{_line(row.slot) or row.kind}</h3>{reason}"
        f"<div class=sides>{sides}</div></article>"
    )


def _self_contradiction(found: SelfContradiction) -> str:
    name = found.side.upper()
    return (
        f"<article><h3>{name}: {_line(found.slot) or found.kind}</h3><p>{_line(told_reason(found))}</p>"
        f"<div class=sides>{_evidence(name, found.first)}{_evidence(name, found.second)}</div></article>"
    )


def _evidence(name: str, evidence: Evidence | None) -> str:
    if evidence is None:
        return f"<p class=silent><b>{name}</b> does not say.</p>"
    start = evidence.value_span[0] - evidence.sentence_span[0]
    end = start + len(evidence.value)
    sentence = evidence.sentence
    placed = start >= 0 and bool(evidence.value) and sentence[start:end] == evidence.value
    # Marking all of a sentence would mark nothing.
    if not placed or evidence.value.rstrip(".") == sentence.rstrip("."):
        return f"<blockquote><b>{name}</b> {escape(clean_text(sentence))}</blockquote>"
    before, value, after = (
        escape(clean_text(part)) for part in (sentence[:start], sentence[start:end], sentence[end:])
    )
    return f"<blockquote><b>{name}</b> {before}<mark>{value}</mark>{after}</blockquote>"


def _line(text: str) -> str:
    return escape(clean_line(text, limit=2_000))
