"""Torture list, lines 27, 28 and 31: encodings, declared rightly, wrongly or not at all, and impossible characters."""

from __future__ import annotations

import pytest
from feed_documents import ITEM, parsed, rss

WORDS = "Übergröße für Ærø"


@pytest.mark.parametrize(
    ("declared", "actual", "header"),
    [
        ("utf-8", "cp1252", None),
        ("iso-8859-1", "utf-8", None),
        ("utf-8", "utf-8", "text/xml; charset=us-ascii"),
        ("x-klingon", "utf-8", None),
        ("x-klingon", "cp1252", "text/xml; charset=nonsense"),
        ("rot13", "utf-8", None),
        ("utf-16", "utf-8", None),
        ("", "cp1252", None),
        ("windows-1252", "cp1252", "application/rss+xml; charset=utf-8"),
    ],
)
def test_27_wrong_or_unknown_charset_is_readable(declared: str, actual: str, header: str | None) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    document = f"{declaration}<rss><channel><title>{WORDS}</title>{ITEM.format('a')}</channel></rss>"
    feed = parsed(document.encode(actual), header)
    assert feed.title == WORDS
    assert len(feed.entries) == 1


def test_27_invalid_utf_8_among_valid() -> None:
    data = (
        f"<rss><channel><title>{WORDS} – “ok”</title>{ITEM.format('a')}<!-- ".encode()
        + b"\x93x\xff --></channel></rss>"
    )
    assert parsed(data).title == f"{WORDS} – “ok”"


@pytest.mark.parametrize(
    ("encoding", "declared", "words"),
    [
        ("utf-16", "utf-16", WORDS),
        ("utf-16-le", "utf-16", WORDS),
        ("utf-16-be", "utf-16", WORDS),
        ("utf-32", "utf-32", WORDS),
        ("gb18030", "gb2312", "北京新闻：港口€"),
        ("gb18030", "GB18030", "北京新闻𠀀"),
        ("big5", "big5", "香港新聞"),
        ("shift_jis", "Shift_JIS", "東京ニュース"),
        ("euc_jp", "EUC-JP", "東京ニュース"),
        ("iso2022_jp", "ISO-2022-JP", "東京ニュース"),
        ("euc_kr", "EUC-KR", "서울 뉴스"),
        ("koi8-r", "KOI8-R", "Новости порта"),
        ("cp1251", "windows-1251", "Новости порта"),
        ("utf-8-sig", "utf-8", WORDS),
        ("cp037", "ebcdic-cp-us", WORDS.replace("Ærø", "Ar")),
    ],
)
def test_28_other_encodings(encoding: str, declared: str, words: str) -> None:
    document = f'<?xml version="1.0" encoding="{declared}"?>' + rss(ITEM.format("a"), title=words).decode()[21:]
    feed = parsed(document.encode(encoding))
    assert feed.title == words
    assert [entry.title for entry in feed.entries] == ["a"]


def test_28_embedded_nuls() -> None:
    data = rss(ITEM.format("a")).replace(b"<title>", b"<title>\0x\0").replace(b"</rss>", b"\0</rss>\0\0")
    feed = parsed(data)
    assert (feed.title, [entry.title for entry in feed.entries]) == ("xT", ["xa"])


@pytest.mark.parametrize(
    "reference", ["&#x110000;", "&#xD800;", "&#55296;", "&#0;", "&#xFFFF;", "&#99999999999;", "&#x1b;"]
)
def test_31_impossible_characters_raise_nothing(reference: str) -> None:
    feed = parsed(
        rss(f"<item><title>A{reference}B</title><guid>g</guid><description>x{reference}y</description></item>")
    )
    assert [entry.guid for entry in feed.entries] == ["g"]
    feed.entries[0].title.encode("utf-8")
    assert "\x1b" not in repr(feed)
    assert feed.entries[0].title[0] == "A"
    assert feed.entries[0].title[-1] == "B"


def test_31_lone_surrogates_of_json() -> None:
    feed = parsed(b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": "\\ud800x", "title": "a\\udfffb"}]}')
    assert [(entry.guid, entry.title) for entry in feed.entries] == [("x", "ab")]
