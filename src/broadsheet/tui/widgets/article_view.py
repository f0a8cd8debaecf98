"""The article: running text in a readable measure, key facts in colour, key sentences and matches marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.geometry import Size
from textual.message import Message

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.later import Later
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType
    from textual.events import Click, Resize
    from textual.strip import Strip

    from broadsheet.articles import Article, Span
    from broadsheet.facts import Block
    from broadsheet.tui import layout, links, spans
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.layout import Line
    from broadsheet.tui.links import Link
    from broadsheet.tui.spans import Mark
else:
    layout, links, spans = (Later(f"broadsheet.tui.{name}") for name in ("layout", "links", "spans"))

_GUTTER = 3
_MARGIN = 2


class ArticleView(Drawn, can_focus=True):
    """One article, laid out anew for every width."""

    @dataclass
    class LinkChosen(Message):
        """A link was clicked."""

        link: Link

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]
    DEFAULT_CSS = "ArticleView { height: 1fr; }"

    def __init__(self, *, measure: int, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.measure = measure
        self.article: Article | None = None
        self.empty: Sequence[str] = ()
        self._blocks: Sequence[Block] = ()
        self.lines: Sequence[Line] = ()
        self._facts: Sequence[Mark] = ()
        self._keys: Sequence[Mark] = ()
        self.matches: Sequence[Mark] = ()
        self.match = -1
        self._target: Sequence[Mark] = ()
        self.highlights = True
        self.links: Sequence[Link] = ()
        self._link_marks: Sequence[Mark] = ()

    def show(self, article: Article | None, blocks: Sequence[Block] = (), *, empty: Sequence[str] = ()) -> None:
        """Show an article from its beginning, without marks; ``empty`` is said where there is none."""
        self.article, self._blocks, self.empty = article, blocks, empty
        self.links = links.links_of(article) if article is not None else ()
        self._link_marks = tuple(spans.Mark(link.start, link.end, "link") for link in self.links if link.end)
        self._facts = self._keys = self.matches = self._target = ()
        self.match = -1
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def mark_facts(self, facts: Sequence[Mark], sentences: Sequence[Span]) -> None:
        """Mark key facts in colour and their sentences in the gutter; the text stays where it is."""
        self._facts = facts
        self._keys = spans.marks_of(sentences, "key", self._length)
        self.refresh()

    def mark_matches(self, found: Sequence[Span]) -> None:
        """Mark what was searched for, and go to the first match where it is out of sight."""
        self.matches = spans.marks_of(found, "match", self._length)
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
        self._bring_into_sight(self.matches[self.match].start)
        self.refresh()

    def go_to(self, span: Span) -> None:
        """Go to a sentence and mark it."""
        self._target = spans.marks_of([span], "cursor", self._length)
        self._bring_into_sight(span[0])
        self.refresh()

    @property
    def offset_on_top(self) -> int:
        """The character of the text that stands at the top; 0 where the article stands at its beginning."""
        lines = self.lines[self.scroll_offset.y :] if self.scroll_offset.y else ()
        return next((line.start for line in lines if line.own is None), 0)

    def scroll_to_offset(self, offset: int) -> None:
        """Let the line that shows a character of the text stand at the top."""
        self.scroll_to(y=layout.line_at(self.lines, offset), animate=False, force=True, immediate=True)

    def on_resize(self, _event: Resize) -> None:
        """Lay the text out anew, keeping the line that was on top."""
        top = next((line for line in self.lines[self.scroll_offset.y :] if line.own is None), None)
        at_top = self.scroll_offset.y == 0
        self._lay_out()
        if top is not None and not at_top:
            self.scroll_to_offset(top.start)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.size.width
        at = y + self.scroll_offset.y
        if self.article is None:
            return self.strip_of([(f"   {self.empty[at]}", "muted")] if at < len(self.empty) else [], width)
        if at >= len(self.lines):
            return self.strip_of([], width)
        line = self.lines[at]
        if line.own is not None:
            return self.strip_of([("   ", ""), (line.own[line.start : line.end], line.tone)], width)
        mark = "▎" if self.highlights and spans.within(self._keys, line.start, line.end) else " "
        lead = ("" if line.lead.isspace() else line.lead) or line.lead
        return self.strip_of([(f" {mark} ", "key"), (lead, "muted"), *self._words(line)], width)

    def _words(self, line: Line) -> Iterator[Piece]:
        """Yield the words of a line, with its number behind each link that ends there."""
        text = self.article.text if self.article else ""
        at = line.start
        for link in self.links:
            if line.start < link.end <= line.end:
                yield from spans.pieces(text, at, link.end, self._layers(), line.tone)
                yield f"[{link.number}]", "accent"
                at = link.end
        yield from spans.pieces(text, at, line.end, self._layers(), line.tone)

    def on_click(self, event: Click) -> None:
        """Open the link that was clicked."""
        place = event.get_content_offset(self)
        row = place.y + self.scroll_offset.y if place is not None else len(self.lines)
        if place is None or row >= len(self.lines):
            return
        line = self.lines[row]
        if line.own is not None:
            # Of the lines above the text it is the article's own address that can be opened.
            if self.links and not self.links[0].end and line.own.startswith("[1] "):
                self.post_message(self.LinkChosen(self.links[0]))
            return
        before = _GUTTER + cell_len(line.lead)
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

    def _lay_out(self) -> None:
        numbers = [(link.end, f"[{link.number}]") for link in self.links if link.end]
        width = min(self.measure, self.size.width - _GUTTER - _MARGIN)
        self.lines = layout.lay_out(self.article, self._blocks, width, numbers) if self.article and width > 4 else ()
        self.virtual_size = Size(self.size.width, len(self.lines) + 1)
        self.refresh()

    def _bring_into_sight(self, offset: int) -> None:
        row = layout.line_at(self.lines, offset)
        top, height = self.scroll_offset.y, self.size.height
        if not top <= row < top + height - 1:
            self.scroll_to(y=max(0, row - height // 3), animate=False, force=True, immediate=True)
