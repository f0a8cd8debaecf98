"""The article: running text in a readable measure, key facts in colour, key sentences and matches marked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive

from broadsheet.tui import in_part, laid
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.later import Later
from broadsheet.tui.screens.room import errand
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.binding import BindingType
    from textual.events import Click, Resize
    from textual.strip import Strip

    from broadsheet.articles import Article, Span
    from broadsheet.facts import Block
    from broadsheet.tui import layout, spans
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.in_part import Part
    from broadsheet.tui.laid import Line, Lines
    from broadsheet.tui.links import Link
    from broadsheet.tui.spans import Mark
else:
    layout, spans = (Later(f"broadsheet.tui.{name}") for name in ("layout", "spans"))

_GUTTER = 3
_MARGIN = 2
_NARROWEST = 4
_PAGES = 2
"""Pages of a long article that are laid out at once."""


class ArticleView(Drawn, can_focus=True):
    """One article, laid out anew for every width."""

    @dataclass
    class LinkChosen(Message):
        """A link was clicked."""

        link: Link

    @dataclass
    class LaidOut(Message):
        """All lines of a long article are there, for a width."""

        article: Article
        width: int
        lines: Lines

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]
    DEFAULT_CSS = "ArticleView { height: 1fr; }"

    alone: reactive[bool] = reactive(False)
    """Whether there is nothing beside it: its column stands in the middle then."""

    def __init__(self, *, measure: int, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.measure = measure
        self.article: Article | None = None
        self.empty: Sequence[str] = ()
        self._blocks: Sequence[Block] = ()
        self._part = in_part.whole(laid.Lines(), 0)
        self._laid_for = 0
        self._wanted: Callable[[], object] | None = None
        self._facts: Sequence[Mark] = ()
        self._keys: Sequence[Mark] = ()
        self.matches: Sequence[Mark] = ()
        self.match = -1
        self._target: Sequence[Mark] = ()
        self.highlights = True
        self.links: Sequence[Link] = ()
        self._link_marks: Sequence[Mark] = ()

    def show(self, article: Article, blocks: Sequence[Block], links: Sequence[Link]) -> None:
        """Show an article from its beginning, without marks, with its links in their order."""
        self.article, self._blocks, self.links, self.empty = article, blocks, links, ()
        self._link_marks = tuple(spans.Mark(link.start, link.end, "link") for link in links if link.end)
        self._begin()

    def show_nothing(self, said: Sequence[str]) -> None:
        """Say why there is no article."""
        self.article, self._blocks, self.links, self.empty = None, (), (), said
        self._link_marks = ()
        self._begin()

    def _begin(self) -> None:
        self._facts = self._keys = self.matches = self._target = ()
        self.match = -1
        self._lay_out(0)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def mark_facts(self, facts: Sequence[Mark], sentences: Sequence[Span]) -> None:
        """Mark key facts in colour and their sentences in the gutter; the text stays where it is."""
        self._facts = facts
        self._keys = spans.marks_of(sentences, "key", self._length)
        self.refresh()

    def mark_matches(self, found: Sequence[Mark]) -> None:
        """Mark what was searched for, and go to the first match where it is out of sight."""
        self.matches = found
        self.match = -1
        self.refresh()
        if self.matches:
            self.go_to_match(1)

    def toggle_highlights(self) -> bool:
        """Show key facts in colour, or leave the text plain; return which."""
        self.highlights = not self.highlights
        self.refresh()
        return self.highlights

    def go_to_match(self, step: int) -> None:
        """Go to the next match, or by -1 to the one before; after the last comes the first."""
        if not self.matches:
            return
        first = 0 if step > 0 else len(self.matches) - 1
        self.match = first if self.match < 0 else (self.match + step) % len(self.matches)
        self._place_of(self.matches[self.match].start, self._bring_into_sight)
        self.refresh()

    def go_to(self, span: Span) -> None:
        """Go to a sentence and mark it."""
        self._target = spans.marks_of([span], "cursor", self._length)
        self._place_of(span[0], self._bring_into_sight)
        self.refresh()

    @property
    def lines(self) -> Sequence[Line]:
        """The lines laid out: all of them, but for a moment in which those of a long article come to be."""
        return self._part.lines

    @property
    def offset_on_top(self) -> int:
        """The character of the text that stands at the top; 0 where the article stands at its beginning."""
        return self._part.offset(self.scroll_offset.y) if self.scroll_offset.y else 0

    def scroll_to_offset(self, offset: int) -> None:
        """Let the line that shows a character of the text stand at the top."""
        self._place_of(offset, self._scroll)

    def on_resize(self, _event: Resize) -> None:
        """Lay the text out anew for another width, keeping the line that was on top."""
        if self._width != self._laid_for:
            top = self.offset_on_top
            self._lay_out(top)
            if top:
                self.scroll_to_offset(top)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.size.width
        left = " " * self._left
        at = y + self.scroll_offset.y
        if self.article is None:
            return self.strip_of([(f"{left}   {self.empty[at]}", "muted")] if at < len(self.empty) else [], width)
        line = self._part.line(at)
        if line is None:
            return self.strip_of([], width)
        if line.own is not None:
            return self.strip_of([(f"{left}   ", ""), (line.own[line.start : line.end], line.tone)], width)
        mark = "▎" if self.highlights and spans.within(self._keys, line.start, line.end) else " "
        lead = ("" if line.lead.isspace() else line.lead) or line.lead
        return self.strip_of([(f"{left} {mark} ", "key"), (lead, "muted"), *self._words(line)], width)

    def _words(self, line: Line) -> Iterator[Piece]:
        """Yield the words of a line, with its number behind each link that ends there."""
        text = self.article.text if self.article else ""
        at = line.start
        first, last = (bisect_right(self.links, edge, key=lambda link: link.end) for edge in (line.start, line.end))
        for link in self.links[first:last]:
            yield from spans.pieces(text, at, link.end, self._layers(), line.tone)
            yield f"[{link.number}]", "accent"
            at = link.end
        yield from spans.pieces(text, at, line.end, self._layers(), line.tone)

    def on_click(self, event: Click) -> None:
        """Open the link that was clicked."""
        place = event.get_content_offset(self)
        line = self._part.line(place.y + self.scroll_offset.y) if place is not None else None
        if place is None or line is None:
            return
        if line.own is not None:
            # Of the lines above the text it is the article's own address that can be opened.
            if self.links and not self.links[0].end and line.own.startswith("[1] "):
                self.post_message(self.LinkChosen(self.links[0]))
            return
        before = self._left + _GUTTER + cell_len(line.lead)
        text = self.article.text if self.article else ""
        for link in self.links:
            start, end = max(link.start, line.start), min(link.end, line.end)
            if start < end:
                left = before + cell_len(text[line.start : start])
                if left <= place.x < left + cell_len(text[start:end]) + len(f"[{link.number}]"):
                    self.post_message(self.LinkChosen(link))
                before += len(f"[{link.number}]")

    def action_half(self, direction: int) -> None:
        """Scroll by half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)

    @property
    def _length(self) -> int:
        return len(self.article.text) if self.article else 0

    def _layers(self) -> Sequence[Sequence[Mark]]:
        here = self.matches[self.match : self.match + 1] if self.match >= 0 else ()
        now = [spans.Mark(mark.start, mark.end, "match-here") for mark in here]
        return [self._link_marks, self._target, self._facts if self.highlights else (), self.matches, now]

    @property
    def _width(self) -> int:
        return min(self.measure, self.size.width - _GUTTER - _MARGIN)

    @property
    def _left(self) -> int:
        return max(0, self.size.width - _GUTTER - _MARGIN - self.measure) // 2 if self.alone else 0

    def _lay_out(self, top: int) -> None:
        """Lay the article out; of a long one first what is seen when a character of its text stands at the top."""
        article, width = self.article, self._width
        self._laid_for, self._wanted = width, None
        if article is None or width <= _NARROWEST:
            self._take(in_part.whole(laid.Lines(), self._length))
            return
        numbers = [(link.end, f"[{link.number}]") for link in self.links if link.end]
        lay_out = partial(layout.lay_out, article, self._blocks, width, numbers)
        if self._length <= in_part.LONG:
            self._take(in_part.whole(lay_out(), self._length))
            return
        self._take(in_part.part(lay_out(start=top, most=_PAGES * self.size.height), top, self._length))
        errand(self, "layout", lambda: self._lay_out_all(article, width, lay_out))

    def _lay_out_all(self, article: Article, width: int, lay_out: Callable[[], Lines]) -> LaidOut:
        return self.LaidOut(article, width, lay_out())

    def on_article_view_laid_out(self, event: ArticleView.LaidOut) -> None:
        """Put all lines of a long article in the place of those that were there, and let what is seen stay."""
        if event.article is not self.article or event.width != self._laid_for:
            return
        before, place = self._part, self.scroll_offset.y
        at_end = 0 < self.max_scroll_y <= place
        self._take(in_part.whole(event.lines, self._length))
        self._scroll(self.max_scroll_y if at_end else before.moved(place, self._part))
        if self._wanted is not None:
            self._wanted()

    def _take(self, part: Part) -> None:
        self._part = part
        self.virtual_size = Size(self.size.width, part.total + 1)
        self.refresh()

    def _place_of(self, offset: int, then: Callable[[int], object]) -> None:
        """Do something with the line that shows a character, once it is there."""
        place = self._part.place(offset)
        if place is None:
            self._wanted = partial(self._place_of, offset, then)
        else:
            self._wanted = None
            then(place)

    def _bring_into_sight(self, row: int) -> None:
        top, height = self.scroll_offset.y, self.size.height
        if not top <= row < top + height - 1:
            self._scroll(max(0, row - height // 3))

    def _scroll(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True, immediate=True)
