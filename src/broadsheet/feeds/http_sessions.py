"""aiohttp, set up so that a socket is only ever opened to an address that was judged fit, and its errors explained."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import ssl
import threading
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from broadsheet.articles import clean_line
from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.http_addresses import host_of, is_public

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aiohappyeyeballs import AddrInfoType

_IDLE_SECONDS = 10.0


def open_sessions(resolver: AbstractResolver | None, *, header_limit: int) -> dict[str, aiohttp.ClientSession]:
    """Return the sessions for machines of the open internet, for any machine, and for going through a proxy.

    They share no connection, so none that was opened to a private machine can be used for anything else.
    """

    def session(*, guarded: bool) -> aiohttp.ClientSession:
        connector = aiohttp.TCPConnector(
            limit=0,
            resolver=resolver or Lookup(),
            keepalive_timeout=_IDLE_SECONDS,
            socket_factory=_guarded_socket if guarded else None,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            max_line_size=header_limit,
            max_field_size=header_limit,
        )

    return {"public": session(guarded=True), "private": session(guarded=False), "proxied": session(guarded=False)}


def _guarded_socket(info: AddrInfoType) -> socket.socket:
    """Return a socket for an address of the open internet; this is the last look before it is connected.

    Raises:
        OSError: With ``EACCES``: the address is not one.
    """
    family, kind, protocol, _, target = info
    if not is_public(str(target[0])):
        raise OSError(errno.EACCES, f"{target[0]} is not on the open internet")
    return socket.socket(family, kind, protocol)


class Lookup(AbstractResolver):
    """Asks the system's resolver, each name in a thread of its own that nobody waits for at exit.

    A dead name server holds a look-up for half a minute; a pool of threads would be full of them.
    """

    _AT_ONCE = 64

    def __init__(self) -> None:
        self._turns = asyncio.Semaphore(self._AT_ONCE)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of a host."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[list[Any]] = loop.create_future()

        def settle(found: list[Any] | None, error: OSError | None) -> None:
            if future.cancelled():
                return
            if error is not None:
                future.set_exception(error)
            else:
                future.set_result(found or [])

        def look() -> None:
            found, error = None, None
            try:
                found = socket.getaddrinfo(
                    host, port, type=socket.SOCK_STREAM, family=family, flags=socket.AI_ADDRCONFIG
                )
            except UnicodeError:
                error = OSError(errno.EINVAL, "the host name is not one")
            except OSError as refused:
                error = refused
            if not loop.is_closed():
                loop.call_soon_threadsafe(settle, found, error)

        async with self._turns:
            threading.Thread(target=look, name="look-up", daemon=True).start()
            found = await future
        return [_result(host, port, entry) for entry in found]

    async def close(self) -> None:
        """Nothing is held."""


def _result(host: str, port: int, entry: Any) -> ResolveResult:
    family, _, protocol, _, target = entry
    return ResolveResult(
        hostname=host,
        host=_scoped(target),
        port=port,
        family=family,
        proto=protocol,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )


def _scoped(target: tuple[Any, ...]) -> str:
    scope = target[3] if len(target) > 3 else 0
    return f"{target[0]}%{scope}" if scope else str(target[0])


class Proxies:
    """The proxies that the environment names, read once."""

    def __init__(self) -> None:
        self._named = urllib.request.getproxies()

    def proxy_for(self, url: str) -> str | None:
        """Return the proxy for an address, None where there is none.

        Raises:
            FetchError: It is of a kind that is not spoken.
        """
        proxy = self._named.get(url.partition(":")[0]) or self._named.get("all")
        if not proxy or urllib.request.proxy_bypass(host_of(url)):
            return None
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        if not proxy.startswith(("http://", "https://")):
            kind = clean_line(proxy.partition(":")[0], limit=20)
            raise FetchError(
                Trouble.UNREACHABLE,
                f"the environment names a {kind} proxy, which is not spoken",
                advice="set http_proxy and https_proxy to an http proxy, or no_proxy",
            )
        return proxy


@contextmanager
def translated(shown: str) -> Iterator[None]:
    """Turn what aiohttp raises into errors that say what to do; ``shown`` is the address."""
    try:
        yield
    except (aiohttp.ClientError, ValueError, OSError, AssertionError) as error:
        # ValueError: an address that yarl cannot take, a header too long for the reader. AssertionError: aiohttp on
        # connections that end at an odd moment.
        if isinstance(error, TimeoutError):
            raise
        raise _explained(shown, error) from error


def explain(shown: str, error: TimeoutError, seconds: float) -> FetchError:
    """Return the error for a deadline that has passed."""
    del error
    return FetchError(Trouble.TIMEOUT, f"{shown} did not answer in full within {seconds:g} seconds")


def _explained(shown: str, error: Exception) -> FetchError:
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return FetchError(Trouble.UNRESOLVED, f"the host of {shown} is not known")
    if isinstance(error, (aiohttp.ClientSSLError, aiohttp.ServerFingerprintMismatch)):
        return FetchError(Trouble.TLS, f"{shown} cannot be reached safely ({_reason(error)})")
    if isinstance(error, aiohttp.ClientConnectorError) and error.errno == errno.EACCES:
        said = f"{shown} leads to a machine that is not on the open internet"
        return FetchError(Trouble.REFUSED, said, private=True)
    if isinstance(error, OSError):  # aiohttp's connection errors are among them
        return FetchError(Trouble.UNREACHABLE, f"{shown} cannot be reached ({_reason(error)})")
    if isinstance(error, aiohttp.InvalidURL):
        return FetchError(Trouble.REFUSED, f"{shown} is no address", advice="check how it is written")
    return FetchError(Trouble.BAD_RESPONSE, _misbehaviour(shown, error))


def _misbehaviour(shown: str, error: Exception) -> str:
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return f"{shown} closed the connection without an answer"
    if isinstance(error, aiohttp.ClientPayloadError):
        return f"the answer of {shown} did not arrive whole"
    return f"{shown} does not speak HTTP properly ({_reason(error)})"


def _reason(error: Exception) -> str:
    cause = getattr(error, "os_error", None) or error
    if isinstance(cause, OSError) and not isinstance(cause, ssl.SSLError) and (cause.errno or 0) > 0:
        return os.strerror(cause.errno or 0).lower()  # asyncio's own words name only the call that failed
    text = getattr(cause, "strerror", None) or getattr(cause, "message", None) or str(cause) or type(cause).__name__
    return clean_line(str(text), limit=120)
