"""Which verb governs a figure, a day or an hour, in the sentences that news is told in."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from broadsheet.articles import Article
from broadsheet.facts import find_frames

_TOLD = yaml.safe_load((Path(__file__).resolve().parents[1] / "data" / "governing_verbs.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("sentence", "verbs"), _TOLD)
def test_every_value_has_its_verb(sentence: str, verbs: dict[str, str]) -> None:
    article = Article.from_text(f"The town of Velm lies on Lake Orren. {sentence}", title="", source="")
    frames = [frame for frame in find_frames(article) if frame.sentence[0] > 0]
    found = {}
    for value in verbs:
        found[value] = next((one.verb for one in frames if value in article.text[slice(*one.span)]), "no value")
    assert found == verbs
