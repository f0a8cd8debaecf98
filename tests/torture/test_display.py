"""The torture list, 1-15: hostile text on its way to a terminal, asserted on the bytes that reach a pseudo-terminal.

Every payload is shown twice: as a feed brings it, over the network, the store and the screens; and from rows written
into the database behind the store's back, so that what is drawn is proved to be cleaned on its own.
"""

from __future__ import annotations

import base64
import re
import sqlite3
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import pytest

from broadsheet.articles import Article, Incoming, Scope, SourceKind, Store, View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOON = 1_780_000_000.0
NAMED = {
    1: ("\x9b31m one", "31m one"),
    2: ("\x9d52;c;aGk=\x9c two", "52;c;aGk="),
    3: ("\x1b]52;c;aGk=\x07 three \x1b]0;owned\x07", "]52;c;aGk= three"),
    4: ("\x1b[2J\x1b[31m\x1bc four", "[2J[31mc four"),
    5: ("[@click=app.quit]five", "[@click=app.quit]five"),
    6: ("[/nope] six", "[/nope] six"),
    7: ("arr[0] [b] seven", "arr[0] [b] seven"),
    8: ("[link=file:///etc/passwd]eight", "[link=file:///etc/passwd]"),
    9: ("\u202eenin\u2066 nine \u200f\u061c", "enin nine"),
    10: ("\u200bte\u200b\u200b" + "n\u0301" + "\u0301" * 500 + " 漢字 😀 ten", "漢字 😀"),
    11: ("new\nline\tand\r\nrows \u2028eleven", "new line and rows eleven"),
    14: ("\x1b]8;;file:///etc/passwd\x1b\\fourteen\x1b]8;;\x1b\\", "]8;;file:///etc/passwd"),
}
"""By the line of the list: what a title is, and what of it has to be on the screen."""
_REWRITTEN = {9, 10}  # the emulator counts cells of its own, and readers differ on references to bidi signs
TEXT = """Andrej Karpathy joined Anthropic on May {day}, 2026, {hostile} said.
{hostile}
The {hostile} company raised $30 million. About {day} people work there, {hostile} said."""


def raw_library(directory: Path) -> Path:
    """Make a library whose rows hold every payload as it is, in every column that is ever shown."""
    with Store(directory) as store:
        store.remember("samples", "removed")
        for line, (hostile, _) in NAMED.items():
            for day in (1, 2):
                source = store.sources.add(SourceKind.FEED, f"https://{line}.{day}.example/", "name", now=NOON)
                text = TEXT.format(day=18 + day, hostile="")
                article = Article.from_text(text, title=f"Karpathy {line}", url="https://a.example/", author="author")
                [number] = store.texts.take(source, [Incoming("k", article)], now=NOON + line).added
                values = (source, number, hostile, TEXT.format(day=18 + day, hostile=hostile))
                _write_raw(directory, *values)
    return directory


def _write_raw(directory: Path, source: int, number: int, hostile: str, text: str) -> None:
    with closing(sqlite3.connect(directory / "library.db")) as database, database:
        database.execute(
            "UPDATE sources SET name = ?, folder = ?, address = address || ?, tags = json_array(?), home = ?"
            " WHERE number = ?",
            (hostile, hostile, hostile, hostile, hostile, source),
        )
        database.execute(
            "UPDATE articles SET title = ?, author = ?, url = 'https://a.example/' || ?, language = ? WHERE number = ?",
            (f"{hostile} Karpathy", hostile, hostile, hostile, number),
        )
        database.execute("UPDATE texts SET text = ?, summary = ? WHERE article = ?", (text, hostile, number))
        database.execute("INSERT INTO tags (article, tag) VALUES (?, ?)", (number, hostile))
        database.execute(
            "INSERT INTO fetches (source, error, advice, error_since, moved_to, disabled, notes)"
            " VALUES (?, ?, ?, 1.0, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET"
            " error = excluded.error, advice = excluded.advice, disabled = excluded.disabled, notes = excluded.notes",
            (source, hostile, hostile, hostile, hostile, hostile),
        )


class Hostile(BaseHTTPRequestHandler):
    """A web server of hostile feeds and hostile headers."""

    def do_GET(self) -> None:
        if self.path == "/reason":
            self.wfile.write(b"HTTP/1.1 500 \x1b]0;owned\x07\x9b31m\r\nServer: \x1b[2J\r\nContent-Length: 0\r\n\r\n")
        elif self.path == "/header":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-\x1b[2J: \x1b]0;owned\x07\r\nContent-Length: 1\r\n\r\nx")
        elif self.path == "/type":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: \x1b]0;owned\x07\r\nContent-Length: 1\r\n\r\nx")
        elif self.path == "/moved":
            self.wfile.write(b"HTTP/1.1 301 x\r\nLocation: http://\x1b]0;owned\x07/\r\nContent-Length: 0\r\n\r\n")
        elif self.path not in {"/references", "/twice", "/raw"}:
            self.wfile.write(b"HTTP/1.1 404 \x1b]0;owned\x07\r\nContent-Length: 0\r\n\r\n")
        else:
            document = feed(self.path)
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n")
            self.wfile.write(b"Content-Length: %d\r\n\r\n" % len(document) + document)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
        """Say nothing."""


def feed(path: str) -> bytes:
    """Return a feed with every payload: as character references, encoded twice, or as raw bytes, as its path says."""
    encode = {"/raw": _raw, "/twice": _twice, "/references": _references}[path]
    items = "".join(
        f"<item><title>{encode(hostile)} Karpathy</title><author>{encode(hostile)}</author><guid>{line}</guid>"
        f"<category>{encode(hostile)}</category><link>https://a.example/{line}/{encode(hostile)}</link>"
        f"<description>{encode(TEXT.format(day=19, hostile=hostile))}</description></item>"
        for line, (hostile, _) in NAMED.items()
    )
    # Feeds of one name would be one source, which tells no story together with itself.
    title = f"{encode(NAMED[3][0])} {path[1:]}"
    return f"<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>".encode()


def _raw(text: str) -> str:
    return escape(text)


def _references(text: str) -> str:
    return "".join(f"&#x{ord(sign):x};" if not sign.isprintable() or sign in "&<" else sign for sign in text)


def _twice(text: str) -> str:
    return "".join(f"&amp;#{ord(sign)};" if not sign.isprintable() or sign in "&<" else sign for sign in text)


@contextmanager
def serving() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Hostile) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def served_library(directory: Path, run: Callable[..., str]) -> Path:
    """Make a library of hostile feeds with the program itself; what it prints on the way is checked too."""
    with Store(directory) as store:
        store.remember("samples", "removed")
    with serving() as base:
        for path in ("/references", "/twice", "/raw"):
            run(directory, "add", base + path, "--allow-private", "--full-text", "never")
        for path in ("/reason", "/header", "/type", "/moved"):
            run(directory, "add", base + path, "--allow-private", code=1)
        run(directory, "refresh")
    with Store(directory) as store:
        assert store.listing.count(View(Scope.EVERY)) == 3 * len(NAMED)
    return directory


@pytest.fixture
def run(in_terminal: Callable[..., Any], checked: Callable[..., None]) -> Callable[..., str]:
    """Run a command in a terminal, check every byte of its output, return it."""

    def done(library: Path, *arguments: str, code: int | None = 0) -> str:
        terminal = in_terminal(library, *arguments)
        ended = terminal.end()
        output: str = terminal.raw.decode()
        assert "Traceback" not in output
        assert "a fault in the program" not in output
        assert code is None or ended == code, output
        laid_out = code == 0 and not {"--json", "export", "export-opml", "add"} & set(arguments)
        checked(terminal, laid_out=laid_out)
        return output

    return done


@pytest.fixture(params=["as a feed brings it", "as no store would keep it"])
def library(request: pytest.FixtureRequest, tmp_path: Path, run: Callable[..., str]) -> Path:
    directory = tmp_path / "library"
    return served_library(directory, run) if "feed" in request.param else raw_library(directory)


def heads(library: Path) -> dict[int, list[str]]:
    """Return the ids of the articles by the line of the list that they stand for."""
    words = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
             10: "漢字", 11: "eleven", 14: "fourteen"}  # fmt: skip
    with Store(library) as store:
        page = store.listing.page(View(Scope.EVERY), limit=100)
    return {line: [head.id for head in page if re.search(rf"\b{word}\b", head.title)] for line, word in words.items()}


@pytest.mark.slow
def test_01_to_15_no_command_lets_anything_through(library: Path, run: Callable[..., str]) -> None:
    ids = heads(library)
    assert all(len(found) >= 2 for found in ids.values())
    for line, (first, second, *_) in ids.items():
        run(library, "show", first)
        run(library, "facts", first)
        compared = run(library, "compare", first, second)
        if line not in _REWRITTEN:
            assert NAMED[line][1] in " ".join(re.sub(r"\x1b\[[0-9;]*m", "", compared).split())
    a, b = ids[3][:2]
    for command in (
        *(("search", "karpathy"), ("search", "karpathy", "--json"), ("stories",), ("sources",), ("sources", "--json")),
        *(("sources", "--failing"), ("export-opml",), ("doctor",), ("matrix", a), ("show", a, "--json")),
        *(("facts", a, "--json"), ("compare", a, b, "--json"), ("stories", "--json"), ("export", a, b)),
        *(("export", a, "--format", "html"), ("export", a, b, "--format", "html"), ("export", a, "--format", "json")),
    ):
        run(library, *command)
    for command in (("show", NAMED[3][0]), ("search", NAMED[3][0]), ("facts", f"/{NAMED[9][0]}"), (NAMED[4][0],)):
        run(library, *command, code=None)


@pytest.mark.slow
def test_01_to_15_no_screen_lets_anything_through(
    library: Path, in_terminal: Callable[..., Any], checked: Callable[..., None]
) -> None:
    reader = in_terminal(library, columns=200, lines=100)
    reader.wait_for("Articles", " of ", "Quit", *(said for line, (_, said) in NAMED.items() if line not in _REWRITTEN))
    # A click on what looks like a link of Textual's selects the row, and nothing else.
    reader.click("[@click=app.quit]five")
    for _ in range(2 * len(NAMED)):
        reader.press("j")
    reader.press("G")
    reader.press("1jjj4jjj2g")
    reader.press("/")
    reader.wait_for("words to look for")
    reader.press("karpathy")
    reader.wait_for("found")
    reader.press("\r")
    reader.wait_for("match 1 of")
    reader.press("C")
    reader.wait_for("only A", "only B", "Swap")
    reader.press("\r")
    reader.wait_for("Why ─")
    reader.press("\x1b")
    reader.wait_without("Why ─")
    reader.wait_for("Swap")
    texts = reader.look
    reader.press("t")
    reader.wait_for_change(texts, "t, which lays out the rows")
    rows = reader.look
    reader.press("t")
    reader.wait_for_change(rows, "t, which lays out the texts")
    reader.press("q")
    reader.wait_without("Swap")
    reader.press("?")
    reader.wait_for("Close")
    reader.press("q")
    reader.wait_without("Close")
    reader.press("q")
    assert reader.end() == 0
    checked(reader, screens=True)
    assert b"Traceback" not in reader.raw


@pytest.mark.slow
def test_12_14_a_title_of_twenty_million_characters_and_an_address_that_is_none(
    tmp_path: Path, in_terminal: Callable[..., Any], checked: Callable[..., None]
) -> None:
    library = raw_library(tmp_path / "library")
    with closing(sqlite3.connect(library / "library.db")) as database, database:
        database.execute(
            "UPDATE articles SET title = ?, sort_time = sort_time + 9000 WHERE number = 1", ("w " * 10**7,)
        )
    reader = in_terminal(library, columns=100, lines=30)
    reader.wait_for("w w w w", "1 of 24", "28 words")
    reader.press("o")
    reader.wait_for("only http and https are opened")
    reader.press("y")
    reader.press("jjjk")
    reader.press("q")
    assert reader.end() == 0
    checked(reader, screens=True)
    # The clipboard's sequence carries a whole web address or is not written at all.
    assert b"\x1b]52" not in reader.raw
    assert len(reader.raw) < 1_000_000


@pytest.mark.slow
def test_14_a_copied_address_is_the_only_thing_written_to_the_clipboard(
    tmp_path: Path, in_terminal: Callable[..., Any]
) -> None:
    with Store(tmp_path) as store:
        store.remember("samples", "removed")
        source = store.sources.add(SourceKind.FEED, "https://a.example/", "A", now=NOON)
        hostile = "https://a.example/\x1b\\\x1b]8;;file:///etc/passwd\x07"
        store.texts.take(source, [Incoming("k", Article("", "", "Copied", "Some text.", url=hostile))], now=NOON)
    reader = in_terminal(tmp_path)
    reader.wait_for("Copied", "1 of 1", "Some text.")
    reader.press("y")
    reader.wait_for("Address copied")
    reader.press("q")
    assert reader.end() == 0
    [copied] = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", reader.raw)
    assert base64.b64decode(copied) == b"https://a.example/\\]8;;file:///etc/passwd"
    assert b"\x1b]8" not in reader.raw
