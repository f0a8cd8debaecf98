"""A refresh in another process: told, ended, killed and complained of as if it went on in this one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest
from web_site import Site, open_site, rss

from broadsheet.articles import View
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_errors import FetchError
from broadsheet.feeds.fetch_settings import FeedSettings, FullText, load_settings
from broadsheet.feeds.refresh_model import Failure, Progress, Summary, Wishes
from broadsheet.library import Library, refresh_apart
from broadsheet.library.apart import ApartError
from broadsheet.library.rules import Action
from broadsheet.library.subscribing import AddedKind, AddOptions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from broadsheet.library.subscribing import Added

ALLOWED = AddOptions(settings=FeedSettings(private=True, full_text=FullText.NEVER))


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as site:
        yield site


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", samples=False, apart=True) as opened:
        yield opened


def titles(library: Library) -> set[str]:
    return {head.title for head in library.page(View(), limit=100)}


def subscribe(library: Library, site: Site, *names: str) -> list[Added]:
    site.pages |= {f"/{name}": rss(name, f"{name} 1") for name in names}
    return [library.feeds.add(f"{site.base}/{name}", ALLOWED) for name in names]


def fetching() -> int:
    """Return the process of this one that refreshes; the only one there is in these tests."""
    listed = subprocess.run(
        ["ps", "-ww", "-e", "-o", "pid=", "-o", "ppid=", "-o", "args="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    [pid] = [int(pid) for pid, parent, command in rows if int(parent) == os.getpid() and "apart_server" in command]
    return pid


def test_a_refresh_tells_what_came_in_and_what_went_wrong(library: Library, site: Site) -> None:
    gazette, courier, _ = subscribe(library, site, "gazette", "courier", "herald")
    assert (gazette.kind, gazette.name, gazette.new) == (AddedKind.FEED, "gazette", 1)
    library.rules.add("title:quiet", Action.READ)
    site.pages["/gazette"] = rss("gazette", "gazette 1", "gazette 2", "quiet one")
    del site.pages["/courier"]
    told: list[Progress] = []
    summary = library.feeds.refresh(Wishes(progress=told.append))
    assert (summary.total, summary.asked, summary.new, summary.unchanged) == (3, 3, 2, 1)
    [failure] = summary.failed
    assert isinstance(failure, Failure)
    assert (failure.source, failure.name, failure.address) == (courier.source, "courier", f"{site.base}/courier")
    assert "404" in failure.error
    assert not summary.stopped
    assert titles(library) == {"gazette 1", "gazette 2", "quiet one", "courier 1", "herald 1"}
    # The rules were applied to what came in, and each feed was told of as it was done.
    assert [head.title for head in library.page(View(), limit=100) if head.read] == ["quiet one"]
    assert [progress.done for progress in told if progress.phase == "feeds"] == [0, 1, 2, 3]
    assert {progress.name for progress in told} >= {"gazette", "courier", "herald"}
    # How it stands is known here as well.
    assert [bool(state.error) for state in library.feeds.states()] == [False, True, False]


def test_only_what_was_asked_for_is_refreshed(library: Library, site: Site) -> None:
    gazette, _ = subscribe(library, site, "gazette", "courier")
    site.asked.clear()
    assert library.feeds.refresh(Wishes([gazette.source], force=True)).asked == 1
    assert site.asked == ["/gazette"]


def test_a_refresh_that_is_ended_says_what_it_kept(library: Library, site: Site) -> None:
    subscribe(library, site, "gazette", "courier")
    site.pages["/gazette"] = rss("gazette", "gazette 1", "gazette 2")
    site.held.add("/courier")
    came = threading.Event()

    def progress(made: Progress) -> None:
        if made.name == "gazette":
            came.set()

    summary = library.feeds.refresh(Wishes(progress=progress, stop=came.is_set))
    assert (summary.stopped, summary.asked, summary.new) == (True, 1, 1)
    assert titles(library) == {"gazette 1", "gazette 2", "courier 1"}


def test_a_refresh_that_is_killed_keeps_what_it_had_and_the_next_one_brings_the_rest(
    library: Library, site: Site
) -> None:
    subscribe(library, site, "gazette", "courier")
    site.pages |= {name: rss(name[1:], f"{name[1:]} 1", f"{name[1:]} 2") for name in ("/gazette", "/courier")}
    site.held.add("/courier")

    def progress(made: Progress) -> None:
        if made.name == "gazette":
            os.kill(fetching(), signal.SIGKILL)

    with pytest.raises(ApartError, match="what is left is done at the next refresh"):
        library.feeds.refresh(Wishes(progress=progress))
    assert titles(library) == {"gazette 1", "gazette 2", "courier 1"}
    site.let_go.set()
    assert library.feeds.refresh().new == 1
    assert titles(library) == {"gazette 1", "gazette 2", "courier 1", "courier 2"}


def test_secrets_come_from_where_the_feed_says_and_pass_through_no_pipe(
    library: Library, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAZETTE_SECRET", "open sesame")
    site.pages["/gazette"] = rss("gazette", "gazette 1")
    settings = {"private": True, "user": "reader", "secret_variable": "GAZETTE_SECRET"}
    options = AddOptions(settings=load_settings(settings))
    assert library.feeds.add(f"{site.base}/gazette", options).new == 1
    assert library.feeds.refresh().failed == ()
    basic = f"Basic {b64encode(b'reader:open sesame').decode()}"
    assert site.secrets == [basic, basic]
    assert "sesame" not in str(refresh_apart.given(options))


def test_a_machine_of_ones_own_is_refused_so_that_it_can_be_allowed(library: Library, site: Site) -> None:
    site.pages["/gazette"] = rss("gazette", "gazette 1")
    with pytest.raises(FetchError) as refused:
        library.feeds.add(f"{site.base}/gazette")
    assert refused.value.private
    assert site.asked == []
    with pytest.raises(BroadsheetError, match="404"):
        library.feeds.add(f"{site.base}/nothing.xml", ALLOWED)


def test_an_article_is_completed(library: Library, site: Site) -> None:
    text = "".join(f"<p>Clerk {number} counted the boxes of the northern store again.</p>" for number in range(40))
    body = f"<body><article><h1>Boxes</h1>{text}</article></body>"
    page = f"<!DOCTYPE html><html><head><title>Boxes</title></head>{body}</html>"
    site.pages["/boxes-were-counted-again-on-friday"] = page
    address = f"{site.base}/boxes-were-counted-again-on-friday"
    site.pages["/gazette"] = (
        "<rss version='2.0'><channel><title>gazette</title><item><guid>1</guid><title>Boxes</title>"
        f"<link>{address}</link><description>Boxes were counted.</description></item></channel></rss>"
    )
    library.feeds.add(f"{site.base}/gazette", ALLOWED)
    [head] = library.page(View(), limit=10)
    assert library.feeds.complete(head.number)
    article = library.article(head.number)
    assert article is not None
    assert "Clerk 39" in article.text


def test_what_a_refresh_did_survives_being_told() -> None:
    summary = Summary(
        total=3,
        failed=(Failure(2, "Courier", "http://courier.example/", "is gone", "remove it", 5.0, "gone"),),
        moved=(("Gazette", "http://gazette.example/new"),),
        notes=(("Gazette", "reads badly"),),
        stopped=True,
        seconds=1.5,
    )

    assert refresh_apart.refreshed(json.loads(json.dumps(refresh_apart.told(summary)))) == summary


def test_what_is_wished_of_a_refresh_survives_being_asked() -> None:
    asked = json.loads(json.dumps(refresh_apart.asked(Wishes((7, 9), force=True, full_text=False))))
    told: list[tuple[object, ...]] = []
    wishes = refresh_apart.wished(asked, lambda: True, lambda *row: told.append(row))
    assert (wishes.sources, wishes.force, wishes.due_only, wishes.full_text) == ([7, 9], True, False, False)
    assert wishes.stop()
    wishes.progress(Progress("feeds", 5, 2, name="Gazette"))
    assert refresh_apart.made(*told[0]) == Progress("feeds", 5, 2, name="Gazette")
