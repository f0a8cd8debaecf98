"""Articles to a slice on disk. Runs in a process of its own when there are many."""

from __future__ import annotations

import contextlib
import math
import os
import shutil
import zlib
from array import array
from typing import TYPE_CHECKING, NamedTuple

from whoosh.filedb.filestore import FileStorage

from broadsheet.search.slices import layout
from broadsheet.search.slices.codec import Pool, SliceCodec, schema
from broadsheet.search.slices.layout import SliceInfo, Stamp
from broadsheet.search.slices.lexicon import write_lexicon
from broadsheet.search.slices.pairs import write_pairs
from broadsheet.search.slices.roll import Roll, write_roll
from broadsheet.search.stems import language_of
from broadsheet.search.words import index_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from typing import Any

    from broadsheet.articles import Document
    from broadsheet.search.slices.blocks import Gathered

_CHUNK = 1 << 20
_known: dict[str, tuple[str, ...]] = {}
"""Words already folded, kept from slice to slice in one process."""


def build_slice(directory: Path, documents: Sequence[Document]) -> SliceInfo:
    """Write a slice of ``documents`` into ``directory``, which must not exist; it is on disk when this returns.

    Raises:
        OSError: It cannot be written; nothing of it is left then.
    """
    directory.mkdir(mode=0o700)
    try:
        return _build(directory, documents)
    except BaseException:
        shutil.rmtree(directory, ignore_errors=True)
        raise


def moment(document: Document) -> float:
    """Return an article's time as the index orders it: what is no number counts as the beginning of 1970."""
    return document.published if math.isfinite(document.published) else 0.0


def _build(directory: Path, documents: Sequence[Document]) -> SliceInfo:
    ordered = sorted(documents, key=lambda document: (moment(document), document.number))
    # A function of its own, so that what Whoosh needs to write is gone when the rest is made.
    written = _postings(directory, ordered)
    frequencies = {term: found.articles for term, found in written.words.items() if not term.startswith(layout.JOINED)}
    (directory / layout.PAIRS).write_bytes(write_pairs(frequencies, written.texts))
    written.texts.clear()
    (directory / layout.LEXICON).write_bytes(write_lexicon(written.gathered, written.vocabularies))
    roll = Roll(
        array("q", [document.number for document in ordered]),
        array("d", [moment(document) for document in ordered]),
        written.lengths,
    )
    # A sealed slice is never written again, so its lock means nothing.
    for lock in directory.glob("*_WRITELOCK"):
        lock.unlink()
    (directory / layout.ROLL).write_bytes(write_roll(roll))
    stamps = _seal(directory)
    return SliceInfo(directory.name, len(ordered), roll.published[0], roll.published[-1], sum(written.lengths), stamps)


class _Written(NamedTuple):
    """What is known of the articles whose postings are written: by field and word, by language, article by article."""

    gathered: dict[str, dict[str, Gathered]]
    lengths: array[int]
    vocabularies: dict[str, set[str]]
    texts: list[list[list[str]]]

    @property
    def words(self) -> dict[str, Gathered]:
        return self.gathered.get(layout.WORDS, {})


def _postings(directory: Path, ordered: Sequence[Document]) -> _Written:
    storage = FileStorage(str(directory))
    index = storage.create_index(schema())
    writer = index.writer(codec=SliceCodec(), limitmb=1)
    pool = Pool()
    writer.pool = pool
    try:
        lengths, vocabularies, texts = _write(ordered, writer)
        gathered = pool.gathered()
        writer.commit(merge=False)
    except BaseException:
        with contextlib.suppress(Exception):  # Whoosh's files are closed as far as that goes; the first error counts.
            writer.cancel()
        raise
    index.close()
    return _Written(gathered, lengths, vocabularies, texts)


def _write(ordered: Sequence[Document], writer: Any) -> tuple[array[int], dict[str, set[str]], list[list[list[str]]]]:
    """Hand the articles to Whoosh; return their lengths, the words of each language, and those of each article."""
    lengths = array("I")
    texts: list[list[list[str]]] = []
    vocabularies: dict[str, set[str]] = {}
    for document in ordered:
        words, length, runs = _words(document)
        texts.append(runs)
        language = language_of(document.language)
        vocabularies.setdefault(language, set()).update(words)
        writer.add_document(**_fields(document, words, language))
        lengths.append(length)
    return lengths, vocabularies, texts


def _words(document: Document) -> tuple[dict[str, list[int]], int, list[list[str]]]:
    """Return where each word of title and text stands, the weighted length of both, and their words in order."""
    title, in_title = index_terms(document.title, _known)
    text, in_text = index_terms(document.text, _known)
    title = title[: layout.TEXT_START - 1]
    places: dict[str, list[int]] = {}
    for position, term in enumerate(title):
        places.setdefault(term, []).append(position)
    for position, term in enumerate(text, layout.TEXT_START):
        if term in places:
            places[term].append(position)
        else:
            places[term] = [position]
    _add_joined(places, [joined for joined in in_title if joined[0] < len(title)], 0)
    _add_joined(places, in_text, layout.TEXT_START)
    return places, layout.TITLE_WEIGHT * len(title) + len(text), [title, text]


def _add_joined(places: dict[str, list[int]], joined: Iterable[tuple[int, str]], start: int) -> None:
    """Add the words that others make which are joined by hyphens, under names that no word has."""
    for position, term in joined:
        places.setdefault(layout.JOINED + term, []).append(start + position)


def _fields(document: Document, words: dict[str, list[int]], language: str) -> dict[str, dict[str, list[int]]]:
    fields = {
        layout.WORDS: words,
        layout.SOURCE: _places(*index_terms(document.source, _known)),
        layout.AUTHOR: _places(*index_terms(document.author, _known)),
        layout.URL: _places(*index_terms(document.url, _known)),
        layout.LANGUAGE: _places([code(language)]),
        layout.KIND: _places([code(document.kind)]),
    }
    return {name: places for name, places in fields.items() if places}


def code(value: str) -> str:
    """Return a language tag or kind as the index knows it."""
    return "".join(value.lower().split()).encode("utf-8", "replace").decode()


def _places(terms: Iterable[str], joined: Iterable[tuple[int, str]] = ()) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for position, term in enumerate(terms):
        if term:
            places.setdefault(term, []).append(position)
    _add_joined(places, joined, 0)
    return places


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
