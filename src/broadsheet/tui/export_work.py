"""What can be exported from a screen, and the writing of it: functions for worker threads and their messages."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Verdict
    from broadsheet.stories import Matrix, Story
    from broadsheet.tui.port import Shelves


class Unwanted(Exception):  # noqa: N818 - no error: the reader thought better of it
    """What is being written is no longer wanted; raised where it is told how far that is."""


def quietly(what: str, done: int, total: int) -> None:
    """Tell nobody how far the writing is."""


class Counted(list["Article"]):
    """Articles that tell how many of them were taken, each time that all are gone through."""

    tell: Callable[[str, int, int], None] = staticmethod(quietly)

    def __iter__(self) -> Iterator[Article]:
        """Yield the articles."""
        for done, article in enumerate(super().__iter__()):
            self.tell("writing", done, len(self))
            yield article


@dataclass(frozen=True, slots=True)
class Document:
    """Something that can be written to a file.

    Attributes:
        title: What it is, for the dialog.
        name: A file name for it, without an ending.
        text: Returns its text in a format, and tells how many articles of how many it has read; for a worker thread.
    """

    title: str
    name: str
    text: Callable[[str, Callable[[str, int, int], None]], str]


@dataclass
class Writing(Message):
    """So many of the articles that are to be written have been read, or put into words of the format."""

    what: str
    done: int
    total: int


@dataclass
class Written(Message):
    """A document was written: so many bytes of it are in the file."""

    path: Path
    size: int


@dataclass
class NotWritten(Message):
    """A document could not be written; ``again`` says what would be done if the reader insisted, where that helps."""

    path: Path
    reason: str
    again: str = ""


def comparison_document(comparison: Comparison, only: Collection[Verdict] = ()) -> Document:
    """Return a comparison, with the rows of some verdicts only where any are named."""
    from broadsheet import export

    a, b = comparison.a, comparison.b

    def text(form: str, _tell: Callable[[str, int, int], None]) -> str:
        if form == "json":
            return export.json_text(export.comparison_json(comparison, only))
        return (export.comparison_html if form == "html" else export.comparison_markdown)(comparison, only)

    title = f"{a.source or a.title or 'A'} and {b.source or b.title or 'B'} compared"
    rows = f" ({', '.join(str(verdict).replace('_', ' ') for verdict in only)} rows only)" if only else ""
    return Document(title + rows, export.file_name(a.source or a.title, "and", b.source or b.title, "compared"), text)


def matrix_document(story: Story, matrix: Matrix) -> Document:
    """Return a claim matrix."""
    from broadsheet import export

    def text(form: str, _tell: Callable[[str, int, int], None]) -> str:
        if form == "json":
            return export.json_text(export.matrix_json(story, matrix))
        return (export.matrix_html if form == "html" else export.matrix_markdown)(story, matrix)

    return Document(f"Who says what: {story.title}", export.file_name("matrix", story.title), text)


def story_document(story: Story) -> Document:
    """Return a story: its articles by date, one after the other."""
    from broadsheet import export

    def text(form: str, _tell: Callable[[str, int, int], None]) -> str:
        if form == "json":
            return export.json_text(export.story_json(story, text=True))
        return (export.story_html if form == "html" else export.story_markdown)(story)

    return Document(f"The story: {story.title}", export.file_name("story", story.title), text)


def articles_document(shelves: Shelves, numbers: Sequence[int]) -> Document:
    """Return articles, read when they are written: one as itself, several one after the other."""
    from broadsheet import export

    def text(form: str, tell: Callable[[str, int, int], None]) -> str:
        articles = Counted()
        articles.tell = tell
        for done, number in enumerate(numbers):
            tell("reading", done, len(numbers))
            if (article := shelves.article(number)) is not None:
                articles.append(article)
        if form == "json":
            made = [export.article_json(article) for article in articles]
            return export.json_text(made[0] if len(made) == 1 else {"articles": made})
        return (export.articles_html if form == "html" else export.articles_markdown)(articles)

    heads = [head for number in numbers[:1] if (head := shelves.head(number)) is not None]
    title = heads[0].title if heads else "articles"
    if len(numbers) > 1:
        return Document(f"{len(numbers):,} articles", export.file_name(f"{len(numbers)} articles", title), text)
    source = heads[0].source if heads else ""
    return Document(f"{source}: {title}" if source else title, export.file_name(source, title), text)


def suggested_path(name: str, form: str) -> Path:
    """Return a path for a document, in the directory the reader was started in, or at home where that has gone."""
    from broadsheet.export import SUFFIXES

    try:
        directory = Path.cwd()
    except OSError:
        directory = Path.home()
    return directory / f"{name}{SUFFIXES[form]}"


def typed_path(typed: str, name: str, form: str) -> Path:
    """Return where a document goes by what was typed: a path, with ~ for home; in a directory, the usual name."""
    usual = suggested_path(name, form)
    path = usual.parent / (Path(typed).expanduser() if not typed.startswith("~") or typed[1:2] in {"", "/"} else typed)
    # The method of paths raises where a name is too long for a file, which is for the writing to say.
    is_directory = os.path.isdir(path)  # noqa: PTH112 - this one says no
    return path / usual.name if typed.endswith("/") or is_directory else path


def write(
    document: Document, form: str, path: Path, *, force: bool, tell: Callable[[str, int, int], None] = quietly
) -> Message | None:
    """Write a document in a format; ``tell`` hears how far that is, and ends it by raising :class:`Unwanted`.

    Args:
        document: What is written.
        form: The format.
        path: Where to.
        force: Whether a file that is there is written over, and a directory that is not there made.
        tell: Hears how far it is.
    """
    from broadsheet.export.files import UnwritableError, write_document

    if not force and (asked := _in_the_way(path)) is not None:
        return asked
    try:
        text = document.text(form, tell)
        tell("", 0, 0)
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
        write_document(path, text, force=force)
        # What is said to be written is looked at: it is told from the file.
        return Written(path, path.stat().st_size)
    except Unwanted:
        return None
    except UnwritableError as error:
        return NotWritten(path, str(error))
    except OSError as error:
        return NotWritten(path, f"{path} cannot be written: {(error.strerror or 'unknown error').lower()}")


def _in_the_way(path: Path) -> NotWritten | None:
    try:
        if path.exists():
            return NotWritten(path, f"{path} is there already", again="writes over it")
        if not path.parent.exists():
            return NotWritten(path, f"there is no directory {path.parent}", again="makes it")
    except OSError as error:
        return NotWritten(path, f"{path} cannot be written: {(error.strerror or 'unknown error').lower()}")
    return None
