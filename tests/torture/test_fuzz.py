"""A minute of what ``tests/bench/fuzz.py`` does for as long as it is let: every reader of foreign input."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import fuzz
import fuzz_targets
import pytest

from broadsheet.articles import Article, StoreError, clean_line
from broadsheet.articles.newsboat_cache import NewsboatCache
from broadsheet.config import ConfigError, load_settings
from broadsheet.feeds import extract_article
from broadsheet.feeds.errors import NoArticleError
from broadsheet.feeds.html_text import html_to_text
from broadsheet.feeds.lenient_reader import read_piecewise

if TYPE_CHECKING:
    from pathlib import Path

INPUTS = {
    "comparisons": 60,
    "facts": 800,
    "feeds": 3_000,
    "files": 800,
    "html": 30_000,
    "json_feeds": 25_000,
    "newsboat_caches": 300,
    "newsboat_urls": 20_000,
    "opml": 20_000,
    "pages": 500,
    "queries": 10_000,
    "settings": 1_500,
    "stories": 80,
    "themes": 1_200,
}
"""What each target is tried with: three to five seconds' worth on the machine where they were counted."""


def test_33_every_target_is_tried() -> None:
    assert INPUTS.keys() == fuzz_targets.TARGETS.keys()


@pytest.mark.slow
@pytest.mark.parametrize("name", INPUTS)
def test_33_nothing_but_errors_of_ours(name: str) -> None:
    # The same inputs every time: another seed belongs into the benchmark, what it finds below.
    count = fuzz.fuzz_inputs(INPUTS[name], name)
    assert dict(count.findings) == {}
    assert count.tried > count.refused


def test_33_a_name_that_may_be_read_but_not_set_again() -> None:
    page = b"<html" + b"?" * 30 + b'ng="en"><head><title>Fire</title><meta property="og:title" \tontent="Fire"><link r'
    with pytest.raises(NoArticleError, match="no article was found in the page"):
        extract_article(page + b"}" * 30, "https://a.example/1")


def test_33_the_home_of_nobody(tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text("library: ~nobody-of-this-name/library\n")
    with pytest.raises(ConfigError, match=r"line 1: library.* is not an absolute path"):
        load_settings(config)
    for command in ("show", "facts", "add"):
        done = subprocess.run(
            [sys.executable, "-m", "broadsheet", "--library", str(tmp_path / "library"), command, "~nobody/mill.txt"],
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert "a fault in the program" not in done.stderr
        assert done.stderr.count("\n") == 1


def test_33_a_feed_without_entries_that_cannot_be_read_as_a_whole() -> None:
    assert read_piecewise("<rss>nothing") == []


def test_33_a_damaged_cache_of_newsboat_is_no_cache(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("CREATE TABLE rss_feed (rssurl, url, title)")
    path.write_bytes(path.read_bytes().replace(b"rssurl", b"rss\xc7rl"))
    with closing(NewsboatCache(path)) as cache, pytest.raises(StoreError, match="cannot be read as newsboat's cache"):
        cache.feeds()


def test_33_a_title_taken_from_the_text_is_as_clean_as_one_given() -> None:
    # Two marks on one letter that Unicode writes as one letter.
    assert Article.from_text("Fire at the mi\u0301ll \u00a0 today").title == clean_line("Fire at the m\u00edll today")


def test_33_a_joiner_before_a_blank_at_the_end_joins_nothing() -> None:
    assert html_to_text("<p>The m\u200d </p><p>\u200c mill\u200d</p>") == "The m\n\nmill"
