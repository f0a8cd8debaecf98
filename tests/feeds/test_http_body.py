"""What arrives as the body of an answer: unpacked whatever its label says, bounded, and an error where it is broken."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.http_body import Body
from broadsheet.feeds.packages import GZIP_START

TEXT = b"The mill burnt down. " * 500


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = {
    "": TEXT,
    "identity": TEXT,
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]),
    "GZIP": gzip.compress(TEXT) + b"\0" * 512,
    "deflate": zlib.compress(TEXT),
    "gzip, gzip": gzip.compress(gzip.compress(TEXT)),
}
CODED = [*PACKED.items(), ("deflate", raw_deflate(TEXT))]


@pytest.mark.parametrize(
    ("encoding", "packed"), CODED, ids=[f"{place}-{name}" for place, (name, _) in enumerate(CODED)]
)
@pytest.mark.parametrize("size", [1, 7, 1_000_000])
def test_a_body_is_decoded_whatever_the_chunks(encoding: str, packed: bytes, size: int) -> None:
    body = Body(encoding)
    for start in range(0, len(packed), size):
        body.take(packed[start : start + size])
    assert body.finish() == TEXT


@given(st.binary(max_size=2_000), st.integers(1, 500))
def test_what_was_packed_comes_out(data: bytes, size: int) -> None:
    # What looks like gzip inside the packing is undone once more: see below.
    assume(not data.startswith(GZIP_START))
    for encoding, packed in (("gzip", gzip.compress(data)), ("deflate", zlib.compress(data))):
        body = Body(encoding)
        for start in range(0, len(packed), size):
            body.take(packed[start : start + size])
        assert body.finish() == data


@pytest.mark.parametrize("label", ["", "identity", "utf-8", "gzip"])
@pytest.mark.parametrize("size", [1, 2, 1_000_000])
def test_gzip_that_no_label_tells_of_is_undone_too(label: str, size: int) -> None:
    packed = gzip.compress(gzip.compress(TEXT)) if label == "gzip" else gzip.compress(TEXT)
    body = Body(label)
    for start in range(0, len(packed), size):
        body.take(packed[start : start + size])
    assert body.finish() == TEXT


@pytest.mark.parametrize(
    "data", [b"", b"\x1f", b"\x1f\x8b", b"\x1f\x8b\x07", b"\x1f<rss/>", b"<rss>\x1f\x8b\x08</rss>"]
)
def test_what_only_looks_like_gzip_stays_as_it_is(data: bytes) -> None:
    body = Body("")
    for byte in data:
        body.take(bytes([byte]))
    assert body.finish() == data


def test_a_bomb_that_no_label_tells_of_stops_at_the_limit() -> None:
    with pytest.raises(FetchError, match="larger than 1 MB"):
        Body("", limit=1_000_000).take(gzip.compress(bytes(2_000_000)))


def test_gzip_in_gzip_that_no_label_tells_of_is_undone_once() -> None:
    body = Body("")
    body.take(gzip.compress(gzip.compress(TEXT)))
    assert gzip.decompress(body.finish()) == TEXT


@given(st.binary(min_size=1, max_size=300))
def test_what_is_not_packed_as_it_says_is_an_error(data: bytes) -> None:
    body = Body("gzip")
    try:
        body.take(data)
        body.finish()
    except FetchError as error:
        assert error.trouble is Trouble.BAD_RESPONSE  # noqa: PT017 - random bytes may, once in a universe, be gzip


@pytest.mark.parametrize("label", ["utf-8", "none", "UTF-8, identity", "binary"])
def test_a_label_that_names_no_packing_is_passed_over(label: str) -> None:
    body = Body(label)
    body.take(TEXT)
    assert body.finish() == TEXT


@pytest.mark.parametrize("label", ["zstd", "compress", "none, dcb"])
def test_a_packing_that_was_not_asked_for_is_an_error(label: str) -> None:
    with pytest.raises(FetchError, match="not asked for"):
        Body(label)


def test_a_body_that_breaks_off_is_an_error() -> None:
    body = Body("gzip")
    body.take(gzip.compress(TEXT)[:-20])
    with pytest.raises(FetchError, match="broke off"):
        body.finish()


def test_a_body_may_be_as_large_as_the_limit_and_no_larger() -> None:
    exact = Body("", limit=10)
    exact.take(b"0123456789")
    assert exact.finish() == b"0123456789"
    with pytest.raises(FetchError):
        exact.take(b"x")
