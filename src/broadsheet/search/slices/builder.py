"""Articles to a slice on disk. Runs in a process of its own when there are many."""

from __future__ import annotations

import math
import os
import shutil
import zlib
from array import array
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, NamedTuple

from whoosh.filedb.filestore import FileStorage

from broadsheet.search.slices import layout
from broadsheet.search.slices.codec import Pool, SliceCodec, schema
from broadsheet.search.slices.gathering import Numbered, Stretch
from broadsheet.search.slices.layout import SliceInfo, Stamp
from broadsheet.search.slices.lexicon import write_lexicon
from broadsheet.search.slices.pairs import write_pairs
from broadsheet.search.slices.roll import Roll, write_roll
from broadsheet.search.stems import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import Any

    from broadsheet.articles import Document
    from broadsheet.search.slices.gathering import Gathering

_CHUNK = 1 << 20


def build_slice(directory: Path, documents: Iterable[Document]) -> SliceInfo:
    """Write a slice into ``directory``, which must not exist; it is on disk when this returns.

    Args:
        directory: Where the slice is to stand.
        documents: Its articles in the order of their time, those of one time in the order of their numbers.

    Raises:
        OSError: It cannot be written; nothing of it is left then.
    """
    directory.mkdir(mode=0o700)
    with ExitStack() as undo:
        undo.callback(shutil.rmtree, directory, ignore_errors=True)
        info = _build(directory, documents)
        undo.pop_all()
    return info


def moment(document: Document) -> float:
    """Return an article's time as the index orders it: what is no number counts as the beginning of 1970."""
    return document.published if math.isfinite(document.published) else 0.0


def _build(directory: Path, documents: Iterable[Document]) -> SliceInfo:
    # A function of its own, so that what Whoosh needs to write is gone when the rest is made.
    written = _postings(directory, documents)
    words = written.fields[layout.WORDS]
    (directory / layout.PAIRS).write_bytes(write_pairs(_frequencies(words), written.texts))
    written.texts.clear()
    fields = {name: gathering.posted() for name, gathering in written.fields.items()}
    vocabularies = {language: words.posted_of(numbers) for language, numbers in written.vocabularies.items()}
    (directory / layout.LEXICON).write_bytes(write_lexicon(fields, vocabularies))
    # A sealed slice is never written again, so its lock means nothing.
    for lock in directory.glob("*_WRITELOCK"):
        lock.unlink()
    (directory / layout.ROLL).write_bytes(write_roll(written.roll))
    stamps = _seal(directory)
    roll = written.roll
    return SliceInfo(
        directory.name, len(roll.numbers), roll.published[0], roll.published[-1], sum(roll.lengths), stamps
    )


def _frequencies(words: Gathering) -> list[tuple[str, int]]:
    """Return in how many articles each word stands, none for those that others make."""
    return [(word.term, 0 if word.term.startswith(layout.JOINED) else word.articles) for word in words.all()]


class _Written(NamedTuple):
    """What is known of the articles whose postings are written.

    Attributes:
        fields: The words of each field.
        roll: The articles.
        vocabularies: The numbers of the words of each language.
        texts: The numbers of the words of title and text of each article, in order.
    """

    fields: dict[str, Gathering]
    roll: Roll
    vocabularies: dict[str, set[int]]
    texts: list[tuple[array[int], array[int]]]


def _postings(directory: Path, documents: Iterable[Document]) -> _Written:
    storage = FileStorage(str(directory))
    index = storage.create_index(schema())
    writer = index.writer(codec=SliceCodec(), limitmb=1)
    writer.pool = pool = Pool()
    written = _Written(pool.fields, Roll(array("q"), array("d"), array("I")), {}, [])
    with ExitStack() as undo:
        undo.callback(_cancel, writer)
        for document in documents:
            _add(document, writer, written)
        writer.commit(merge=False)
        undo.pop_all()
    index.close()
    return written


def _cancel(writer: Any) -> None:
    with suppress(Exception):  # Whoosh's files are closed as far as that goes; the error before this one counts.
        writer.cancel()


def _add(document: Document, writer: Any, written: _Written) -> None:
    """Hand an article to Whoosh, and keep what else is wanted of it."""
    words = written.fields[layout.WORDS]
    title, text = words.numbered(document.title), words.numbered(document.text)
    room = layout.TEXT_START - 1
    title = Numbered(title.words[:room], [joined for joined in title.joined if joined[0] < room])
    language = language_of(document.language)
    vocabulary = written.vocabularies.setdefault(language, set())
    for part in (title, text):
        vocabulary.update(part.words)
        vocabulary.update([number for _, number in part.joined])
    written.texts.append((array("I", title.words), array("I", text.words)))
    written.roll.numbers.append(document.number)
    written.roll.published.append(moment(document))
    written.roll.lengths.append(layout.TITLE_WEIGHT * len(title.words) + len(text.words))
    writer.add_document(
        **{layout.WORDS: (Stretch(0, title), Stretch(layout.TEXT_START, text))}, **_fields(document, written, language)
    )


def _fields(document: Document, written: _Written, language: str) -> dict[str, tuple[Stretch]]:
    fields = {
        name: written.fields[name].numbered(text)
        for name, text in (
            (layout.SOURCE, document.source),
            (layout.AUTHOR, document.author),
            (layout.URL, document.url),
        )
    }
    for name, value in ((layout.LANGUAGE, code(language)), (layout.KIND, code(document.kind))):
        fields[name] = Numbered([written.fields[name].number(value)] if value else [], [])
    return {name: (Stretch(0, text),) for name, text in fields.items() if text.words}


def code(value: str) -> str:
    """Return a language tag or kind as the index knows it."""
    return "".join(value.lower().split()).encode("utf-8", "replace").decode()


def _seal(directory: Path) -> tuple[Stamp, ...]:
    """Bring every file to disk for good; return what each must look like from now on."""
    stamps = []
    for path in sorted(directory.iterdir()):
        # Windows brings only files open for writing to disk.
        with path.open("r+b") as file:
            os.fsync(file.fileno())
        stamps.append(stamp(path))
    sync_directory(directory)
    return tuple(stamps)


def stamp(path: Path) -> Stamp:
    """Return what a file looks like.

    Raises:
        OSError: It cannot be read.
    """
    crc = size = 0
    with path.open("rb") as file:
        modified = os.fstat(file.fileno()).st_mtime_ns
        while chunk := file.read(_CHUNK):
            crc = zlib.crc32(chunk, crc)
            size += len(chunk)
    return Stamp(path.name, size, crc, modified)


def sync_directory(directory: Path) -> None:
    """Bring the names in a directory to disk for good, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
