"""Copies of one text are one voice, reports written apart are not."""

from __future__ import annotations

from dataclasses import replace

from broadsheet.articles import Article
from broadsheet.stories import independent_voices, voice_count

AGENCY = (
    "A flood took the Old Mill bridge of Marlow in the night to Monday. The river Tane had risen by four metres since "
    "the weekend, said the keeper of the weir, and nobody had thought of closing the road. Three hundred people spent "
    "the night in a school. The mayor wants to know why the warning came so late."
)
OWN = (
    "Marlow woke without its bridge. Where the Old Mill crossing stood there is brown water, and three hundred "
    "neighbours slept on gym mats. The keeper of the weir says nobody had thought of closing the road."
)


def article(name: str, text: str, source: str | None = None) -> Article:
    return replace(Article.from_text(text, source=source or name), id=name)


def test_a_reprint_with_another_opening_is_a_copy() -> None:
    reprint = "MARLOW (Agency) - " + AGENCY.split(". ", 1)[1]
    (voice,) = independent_voices([article("agency", AGENCY), article("paper", reprint)])
    assert voice.article.id == "agency"
    assert [copy.id for copy in voice.copies] == ["paper"]
    assert voice.sources == ("agency", "paper")


def test_a_report_that_shares_a_quotation_is_a_voice_of_its_own() -> None:
    voices = independent_voices([article("agency", AGENCY), article("own", OWN)])
    assert [voice.article.id for voice in voices] == ["agency", "own"]


def test_a_text_made_of_two_others_is_a_copy_of_the_earlier() -> None:
    both = article("both", f"{OWN} {AGENCY}")
    for earlier, later in ((AGENCY, OWN), (OWN, AGENCY)):
        voices = independent_voices([article("earlier", earlier), article("later", later), both])
        assert [(voice.article.id, [copy.id for copy in voice.copies]) for voice in voices] == [
            ("earlier", ["both"]),
            ("later", []),
        ]


def test_lines_too_short_to_judge_are_no_copies() -> None:
    assert len(independent_voices([article("a", "Bridge gone."), article("b", "Bridge gone.")])) == 2


def test_a_source_is_counted_once_and_a_copy_not_at_all() -> None:
    told = [article("agency", AGENCY), article("paper", AGENCY), article("own", OWN), article("more", OWN[::-1], "own")]
    assert voice_count(told) == 2
