"""The shipped parameters on the development articles; tests/bench/stories.py chooses them on other topics."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from broadsheet.articles import Article
from broadsheet.stories import group_articles

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "data" / "ecb_dev.jsonl"


@pytest.mark.skipif(not CORPUS.exists(), reason="the development articles are not beside this checkout")
def test_the_development_articles_are_grouped_as_their_annotators_did() -> None:
    gold: dict[str, str] = {}
    articles = []
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = Article.from_text("\n".join(row["sentences"]), source=row["id"])
        gold[article.id] = row["story"]
        articles.append(article)
    sizes = Counter(gold.values())
    precision = recall = 0.0
    for story in group_articles(articles):
        for name, count in Counter(gold[one.id] for one in story.articles).items():
            # B-cubed: each of the count articles of this pair scores the pair's share of story and of annotation.
            precision += count * count / len(story.articles)
            recall += count * count / sizes[name]
    precision, recall = precision / len(articles), recall / len(articles)
    assert 2 * precision * recall / (precision + recall) >= 0.93
