"""Links of texts as the library keeps them: with their text, and not with any other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, Store
from broadsheet.articles.links import read, written
from broadsheet.articles.model import TextLink

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "Read the full report, and this too."
REPORT = TextLink(9, 20, "https://a.example/r")
THIS = TextLink(26, 30, "http://b.example/")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "library") as opened:
        opened.sources.add(SourceKind.FEED, "https://feed.example/", "Feed", now=1.0)
        yield opened


def take(store: Store, text: str, *links: TextLink, now: float = 2.0) -> int:
    article = replace(Article.from_text(text, title="T"), links=links)
    outcome = store.texts.take(1, [Incoming("k", article)], now=now)
    return next(iter(outcome.added + outcome.revised + outcome.unchanged))


def test_links_come_back_with_their_article(store: Store) -> None:
    number = take(store, TEXT, REPORT, THIS)
    [article] = store.texts.get([number])
    assert article.links == (REPORT, THIS)
    assert article.text[REPORT.start : REPORT.end] == "full report"


def test_a_new_address_behind_the_same_words_is_no_revision(store: Store) -> None:
    number = take(store, TEXT, REPORT)
    take(store, TEXT, replace(REPORT, url="https://a.example/new"))
    assert store.texts.get([number])[0].links == (replace(REPORT, url="https://a.example/new"),)
    assert store.texts.revisions(number) == []
    take(store, TEXT)
    assert store.texts.get([number])[0].links == ()


def test_a_new_text_has_its_own_links(store: Store) -> None:
    number = take(store, TEXT, REPORT, THIS)
    take(store, "Now only this.", TextLink(9, 13, "https://c.example/"))
    [article] = store.texts.get([number])
    assert (article.text, article.links) == ("Now only this.", (TextLink(9, 13, "https://c.example/"),))


def test_the_text_of_the_page_has_its_own_links_and_keeps_them(store: Store) -> None:
    number = take(store, "Read this …", TextLink(5, 9, "https://teaser.example/"))
    page = "Read this and much more on the page."
    link = TextLink(14, 23, "https://page.example/more")
    assert store.pages.settle(number, page, now=3.0, links=[link])
    assert store.texts.get([number])[0].links == (link,)
    take(store, "Read this …", TextLink(5, 9, "https://teaser.example/"), now=4.0)
    assert store.texts.get([number])[0].links == (link,)


def test_links_go_with_their_article(store: Store) -> None:
    take(store, TEXT, REPORT)
    store.sources.remove([1])
    with store.together():
        pass
    assert store.verify() == []
    assert store._database.query("SELECT * FROM links") == []


def test_only_what_fits_the_text_and_leads_to_the_web_is_a_link() -> None:
    kept = written([REPORT, THIS, TextLink(30, 99, "https://late.example/")], TEXT)
    assert read(kept, TEXT) == (REPORT, THIS)
    assert read(kept, TEXT.replace("full", "whole")) == ()
    assert read(kept, "") == ()
    assert read(None, TEXT) == ()
    assert read('[[9,"full","javascript:x"],[9,"full report","https://a.example/"]]', TEXT) == (
        TextLink(9, 20, "https://a.example/"),
    )
    assert written([], TEXT) == ""
