"""What two reports of one day say of one that cannot both hold at one time, and what may have come after the other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_WRITTEN = datetime(2026, 3, 11, 12, tzinfo=UTC)  # a Wednesday
_STORIES = {
    "coach": (
        "A coach left the road near Callow on Monday night and fell into a ravine, police said. The road was wet. ",
        "A coach plunged into a ravine near Callow on Monday night. Police said that the road was wet. ",
    ),
    "theft": (
        "Thieves took six paintings from the Lindner museum in Basel on Sunday night, police said. ",
        "Six paintings were stolen from the Lindner museum in Basel on Sunday night, according to the police. ",
    ),
    "deal": (
        "The engine maker Torvald is to be bought by its rival Henning for 3 billion dollars, both said on Tuesday. ",
        "Henning has agreed to buy Torvald, the engine maker, for 3 billion dollars. Both announced it on Tuesday. ",
    ),
    "trial": (
        "A court in Leeds on Tuesday sent the surgeon Harold Finch to prison for nine years for manslaughter. ",
        "The surgeon Harold Finch was sentenced to nine years for manslaughter by a court in Leeds on Tuesday. ",
    ),
    "vote": (
        "Maria Duarte was elected mayor of Santa Rosa on Sunday with 52 percent. Her rival was Pedro Lima. ",
        "Voters in Santa Rosa made Maria Duarte mayor on Sunday with 52 percent. She beat Pedro Lima. ",
    ),
}


def _contradicted(story: str, one: str, other: str) -> bool:
    left, right = _STORIES[story]
    a = Article.from_text(left + one, source="Courier", published=_WRITTEN)
    b = Article.from_text(right + other, source="Herald", published=_WRITTEN)
    return any(row.verdict is Verdict.CONFLICT for row in compare_articles(a, b, same_story=True).rows)


@pytest.mark.parametrize(
    ("story", "one", "other"),
    [
        ("coach", "The driver was still in jail on Tuesday night.", "The driver was released on Tuesday morning."),
        ("coach", "Police were still holding the driver on Tuesday.", "The driver was released on Monday night."),
        ("coach", "The driver remains behind bars.", "The driver is a free man, police said."),
        ("coach", "The driver, Luis Vega, is being held under guard.", "Luis Vega, the driver, is among the dead."),
        ("coach", "The driver is under arrest.", "The driver has not been found."),
        ("coach", "The road was still shut on Tuesday evening.", "The road reopened to traffic on Tuesday morning."),
        ("coach", "The road remained closed on Tuesday.", "The road was open again on Tuesday."),
        ("coach", "The cook was still missing on Tuesday.", "The cook was rescued on Monday night."),
        ("theft", "The museum was still closed on Tuesday.", "On Tuesday the museum let visitors in again."),
        ("theft", "The guard remained in intensive care on Tuesday.", "The guard was sent home on Monday night."),
        ("theft", "The guard was dismissed.", "The guard keeps his job."),
        ("deal", "Its chief executive, Carla Boehm, will continue to lead it.", "The chief executive will leave."),
        ("deal", "Carla Boehm will stay on as its head.", "Carla Boehm, who joined in 2015, will step down."),
        ("trial", "Finch was led away in handcuffs.", "Until July he is to remain free on bail."),
        ("trial", "Finch apologised to the families.", "Finch did not say sorry to the families."),
        ("vote", "Lima conceded on Sunday night.", "Lima has not conceded."),
    ],
)
def test_what_cannot_hold_at_one_time_is_a_contradiction(story: str, one: str, other: str) -> None:
    assert _contradicted(story, one, other)
    assert _contradicted(story, other, one)


@pytest.mark.parametrize(
    ("story", "one", "other"),
    [
        ("coach", "The driver was arrested on Monday.", "The driver was released on Tuesday."),
        ("coach", "The driver was still in jail on Monday night.", "The driver was released on Tuesday morning."),
        ("coach", "The driver is being held.", "The driver could be released on Thursday."),
        ("coach", "The road was closed on Monday.", "The road reopened on Tuesday."),
        ("coach", "The road was still closed on Tuesday morning.", "The road was open again on Tuesday evening."),
        ("coach", "The driver was questioned by police.", "The driver was found dead on Tuesday."),
        ("coach", "The search was called off on Monday night.", "The search was resumed on Tuesday."),
        ("theft", "The guard remained in hospital on Monday.", "The guard was sent home on Tuesday."),
        ("theft", "The guard remained in hospital.", "The guard was dismissed last year."),
        ("theft", "The first suspect was charged with theft.", "The second suspect was released without charge."),
        ("theft", "John Pike shot and killed a guard in 2019.", "Pike is in custody."),
        ("deal", "Carla Boehm stays on as chairwoman.", "Carla Boehm steps down as chief executive."),
        ("trial", "Finch was cleared of two counts.", "Finch was convicted of manslaughter."),
        ("vote", "Lima congratulated the police on a quiet day.", "Lima refused to concede."),
    ],
)
def test_what_came_after_or_is_said_of_another_is_none(story: str, one: str, other: str) -> None:
    assert not _contradicted(story, one, other)
    assert not _contradicted(story, other, one)


def test_a_lawyer_and_his_name_are_one_source() -> None:
    one = "Finch will appeal, his lawyer Jane Cole said."
    assert _contradicted("trial", one, "Finch accepts the verdict, his lawyer said.")
