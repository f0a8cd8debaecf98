"""A refresh: all feeds at once, each stored in a transaction of its own, stoppable at any moment."""

from __future__ import annotations

import asyncio
import hashlib
from typing import TYPE_CHECKING

from broadsheet.feeds.auth import secret_headers
from broadsheet.feeds.errors import FeedError
from broadsheet.feeds.fetch_outcome import after_answer, after_failure
from broadsheet.feeds.fetch_settings import load_settings
from broadsheet.feeds.http_addresses import normalise, without_secret
from broadsheet.feeds.http_client import Client, Request
from broadsheet.feeds.refresh_articles import store_feed
from broadsheet.feeds.refresh_model import Failure, Summary
from broadsheet.feeds.refresh_pages import fetch_pages
from broadsheet.feeds.refresh_run import Run, together
from broadsheet.feeds.schedule import is_waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Store
    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.http_client import Response
    from broadsheet.feeds.refresh_model import Tally

    Files = Callable[[Store, Sequence[int] | None, Tally, Callable[[], bool]], None]

_STOP_POLL = 0.05


class Refresh(Run):
    """One refresh of one library, in the event loop that runs it."""

    async def run(self, files: Files | None = None) -> Summary:
        """Ask the feeds, then fetch the pages that are wanted; return what was done.

        Args:
            files: Reads the sources that are files again; done first, in the thread that uses the store.

        Raises:
            StoreError: The library cannot be written. What was stored before is kept.
        """
        work = asyncio.create_task(self._work(files))
        stopped = False
        try:
            while not work.done():
                await asyncio.wait([work], timeout=_STOP_POLL)
                if not stopped and self.wishes.stop():
                    stopped = work.cancel()
            if not stopped:
                work.result()
            elif not work.cancelled() and (error := work.exception()):
                raise error
        finally:
            work.cancel()
            await asyncio.wait([work])
            await self.close()
        return self.tally.summary(stopped=stopped, seconds=self.seconds)

    async def _work(self, files: Files | None) -> None:
        if files is not None:
            await self.write(files, self.store, self.wishes.sources, self.tally, self.wishes.stop)
        states = self._chosen(await self.write(self.store.fetches.states))
        self.begin("feeds", len(states))
        async with Client(self.limits) as client:
            await together(self._feed(client, state) for state in states)
        if self.wishes.full_text:
            await fetch_pages(self)

    def _chosen(self, states: Sequence[FetchState]) -> Sequence[FetchState]:
        wishes, now, tally = self.wishes, self.clock.now(), self.tally
        wanted = None if wishes.sources is None else set(wishes.sources)
        chosen = []
        for state in states:
            if wanted is not None and state.source not in wanted:
                continue
            tally.total += 1
            if state.disabled and not wishes.force:
                tally.disabled += 1
            elif not wishes.force and is_waiting(
                state.due if wishes.due_only else state.not_before, state.checked, now
            ):
                tally.waiting += 1
            else:
                chosen.append(state)
        return chosen

    async def _feed(self, client: Client, state: FetchState) -> None:
        try:
            await self._attempt(client, state)
        except FeedError as error:
            after = after_failure(state, error, self.clock)
            await self.keep(self.store.fetches.keep, after)
            since = after.error_since or after.checked
            self.tally.failed.append(
                Failure(
                    state.source,
                    state.name,
                    without_secret(state.address),
                    after.error,
                    after.advice,
                    since,
                    after.disabled,
                )
            )
        self.tally.asked += 1
        self.finished(state.name)

    async def _attempt(self, client: Client, state: FetchState) -> None:
        settings = load_settings(state.settings)
        request = Request(
            normalise(state.address),
            etag=state.etag,
            modified=state.modified,
            headers=await secret_headers(settings),
            private=settings.private,
        )
        async with client.fetched(request) as response:
            digest = state.body_hash
            if not response.unchanged:
                digest = hashlib.sha256(response.body).hexdigest()
            if digest == state.body_hash:
                now = self.clock.now()
                after = after_answer(state, response, digest, None, now)
                await self.keep(self.store.fetches.complete, after, [], now=now)
                self.tally.unchanged += 1
            else:
                after = await self._take(state, response, digest)
        if after.address != state.address:
            self.tally.moved.append((state.name, after.address))

    async def _take(self, state: FetchState, response: Response, digest: str) -> FetchState:
        feed = await self.parser.parse_feed(response.body, response.url, response.content_type or None)
        now = self.clock.now()
        after = after_answer(state, response, digest, feed, now)
        outcome = await self.keep(store_feed, self.store, after, feed, now)
        self.tally.new += len(outcome.added)
        self.tally.revised += len(outcome.revised)
        if after.notes:
            self.tally.notes.append((state.name, after.notes))
        return after
