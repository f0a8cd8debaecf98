"""The work behind stories and the claim matrix: functions for worker threads, and the messages that tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.tui.deciding_work import join, part
from broadsheet.tui.grouping_work import MOST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.articles import Head
    from broadsheet.articles.memberships import Telling
    from broadsheet.stories import Changes, Elsewhere, Matrix, Story
    from broadsheet.tui.deciding_work import Note
    from broadsheet.tui.port import Shelves

_SHORT = 3
"""Words of headlines up to this length tell nothing about what they are about."""
MOST_TO_JOIN = 60


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story as its screen shows it.

    Attributes:
        story: The story.
        heads: The heads of its articles by id.
        copies: By the id of an article that prints another's text, the source whose text it is.
        reasons: By the id of an article, why it is in the story.
        voices: How many independent voices tell it.
        coverage: How many articles came in each of equal stretches of its time.
    """

    story: Story
    heads: Mapping[str, Head]
    copies: Mapping[str, str]
    reasons: Mapping[str, str]
    voices: int
    coverage: Sequence[int]


@dataclass(frozen=True, slots=True)
class Laid:
    """A claim matrix with the heads of its articles by id."""

    story: Story
    matrix: Matrix
    heads: Mapping[str, Head]


@dataclass
class TellingsRead(Message):
    """The list of stories is here."""

    tellings: Sequence[Telling]


@dataclass
class Outlined(Message):
    """Titles and dates of some stories of the list are here, by id."""

    page: int
    outlines: Mapping[str, Story]


@dataclass
class StoryRead(Message):
    """A story is here; None where nothing is told under its id any more."""

    page: StoryPage | None


@dataclass
class MatrixLaid(Message):
    """A claim matrix is here; None where nothing is told under its id any more.

    Attributes:
        laid: The matrix.
        settled: Whether it was laid before, and its sources were compared since.
    """

    laid: Laid | None
    settled: bool = False


@dataclass
class StoryNewsRead(Message):
    """It is known what is new in a story, and which of its articles cite what others cite as well.

    Attributes:
        changes: What is new since the reader last looked; None where that was never.
        cited: By the id of an article, the reports that it and another source name as theirs.
    """

    changes: Changes | None
    cited: Mapping[str, Sequence[str]]


@dataclass
class Decided(Message):
    """The reader has joined or parted articles, or taken something back.

    Attributes:
        told: What was done, in words; empty where that was said.
        story: The id of the story to show now; empty where it is the same.
        new: Whether it was decided just now and can be taken back.
    """

    told: str
    story: str = ""
    new: bool = False


@dataclass
class OthersToJoin(Message):
    """The stories that one may be merged with are here, those most alike first."""

    stories: Sequence[Story]


@dataclass
class StoryFound(Message):
    """It is known which story an article tells; empty where no other source tells it."""

    name: str
    wanted: str


@dataclass
class OthersRead(Message):
    """It is known what other sources report; None where no other source tells the story."""

    number: int
    found: Elsewhere | None
    matrix: Matrix | None


def read_tellings(shelves: Shelves) -> TellingsRead:
    """Return the stories that several sources tell."""
    return TellingsRead(shelves.insight.telling.tellings(limit=MOST))


def read_outlines(shelves: Shelves, page: int, names: Sequence[str]) -> Outlined:
    """Return titles and dates of these stories."""
    told = ((name, shelves.insight.telling.outline(name)) for name in names)
    return Outlined(page, {name: story for name, story in told if story is not None})


def read_story(shelves: Shelves, name: str) -> StoryRead:
    """Return a story with what its screen says of every article."""
    from broadsheet.stories import coverage, independent_voices

    story = shelves.insight.telling.story(name)
    if story is None:
        return StoryRead(None)
    voices = independent_voices(story.articles)
    copies = {copy.id: voice.article.source for voice in voices for copy in voice.copies}
    reasons = {name: str(membership) for name, membership in story.reasons().items()}
    sources = {voice.article.source or voice.article.id for voice in voices}
    return StoryRead(StoryPage(story, _heads(shelves, name), copies, reasons, len(sources), coverage(story, 24)))


def lay_matrix(
    shelves: Shelves, name: str, *, stop: Callable[[], bool], tell: Callable[[str, int, int], object]
) -> MatrixLaid:
    """Return what every source of a story says; ``tell`` is told how far that is until ``stop`` says so."""
    story = shelves.insight.telling.story(name)
    if story is None:
        return MatrixLaid(None)
    matrix = shelves.insight.matrix(story, stop=stop, progress=tell)
    return MatrixLaid(Laid(story, matrix, _heads(shelves, name)))


def read_news(shelves: Shelves, name: str, *, stop: Callable[[], bool]) -> StoryNewsRead | None:
    """Return what is new in a story since the reader last looked, and remember that he looks now."""
    from broadsheet.stories import changes_since, seen_now

    story = shelves.insight.telling.story(name)
    # What is contradicted must be known, or it would be news as soon as it is.
    shelves.insight.telling.count_conflicts(stop=stop, story=name)
    if story is None or stop():
        return None
    matrix = shelves.insight.matrix(story, stop=stop)
    seen = shelves.insight.telling.seen(name)
    shelves.insight.telling.see(name, seen_now(matrix))
    cited = {article.id: column.originals for column in matrix.columns for article in column.articles}
    return StoryNewsRead(changes_since(seen, matrix) if seen is not None else None, cited)


def split_off(shelves: Shelves, name: str, articles: Sequence[str], note: Note) -> Decided | None:
    """Part these articles of a story, by id, from the others; ``note`` is told how to take that back."""
    story = shelves.insight.telling.story(name)
    if story is None:
        return None
    these = [one for one in story.articles if one.id in articles]
    those = [one for one in story.articles if one.id not in articles]
    if not these or not those:
        return Decided("There is nothing to part them from")
    count = f"{len(these)} articles" if len(these) > 1 else f"“{these[0].title or 'Untitled'}”"
    part(shelves, these, those, f"split off from the story: {count}", note)
    return Decided(f"Split off, now and ever after: {count}", new=True)


def merge(shelves: Shelves, name: str, other: str, note: Note) -> Decided | None:
    """Join two stories; ``note`` is told how to take that back."""
    one, two = (shelves.insight.telling.story(each) for each in (name, other))
    if one is None or two is None:
        return None
    count = f"{len(one.articles) + len(two.articles)} articles"
    join(shelves, [*one.articles, *two.articles], f"stories merged: {count}", note)
    numbers = [head.number for head in shelves.insight.telling.heads(name)] or [
        head.number for head in shelves.insight.telling.heads(other)
    ]
    merged = shelves.insight.telling.story_of(numbers[0]) if numbers else None
    return Decided(f"Merged, now and ever after: {count}", merged.id if merged is not None else "", new=True)


def find_after(shelves: Shelves, number: int) -> Decided:
    """Return the story to show now that something was taken back: that of the article with this number."""
    story = shelves.insight.telling.story_of(number)
    return Decided("", story.id if story else "")


def find_others_to_join(shelves: Shelves, name: str) -> OthersToJoin:
    """Return the stories, of one source too, whose headlines are most like a story's, then the freshest."""
    telling = shelves.insight.telling
    own = telling.outline(name)
    words = _words(own.title) if own is not None else frozenset()
    outlines = [telling.outline(row.story) for row in telling.tellings(sources=1, limit=MOST) if row.story != name]
    others = [story for story in outlines if story is not None]
    others.sort(key=lambda story: -len(words & _words(story.title)))
    return OthersToJoin(others[:MOST_TO_JOIN])


def _words(title: str) -> frozenset[str]:
    return frozenset(word for word in title.casefold().split() if len(word) > _SHORT)


def settle_matrix(
    shelves: Shelves, name: str, *, stop: Callable[[], bool], tell: Callable[[str, int, int], object]
) -> MatrixLaid | None:
    """Compare the sources of a story that were not compared yet, and lay the matrix anew; None where all had been."""

    def compared(done: int, total: int) -> None:
        tell("comparing the sources", done, total)

    if not shelves.insight.telling.count_conflicts(stop=stop, story=name, progress=compared):
        return None
    laid = lay_matrix(shelves, name, stop=stop, tell=tell)
    laid.settled = True
    return laid


def find_story(shelves: Shelves, number: int, wanted: str) -> StoryFound:
    """Return the story an article tells, if another source tells it too; ``wanted`` is what it is looked for."""
    story = shelves.insight.telling.story_of(number)
    return StoryFound(story.id if story is not None and len(story.articles) > 1 else "", wanted)


def read_others(shelves: Shelves, number: int, *, stop: Callable[[], bool]) -> OthersRead:
    """Return what other sources of the article's story report and it does not, or gives differently."""
    from broadsheet.stories import elsewhere

    story = shelves.insight.telling.story_of(number)
    head = shelves.head(number)
    if story is None or head is None or len(story.sources) < 2:
        return OthersRead(number, None, None)
    matrix = shelves.insight.matrix(story, stop=stop)
    return OthersRead(number, elsewhere(matrix, head.id), matrix)


def _heads(shelves: Shelves, name: str) -> Mapping[str, Head]:
    return {head.id: head for head in shelves.insight.telling.heads(name)}
