"""HTTP as a feed reader needs it: conditional, polite, bounded in time and bytes, and wary of where it is sent."""

from __future__ import annotations

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin, urlsplit

from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.http_addresses import host_of, names_private_machine, normalise, without_secret
from broadsheet.feeds.http_body import BODY_LIMIT, Body, accepted_encodings
from broadsheet.feeds.http_identity import user_agent
from broadsheet.feeds.http_status import conditions, refusal, validator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    import aiohttp
    from aiohttp.abc import AbstractResolver

    from broadsheet.feeds.http_sessions import Proxies

FEED_ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
GOOD = frozenset({200, 203})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
REDIRECT_LIMIT = 5
DEADLINE = 30.0
"""Seconds from the first connection to the last byte, redirects included, waiting for a turn excluded."""
HOST_LIMIT = 2
CONCURRENCY = 256
"""Requests under way at once: a hundred machines that never answer must leave room for those that do."""
PATIENCE = 3
"""After so many requests in a row that a host left unanswered, the rest of what was to be asked of it is not."""
_SILENCE = frozenset({Trouble.TIMEOUT, Trouble.UNREACHABLE, Trouble.UNRESOLVED})
_LARGE, _LARGE_LIMIT = 262_144, 4
"""Bodies beyond so many bytes come in so many at a time: that bounds the memory of a refresh."""
_HEADER_LIMIT = 16_384


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for.

    Attributes:
        url: A normalised address.
        etag: The validator of an earlier answer, empty where there is none.
        modified: The Last-Modified of an earlier answer, empty where there is none.
        headers: Sent to the host of ``url`` and to no other: they carry secrets.
        private: Whether the host of ``url`` may be a machine that is not on the open internet.
        accept: The Accept header.
        limit: How many bytes the body may have.
    """

    url: str
    etag: str = ""
    modified: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    private: bool = False
    accept: str = FEED_ACCEPT
    limit: int = BODY_LIMIT


@dataclass(frozen=True, slots=True)
class Response:
    """What came back.

    Attributes:
        url: The address that answered, after redirects.
        moved_to: Where permanent redirects alone lead; empty where the first answer was none.
        unchanged: True for a 304; there is no body then.
        body: Decoded.
        content_type: The header.
        etag: Fit to be sent back; empty where the server gave none that is.
        modified: The same.
        cache_control: The header.
    """

    url: str
    moved_to: str
    unchanged: bool
    body: bytes
    content_type: str
    etag: str
    modified: str
    cache_control: str


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of everything is allowed. The defaults are the program's; tests and benchmarks ask for others."""

    deadline: float = DEADLINE
    host: int = HOST_LIMIT
    concurrency: int = CONCURRENCY


class _Host:
    """The turns of one host: a few at a time, and none any more once it has stayed silent several times in a row."""

    def __init__(self, limit: int) -> None:
        self._turns = asyncio.Semaphore(limit)
        self._silent = 0

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        async with self._turns:
            if self._silent >= PATIENCE:
                message = f"{without_secret(url)} was not asked: its server did not answer {PATIENCE} other requests"
                raise FetchError(Trouble.UNREACHABLE, message)
            try:
                yield
            except FetchError as error:
                self._silent = self._silent + 1 if error.trouble in _SILENCE else 0
                raise
            self._silent = 0


class Client:
    """An HTTP client for many feeds at once. Use it as an asynchronous context manager, in one event loop."""

    def __init__(self, limits: Limits = Limits(), resolver: AbstractResolver | None = None) -> None:
        self._limits = limits
        self._resolver = resolver
        self._slots = asyncio.Semaphore(limits.concurrency)
        self._hosts: dict[str, _Host] = {}
        self._large = asyncio.Semaphore(_LARGE_LIMIT)
        self._sessions: dict[str, aiohttp.ClientSession] = {}
        self._proxies: Proxies | None = None

    async def __aenter__(self) -> Self:
        from broadsheet.feeds.http_sessions import Proxies, open_sessions

        self._proxies = Proxies()
        self._sessions = open_sessions(self._resolver, header_limit=_HEADER_LIMIT)
        return self

    async def __aexit__(self, *_: object) -> None:
        for session in self._sessions.values():
            await session.close()

    async def get(self, request: Request) -> Response:
        """Ask for something, following at most five redirects.

        Raises:
            FetchError: Nothing of use came back; the error says why and what to do.
        """
        async with self.fetched(request) as response:
            return response

    @asynccontextmanager
    async def fetched(self, request: Request) -> AsyncIterator[Response]:
        """Do as :meth:`get` does, and count the request as under way until the caller is done with the response.

        That bounds how many bodies wait in memory to be parsed. The host's turn is over as soon as the body is in.

        Raises:
            FetchError: As :meth:`get`.
        """
        url, moved_to, permanent = request.url, "", True
        left = self._limits.deadline
        for _ in range(REDIRECT_LIMIT + 1):
            held: list[asyncio.Semaphore] = []
            try:
                async with self._hosts.setdefault(urlsplit(url).netloc, _Host(self._limits.host)).turn(url):
                    await _hold(self._slots, held)
                    started = time.monotonic()
                    answer = await self._ask(request, url, left, held)
                    left -= time.monotonic() - started
                if isinstance(answer, Response):
                    yield replace(answer, moved_to=moved_to)
                    return
            finally:
                for semaphore in held:
                    semaphore.release()
            status, target = answer
            url = _follow(url, target)
            permanent = permanent and status in PERMANENT
            moved_to = url if permanent else moved_to
        message = f"{without_secret(request.url)} redirects more than {REDIRECT_LIMIT} times"
        raise FetchError(Trouble.REDIRECTS, message)

    async def _ask(
        self, request: Request, url: str, seconds: float, held: list[asyncio.Semaphore]
    ) -> Response | tuple[int, str]:
        """Return the answer of one hop: a response, or the status and target of a redirect."""
        from broadsheet.feeds.http_sessions import explain, translated

        shown = without_secret(url)
        try:
            async with asyncio.timeout(max(seconds, 0.001)) as deadline:
                with translated(shown):
                    return await self._exchange(request, url, deadline, held)
        except TimeoutError as error:
            raise explain(shown, error, self._limits.deadline) from error

    async def _exchange(
        self, request: Request, url: str, deadline: asyncio.Timeout, held: list[asyncio.Semaphore]
    ) -> Response | tuple[int, str]:
        import yarl

        at_home = host_of(url) == host_of(request.url)
        session, proxy = self._session(url, private=request.private and at_home)
        headers = {"Accept": request.accept, "Accept-Encoding": accepted_encodings(), "User-Agent": user_agent()}
        headers |= conditions(request.etag, request.modified)
        if _origin(url) == _origin(request.url):
            headers |= request.headers
        async with session.get(yarl.URL(url), headers=headers, allow_redirects=False, proxy=proxy) as answer:
            target = answer.headers.get("Location", "")
            if answer.status in REDIRECTS and target:
                answer.close()  # whatever body it has stays where it is
                return int(answer.status), str(target)
            if answer.status not in GOOD and not (answer.status == 304 and (request.etag or request.modified)):
                answer.close()
                raise refusal(answer.status, without_secret(url), answer.headers)
            body = b"" if answer.status == 304 else await self._body(answer, request.limit, deadline, held)
            return Response(
                url=url,
                moved_to="",
                unchanged=answer.status == 304,
                body=body,
                content_type=answer.headers.get("Content-Type", ""),
                etag=validator(answer.headers.get("ETag", "")),
                modified=validator(answer.headers.get("Last-Modified", "")),
                cache_control=answer.headers.get("Cache-Control", ""),
            )

    def _session(self, url: str, *, private: bool) -> tuple[aiohttp.ClientSession, str | None]:
        proxy = self._proxies.proxy_for(url) if self._proxies is not None else None
        if proxy is None:
            return self._sessions["private" if private else "public"], None
        # The proxy resolves the name, so all that can be judged is the name itself.
        if not private and names_private_machine(host_of(url)):
            raise FetchError(Trouble.REFUSED, f"{without_secret(url)} is not on the open internet", private=True)
        return self._sessions["proxied"], proxy

    async def _body(
        self, answer: aiohttp.ClientResponse, limit: int, deadline: asyncio.Timeout, held: list[asyncio.Semaphore]
    ) -> bytes:
        body = Body(",".join(answer.headers.getall("Content-Encoding", [])), limit=limit)
        async for chunk in answer.content.iter_any():
            if len(body.data) > _LARGE and self._large not in held:
                await self._wait_large(deadline, held)
            body.take(chunk)
        return bytes(body.finish())

    async def _wait_large(self, deadline: asyncio.Timeout, held: list[asyncio.Semaphore]) -> None:
        """Wait until another large body may come in; the wait does not count against the deadline."""
        started = asyncio.get_running_loop().time()
        due = deadline.when()
        deadline.reschedule(None)
        await _hold(self._large, held)
        if due is not None:
            deadline.reschedule(due + asyncio.get_running_loop().time() - started)


async def _hold(semaphore: asyncio.Semaphore, held: list[asyncio.Semaphore]) -> None:
    """Acquire a semaphore and note it down for whoever releases it."""
    await semaphore.acquire()
    held.append(semaphore)


def _follow(url: str, target: str) -> str:
    """Return where a redirect leads.

    Raises:
        FetchError: It leads somewhere that is never followed.
    """
    try:
        return normalise(urljoin(url, target.strip()))
    except ValueError as error:
        raise FetchError(Trouble.REDIRECTS, f"{without_secret(url)} redirects to something unreadable") from error
    except FetchError as error:
        message = f"{without_secret(url)} redirects to {without_secret(target)}, which is not followed"
        raise FetchError(Trouble.REFUSED, message, advice=error.message) from error


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc
