from __future__ import annotations

import gzip
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from broadsheet.feeds import FileError, read_article_file, read_folder

SEEDS = Path(__file__).parents[2] / "seeds"
WORDS = "The ferry left the harbour at noon and came back in the evening with all of its passengers on board."


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_file(tmp_path: Path) -> None:
    article = read_article_file(write(tmp_path / "ferry.txt", f"Ferry makes its first trip\n\n{WORDS}\r\n"))
    assert article.source == "ferry"
    assert article.title == "Ferry makes its first trip"
    assert article.text.endswith(WORDS)
    assert article.published is None


def test_the_companion_says_more(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", WORDS)
    write(tmp_path / "b.txt", WORDS)
    write(
        tmp_path / "metadata.yaml",
        "- file: a.txt\n  source: Harbour Gazette\n  title: Ferry\n  author: Ana Quay\n  published: 2026-05-04\n"
        "  url: https://gazette.example/ferry\n  language: EN\n"
        "- file: b.txt\n  title: 1984\n  published: 2026-05-04T10:00:00+02:00\n  url: javascript:x\n  source: [x]\n",
    )
    a, b = read_article_file(tmp_path / "a.txt"), read_article_file(str(tmp_path / "b.txt"))
    assert (a.source, a.title, a.author, a.url) == (
        "Harbour Gazette",
        "Ferry",
        "Ana Quay",
        "https://gazette.example/ferry",
    )
    assert (a.published, a.language) == (datetime(2026, 5, 4, tzinfo=UTC), "en")
    assert (b.source, b.title, b.url) == ("b", "1984", None)
    assert b.published == datetime(2026, 5, 4, 8, tzinfo=UTC)


def test_the_bundled_articles() -> None:
    folder = read_folder(SEEDS)
    by_name = {found.key: found.article for found in folder.articles}
    assert sorted(by_name) == ["analysis.txt", "brief.txt", "chatforest.txt", "explainer.txt", "toknow.txt"]
    assert folder.problems == ()
    assert by_name["toknow.txt"].source == "toknow.ai"
    assert by_name["toknow.txt"].published == datetime(2026, 5, 23, tzinfo=UTC)
    assert by_name["analysis.txt"].title == "Karpathy Joining Anthropic Shows Where Frontier AI Work Is Moving"


def test_a_markdown_file(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Ferry **first**\nauthor: Ana Quay\ndate: 2026-05-04\n---\n\n## When\n\nIt *left* at [noon](https://x.example/).\n"
        "\n- one\n- two\n\n> We go on.\n\n```\ncode  here\n```\n\n<script>alert(1)</script>\n"
    )
    article = read_article_file(write(tmp_path / "note.md", text))
    assert (article.title, article.author) == ("Ferry **first**", "Ana Quay")
    assert article.published == datetime(2026, 5, 4, tzinfo=UTC)
    assert article.text == "When\n\nIt left at noon.\n\n- one\n- two\n\n“We go on.”\n\ncode here"


@pytest.mark.parametrize("key", ["language", "lang"])
def test_the_language_of_a_markdown_file_by_either_name(tmp_path: Path, key: str) -> None:
    article = read_article_file(write(tmp_path / "note.md", f"---\ntitle: Die Wahl\n{key}: DE\n---\n\n{WORDS}"))
    assert article.language == "de"


@pytest.mark.parametrize(
    "heading", ["# The *first* trip\n\n", "The *first* trip\n===\n\n", "\n#  The *first* trip  ##\n"]
)
def test_the_heading_of_a_markdown_file_is_its_title(tmp_path: Path, heading: str) -> None:
    article = read_article_file(write(tmp_path / "note.markdown", heading + WORDS))
    assert (article.title, article.text) == ("The first trip", WORDS)


@pytest.mark.parametrize("name", ["page.html", "page.txt"])
def test_a_saved_web_page_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    page = (
        f"<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><p>{WORDS}</p><p>{WORDS}!</p></article>"
    )
    article = read_article_file(write(tmp_path / name, page))
    assert (article.title, article.source) == ("Ferry", "page")
    assert article.text.startswith(WORDS)


@pytest.mark.parametrize("name", ["ferry.md.gz", "ferry.MD.GZ", "ferry.md"])
def test_a_file_that_is_packed_with_gzip(tmp_path: Path, name: str) -> None:
    article = read_article_file(write(tmp_path / name, gzip.compress(f"# Ferry\n\n*{WORDS}*".encode())))
    assert (article.title, article.text) == ("Ferry", WORDS)


def test_a_packed_file_that_unfolds_beyond_the_limit_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="larger than 5 MB"):
        read_article_file(write(tmp_path / "bomb.gz", gzip.compress(b"a" * 6_000_000)))


def test_a_web_page_without_structure_is_read_as_it_is(tmp_path: Path) -> None:
    article = read_article_file(write(tmp_path / "p.htm", "<html><title>Short</title>Just a line.</html>"))
    assert (article.title, article.text) == ("Short", "Just a line.")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [("Übergröße und Ähnliches. " * 5, "cp1252"), ("Новости порта. " * 9, "utf-16"), ("日本", "utf-8-sig")],
)
def test_other_encodings(tmp_path: Path, data: str, encoding: str) -> None:
    assert read_article_file(write(tmp_path / "e.txt", data.encode(encoding))).text == data.strip()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"abc\0def\0\0ghi", "is not text"),
        (bytes(range(256)) * 8, "is not text"),
        (b"%PDF-1.5\nxx", "is a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
        (b"<html><body></body></html>", "holds no text"),
        (b"\xef\xbb\xbf\n\n", "holds no text"),
        (b"x" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_what_cannot_be_read_is_said_on_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = write(tmp_path / "odd.txt", content)
    with pytest.raises(FileError, match=said) as caught:
        read_article_file(path)
    assert "odd.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["feeds.opml", "feeds.xml", "feeds.txt"])
def test_a_list_of_subscriptions_is_no_article(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('\n<?xml version="1.0"?>\n<!-- mine -->\n<opml version="2.0"><body/></opml>\n')
    with pytest.raises(FileError, match="`broadsheet import` takes it"):
        read_article_file(path)


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no file"):
        read_article_file(tmp_path / "missing.txt")
    with pytest.raises(FileError, match="is a folder"):
        read_article_file(tmp_path)
    with pytest.raises(FileError, match="cannot be read"):
        read_article_file("bad\0name.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(FileError, match="no ordinary file"):
        read_article_file(tmp_path / "pipe.txt")
    with pytest.raises(FileError, match="there is no folder"):
        read_folder(tmp_path / "nowhere")


def test_15_an_escape_in_a_file_name_does_not_reach_the_message(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no file") as caught:
        read_article_file(tmp_path / "a\x1b]52;c;x\x07.txt")
    assert "\x1b" not in str(caught.value)


def test_a_folder(tmp_path: Path) -> None:
    root = tmp_path / "Cuttings"
    write(root / "b.txt", f"B side of the story\n{WORDS}")
    write(root / "a.md", f"# A side\n\n{WORDS}")
    write(root / "deep" / "c.html", f"<html><title>C</title><p>{WORDS}")
    write(root / "deep" / "metadata.yaml", "- {file: c.html, source: Far Post}")
    write(root / "empty.txt", "")
    write(root / "photo.jpg", b"\xff\xd8\xff")
    write(root / ".hidden.txt", WORDS)
    write(root / ".git" / "x.txt", WORDS)
    (root / "loop").symlink_to(root, target_is_directory=True)
    folder = read_folder(root)
    assert [(found.key, found.article.source, found.article.title) for found in folder.articles] == [
        ("a.md", "Cuttings", "A side"),
        ("b.txt", "Cuttings", "B side of the story"),
        ("deep/c.html", "Far Post", "C"),
    ]
    assert len(folder.problems) == 1
    assert "empty.txt is empty" in folder.problems[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a: b: c", "line 1 is not YAML"),
        ("file: a.txt", "is not a list"),
        ("- title: x", "entry 1 does not name"),
        ("- !!python/object/apply:os.system [touch x]", "line 1 is not YAML"),
    ],
)
def test_a_companion_that_cannot_be_understood(tmp_path: Path, content: str, said: str) -> None:
    write(tmp_path / "a.txt", WORDS)
    write(tmp_path / "metadata.yaml", content)
    with pytest.raises(FileError, match=said):
        read_article_file(tmp_path / "a.txt")


PAGE = """<!doctype html><html><head><title>Bridge</title><link rel="canonical" href="https://paper.example/bridge">
</head><body><nav><a href="https://paper.example/sport">Sport</a></nav><article><h1>Bridge shut until spring</h1>
<p>The old bridge stays shut until spring, the <a href="https://council.example/minutes">minutes of the council</a> say.
Engineers found rust in the third pier last week and asked for time to look at the others as well.</p>
<p>Buses go round by the mill, as a <a href="/timetable">new timetable</a> shows, and the market moves to the square
behind the station until the work is done, which may take longer than planned.</p></article></body></html>"""


def words_and_addresses(path: Path) -> list[tuple[str, str]]:
    article = read_article_file(path)
    return [(article.text[link.start : link.end], link.url) for link in article.links]


def test_links_of_a_saved_page_are_kept(tmp_path: Path) -> None:
    (tmp_path / "bridge.html").write_text(PAGE, "utf-8")
    assert words_and_addresses(tmp_path / "bridge.html") == [
        ("minutes of the council", "https://council.example/minutes"),
        ("new timetable", "https://paper.example/timetable"),
    ]


def test_links_of_a_markdown_file_are_kept_where_they_lead_to_the_web(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(
        "# Bridge\n\nSee the [minutes](https://council.example/m), [the plan](plan.pdf) and [this](javascript:x).\n"
    )
    assert words_and_addresses(path) == [("minutes", "https://council.example/m")]


def test_links_of_a_piece_of_html_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "short.html"
    path.write_text('<p>Told by <a href="https://a.example/one">the first paper</a>.</p>')
    assert words_and_addresses(path) == [("the first paper", "https://a.example/one")]
