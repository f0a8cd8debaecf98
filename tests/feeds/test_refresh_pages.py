"""Pages that a refresh fetches to complete teasers, and whom it asks and tells what: private machines, secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from newsstand import LONG, NOON, Newsstand, refresh, rss, subscribe

from broadsheet.articles import SourceKind, Store
from broadsheet.feeds.schedule import HOUR

if TYPE_CHECKING:
    from pathlib import Path


def with_link(feed: str, link: str) -> str:
    return feed.replace("</title><desc", f"</title><link>{link}</link><desc")


async def test_a_teaser_is_completed_from_its_page_once(store: Store, stand: Newsstand) -> None:
    stand.answers |= {"/a": with_link(rss(("one", "Two were hurt.")), "/story"), "/story": LONG}
    subscribe(store, stand.base + "/a")
    assert (await refresh(store)).pages == 1
    [article] = store.texts.get([1])
    assert (article.text.strip(), store.pages.feed_text(1)) == (LONG.strip(), "Two were hurt.")
    assert store.texts.revisions(1) == []
    stand.answers["/a"] = stand.answers["/a"] + "\n"  # another body, the same entry
    stand.asked.clear()
    summary = await refresh(store, NOON + HOUR)
    assert (summary.revised, summary.pages, [path for path, _ in stand.asked]) == (0, 0, ["/a"])
    assert store.texts.get([1])[0].text.strip() == LONG.strip()


async def test_a_changed_teaser_has_its_page_looked_at_again(store: Store, stand: Newsstand) -> None:
    stand.answers |= {"/a": with_link(rss(("one", "Two were hurt.")), "/story"), "/story": LONG}
    subscribe(store, stand.base + "/a")
    await refresh(store)
    stand.answers |= {"/a": with_link(rss(("one", "Three were hurt.")), "/story"), "/story": LONG + "three"}
    assert (await refresh(store, NOON + HOUR)).pages == 1
    [article] = store.texts.get([1])
    assert article.text.endswith("three")
    [(_, _, earlier)] = store.texts.revisions(1)
    assert earlier.strip() == LONG.strip()


@pytest.mark.parametrize(("wish", "text", "pages"), [("never", "Short.", 0), ("auto", LONG, 0), ("always", LONG, 1)])
async def test_the_reader_decides_about_pages(store: Store, stand: Newsstand, wish: str, text: str, pages: int) -> None:
    stand.answers |= {"/a": with_link(rss(("one", text)), "/story"), "/story": LONG + LONG}
    subscribe(store, stand.base + "/a", full_text=wish)
    assert (await refresh(store)).pages == pages


async def test_a_page_that_fails_is_tried_again_later_and_not_for_ever(store: Store, stand: Newsstand) -> None:
    async def broken(_: web.Request) -> web.Response:
        return web.Response(status=500)

    stand.answers |= {"/a": with_link(rss(("one", "Short.")), "/story"), "/story": broken}
    subscribe(store, stand.base + "/a")
    for hours in range(0, 20, 2):
        assert (await refresh(store, NOON + hours * HOUR)).pages == 0
    assert sum(path == "/story" for path, _ in stand.asked) == 3


async def test_a_page_on_another_private_machine_is_not_fetched(store: Store, stand: Newsstand) -> None:
    inside = stand.base.replace("127.0.0.1", "127.0.0.2") + "/story"
    stand.answers |= {"/a": with_link(rss(("one", "Short.")), inside), "/story": LONG}
    subscribe(store, stand.base + "/a")
    assert (await refresh(store)).pages == 0
    assert [path for path, _ in stand.asked] == ["/a"]


async def test_a_private_feed_needs_the_readers_leave(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    store.sources.add(SourceKind.FEED, stand.base + "/a", "A", now=NOON)
    [failure] = (await refresh(store)).failed
    assert "--allow-private" in failure.advice
    assert stand.asked == []


async def test_a_secret_is_sent_to_its_host_only_and_kept_nowhere(
    store: Store, stand: Newsstand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GAZETTE_SECRET", "open sesame")

    async def away(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "http://127.0.0.2:9/elsewhere"})

    stand.answers |= {"/a": rss(("one", LONG)), "/away": away}
    basic = {"user": "reader", "secret_variable": "GAZETTE_SECRET"}
    by_header = {"header": "X-Key", "secret_command": "printf 'open sesame\\nand more'"}
    subscribe(store, stand.base + "/a", **basic)
    subscribe(store, stand.base + "/away", **by_header)
    summary = await refresh(store)
    [plain, keyed] = [headers for _, headers in sorted(stand.asked, key=lambda one: one[0])]
    assert plain["Authorization"] == "Basic cmVhZGVyOm9wZW4gc2VzYW1l"  # base64 of reader:open sesame
    assert keyed["X-Key"] == "open sesame"
    store.close()
    kept = b"".join(path.read_bytes() for path in (tmp_path / "library").iterdir())
    assert b"sesame" not in kept.replace(b"printf 'open sesame", b"")
    assert "sesame" not in repr(summary)
