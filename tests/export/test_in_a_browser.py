"""Exported pages in headless Chromium: they fit narrow and wide windows, run and fetch nothing, and print.

Skipped where there is no Chromium or Chrome; Debian has it as ``chromium``.
"""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.compare import Comparison, compare_articles
from broadsheet.export import article_html, comparison_html, matrix_html
from broadsheet.library import Library
from broadsheet.stories import claim_matrix, story_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from broadsheet.articles import Article

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
BROWSER = next((path for name in NAMES if (path := shutil.which(name))), None)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium or Chrome is installed here"),
    # One browser at a time is enough for a small machine.
    pytest.mark.xdist_group("browser"),
]

# A page around the page: it alone runs scripts, and tells what it sees of the inner one in its own body.
_FRAME = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe style="border:0;width:{width}px;height:600px" srcdoc="{page}"></iframe><script>
addEventListener("load", () => {{
  const seen = frames[0], all = seen.document;
  const told = {{
    over: all.documentElement.scrollWidth - all.documentElement.clientWidth,
    left: [...all.querySelectorAll("blockquote, h3, h1, td, header section")].map(e => e.getBoundingClientRect().left),
    marks: [...all.querySelectorAll("mark")].map(e => e.textContent),
    rows: all.querySelectorAll("article").length,
    ran: seen.ran === true,
    fetched: seen.performance.getEntriesByType("resource").length,
    text: all.body.innerText,
  }};
  document.body.innerHTML = "<pre></pre>";
  document.querySelector("pre").textContent = JSON.stringify(told);
}});
</script>"""

HOSTILE = '<script>window.ran = true</script> <img src="https://elsewhere.example/x.png" onerror="window.ran = true">'


def chromium(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Root, which a container's tests often are, has no sandbox to run in.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return subprocess.run(
        [
            str(BROWSER),
            "--headless",
            *sandbox,
            *("--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions"),
            "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={tmp_path / 'profile'}",
            *arguments,
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )


@pytest.fixture
def seen(tmp_path: Path) -> Callable[[str, int], dict[str, Any]]:
    """Return what a browser shows of a page in a window of so many pixels."""

    def look(page: str, width: int) -> dict[str, Any]:
        frame = tmp_path / "frame.html"
        frame.write_text(_FRAME.format(width=width, page=html.escape(page)), "utf-8")
        dumped = chromium(tmp_path, "--virtual-time-budget=5000", "--dump-dom", frame.as_uri()).stdout
        found = re.search(r"<pre>(.*)</pre>", dumped, re.DOTALL)
        assert found is not None
        told: dict[str, Any] = json.loads(html.unescape(found[1]))
        return told

    return look


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[str], int]:
    """Return how many sheets of paper a page takes."""

    def put(page: str) -> int:
        source, target = tmp_path / "page.html", tmp_path / "page.pdf"
        source.write_text(page, "utf-8")
        chromium(tmp_path, f"--print-to-pdf={target}", "--no-pdf-header-footer", source.as_uri())
        return len(re.findall(rb"/Type\s*/Page\b", target.read_bytes()))

    return put


@pytest.fixture
def seeds(tmp_path: Path) -> Sequence[Article]:
    with Library.open(tmp_path / "library") as library:
        return [article for number in range(1, 6) if (article := library.article(number)) is not None]


@pytest.mark.parametrize("width", [320, 1200])
def test_a_comparison_fits_the_window(seen: Any, seeds: Any, width: int) -> None:
    found = compare_articles(seeds[0], seeds[1])
    told = seen(comparison_html(found), width)
    assert told["over"] <= 0
    assert told["rows"] == len(found.rows) + len(found.self_contradictions)
    assert all(left >= 0 for left in told["left"])
    # Two columns where there is room, one where there is not: the margin the second one starts at.
    assert any(left > width / 2 for left in told["left"]) is (width == 1200)


def test_every_sentence_can_be_read_and_its_value_is_marked(seen: Any, mill: Comparison) -> None:
    told = seen(comparison_html(mill), 1000)
    assert "Three people were hurt." in told["text"]
    assert "Five people were hurt." in told["text"]
    assert told["marks"] == ["Three", "Five", "wept", "Monday", "Monday"]


def test_nothing_runs_and_nothing_is_fetched(seen: Any, mill: Comparison) -> None:
    hostile = replace(mill, a=replace(mill.a, title=HOSTILE, source=HOSTILE, author=HOSTILE), note=HOSTILE)
    for page in (comparison_html(hostile), article_html(replace(hostile.a, text=HOSTILE))):
        told = seen(page, 800)
        assert not told["ran"]
        assert told["fetched"] == 0
        assert "<script>window.ran" in told["text"]


def test_that_the_test_would_notice_what_runs(seen: Any) -> None:
    assert seen("<!DOCTYPE html><body><script>window.ran = true</script>", 800)["ran"]


def test_a_matrix_of_five_sources_fits_the_window(seen: Any, seeds: Any) -> None:
    story = story_of("brief", seeds)
    matrix = claim_matrix(story)
    told = seen(matrix_html(story, matrix), 1200)
    assert told["over"] <= 0
    assert told["rows"] == sum(row.shared for row in matrix.rows)


def test_pages_print(printed: Any, mill: Comparison, seeds: Any) -> None:
    assert printed(comparison_html(mill)) == 1
    # Dozens of rows of two sentences each take several sheets, not one for each.
    assert 3 <= printed(comparison_html(compare_articles(seeds[0], seeds[1]))) <= 20
