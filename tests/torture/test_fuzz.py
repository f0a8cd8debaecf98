"""A few seconds of what ``tests/bench/fuzz.py`` does for as long as it is let: every reader of foreign input."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.config import ConfigError, load_settings
from broadsheet.feeds import extract_article
from broadsheet.feeds.errors import NoArticleError
from broadsheet.feeds.lenient_reader import read_piecewise

if TYPE_CHECKING:
    from types import ModuleType

BENCH = Path(__file__).parents[1] / "bench" / "fuzz.py"
TARGETS = ("feeds", "pages", "html", "subscriptions", "queries", "settings", "facts", "comparisons")


@pytest.fixture(scope="module")
def fuzzer() -> ModuleType:
    specification = importlib.util.spec_from_file_location("broadsheet_fuzz", BENCH)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module  # dataclasses look their module up
    specification.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_33_nothing_but_errors_of_ours(fuzzer: Any, name: str) -> None:
    # The same inputs every time: another seed belongs into the benchmark, what it finds below.
    [count] = fuzzer.fuzz(4.0, [name]).values()
    assert dict(count.findings) == {}
    assert count.tried > count.refused or name == "subscriptions"


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
