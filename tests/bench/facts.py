"""How well and how fast facts are extracted, in one command: ``python tests/bench/facts.py [--misses]``.

Recall is measured on the key facts that readers marked by hand in shared/gold. A gold fact counts as found when a fact
shares enough of its span:

* ``half``: the overlap is at least half of the shorter of the two spans, and a fact that is more than twice as long as
  the gold span does not count, so that a span which covers the sentence earns nothing;
* ``strict``: the overlap is at least half of the gold span and at least half of the fact's own.

Overlaps are counted in letters and digits. The headline figure is ``half``; ``strict`` is printed beside it.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from broadsheet.articles import Article
from broadsheet.facts import Fact, extract_facts, highlights, key_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

Gold = tuple[tuple[int, int], int, str]
"""A marked key fact: its span, its weight, and what it is called among the misses."""

_ROOT = Path(__file__).resolve().parents[2]
_SHARED = next((path for path in (_ROOT / "shared", _ROOT.parent / "shared") if path.is_dir()), _ROOT / "shared")


def _size(text: str) -> int:
    return sum(char.isalnum() for char in text) or 1


def _matches(text: str, fact: Fact, gold: tuple[int, int]) -> tuple[bool, bool]:
    start, end = max(fact.span[0], gold[0]), min(fact.span[1], gold[1])
    if start >= end:
        return False, False
    shared, mine, theirs = _size(text[start:end]), _size(text[slice(*fact.span)]), _size(text[slice(*gold)])
    half = shared >= 0.5 * min(mine, theirs) and mine <= 2 * theirs + 8
    return half, shared >= 0.5 * mine and shared >= 0.5 * theirs


class Tally:
    """Hits and totals of one gold file, of weight 3 and of all."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, bool, bool, bool, str]] = []

    def add(self, article: Article, gold: tuple[int, int], weight: int, label: str) -> None:
        """Look one gold fact up among the article's facts and key facts."""
        facts = extract_facts(article)
        pane = key_facts(article, facts)
        found = [_matches(article.text, fact, gold) for fact in facts]
        shown = [_matches(article.text, fact, gold)[0] for fact in pane]
        self.rows.append((weight, any(h for h, _ in found), any(s for _, s in found), any(shown), label))

    def report(self, name: str, misses: bool) -> None:
        for title, rows in (("weight 3", [r for r in self.rows if r[0] == 3]), ("all", self.rows)):
            total = len(rows)
            half, strict, pane = sum(r[1] for r in rows), sum(r[2] for r in rows), sum(r[3] for r in rows)
            print(
                f"{name:6} {title:9} n={total:4}  recall half {half / total:.3f}  strict {strict / total:.3f}"
                f"  in the pane's ten {pane / total:.3f}"
            )
        if misses:
            for row in self.rows:
                if not row[2]:
                    print("   ", "MISS " if not row[1] else "loose", row[0], row[4])


def gold_seeds() -> Iterator[tuple[str, Article, list[Gold]]]:
    """Yield the bundled articles with the key facts that a reader marked."""
    gold = yaml.load((_SHARED / "gold" / "seeds_gold.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for entry in gold["articles"]:
        article = Article.from_text((_SHARED / "seeds" / entry["file"]).read_text(encoding="utf-8"))
        marks = [
            (
                (fact["value_start"], fact["value_end"]),
                fact["weight"],
                f"{entry['index']} {fact['slot']} | {fact['value']}",
            )
            for fact in entry["key_facts"]
        ]
        yield str(entry["index"]), article, marks


def seeds(misses: bool) -> None:
    tally = Tally()
    judged_spans = {
        (str(row["article"]), *row["span"]): row["useful"]
        for row in json.loads((_ROOT / "tests" / "data" / "facts_highlights.json").read_text(encoding="utf-8"))["spans"]
    }
    useful = total = touching = 0
    for index, article, marks in gold_seeds():
        for mark in marks:
            tally.add(article, *mark)
        shown = highlights(extract_facts(article))
        total += len(shown)
        for span, _ in shown:
            touches = any(max(a, span[0]) < min(b, span[1]) for (a, b), _, _ in marks)
            touching += touches
            useful += touches or judged_spans.get((index, *span), False)
    tally.report("seeds", misses)
    print(
        f"seeds  highlights {total}, touching a gold span {touching / total:.3f}, "
        f"that or judged useful {useful / total:.3f} (tests/data/facts_highlights.json)"
    )


def reports() -> dict[str, Article]:
    made = {}
    for line in (_SHARED / "data" / "ecb_dev.jsonl").read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        made[report["id"]] = Article.from_text("\n".join(report["sentences"]))
    return made


def _sentence_starts(sentences: list[str]) -> list[int]:
    starts, at = [], 0
    for sentence in sentences:
        starts.append(at)
        at += len(sentence) + 1
    return starts


def gold_reports() -> Iterator[tuple[str, Article, list[Gold]]]:
    """Yield the reports whose key facts readers marked, with the marks."""
    sentences: dict[str, list[str]] = {}
    for line in (_SHARED / "data" / "ecb_dev.jsonl").read_text(encoding="utf-8").splitlines():
        report: dict[str, Any] = json.loads(line)
        sentences[report["id"]] = report["sentences"]
    gold = yaml.load((_SHARED / "gold" / "ecb_pairs_dev.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    for pair in gold["pairs"]:
        for side in "ab":
            lines = sentences[pair[side]]
            article = Article.from_text("\n".join(lines))
            starts = _sentence_starts(lines)
            marks = []
            for fact in pair["key_facts"][side]:
                at = lines[fact["sent"]].find(fact["value"])
                if at < 0:
                    at = article.text.find(fact["value"]) - starts[fact["sent"]]
                start = starts[fact["sent"]] + at
                span = (start, start + len(fact["value"]))
                marks.append((span, fact["weight"], f"{pair[side]}:{fact['sent']} | {fact['value']}"))
            yield pair[side], article, marks


def gold_articles() -> Iterator[tuple[str, Article, list[Gold]]]:
    """Yield the bundled articles and the reports whose key facts readers marked."""
    yield from gold_seeds()
    yield from gold_reports()


def pairs(misses: bool) -> None:
    tally = Tally()
    for _, article, marks in gold_reports():
        for mark in marks:
            tally.add(article, *mark)
    tally.report("ecb", misses)


def density() -> None:
    rates: list[float] = []
    kinds: dict[str, int] = {}
    for article in reports().values():
        facts = extract_facts(article)
        words = len(article.text.split())
        rates.append(100 * len(facts) / max(words, 1))
        for fact in facts:
            kinds[fact.kind] = kinds.get(fact.kind, 0) + 1
    spread = f"lowest {min(rates):.1f}, highest {max(rates):.1f}"
    print(f"ecb    facts per 100 words: median {statistics.median(rates):.1f}, {spread}")
    print("       " + ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items(), key=lambda item: -item[1])))


def speed() -> None:
    articles = list(reports().values())[:200]
    articles += [
        Article.from_text(path.read_text(encoding="utf-8")) for path in sorted((_SHARED / "seeds").glob("*.txt"))
    ]
    for article in articles:
        extract_facts(article)
    rates = []
    for _ in range(3):
        start = time.process_time()
        for article in articles:
            extract_facts(article)
        rates.append((time.process_time() - start) / sum(len(a.text.split()) for a in articles) * 1e6)
    print(f"speed  {min(rates):.2f} ms per 1,000 words, warm (CPU, best of 3)")
    command = "import time; t = time.perf_counter(); import broadsheet.facts; print((time.perf_counter() - t) * 1000)"
    times = [
        float(subprocess.run([sys.executable, "-c", command], capture_output=True, check=True, text=True).stdout)
        for _ in range(5)
    ]
    print(f"import broadsheet.facts: {min(times):.0f} ms (best of 5)")


def memory(count: int) -> None:
    articles = list(reports().values())
    tracemalloc.start()
    marks = []
    for number in range(count):
        extract_facts(articles[number % len(articles)])
        if number + 1 in {count // 2, count}:
            marks.append(tracemalloc.get_traced_memory()[0] / 1e6)
    tracemalloc.stop()
    print(f"memory held after {count // 2} articles {marks[0]:.1f} MB, after {count} {marks[1]:.1f} MB")


SAMPLE_SEED = 20262061
"""The seed with which the 100 judged facts of tests/data/facts_sample.json were drawn."""


def draw_sample(count: int = 100) -> list[tuple[str, Article, Fact]]:
    """Return facts of the development reports drawn at random, each report's facts in their order."""
    rows = [(name, article, fact) for name, article in sorted(reports().items()) for fact in extract_facts(article)]
    return random.Random(SAMPLE_SEED).sample(rows, count)  # noqa: S311 - a sample, not a secret


def show_sample() -> None:
    for number, (name, article, fact) in enumerate(draw_sample()):
        sentence, words = article.text[slice(*fact.sentence)], article.text[slice(*fact.span)]
        flags = " ".join(flag for flag, on in (("hedged", fact.hedged), ("negated", fact.negated)) if on)
        print(f"{number} {name}: {sentence}")
        print(f"    {fact.kind} | {fact.slot} | {words} | {fact.value} {flags} {fact.attributed_to}")


def judged() -> None:
    """Print the share of judged facts that were right, as written down when they were judged."""
    path = _ROOT / "tests" / "data" / "facts_sample.json"
    if not path.exists():
        return
    rows = json.loads(path.read_text(encoding="utf-8"))["facts"]
    right = sum(row["right"] for row in rows)
    print(f"judged {right} of {len(rows)} sampled facts right in kind, slot and value (tests/data/facts_sample.json)")
    panes = json.loads((_ROOT / "tests" / "data" / "facts_pane.json").read_text(encoding="utf-8"))
    for name in ("seeds", "reports"):
        shown, picked = sum(row["shown"] for row in panes[name]), sum(row["picked"] for row in panes[name])
        events = sum(row["event"] for row in panes[name])
        print(
            f"judged {name}: an editor would have shown {picked} of the {shown} facts in the pane; "
            f"the event itself is in {events} of {len(panes[name])} panes (tests/data/facts_pane.json)"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--misses", action="store_true", help="list the gold facts that were not found")
    parser.add_argument(
        "--memory",
        type=int,
        default=10_000,
        metavar="N",
        help="articles to extract for the memory figure, 0 to leave it out",
    )
    parser.add_argument("--sample", action="store_true", help="print the 100 facts to judge, and nothing else")
    options = parser.parse_args()
    if options.sample:
        show_sample()
        return
    seeds(options.misses)
    pairs(options.misses)
    density()
    judged()
    speed()
    if options.memory:
        memory(options.memory)


if __name__ == "__main__":
    main()
