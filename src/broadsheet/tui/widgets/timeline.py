"""A story as a timeline: who published when, whose text it is, and why it is in the story."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, ClassVar

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.drawing import filled, fit
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.sparkline import sparkline
from broadsheet.tui.widgets.block_list import BlockList
from broadsheet.tui.widgets.drawn import Drawn
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.binding import BindingType
    from textual.strip import Strip

    from broadsheet.articles import Article, Head
    from broadsheet.stories import Changes
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.story_work import StoryPage
    from broadsheet.tui.widgets.block_list import Block

_LEAD = 12
_MOST_LINES = 2


class StoryHeader(Drawn, can_focus=False):
    """What the story is about, how many tell it, and when most was written."""

    DEFAULT_CSS = "StoryHeader { height: 3; overflow: hidden; scrollbar-size: 0 0; border-bottom: solid $line; }"

    def __init__(self) -> None:
        super().__init__()
        self._page: StoryPage | None = None

    def show(self, page: StoryPage) -> None:
        """Show the head of a story."""
        self._page = page
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        page = self._page
        if page is None:
            return self.strip_of([(" Reading the story…", "muted")] if y == 0 else [], width)
        if y == 0:
            return self.strip_of([(" " + fit(clean_line(page.story.title) or "Untitled", width - 2), "title")], width)
        spark = sparkline(page.coverage)
        told = fit(counts(page), width - len(spark) - 4)
        return self.strip_of([(f" {told}  ", "muted"), (spark, "accent")], width)


def counts(page: StoryPage) -> str:
    """Return how many tell a story, and when."""
    story = page.story
    articles, sources = len(story.articles), len(story.sources)
    parts = [
        f"{articles} article{'' if articles == 1 else 's'}",
        f"{sources} source{'' if sources == 1 else 's'}",
        f"{page.voices} independent" if page.voices != sources else "",
    ]
    if (span := story.span) is not None:
        first, last = (written_date(moment) for moment in span)
        parts.append(first if first == last else f"{first} to {last}")
    return " · ".join(part for part in parts if part)


class Timeline(BlockList, inherit_bindings=False):
    """The articles of a story by date; a marked one is compared with another."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", without=("list.page-down",))]

    def __init__(self) -> None:
        super().__init__()
        self.page: StoryPage | None = None
        self.marked: list[str] = []
        self._news: dict[str, str] = {}
        self._cited: Mapping[str, Sequence[str]] = {}

    def show(self, page: StoryPage) -> None:
        """Show the articles of a story, with the cursor where it was."""
        here = self.here
        self.page = page
        self._news, self._cited = {}, {}
        names = [article.id for article in page.story.articles]
        self.renew(cursor=names.index(here.id) if here is not None and here.id in names else 0)

    def tell(self, changes: Changes | None, cited: Mapping[str, Sequence[str]]) -> None:
        """Say which articles are new or revised, and which cite what others cite as well."""
        self._cited = cited
        self._news = {}
        if changes is not None:
            self._news |= {article.id: "new since you last looked" for article in changes.articles}
            self._news |= {article.id: "another text since you last looked" for article in changes.revised}
        self.renew(cursor=self.cursor)

    @property
    def here(self) -> Article | None:
        """The article the cursor is on."""
        return self.page.story.articles[self.cursor] if self.page is not None and self.count else None

    @property
    def here_head(self) -> Head | None:
        """The head of the article the cursor is on; None where it has gone."""
        return self.page.heads.get(self.here.id) if self.page is not None and self.here is not None else None

    def mark(self) -> None:
        """Mark the article the cursor is on, or take its mark off."""
        if self.here is not None:
            name = self.here.id
            self.marked = [one for one in self.marked if one != name] if name in self.marked else [*self.marked, name]
            self.renew(cursor=self.cursor)

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return every article as lines, under the day it was published on."""
        if self.page is None:
            return []
        day = ""
        blocks = []
        for article in self.page.story.articles:
            new = written_date(article.published) or "undated"
            blocks.append(self._drawn(self.page, article, new if new != day else "", width))
            day = new
        return blocks

    def _drawn(self, page: StoryPage, article: Article, day: str, width: int) -> Block:
        head = page.heads.get(article.id)
        copied = page.copies.get(article.id, "")
        marked = article.id in self.marked
        clock = _clock(article.published)
        unread = head is not None and not head.read
        glyph, tone = ("◉", "key strong") if marked else ("○" if copied else "●", "accent" if unread else "muted")
        source = min(24, max(width // 4, 10))
        title = fit(clean_line(article.title) or "Untitled", width - _LEAD - source - 3)
        lines: list[tuple[Piece, ...]] = [((f" {day}", "heading"),)] if day else []
        lines.append(
            (
                (f"  {filled(clock, 6)} ", "muted"),
                (glyph, tone),
                (" " + filled(clean_line(article.source), source) + " ", "accent strong" if unread else "accent"),
                (title, "title" if unread else "text"),
            )
        )
        said = [("marked: c compares, x splits it off", "key")] if marked else []
        if article.id in self._news:
            said.append((self._news[article.id], "key"))
        said += _said_of(copied, page.reasons.get(article.id, ""), self._cited.get(article.id, ()))
        for text, style in said:
            lines += _below(text, style, width)
        return tuple(lines)


def _clock(moment: datetime | None) -> str:
    """Return the time of day; none for midnight in UTC, which is what a date without a time becomes."""
    if moment is None or moment.astimezone(UTC).time() == time(0):
        return ""
    return moment.strftime("%H:%M")


def _said_of(copied: str, reason: str, cited: Sequence[str]) -> list[Piece]:
    said = []
    if copied:
        said.append((f"prints the text of {clean_line(copied)}: one voice", "warning"))
    elif cited:
        said.append((f"names {', '.join(map(clean_line, cited))} as a source, as others do", "warning"))
    if reason:
        said.append((clean_line(reason, limit=400), "muted"))
    return said


def _below(text: str, style: str, width: int) -> list[tuple[Piece, ...]]:
    lead = "         │  "
    cut = wrap(text, 0, len(text), max(width - len(lead) - 1, 10))[:_MOST_LINES]
    return [((lead, "rule"), (text[start:end], style)) for start, end in cut]
