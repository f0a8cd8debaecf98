"""Other ways to search the same articles: LIKE as newsboat does, SQLite's FTS5, and tantivy where it is installed."""

from __future__ import annotations

import importlib
import importlib.util
import sqlite3
import time
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from search_corpus import Question

    from broadsheet.articles import Document

LIMIT = 50


class Rival(Protocol):
    """Another way to search."""

    name: str

    def build(self, documents: Iterable[Document]) -> float:
        """Take the articles in; return how many seconds that took, without making them up."""
        ...

    def ask(self, kind: str, question: Question) -> bool:
        """Search; return whether it can answer questions of this kind."""
        ...


class Like:
    """A scan of the table of articles: what newsboat does."""

    name = "LIKE"

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database)

    def build(self, documents: Iterable[Document]) -> float:
        """Write the table."""
        if self._connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return 0.0
        self._connection.execute("CREATE TABLE articles (number INTEGER PRIMARY KEY, title, text, source, published)")
        rows = ((d.number, d.title, d.text, d.source, d.published) for d in documents)
        self._connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", rows)
        self._connection.commit()
        return 0.0

    def ask(self, kind: str, question: Question) -> bool:
        """Search for all words as parts of words."""
        if kind not in {"typing", "common word", "rare word", "AND of two", "AND of three", "phrase"}:
            return False
        words = [" ".join(question.words)] if kind == "phrase" else question.words
        clauses = " AND ".join("(title LIKE ? OR text LIKE ?)" for _ in words)
        values = [f"%{word}%" for word in words for _ in range(2)]
        sql = f"SELECT number FROM articles WHERE {clauses} ORDER BY published DESC"  # noqa: S608 # no foreign text
        self._connection.execute(sql, values).fetchall()
        return True


class Fts5:
    """SQLite's own full-text index."""

    name = "FTS5"

    def __init__(self, database: Path) -> None:
        self._connection = sqlite3.connect(database)

    def build(self, documents: Iterable[Document]) -> float:
        """Fill the index."""
        if self._connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return 0.0
        spent = 0.0
        self._connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5(title, text, source, prefix='2 3', tokenize=porter)"
        )
        batch: list[tuple[Any, ...]] = []
        for document in documents:
            batch.append((document.number, document.title, document.text, document.source))
            if len(batch) == 5_000:
                spent += self._write(batch)
                batch = []
        return spent + self._write(batch)

    def _write(self, batch: list[tuple[Any, ...]]) -> float:
        began = time.perf_counter()
        self._connection.executemany("INSERT INTO words (rowid, title, text, source) VALUES (?, ?, ?, ?)", batch)
        self._connection.commit()
        return time.perf_counter() - began

    def ask(self, kind: str, question: Question) -> bool:
        """Search, newest first or by BM25."""
        joined = {"phrase": " + ", "OR of three": " OR ", "relevance, OR of three": " OR "}.get(kind, " ")
        match = joined.join(f'"{word}"' for word in question.words)
        if kind == "typing":
            match += "*"
        elif kind in {"fuzzy", "word, some 30 days"}:
            return False
        elif kind == "source and word":
            match = f'{match} AND source : "{question.text.split(chr(34))[1]}"'
        elif kind == "title":
            match = f"title : {match}"
        order = "rank" if kind.startswith("relevance") else "rowid DESC"
        sql = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {order} LIMIT {LIMIT}"  # noqa: S608 # as above
        self._connection.execute(sql, (match,)).fetchall()
        return True


class Tantivy:
    """The search library in Rust."""

    name = "tantivy"

    def __init__(self, directory: Path) -> None:
        tantivy: Any = importlib.import_module("tantivy")
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True, fast=True)
        for field in ("title", "text", "source"):
            builder.add_text_field(field, stored=False, tokenizer_name="en_stem")
        builder.add_integer_field("published", fast=True, indexed=True)
        self._kept = directory.exists()
        directory.mkdir(exist_ok=True)
        self._tantivy = tantivy
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(directory))

    def build(self, documents: Iterable[Document]) -> float:
        """Fill the index."""
        if self._kept:
            return 0.0
        writer = self._index.writer(heap_size=200_000_000, num_threads=2)
        spent = 0.0
        for d in documents:
            fields = {"number": d.number, "title": d.title, "text": d.text, "source": d.source}
            began = time.perf_counter()
            writer.add_document(self._tantivy.Document(**fields, published=int(d.published)))
            spent += time.perf_counter() - began
        began = time.perf_counter()
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        return spent + time.perf_counter() - began

    def ask(self, kind: str, question: Question) -> bool:
        """Search, newest first or by BM25."""
        if kind in {"word, some 30 days", "title", "source and word"}:
            return False
        joined = " OR " if "OR" in kind else " AND "
        text = f'"{" ".join(question.words)}"' if kind == "phrase" else joined.join(question.words)
        make = self._tantivy.Query
        if kind == "typing":
            query = make.regex_query(self._schema, "text", f"{question.words[0]}.*")
        elif kind == "fuzzy":
            query = make.fuzzy_term_query(self._schema, "text", question.words[0], distance=1)
        else:
            query = self._index.parse_query(text, ["title", "text"])
        searcher = self._index.searcher()
        if kind.startswith("relevance"):
            searcher.search(query, LIMIT)
        else:
            searcher.search(query, LIMIT, order_by_field="published")
        return True


def rivals(directory: Path) -> list[Rival]:
    """Return the other ways that can be tried here."""
    directory.mkdir(parents=True, exist_ok=True)
    found: list[Rival] = [Like(directory / "like.db"), Fts5(directory / "fts5.db")]
    if importlib.util.find_spec("tantivy") is not None:
        found.append(Tantivy(directory / "tantivy"))
    return found
