"""Bodies, decoded piece by piece under a cap, so that no bomb ever unfolds further than that."""

from __future__ import annotations

import importlib
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.packages import GZIP_START

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY_LIMIT = 15_000_000
"""Bytes, counted as they come over the wire and again after each decoding."""

_PIECE = 65_536
_STACKED = 2
"""Encodings laid over each other that are still undone; servers that stack more are playing."""
_GZIP, _ZLIB, _RAW = 31, 15, -15
# The content codings of the IANA registry, but for "identity", which is none.
_PACKINGS = frozenset(
    {
        *("gzip", "x-gzip", "deflate", "br", "zstd", "compress", "x-compress"),
        *("aes128gcm", "dcb", "dcz", "exi", "pack200-gzip"),
    }
)


class Decoder(Protocol):
    """Undoes one encoding."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Yield what ``data`` decodes to, in pieces of bounded size."""

    def finished(self) -> bool:
        """Return whether nothing is missing."""


def accepted_encodings() -> str:
    """Return the value of Accept-Encoding: Brotli only where a decoder is installed that can be stopped."""
    return "gzip, deflate, br" if _brotli() is not None else "gzip, deflate"


class Body:
    """A body on its way in.

    Attributes:
        data: What has been decoded so far.
    """

    def __init__(self, encoding: str, *, limit: int = BODY_LIMIT) -> None:
        """Prepare for a body.

        Args:
            encoding: The Content-Encoding header.
            limit: How many bytes it may have, before and after every decoding.

        Raises:
            FetchError: It is encoded in a way that was not asked for.
        """
        self.data = bytearray()
        self._limit = limit
        # Servers write "utf-8" or "none" there too: what is no way of packing is passed over, as browsers do.
        names = [name for part in encoding.lower().split(",") if (name := part.strip()) in _PACKINGS]
        if len(names) > _STACKED:
            raise FetchError(Trouble.BAD_RESPONSE, f"the answer is packed {len(names)} times over")
        self._unlabelled = _Unlabelled()
        self._decoders = [_decoder(name) for name in reversed(names)]
        if len(names) < _STACKED:
            self._decoders.append(self._unlabelled)
        self._counts = [0] * (len(self._decoders) + 1)

    def take(self, chunk: bytes) -> None:
        """Decode another chunk from the wire.

        Raises:
            FetchError: The body is too large, or not what its header says.
        """
        try:
            self._pass(0, chunk)
        except zlib.error as error:
            raise FetchError(Trouble.BAD_RESPONSE, "the answer is not packed the way it says") from error

    def finish(self) -> bytearray:
        """Return the whole body.

        Raises:
            FetchError: Its end is missing.
        """
        if self._counts[0] and not all(decoder.finished() for decoder in self._decoders):
            raise FetchError(Trouble.BAD_RESPONSE, "the answer broke off")
        return self.data + self._unlabelled.head

    def _pass(self, stage: int, data: bytes) -> None:
        self._counts[stage] += len(data)
        if self._counts[stage] > self._limit:
            raise FetchError(Trouble.TOO_LARGE, f"the answer is larger than {self._limit // 1_000_000} MB")
        if stage == len(self._decoders):
            self.data += data
            return
        for piece in self._decoders[stage].pieces(data):
            self._pass(stage + 1, piece)


def _decoder(name: str) -> Decoder:
    if name in {"gzip", "x-gzip"}:
        return _Inflater(_GZIP)
    if name == "deflate":
        return _Inflater(_ZLIB)
    brotli = _brotli() if name == "br" else None
    if brotli is None:
        raise FetchError(Trouble.BAD_RESPONSE, "the answer is packed in a way that was not asked for")
    return _Unbrotli(brotli)


class _Inflater:
    """Undoes gzip, and deflate with or without its zlib wrapping: servers send both by that name."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._inflate: Any = None  # zlib gives its type no public name
        self._head = b""
        self._members = 0
        self._ended = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while not self._ended:
            if self._inflate is None:
                # The first two bytes tell what follows; they may come one at a time.
                self._head += data
                if len(self._head) < 2:
                    return
                data, self._head = self._head, b""
                self._begin(data)
                continue
            piece = self._inflate.decompress(data, _PIECE)
            if piece:
                yield piece
            if self._inflate.eof:
                data = self._inflate.unused_data
                self._inflate = None
                self._members += 1
                self._ended = self._window != _GZIP
                continue
            data = self._inflate.unconsumed_tail
            if not data and len(piece) < _PIECE:
                return

    def finished(self) -> bool:
        return self._members > 0 and self._inflate is None

    def _begin(self, data: bytes) -> None:
        if self._window == _GZIP:
            # Gzip files may follow each other; anything else after the end of one is padding.
            self._ended = self._members > 0 and not data.startswith(b"\x1f\x8b")
            self._inflate = None if self._ended else zlib.decompressobj(wbits=_GZIP)
            return
        # RFC 1950, 2.2
        wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
        self._inflate = zlib.decompressobj(wbits=_ZLIB if wrapped else _RAW)


class _Unlabelled:
    """Undoes gzip that no header tells of, as of a feed that is kept in a packed file; passes on anything else.

    Attributes:
        head: What may still become the beginning of gzip.
    """

    def __init__(self) -> None:
        self.head = b""
        self._inner: _Inflater | None = None
        self._plain = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if self._inner is None and not self._plain:
            data, self.head = self.head + data, b""
            if len(data) < len(GZIP_START) and GZIP_START.startswith(data):
                self.head = data
                return
            self._plain = not data.startswith(GZIP_START)
            self._inner = None if self._plain else _Inflater(_GZIP)
        if self._inner is None:
            yield data
        else:
            yield from self._inner.pieces(data)

    def finished(self) -> bool:
        return self._inner is None or self._inner.finished()


class _Unbrotli:
    """Undoes Brotli with a decoder that hands its output out in bounded pieces."""

    def __init__(self, brotli: Any) -> None:  # the module has no types
        self._error: type[Exception] = brotli.error
        self._decompressor = brotli.Decompressor()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        try:
            while not self._decompressor.is_finished():
                piece: bytes = self._decompressor.process(data, output_buffer_limit=_PIECE)
                if piece:
                    yield piece
                elif self._decompressor.can_accept_more_data():
                    return
                data = b""
        except self._error as error:
            raise zlib.error(str(error)) from error

    def finished(self) -> bool:
        return bool(self._decompressor.is_finished())


@lru_cache(maxsize=1)
def _brotli() -> Any:
    """Return the module ``brotli`` where it is installed and can be held to a piece at a time (1.2 and later)."""
    try:
        brotli: Any = importlib.import_module("brotli")
    except ImportError:
        return None
    # Half-installed, it is an empty package.
    return brotli if hasattr(getattr(brotli, "Decompressor", None), "can_accept_more_data") else None
