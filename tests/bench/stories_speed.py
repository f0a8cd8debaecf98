"""How fast and how large: grouping 10,000 articles, one more of 100,000, and the memory of both.

The articles are made: stories of a few reports each, with names and numbers of their own, among words drawn as they
are in English (Zipf's law), 400 to an article, a few hundred articles a day.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from broadsheet.articles import Article
from broadsheet.stories import Grouper, group_articles

VOCABULARY = 30_000
WORDS = 400
START = datetime(2026, 1, 1, tzinfo=UTC)


def syllables(number: int) -> str:
    """Return a word that stands for a number."""
    parts = []
    while True:
        number, rest = divmod(number, 60)
        parts.append("bcdfghklmnprst"[rest % 14] + "aeiou"[rest // 14])
        if not number:
            return "".join(parts) + "n"


def made_articles(count: int, *, days: float, seed: int = 1) -> list[Article]:
    """Return articles of stories of one to twelve reports, in the order they were published."""
    chance = random.Random(seed)  # noqa: S311  # made data, not a secret
    common = [syllables(number) for number in range(VOCABULARY)]
    odds = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
    articles: list[Article] = []
    story = 0
    while len(articles) < count:
        story += 1
        names = [syllables(chance.randrange(60_000)).capitalize() for _ in range(8)]
        topic = [syllables(chance.randrange(VOCABULARY)) for _ in range(25)]
        begin = chance.random() * days
        for _ in range(chance.choice((1, 1, 1, 2, 3, 5, 8, 12))):
            words = chance.choices(common, cum_weights=odds, k=WORDS - 90)
            words += chance.choices(topic, k=60) + chance.choices(names, k=30)
            chance.shuffle(words)
            text = ". ".join(" ".join(words[at : at + 20]) for at in range(0, WORDS, 20))
            title = " ".join(chance.sample(names, 2) + chance.sample(topic, 4))
            published = START + timedelta(days=begin + chance.random())
            articles.append(
                Article(
                    f"{seed:06}-{len(articles):06}",
                    f"Source {chance.randrange(40)}",
                    title,
                    text,
                    None,
                    None,
                    published,
                )
            )
    articles.sort(key=lambda article: article.published or START)
    return articles[:count]


def memory() -> float:
    """Return the most memory this process has used, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def at_once(count: int) -> None:
    articles = made_articles(count, days=30)
    before = memory()
    start, start_cpu = time.perf_counter(), time.process_time()
    stories = group_articles(articles)
    took, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    print(
        f"  {count:,} articles at once: {took:.1f} s ({cpu:.1f} s of CPU), {len(stories):,} stories, "
        f"{memory():.0f} MB of which {before:.0f} MB are the articles"
    )


def one_by_one(count: int, measured: int) -> None:
    grouper = Grouper()
    times, cpu = [], []
    peak = 0.0
    for part in range(0, count + measured, 5_000):
        # Made in parts, so that the memory is the grouper's and not the articles'.
        for article in made_articles(5_000, days=1, seed=part):
            start, start_cpu = time.perf_counter(), time.process_time()
            grouper.add(article)
            times.append(time.perf_counter() - start)
            cpu.append(time.process_time() - start_cpu)
        peak = memory()
    last = sorted(times[-measured:])
    print(
        f"  one more of {count:,} in the window: mean {sum(last) / measured * 1000:.2f} ms "
        f"({sum(cpu[-measured:]) / measured * 1000:.2f} ms of CPU), "
        f"95 % under {last[int(measured * 0.95)] * 1000:.2f} ms, worst {last[-1] * 1000:.1f} ms; {peak:.0f} MB in all"
    )


def report(window: int = 100_000) -> None:
    """Print the figures, each measured in a process of its own."""
    for part in ("at_once(10_000)", f"one_by_one({window}, 5_000)"):
        subprocess.run([sys.executable, "-c", f"import stories_speed as s; s.{part}"], check=True, cwd=sys.path[0])


if __name__ == "__main__":
    report(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
