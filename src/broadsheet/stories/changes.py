"""What is new in a story since the reader last saw it: articles, revised texts, facts, conflicts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles import content_id
from broadsheet.stories.claims import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.articles import Article
    from broadsheet.stories.claims import Claim, Matrix


@dataclass(frozen=True, slots=True)
class Seen:
    """What the reader saw of a story; plain strings, to be kept between sessions.

    Attributes:
        texts: For each article its id and a digest of its text.
        conflicts: Slots that sources gave different values for.
    """

    texts: Mapping[str, str]
    conflicts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new in a story.

    Attributes:
        articles: Articles that were not there.
        revised: Articles whose text has changed.
        claims: Facts that no unchanged article states.
        conflicts: Facts that unchanged articles do not disagree on and the story now does.
        resolved: Slots that sources no longer disagree on.
    """

    articles: tuple[Article, ...]
    revised: tuple[Article, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Claim, ...]
    resolved: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything is new at all."""
        return bool(self.articles or self.revised or self.claims or self.conflicts or self.resolved)


def seen_now(matrix: Matrix) -> Seen:
    """Return what a reader who looks at the matrix has seen."""
    texts = {article.id: _digest(article) for article in _articles(matrix)}
    return Seen(texts, frozenset(row.slot for row in matrix.rows if row.conflict))


def changes_since(seen: Seen, matrix: Matrix) -> Changes:
    """Return what has come to the story since it was seen."""
    articles = list(_articles(matrix))
    fresh = [article for article in articles if article.id not in seen.texts]
    revised = [article for article in articles if seen.texts.get(article.id, _digest(article)) != _digest(article)]
    old = {article.id for article in articles} - {article.id for article in (*fresh, *revised)}
    open_now = {row.slot for row in matrix.rows if row.conflict}
    return Changes(
        articles=tuple(fresh),
        revised=tuple(revised),
        claims=tuple(row for row in matrix.rows if not _told_by(old, row)),
        conflicts=tuple(row for row in matrix.rows if row.conflict and len(_told_by(old, row) & _DISAGREE) < 2),
        resolved=tuple(sorted(seen.conflicts - open_now)),
    )


_DISAGREE = frozenset({Stance.SAYS, Stance.OTHERWISE})


def _told_by(articles: set[str], row: Claim) -> set[Stance]:
    """Return what these articles make of a fact, hints aside."""
    return {
        cell.stance
        for cell in row.cells
        if cell.stance in _DISAGREE and any(proof.article in articles for proof in cell.proofs)
    }


def _articles(matrix: Matrix) -> Iterable[Article]:
    return (article for column in matrix.columns for article in column.articles)


def _digest(article: Article) -> str:
    return content_id(article.title, article.text)
