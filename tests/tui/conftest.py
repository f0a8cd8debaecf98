"""A library made by hand, screens over it, and pictures of them."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.worker import WorkerCancelled, WorkerFailed

from broadsheet.articles import Article, Head, SourceKind, SourceRow, View
from broadsheet.articles.memberships import Telling as ToldRow
from broadsheet.articles.rows import Group, Order, Scope
from broadsheet.articles.searches import SavedSearch
from broadsheet.compare import Comparison, Evidence, Row, SelfContradiction, Verdict
from broadsheet.errors import BroadsheetError
from broadsheet.facts import Fact, Kind, Slot, TextValue
from broadsheet.feeds.refresh_model import Summary
from broadsheet.library import SearchPage, SearchResult
from broadsheet.library.rules import Effect
from broadsheet.library.saved_searches import Counted
from broadsheet.library.versions import differences
from broadsheet.stories import Matrix
from broadsheet.tui import BroadsheetApp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence

    from syrupy.assertion import SnapshotAssertion
    from textual.pilot import Pilot

    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.refresh_model import Wishes
    from broadsheet.library.rules import Action
    from broadsheet.library.subscribing import Added, AddOptions
    from broadsheet.library.versions import Piece, Revision
    from broadsheet.stories import Seen, Story

POST = """A fire closed the Old Harbour Bridge on Tuesday night.
The fire began at 21:40 in a control room on the east bank, the harbour authority said.
What is known
- Three people were treated for smoke.
- Repairs will cost about 4.2 million crowns.
“We heard two bangs and then saw smoke over the water,” said Ida Holm, who lives nearby.
The bridge carries 18,000 cars a day. It will stay shut until 9 March.
Read more: our guide to the ferries"""

WIRE = """The Old Harbour Bridge was shut after a fire on Tuesday night.
Firefighters were called at 21:40 to the control room on the east bank.
Five people were treated for smoke, the ambulance service said.
Repairs could cost 4 million crowns, an engineer told the council.
A ferry will run every twenty minutes from Wednesday."""

ECHO = """Ferries across the harbour were full on Wednesday morning.
The Old Harbour Bridge has been shut since a fire. Nobody was hurt, the mayor said."""


def _article(number: int, source: str, title: str, text: str, published: datetime | None) -> Article:
    address = f"https://news.example/{number}" if number != 3 else None
    made = Article.from_text(text, title=title, source=source, url=address, published=published)
    return replace(made, author="Ida Berg" if number == 1 else None)


ARTICLES = {
    1: _article(
        1, "Harbour Post", "Fire closes the Old Harbour Bridge", POST, datetime(2024, 2, 20, 23, 5, tzinfo=UTC)
    ),
    2: _article(2, "City Wire", "Bridge shut after control room fire", WIRE, datetime(2024, 2, 21, 6, 0, tzinfo=UTC)),
    3: _article(3, "Island Echo", "Ferries full as the bridge stays shut", ECHO, None),
}


def head_of(number: int, article: Article, *, read: bool = False, starred: bool = False) -> Head:
    return Head(
        number=number,
        id=article.id,
        source=article.source,
        source_number=number,
        title=article.title,
        author=article.author or "",
        url=article.url or "",
        published=article.published,
        seen=datetime(2024, 2, 21, 8, tzinfo=UTC),
        words=len(article.text.split()),
        read=read,
        starred=starred,
    )


def fact(article: Article, kind: Kind, value: str, sentence: str, relation: str) -> Fact:
    start, at = article.text.index(sentence), article.text.index(value)
    return Fact(
        kind=kind,
        slot=Slot("Old Harbour Bridge", relation),
        value=TextValue(value, value.casefold()),
        weight=2,
        rule="by hand",
        span=(at, at + len(value)),
        sentence=(start, start + len(sentence)),
    )


def evidence(article: Article, sentence: str, value: str) -> Evidence:
    start = article.text.index(sentence)
    at = article.text.index(value, start)
    return Evidence(sentence, (start, start + len(sentence)), value, (at, at + len(value)))


def comparison_by_hand(a: Article, b: Article) -> Comparison:
    rows = (
        Row(
            Verdict.CONFLICT,
            "fire / people treated",
            evidence(a, "Three people were treated for smoke.", "Three"),
            evidence(b, "Five people were treated for smoke, the ambulance service said.", "Five"),
            "fire / people treated: Harbour Post says 3, City Wire says 5; both cannot be true.",
            Kind.NUMBER,
            3,
        ),
        Row(
            Verdict.DIFFERS,
            "bridge / repairs / cost",
            evidence(a, "Repairs will cost about 4.2 million crowns.", "about 4.2 million crowns"),
            evidence(b, "Repairs could cost 4 million crowns, an engineer told the council.", "4 million crowns"),
            "bridge / repairs / cost: about 4.2 million against 4 million, which is hedged.",
            Kind.MONEY,
            2,
        ),
        Row(
            Verdict.ONLY_A,
            "bridge / shut until",
            evidence(a, "It will stay shut until 9 March.", "9 March"),
            None,
            "Only Harbour Post says until when the bridge stays shut.",
            Kind.DATE,
            2,
        ),
        Row(
            Verdict.ONLY_B,
            "ferry / every",
            None,
            evidence(b, "A ferry will run every twenty minutes from Wednesday.", "every twenty minutes"),
            "Only City Wire says how often a ferry runs.",
            Kind.DURATION,
            1,
        ),
        Row(
            Verdict.AGREE,
            "fire / began",
            evidence(
                a, "The fire began at 21:40 in a control room on the east bank, the harbour authority said.", "21:40"
            ),
            evidence(b, "Firefighters were called at 21:40 to the control room on the east bank.", "21:40"),
            "Both say 21:40.",
            Kind.TIME,
            2,
            one_origin=True,
        ),
    )
    return Comparison(a, b, rows, note="Both articles are of the same night.")


_IDLE_MOMENTS = 5


class Searching:
    """Finds what contains every word typed; remembers what it was asked."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.asked: list[str] = []
        self.hold: Callable[[str], object] = str
        self.waiting = 0

    def pending(self) -> int:
        return self.waiting

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object] | None = None) -> int:
        return self.waiting

    def stream(
        self, query: str, *, limit: int = 50, sort: str = "", width: int = 160, typing: bool = False
    ) -> Iterator[SearchPage]:
        self.asked.append(query)
        self.hold(query)
        found = [number for number, one in self._shelves.articles.items() if self.matches(one.text, query)]
        results = []
        for number in found[:limit]:
            article = self._shelves.articles[number]
            snippet = article.text[:width].replace("\n", " ")
            marks, titles = self.matches(snippet, query), self.matches(article.title, query)
            results.append(SearchResult(self._shelves.heads[number], snippet, marks, titles, 1.0))
        notes = () if found else ("did you mean: bridge",)
        yield SearchPage(len(found), True, results, notes, better="" if found else "bridge")

    def values(self, field: str) -> Sequence[str]:
        return [head.source for head in self._shelves.heads.values() if head.number <= 20] if field == "source" else []

    def matches(self, text: str, query: str, *, typing: bool = False) -> Sequence[tuple[int, int]]:
        words = [re.escape(word) for word in query.split()]
        return [match.span() for match in re.finditer("|".join(words), text, re.IGNORECASE)] if words else []


class Telling:
    """The stories that a test says are told."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.told: list[Story] = []
        self.conflicts: dict[str, int] = {}
        self.decisions: list[tuple[str, set[str], set[str]]] = []
        self.looked_at: dict[str, Seen] = {}

    def tellings(self, *, sources: int = 2, limit: int = 500) -> Sequence[ToldRow]:
        return [self._row(story) for story in self.told if len(story.sources) >= sources][:limit]

    def _row(self, story: Story) -> ToldRow:
        first, last = story.span or (datetime(2024, 2, 20, tzinfo=UTC),) * 2
        unread = sum(not head.read for head in self.heads(story.id))
        return ToldRow(
            story.id, len(story.articles), len(story.sources), unread, first, last, self.conflicts.get(story.id, 0)
        )

    def story(self, name: str) -> Story | None:
        return next((story for story in self.told if story.id == name), None)

    def story_of(self, number: int) -> Story | None:
        name = self._shelves.articles[number].id
        return next((story for story in self.told if name in {one.id for one in story.articles}), None)

    def outline(self, name: str) -> Story | None:
        return self.story(name)

    def heads(self, name: str) -> Sequence[Head]:
        story = self.story(name)
        inside = {one.id for one in story.articles} if story else set()
        return [head for head in self._shelves.heads.values() if head.id in inside]

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object] | None = None) -> int:
        return 0

    def count_conflicts(self, *, stop: Callable[[], bool], story: str = "") -> int:
        return 0

    def count_voices(self, *, stop: Callable[[], bool]) -> int:
        return 0

    def seen(self, name: str) -> Seen | None:
        return self.looked_at.get(name)

    def see(self, name: str, seen: Seen) -> None:
        self.looked_at[name] = seen

    def decided(self, one: str, other: str) -> bool | None:
        found = [kind == "joined" for kind, these, those in self.decisions if {one, other} <= these | those]
        return found[-1] if found else None

    def join(self, articles: Sequence[Article]) -> None:
        self.decisions.append(("joined", {one.id for one in articles}, set()))

    def part(self, these: Sequence[Article], those: Sequence[Article]) -> None:
        self.decisions.append(("parted", {one.id for one in these}, {one.id for one in those}))

    def take_back(self) -> str:
        return f"{self.decisions.pop()[0]} articles" if self.decisions else ""


class Feeds:
    """Feeds that say what a test tells them to."""

    def __init__(self) -> None:
        self.found: Callable[[str], Added] = self._nothing
        self.options: AddOptions | None = None
        self.linked = 0
        self.asked: Callable[[Wishes], Summary] = lambda _: Summary()
        self.failing: list[FetchState] = []
        self.completed: Callable[[int], bool] = lambda _: False

    @staticmethod
    def _nothing(address: str) -> Added:
        message = f"{address} names nothing that can be read"
        raise BroadsheetError(message)

    def add(self, address: str, options: AddOptions | None = None) -> Added:
        self.options = options
        return self.found(address)

    def complete(self, number: int) -> bool:
        return self.completed(number)

    def link_copies(self, *, seconds: float, stop: Callable[[], bool]) -> int:
        self.linked += 1
        return 0

    def refresh(self, wishes: Wishes) -> Summary:
        return self.asked(wishes)

    def states(self) -> Sequence[FetchState]:
        return self.failing


class Insight:
    """Facts and comparisons as written above."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.telling = Telling(shelves)
        self.laid: Callable[[Story], Matrix] = lambda _: Matrix((), ())
        self.comparison: Callable[[Article, Article], Comparison] = comparison_by_hand

    def key_facts(self, article: Article) -> Sequence[Fact]:
        if article.text != ARTICLES[1].text:
            return ()
        return (
            fact(article, Kind.EVENT, "closed", "A fire closed the Old Harbour Bridge on Tuesday night.", "closed"),
            fact(article, Kind.NUMBER, "Three", "Three people were treated for smoke.", "treated"),
            fact(article, Kind.MONEY, "4.2 million crowns", "Repairs will cost about 4.2 million crowns.", "cost"),
            fact(article, Kind.DATE, "9 March", "It will stay shut until 9 March.", "shut until"),
        )

    def matrix(self, story: Story) -> Matrix:
        return self.laid(story)

    def count_disputed(self, *, stop: Callable[[], bool]) -> int:
        return 0

    def compare(self, a: Article, b: Article) -> Comparison:
        return self.comparison(a, b)

    def counterparts(self, number: int, *, limit: int = 50) -> Sequence[Head]:
        return [head for other, head in self._shelves.heads.items() if other != number][:limit]


class Searches:
    """Kept searches, each a word; counts what is unread and contains it."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.kept: list[SavedSearch] = []

    def all(self) -> Sequence[Counted]:
        return [Counted(one, sum(not head.read for head in self.answering(one.number))) for one in self.kept]

    def answering(self, number: int) -> list[Head]:
        query = next(one.query for one in self.kept if one.number == number)
        articles = self._shelves.articles
        return [self._shelves.heads[place] for place, one in articles.items() if query in one.text.casefold()]

    def keep(self, name: str, query: str) -> str:
        if name:
            self.kept.append(SavedSearch(len(self.kept) + 1, name, query))
        else:
            self.kept = [one for one in self.kept if one.query != query]
        return f"kept as {name}" if name else "forgotten"

    def update(self, *, stop: Callable[[], bool]) -> int:
        return 0


class Rules:
    """Rules that hide what contains the last word of their query."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.set: dict[int, tuple[str, list[int]]] = {}

    def add(self, query: str, action: Action, tag: str = "", *, dry_run: bool = False) -> Effect:
        if ":" in query.rsplit(maxsplit=1)[-1]:
            message = "the query has a mistake"
            raise BroadsheetError(message)
        word = query.rsplit(maxsplit=1)[-1].casefold()
        hidden = [number for number, one in self._shelves.articles.items() if word in one.text.casefold()]
        number = len(self.set) + 1
        self.set[number] = (query, hidden)
        return Effect(number, hidden)

    def remove(self, rule: int) -> int:
        return len(self.set.pop(rule)[1])


class Versions:
    """What a test says that articles were."""

    def __init__(self) -> None:
        self.feed_texts: dict[int, str] = {}
        self.earlier: dict[int, list[Revision]] = {}
        self.now = ""

    def feed_text(self, number: int) -> str:
        return self.feed_texts.get(number, "")

    def revisions(self, number: int) -> Sequence[Revision]:
        return self.earlier.get(number, [])

    def changes(self, number: int, *, back: int = 1) -> Sequence[Piece]:
        return differences(self.earlier[number][-back].text, self.now)


class FakeShelves:
    """A library in memory; its numbers of articles are its order, newest first."""

    def __init__(self, articles: dict[int, Article]) -> None:
        self.articles = dict(articles)
        self.heads = {number: head_of(number, article) for number, article in articles.items()}
        self.searching = Searching(self)
        self.searches = Searches(self)
        self.insight = Insight(self)
        self.feeds = Feeds()
        self.pages: list[tuple[int, int]] = []
        self.tagged: dict[str, list[int]] = {}
        self.sizes: dict[int, int] = {}
        self.memory: dict[str, str] = {}
        self.rules = Rules(self)
        self.versions = Versions()
        self.aside: set[int] = set()
        self.bundled: set[int] = set()

    def sources(self) -> Sequence[SourceRow]:
        rows = []
        for number, head in self.heads.items():
            if number <= 20 and number not in self.aside:
                folder = "" if number < 3 else "Islands"
                rows.append(
                    SourceRow(
                        number,
                        SourceKind.BUNDLED if number in self.bundled else SourceKind.FEED,
                        "",
                        head.source,
                        folder,
                        total=1,
                        unread=int(not head.read),
                    )
                )
        return rows

    def _shown(self, view: View) -> list[Head]:
        keep: dict[Scope, Callable[[Head], bool]] = {
            Scope.UNREAD: lambda head: not head.read,
            Scope.STARRED: lambda head: head.starred,
            Scope.SOURCE: lambda head: head.source_number == view.source,
        }
        if view.scope is Scope.SEARCH:
            return self.searches.answering(view.source)
        test = keep.get(view.scope, bool)
        shown = [head for head in self.heads.values() if test(head) and not (view.unread_only and head.read)]
        hidden = {number for _, numbers in self.rules.set.values() for number in numbers}
        shown = [head for head in shown if head.source_number not in self.aside and head.number not in hidden]
        if view.order is Order.TITLE:
            shown.sort(key=lambda head: head.title)
        if view.group is Group.SOURCE:
            shown.sort(key=lambda head: head.source)
        return shown

    def page(self, view: View, *, limit: int, offset: int = 0) -> Sequence[Head]:
        self.pages.append((offset, limit))
        return self._shown(view)[offset : offset + limit]

    def count(self, view: View) -> int:
        return len(self._shown(view))

    def head(self, number: int) -> Head | None:
        return self.heads.get(number)

    def article(self, number: int) -> Article | None:
        return self.articles.get(number)

    def mark_read(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        changed = [number for number in numbers if self.heads[number].read is not on]
        for number in changed:
            self.heads[number] = replace(self.heads[number], read=on)
        return changed

    def place(self, view: View, number: int) -> int | None:
        shown = self.numbers(view)
        return shown.index(number) if number in shown else None

    def groups(self, view: View) -> Sequence[tuple[str, int]]:
        if view.group is not Group.SOURCE:
            return []
        return [(name, len(list(inside))) for name, inside in groupby(head.source for head in self._shown(view))]

    def set_aside(self, sources: Sequence[int]) -> Sequence[int]:
        self.aside.update(sources)
        return [number for number, head in self.heads.items() if head.source_number in sources]

    def bring_back(self, sources: Sequence[int], articles: Sequence[int]) -> None:
        self.aside.difference_update(sources)

    def add_samples(self) -> bool:
        self.aside -= self.bundled
        return True

    def story_sizes(self, numbers: Sequence[int]) -> Mapping[int, int]:
        return {number: size for number, size in self.sizes.items() if number in numbers}

    def remembered(self, key: str) -> str:
        return self.memory.get(key, "")

    def remember(self, key: str, value: str) -> None:
        self.memory[key] = value

    def numbers(self, view: View) -> Sequence[int]:
        return [head.number for head in self._shown(view)]

    def heads_of(self, numbers: Sequence[int]) -> Sequence[Head]:
        return [self.heads[number] for number in numbers if number in self.heads]

    def tag(self, numbers: Sequence[int], tag: str, *, on: bool = True) -> Sequence[int]:
        held = self.tagged.setdefault(tag, [])
        changed = [number for number in numbers if (number in held) is not on]
        self.tagged[tag] = [number for number in (*held, *changed) if on or number not in changed]
        return changed

    def tags_held(self, numbers: Sequence[int]) -> Sequence[tuple[str, int]]:
        counted = ((tag, len(set(held) & set(numbers))) for tag, held in sorted(self.tagged.items()))
        return [(tag, count) for tag, count in counted if count]

    def repeated(self) -> tuple[int, dict[str, int]]:
        return 0, {}

    def all_tags(self) -> Sequence[tuple[str, int]]:
        return [(tag, len(held)) for tag, held in sorted(self.tagged.items()) if held]

    def mark_starred(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        changed = [number for number in numbers if self.heads[number].starred is not on]
        for number in changed:
            self.heads[number] = replace(self.heads[number], starred=on)
        return changed


@pytest.fixture
def shelves() -> FakeShelves:
    return FakeShelves(ARTICLES)


@pytest.fixture
def make_shelves() -> Callable[[dict[int, Article]], FakeShelves]:
    return FakeShelves


@pytest.fixture
def app(shelves: FakeShelves) -> BroadsheetApp:
    return BroadsheetApp(shelves)


@pytest.fixture
def comparison() -> Comparison:
    return comparison_by_hand(ARTICLES[1], ARTICLES[2])


@pytest.fixture
def contradicting(comparison: Comparison) -> Comparison:
    a = comparison.a
    first = evidence(a, "Three people were treated for smoke.", "Three")
    second = evidence(a, "The bridge carries 18,000 cars a day.", "18,000")
    reason = "people treated: Harbour Post says 3 and 18,000."
    return replace(
        comparison, self_contradictions=(SelfContradiction("a", "people treated", first, second, reason, Kind.NUMBER),)
    )


@pytest.fixture
def settle() -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Wait until nothing is on its way any more: no worker, no message."""

    async def wait(pilot: Pilot[Any]) -> None:
        idle = 0
        # A screen that closes calls back, which opens another, which asks for work: one idle moment is not the end.
        while idle < _IDLE_MOMENTS:
            await pilot.pause()
            busy = [worker for worker in pilot.app.workers if not worker.is_finished]
            idle = 0 if busy else idle + 1
            for worker in busy:
                with contextlib.suppress(WorkerCancelled, WorkerFailed):
                    await worker.wait()

    return wait


_ID = re.compile(r"terminal-\d+")
_FONT = re.compile(r"@font-face \{[^}]*\}\s*")


class Picture(SingleFileSnapshotExtension):
    """One SVG file a picture."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def picture(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Picture)


@pytest.fixture
def photograph() -> Callable[[Pilot[Any]], str]:
    """Return the screen as SVG without what changes from run to run, and without fonts from elsewhere."""

    def take(pilot: Pilot[Any]) -> str:
        return _FONT.sub("", _ID.sub("terminal", pilot.app.export_screenshot()))

    return take


@pytest.fixture
def shown() -> Callable[[Pilot[Any]], str]:
    """Return the screen's text, a line a row."""

    def read(pilot: Pilot[Any]) -> str:
        screen = pilot.app.screen
        width, height = pilot.app.size
        strips = screen._compositor.render_strips()
        assert len(strips) == height
        return "\n".join(strip.crop(0, width).text for strip in strips)

    return read
