"""How well articles are found in web pages, on any folder in the layout of the public article extraction benchmark.

    python tests/bench/extraction.py DIRECTORY [--each]

The folder has ``ground-truth.json``, which maps the name of each page to ``{"articleBody": text, "url": address}``, and
``html/NAME.html.gz`` or ``html/NAME.html``. That of github.com/scrapinghub/article-extraction-benchmark has 181 pages
and is not part of this repository: clone it and name its folder.

The measure is that benchmark's: shingles of four words, counted; of each page the shingles in both texts, only in ours
and only in the true one, as shares of all; precision and recall are means over the pages, F1 comes from these two. The
second line is trafilatura with its usual options, the third as we ask it, without what we do to its answer.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import trafilatura

from broadsheet.feeds import extract_article
from broadsheet.feeds.encoding import decode
from broadsheet.feeds.errors import FeedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SHINGLE = 4
_WORD = re.compile(r"\w+")


class Page(NamedTuple):
    """A page and the article that is in it."""

    name: str
    html: bytes
    url: str
    true: str


class Score(NamedTuple):
    """The shingles of one page: in both texts, only in ours, only in the true one; shares of all."""

    both: float
    ours: float
    true: float


def pages(directory: Path) -> Iterator[Page]:
    """Give the pages that are there; those of the list that are not are told on standard error."""
    listed = json.loads((directory / "ground-truth.json").read_text("utf-8"))
    for name, truth in listed.items():
        packed, plain = (directory / "html" / f"{name}.html{end}" for end in (".gz", ""))
        if not packed.exists() and not plain.exists():
            print(f"{name} is not there", file=sys.stderr)
            continue
        html = gzip.decompress(packed.read_bytes()) if packed.exists() else plain.read_bytes()
        yield Page(name, html, truth.get("url") or "https://page.example/", truth.get("articleBody") or "")


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the shingles of a text; a shorter text is one shingle, an empty one none."""
    words = _WORD.findall(text)
    if len(words) < SHINGLE:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[place:] for place in range(SHINGLE)), strict=False))


def score(found: str, true: str) -> Score:
    """Compare a text with the true one."""
    ours, theirs = shingles(found), shingles(true)
    counts = ((ours & theirs).total(), (ours - theirs).total(), (theirs - ours).total())
    whole = sum(counts) or 1
    return Score(*(count / whole for count in counts))


def ratio(part: float, other: float) -> float:
    """Return part / (part + other), 1 where there is neither."""
    return part / (part + other) if part + other else 1.0


def summary(scores: Sequence[Score]) -> tuple[float, float, float]:
    """Return precision, recall and F1; a page where nothing was found has no precision, one without text no recall."""
    precision = statistics.mean(ratio(one.both, one.ours) for one in scores if one.both + one.ours)
    recall = statistics.mean(ratio(one.both, one.true) for one in scores if one.both + one.true)
    return precision, recall, 2 * precision * recall / (precision + recall)


def ours(page: Page) -> str:
    try:
        return extract_article(page.html, page.url).text
    except FeedError:
        return ""


def usual(page: Page) -> str:
    return trafilatura.extract(decode(page.html), url=page.url, include_comments=False) or ""


def precise(page: Page) -> str:
    return trafilatura.extract(decode(page.html), url=page.url, include_comments=False, favor_precision=True) or ""


def main() -> None:
    """Print the table."""
    each = "--each" in sys.argv
    directories = [Path(given) for given in sys.argv[1:] if not given.startswith("--")]
    if len(directories) != 1 or not (directories[0] / "ground-truth.json").is_file():
        raise SystemExit(__doc__)
    found = list(pages(directories[0]))
    extractors: dict[str, Callable[[Page], str]] = {
        "broadsheet": ours,
        "trafilatura": usual,
        "trafilatura, precise": precise,
    }
    print(f"{len(found)} pages          precision  recall      F1   ms a page")
    for name, extract in extractors.items():
        started = time.process_time()
        texts = [extract(page) for page in found]
        spent = (time.process_time() - started) * 1000 / max(len(found), 1)
        scores = [score(text, page.true) for text, page in zip(texts, found, strict=True)]
        print(f"{name:20}{{:10.3f}}{{:8.3f}}{{:8.3f}}{spent:12.1f}".format(*summary(scores)))
        if each and extract is ours:
            for page, one in sorted(zip(found, scores, strict=True), key=lambda pair: pair[1].both):
                print(f"  {one.both:.2f} both {one.ours:.2f} too much {one.true:.2f} missing  {page.name}")


if __name__ == "__main__":
    main()
