"""Clock times of two happenings are no contradiction; those of one happening told in two ways are."""

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles

EVENING = datetime(2026, 6, 17, 20, tzinfo=UTC)


def rows_of(first: str, second: str) -> list[Row]:
    a, b = (Article.from_text(text, source=name, published=EVENING) for text, name in ((first, "A"), (second, "B")))
    return [row for row in compare_articles(a, b, same_story=True).rows if row.a and row.b]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire broke out at 2:15 a.m. in a bakery in Norling.", "The wall of the bakery collapsed at 4:05 a.m."),
        ("The storm struck the harbour at 9 p.m. on Sunday.", "The pier collapsed at 11:40 p.m. on Sunday."),
        ("The bomb exploded at 9:10 a.m. in a station.", "A stairway of the station fell at 10:35 a.m."),
        ("The ferry sank at 5:30 a.m. off the cape.", "The distress call came at 4:55 a.m."),
        ("The crash happened at 7:05 a.m. on the bypass.", "The first ambulance came at 7:50 a.m."),
        ("The parade began at 1 p.m. in the old town.", "The queen came at 3:30 p.m."),
        ("The river rose at 4:20 p.m. below the weir.", "A farmer rang at 2:50 p.m."),
        ("The parade began at 1 p.m. in Harwick.", "Clashes erupted at 4 p.m. outside the town hall of Harwick."),
        ("The tanker caught fire at 8 p.m. off the cape.", "The tanker sank at 11:30 p.m. off the cape."),
    ],
)
def test_what_follows_a_happening_has_its_own_hour(first: str, second: str) -> None:
    assert not [row for row in rows_of(first, second) if row.verdict is Verdict.CONFLICT]
    assert not [row for row in rows_of(second, first) if row.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The earthquake struck at 3:10 a.m. in the hills.", "The tremor came at 5:10 a.m., when all were asleep."),
        ("The peace talks broke down at 1:30 a.m. in Orley.", "The talks collapsed at 4:15 a.m. in Orley."),
        ("The blast happened at 2:20 a.m. in a sawmill.", "The explosion came at 4:20 a.m. without warning."),
        ("The gunman struck at 6:10 a.m. near Norling.", "Shots rang out at 8:10 a.m. in Norling."),
        ("The tram came off the rails at 6:10 a.m. near Orley.", "The tram crashed at 8:10 a.m. near Orley."),
    ],
)
def test_one_happening_has_one_hour(first: str, second: str) -> None:
    assert [row for row in rows_of(first, second) if row.verdict is Verdict.CONFLICT]


def test_the_hour_of_a_first_call_is_not_that_of_the_fire() -> None:
    first = "The fire started at about 3:20 p.m. in the kitchen of the school."
    assert not rows_of(first, "The first alarm came at 3:24 p.m. from a teacher in the kitchen.")
