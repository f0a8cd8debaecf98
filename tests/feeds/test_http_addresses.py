"""Which addresses are understood, and which machines may be connected to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds.fetch_errors import FetchError
from broadsheet.feeds.http_addresses import candidates, is_public, names_private_machine, normalise, without_secret


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("HTTPS://News.Example/Feed", "https://news.example/Feed"),
        ("http://news.example", "http://news.example/"),
        ("http://news.example:80/a?b=c#d", "http://news.example/a?b=c"),
        ("https://news.example:8443/", "https://news.example:8443/"),
        ("feed://news.example/rss", "http://news.example/rss"),
        ("feed:https://news.example/rss", "https://news.example/rss"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("  https://news.example/  ", "https://news.example/"),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert normalise(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("", "news", "file:///etc/passwd", "ftp://news.example/", "javascript:alert(1)", "http://", "https:///path"),
        *("http://a b.example/", "http://news.example/\n", "http://news.example:99999/", "http://[::1", "--flag"),
        *("https://me@news.example/", "https://me:pw@news.example/", "http://news.example/\x1b[31m", "data:text/xml,x"),
        "http://news.example/" + "x" * 5_000,
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(FetchError) as caught:
        normalise(typed if typed != "http://news.example/\n" else "http://news.example/\nx")
    assert "pw" not in str(caught.value)
    assert "\x1b" not in str(caught.value)


def test_what_is_typed_without_a_scheme_is_tried_safely_first() -> None:
    assert candidates("news.example/feed") == ["https://news.example/feed", "http://news.example/feed"]
    assert candidates("127.0.0.1:8080") == ["https://127.0.0.1:8080/", "http://127.0.0.1:8080/"]
    assert candidates("http://news.example") == ["http://news.example/"]


def test_secrets_are_not_shown() -> None:
    assert without_secret("https://me:p@ss@news.example/a@b") == "https://news.example/a@b"


@pytest.mark.parametrize(
    "host",
    [
        # The special-purpose registries of IANA, IPv4 and IPv6, one address of each block that is not global.
        *("0.0.0.1", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "192.0.0.1"),
        *("192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "fec0::1"),
        *("2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1"),
        *("2001:0:7f00:1::", "127.1", "2130706433", "0x7f000001", "localhost", ""),
    ],
)
def test_a_machine_off_the_open_internet_is_told(host: str) -> None:
    assert not is_public(host)


@pytest.mark.parametrize(
    "host", ["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_a_machine_on_the_open_internet_is_told(host: str) -> None:
    assert is_public(host)


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "a.localhost", "printer.local", "127.1", "[::1]", "0x7f.1"]
)
def test_names_that_are_private_without_asking(host: str) -> None:
    assert names_private_machine(host)


@pytest.mark.parametrize("host", ["news.example", "localhost.example.org", "1.1.1.1", "2600.example"])
def test_names_that_need_asking(host: str) -> None:
    assert not names_private_machine(host)


@given(st.text(max_size=60))
def test_anything_typed_is_kept_or_refused(typed: str) -> None:
    try:
        kept = normalise(typed)
    except FetchError:
        return
    assert kept.startswith(("http://", "https://"))
    assert normalise(kept) == kept
