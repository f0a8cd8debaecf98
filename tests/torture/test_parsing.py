"""Torture list, lines 16 to 33: documents that are hostile or damaged.

Lines 20 to 22 in their process: test_workers.py; 27, 28 and 31: test_characters.py.
"""

from __future__ import annotations

import random
import socket
import string
import subprocess
import sys
from pathlib import Path

import pytest
from feed_documents import ITEM, URL, parsed, rss

from broadsheet.feeds import DamagedFeedError, FeedError, NotAFeedError

CORPUS = Path(__file__).parents[1] / "data" / "feeds"


_MEASURE = """
import sys
from broadsheet.feeds import parse_feed
def most():
    # Not ru_maxrss, which begins with what the process that started this one took.
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
url, warm, data = sys.argv[1], sys.argv[2].encode(), sys.stdin.buffer.read()
parse_feed(warm, url)
before = most()
feed = parse_feed(data, url)
print(most() - before, len(repr(feed)))
"""


def _growth(data: bytes) -> tuple[int, int]:
    """Return by how many KiB a fresh process grew over a document, and how long the feed is when written out."""
    arguments = [sys.executable, "-c", _MEASURE, URL, rss("<item><title>a<br>&b</title></item>").decode()]
    done = subprocess.run(arguments, input=data, capture_output=True, check=True, timeout=120)
    grown, length = done.stdout.split()
    return int(grown), int(length)


def test_16_billion_laughs_grow_nothing() -> None:
    laughs = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE rss [<!ENTITY lol0 "lol">{laughs}]>'
    grown, length = _growth(rss("<item><title>&lol9;</title><guid>g</guid></item>", head=head))
    assert grown < 50 * 1024
    assert length < 2_000


@pytest.mark.parametrize(("size", "times"), [(200, 100_000), (100_000, 1_000)])
def test_17_quadratic_blow_up_is_bounded(size: int, times: int) -> None:
    head = f'<!DOCTYPE rss [<!ENTITY a "{"a" * size}">]>'
    grown, length = _growth(rss(f"<item><title>{'&a;' * times}</title><guid>g</guid></item>", head=head))
    assert grown < 50 * 1024
    assert length < 2_000


@pytest.mark.parametrize("ending", ["", "<br>&broken"])
def test_18_external_entity_reads_no_file(tmp_path: Path, ending: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the-secret-content")
    head = f'<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file://{secret}">]>'
    feed = parsed(rss(f"<item><title>A&xxe;B</title><guid>g</guid></item>{ending}", head=head))
    assert "the-secret-content" not in repr(feed)
    assert len(feed.entries) == 1


@pytest.mark.parametrize("ending", ["", "<br>&broken"])
def test_19_external_dtd_is_not_fetched(ending: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        port = server.getsockname()[1]
        head = f'<!DOCTYPE rss SYSTEM "http://127.0.0.1:{port}/rss.dtd" [<!ENTITY % more SYSTEM "http://127.0.0.1:{port}/x">%more;]>'
        feed = parsed(rss(ITEM.format("a") + ending, head=head))
        assert len(feed.entries) == 1
        with pytest.raises(BlockingIOError):
            server.accept()


def test_22_deep_nesting_is_refused() -> None:
    with pytest.raises(DamagedFeedError, match="nested"):
        parsed(rss("<a>" * 100_000 + "</a>" * 100_000))


@pytest.mark.parametrize("body", [b"/etc/passwd", b"file:///etc/passwd", b"http://127.0.0.1:9/feed", b"feed://x"])
def test_23_body_that_is_a_path_or_an_address_opens_nothing(body: bytes) -> None:
    with pytest.raises(NotAFeedError, match="not a feed: plain text") as caught:
        parsed(body)
    assert "root:" not in str(caught.value)


def test_24_raw_ampersands_are_kept() -> None:
    feed = parsed((CORPUS / "raw_ampersand.xml").read_bytes())
    assert feed.title == "Salt & Pepper"
    assert [entry.title for entry in feed.entries] == ["R&D at AT&T", "Second"]
    assert feed.entries[0].url == "http://salt.example/x?id=1&page=2"
    assert feed.entries[0].guid == "s&1"
    assert feed.entries[0].text == "Fish & chips — served"
    assert feed.entries[1].text == "Kept & whole"


def test_24_raw_ampersands_in_what_feedparser_has_to_read() -> None:
    feed = parsed(rss("<item><title>R&D at AT&T</title><guid>a&b</guid><description>x <i>y</description></item>"))
    assert [(entry.title, entry.guid) for entry in feed.entries] == [("R&D at AT&T", "a&b")]


def test_25_truncated_feed_keeps_what_came_before() -> None:
    feed = parsed((CORPUS / "truncated.xml").read_bytes())
    assert [(entry.title, entry.text, entry.partial) for entry in feed.entries[:2]] == [
        ("Whole one", "All here.", False),
        ("Whole two", "All here too.", False),
    ]
    assert all(entry.partial for entry in feed.entries[2:])


def test_25_truncated_anywhere_keeps_every_whole_item() -> None:
    whole = rss("".join(ITEM.format(n) for n in range(20)))
    for cut in range(whole.index(b"<item>"), len(whole), 37):
        feed = parsed(whole[:cut])
        complete = whole[:cut].count(b"</item>")
        assert [entry.title for entry in feed.entries[:complete]] == [str(n) for n in range(complete)]
        assert not any(entry.partial for entry in feed.entries[:complete])


def test_26_junk_before_the_document() -> None:
    feed = parsed((CORPUS / "junk_before.xml").read_bytes())
    assert [entry.title for entry in feed.entries] == ["Survives"]


@pytest.mark.parametrize(
    "junk",
    [
        "<!DOCTYPE html><html><head><title>Error</title></head><body>Oops</body></html>",
        "<br />\n<b>Notice</b>: Undefined index in <b>/srv/x.php</b><br />\n<!-- generated -->",
        "\n\n  \t",
        "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n",
    ],
)
def test_26_junk_of_other_kinds(junk: str) -> None:
    feed = parsed(junk.encode() + rss(ITEM.format("a")))
    assert (feed.title, [entry.title for entry in feed.entries]) == ("T", ["a"])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\r\n \n", "empty"),
        (b"<!doctype html><title>Maintenance</title><p>Back soon", "“Maintenance”"),
    ],
)
def test_29_empty_or_a_web_page_is_a_clear_error(data: bytes, said: str) -> None:
    with pytest.raises(NotAFeedError, match=said):
        parsed(data)


def test_30_entries_are_capped_and_the_reader_is_told() -> None:
    feed = parsed(rss("".join(ITEM.format(n) for n in range(100_000))))
    assert (len(feed.entries), feed.total) == (5_000, 100_000)
    assert feed.notes == ("only the first 5,000 of 100,000 entries were taken; the limit is 5,000",)
    assert feed.entries[-1].title == "4999"


@pytest.mark.parametrize(
    "document",
    [
        '{"version": "https://jsonfeed.org/version/1", "items": {"a": 1}}',
        '{"version": 7, "items": 7}',
        '{"version": "https://jsonfeed.org/version/1"}',
        "[1, 2]",
        '{"items": ' + "[" * 10_000 + "]" * 10_000 + "}",
        "[" * 10_000,
        '{"version": "https://jsonfeed.org/version/1", "items": [',
    ],
)
def test_32_json_of_the_wrong_shape_is_a_feed_error(document: str) -> None:
    with pytest.raises(FeedError):
        parsed(document.encode())


def test_32_wrong_types_in_single_items_cost_only_the_field() -> None:
    feed = parsed(
        b'{"version": "https://jsonfeed.org/version/1.1", "title": 5, "items": [3, null, {"id": {}, "title": ["x"],'
        b' "url": 9, "tags": "t", "authors": {"name": 1}, "author": [], "content_html": 1, "date_published": 12},'
        b' {"id": true, "title": "Right", "tags": [1, "ok"]}]}'
    )
    assert feed.title == ""
    assert [(entry.title, entry.tags) for entry in feed.entries] == [("", ()), ("Right", ("ok",))]
    assert feed.notes == ("2 items of the feed are no objects and were left out",)


def _mutated(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed))
        kind = chance.randrange(5)
        if kind == 0:
            changed[at] = chance.randrange(256)
        elif kind == 1:
            del changed[at : at + chance.randint(1, 40)]
        elif kind == 2:
            piece = bytes(changed[at : at + chance.randint(1, 80)])
            changed[at:at] = piece
        elif kind == 3:
            changed[at:at] = chance.choice(
                [b"<", b">", b"&", b"]]>", b"<![CDATA[", b"&#", b'"', b"\0", b"</item>", b"<!--"]
            )
        else:
            changed[at:at] = "".join(chance.choices(string.printable, k=5)).encode()
        if not changed:
            return b""
    return bytes(changed)


def _survives(seeds: range) -> None:
    documents = [path.read_bytes() for path in sorted(CORPUS.iterdir())]
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
        data = _mutated(chance.choice(documents), chance)
        keys, said = _keys_or_error(data)
        assert len(keys) == len(set(keys)), seed
        assert "\n" not in said, seed


def _keys_or_error(data: bytes) -> tuple[list[str], str]:
    try:
        return [entry.key for entry in parsed(data).entries], ""
    except FeedError as error:
        return [], str(error)


def test_33_mutated_feeds_raise_nothing_but_feed_errors() -> None:
    _survives(range(1_000))


@pytest.mark.slow
def test_33_ten_thousand_mutated_feeds() -> None:
    _survives(range(1_000, 10_000))
