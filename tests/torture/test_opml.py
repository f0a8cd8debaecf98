"""Torture list, line 58, and 13 for OPML: lists of subscriptions that mean harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.feeds import SubscriptionsError, read_subscriptions

if TYPE_CHECKING:
    from pathlib import Path


def opml(outlines: str, head: str = "") -> bytes:
    return f'<?xml version="1.0"?>{head}<opml version="2.0"><body>{outlines}</body></opml>'.encode()


def test_58_entities_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the-secret")
    for declared in (f'<!ENTITY x SYSTEM "file://{secret}">', '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'):
        with pytest.raises(SubscriptionsError, match="entities") as caught:
            read_subscriptions(
                opml("<outline text='&x;' xmlUrl='http://a.example/'/>", f"<!DOCTYPE opml [{declared}]>"), "x"
            )
        assert "the-secret" not in str(caught.value)


def test_58_deep_nesting_is_refused() -> None:
    with pytest.raises(SubscriptionsError, match="more than 50 deep"):
        read_subscriptions(opml("<outline text='a'>" * 10_000 + "</outline>" * 10_000), "x")


def test_58_a_hundred_thousand_outlines_are_bounded_and_said() -> None:
    found = read_subscriptions(opml("".join(f"<outline xmlUrl='http://a.example/{n}'/>" for n in range(100_000))), "x")
    assert len(found.feeds) == 20_000
    assert found.problems == ("80,000 feeds beyond the first 20,000 were left out",)
    with pytest.raises(SubscriptionsError, match="more than 200,000 outlines"):
        read_subscriptions(opml("<outline text='f'/>" * 200_001), "x")
    with pytest.raises(SubscriptionsError, match="larger than 10 MB"):
        read_subscriptions(opml(" " * 10_000_000), "x")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "kind file: are not opened"),
        ("javascript:alert(1)", "kind javascript: are not opened"),
        ("ftp://a.example/", "kind ftp: are not opened"),
        ("--option", "no web address"),
        ("http://a.example/\nb", "no web address"),
        ("http://" + "a" * 5_000, "too long"),
    ],
)
def test_58_other_addresses_are_refused_with_a_reason(address: str, reason: str) -> None:
    found = read_subscriptions(
        opml(f"<outline text='x' xmlUrl='{address.replace(chr(10), '&#10;')}'/><outline xmlUrl='http://ok.example/'/>"),
        "x",
    )
    assert [feed.url for feed in found.feeds] == ["http://ok.example/"]
    (problem,) = found.problems
    assert reason in problem
    assert "\n" not in problem


def test_58_a_home_page_that_is_no_web_address_is_dropped() -> None:
    (feed,) = read_subscriptions(opml("<outline xmlUrl='http://a.example/' htmlUrl='javascript:x'/>"), "x").feeds
    assert feed.home == ""


def test_13_escapes_in_titles_folders_and_names() -> None:
    data = opml(
        "<outline text='F&#x9b;31m'>"
        "<outline title='A&#x9d;52;c;&#x202e;x' xmlUrl='http://a.example/' category='t&#x9b;'/></outline>"
    )
    found = read_subscriptions(data, "x\x1b]0;y\x07")
    written = repr((found.feeds[0].title, found.feeds[0].folder, found.feeds[0].tags))
    assert not any(character in written for character in "\x9b\x9d\u202e")
    assert "\\x9" not in written
    with pytest.raises(SubscriptionsError) as caught:
        read_subscriptions(b"", "x\x1b]0;y\x07")
    assert "\x1b" not in str(caught.value)
