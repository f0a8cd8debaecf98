from __future__ import annotations

import pytest

from broadsheet.feeds import parse_feed
from broadsheet.feeds.accidents import mended
from broadsheet.feeds.encoding import decode

PAGE = "https://news.example/feed"


def title_of(item: str, root: str = "<rss version='2.0'><channel>") -> str:
    """Return the title of the only entry of an RSS feed."""
    closing = "</channel></rss>" if root.startswith("<rss") else "</feed>"
    [entry] = parse_feed(f"{root}{item}{closing}".encode(), PAGE).entries
    return entry.title


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        # The bytes of UTF-8, read as Windows-1252: E2 80 99 is the apostrophe, E2 82 AC the euro, C3 A9 an e acute.
        ("The mayorâ€™s plan", "The mayor’s plan"),
        ("100 â‚¬ pour le cafÃ©", "100 € pour le café"),
        ("â€œYesâ€\x9d", "“Yes”"),
        # Only a part of the text went that way.
        ("The caféâ€™s plan", "The café’s plan"),
    ],
)
def test_utf_8_that_was_taken_for_windows_1252(broken: str, meant: str) -> None:
    assert mended(broken) == meant


@pytest.mark.parametrize("honest", ["UN CAFÉ…", "“IRMÃ”", "FIANCÉ’S", "Ein “Ö”", "â la carte", "âge d’or"])
def test_capitals_with_accents_before_marks_stay(honest: str) -> None:
    assert mended(honest) == honest


def test_a_cdata_section_that_was_escaped_is_opened() -> None:
    item = (
        "<item><title>&lt;![CDATA[Tea &amp; rain]]&gt;</title>"
        "<description>&lt;![CDATA[&lt;p&gt;It rained.&lt;/p&gt;]]&gt;</description></item>"
    )
    [entry] = parse_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), PAGE).entries
    assert (entry.title, entry.text) == ("Tea & rain", "It rained.")


def test_a_text_that_mentions_cdata_is_left_alone() -> None:
    assert mended("Why <![CDATA[ is needed") == "Why <![CDATA[ is needed"


def test_punctuation_that_was_escaped_three_times_is_read() -> None:
    assert title_of("<item><title>The town&amp;amp;#8217;s dyke</title></item>") == "The town’s dyke"


def test_punctuation_escaped_in_a_plain_title_is_read_and_what_looks_like_a_tag_is_not() -> None:
    atom = "<feed xmlns='http://www.w3.org/2005/Atom'>"
    entry = "<entry><id>1</id><title>Tea &amp;amp; rain &amp;#8211; &amp;lt;b&amp;gt;</title></entry>"
    assert title_of(entry, atom) == "Tea & rain – &lt;b&gt;"


def test_a_character_written_as_its_two_numbers_of_utf_16_is_put_together() -> None:
    # U+1F600 is D83D DE00, which is 55357 56832.
    assert title_of("<item><title>&#55357;&#56832; &#xD83D;&#xde00;</title></item>") == "\U0001f600 \U0001f600"


def test_half_of_such_a_character_is_dropped() -> None:
    assert title_of("<item><title>a&#55357;&#55357;b &#xDE00;c</title></item>") == "ab c"


@pytest.mark.parametrize(
    ("label", "codec", "text"),
    [
        ("x-sjis", "cp932", "潮位表"),
        ("windows-31j", "cp932", "潮位表①"),
        ("x-gbk", "gbk", "新闻标题"),
        ("x-mac-roman", "mac-roman", "Café"),
        ("win-1251", "cp1251", "Новости"),
        ("X-CP1250", "cp1250", "Łódź"),
        ("iso-8859-8-i", "iso8859-8", "חדשות"),
    ],
)
def test_names_of_encodings_that_only_browsers_know(label: str, codec: str, text: str) -> None:
    assert decode(text.encode(codec), f"text/xml; charset={label}") == text


@pytest.mark.parametrize("damage", ["", "&nbsp;<b>"])
@pytest.mark.parametrize(
    "space", ["http://rssnamespace.org/feedburner/ext/1.0", "http://www.pheedo.com/namespace/pheedo"]
)
def test_the_address_that_a_counting_service_replaced_is_the_articles(space: str, damage: str) -> None:
    prefix = "feedburner" if "feedburner" in space else "pheedo"
    feed = (
        f"<rss version='2.0' xmlns:{prefix}='{space}'><channel><item><title>Dyke{damage}</title>"
        f"<{prefix}:origLink>https://news.example/dyke</{prefix}:origLink>"
        "<link>https://counting.example/~r/1</link></item></channel></rss>"
    )
    [entry] = parse_feed(feed.encode(), PAGE).entries
    assert entry.url == "https://news.example/dyke"


def test_a_number_of_five_thousand_digits_is_an_identifier_like_any_other() -> None:
    feed = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"id": {"9" * 5000}, "title": "Dyke"}}]}}'
    [entry] = parse_feed(feed.encode(), PAGE).entries
    assert (entry.title, entry.guid[:9]) == ("Dyke", "9" * 9)


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("https://pods.example/new", ["https://pods.example/new"]),
        (f"{PAGE}/", []),
        ("javascript:alert(1)", []),
        ("", []),
    ],
)
def test_where_a_feed_says_that_it_has_moved_is_told_and_not_followed(target: str, told: list[str]) -> None:
    space = "http://www.itunes.com/dtds/podcast-1.0.dtd"
    feed = (
        f"<rss version='2.0' xmlns:itunes='{space}'><channel><itunes:new-feed-url>{target}</itunes:new-feed-url>"
        "<item><title>Dyke</title></item></channel></rss>"
    )
    notes = parse_feed(feed.encode(), PAGE).notes
    assert [address for note in notes for address in note.replace(": ", " ").split() if "://" in address] == told
