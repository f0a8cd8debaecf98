"""Values whose noun or unit stands elsewhere, as the frames of a comparison give them."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Bound, Kind, QuantityValue, TextValue, find_frames


def read(text: str, kind: Kind) -> list[tuple[str, float | str, str]]:
    """Return the values of one kind: as printed, as read, and the noun they count."""
    found = []
    for frame in find_frames(Article.from_text(text)):
        if frame.kind is kind and isinstance(frame.value, QuantityValue | TextValue):
            value = frame.value.key if isinstance(frame.value, TextValue) else frame.value.low
            found.append((text[slice(*frame.span)], value, frame.unit))
    return found


@pytest.mark.parametrize(
    ("text", "printed", "time"),
    [
        ("The men were missed at five o'clock on Friday.", "five o'clock", "05:00?"),
        ("The men left at five o'clock in the afternoon.", "five o'clock", "17:00"),
        ("It happened at twenty to ten.", "twenty to ten", "09:40?"),
        ("The shots rang out at half past nine.", "half past nine", "09:30?"),
        ("The tug was boarded at 1100 hrs off Lagos.", "1100 hrs", "11:00"),
        ("It left port 0640 hours local time.", "0640 hours", "06:40"),
        ("It was five past four in the morning by the log.", "five past four", "04:05"),
        ("It was ten past seven, he says, when the hill came down.", "ten past seven", "07:10?"),
        ("It was 10.35 on Sunday evening when the call came.", "10.35", "22:35"),
        ("The first bus left at 6.20 in the morning.", "6.20", "06:20"),
    ],
)
def test_clock_in_words(text: str, printed: str, time: str) -> None:
    assert read(text, Kind.TIME) == [(printed, time, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose from five to ten million.",
        "He has ten to twelve people on his staff.",
        "The index stood at 10.35 on Sunday.",
    ],
)
def test_ranges_are_no_times(text: str) -> None:
    assert read(text, Kind.TIME) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Moss learned the game at the age of four.", 4.0),
        ("Moss began to play when she was six.", 6.0),
        ("The singer died on Friday. She was 83.", 83.0),
        ("The singer is dead at 81.", 81.0),
        ("A girl of 15 was taken to hospital.", 15.0),
        ("The boy, aged six, was unhurt.", 6.0),
    ],
)
def test_ages_without_years(text: str, age: float) -> None:
    assert [value for _, value, _ in read(text, Kind.AGE)] == [age]


@pytest.mark.parametrize("text", ["He was a father of five.", "He is one of the six.", "She was six points ahead."])
def test_what_is_no_age(text: str) -> None:
    assert read(text, Kind.AGE) == []


@pytest.mark.parametrize(
    ("text", "printed", "number", "noun"),
    [
        ("Four of the dead were children.", "Four of the dead", 4.0, "children"),
        ("Ten of the victims were nursing students.", "Ten of the victims", 10.0, "students"),
        ("Four others were hit.", "Four others", 4.0, "people"),
        ("Three more were arrested.", "Three more", 3.0, "people"),
        ("No serious side effects were seen.", "No serious side effects", 0.0, "effects"),
        ("She put the number of arrests at 43.", "43", 43.0, "arrests"),
        ("The death toll rose to 12 on Monday.", "12", 12.0, "deaths"),
        (
            "About 190,000 of the pressure cookers are affected.",
            "About 190,000 of the pressure cookers",
            190000.0,
            "cookers",
        ),
        ("The vote on Thursday was 4 to 3.", "4 to 3", "4-3", "score"),
        ("They played in front of a crowd of 31,400 at the Seaview Arena.", "31,400", 31400.0, "people"),
        ("The arena holds 38,000, but only 28,700 came.", "28,700", 28700.0, "people"),
        ("He accepted five trips worth $48,000 from a builder.", "five trips", 5.0, "trips"),
    ],
)
def test_counts_whose_noun_stands_elsewhere(text: str, printed: str, number: float | str, noun: str) -> None:
    assert (printed, number, noun) in read(text, Kind.NUMBER)


def test_margin_counts_what_was_counted_before() -> None:
    found = read("Marsh won 14,208 votes, 1,126 more than Henry Coles.", Kind.NUMBER)
    assert found == [("14,208 votes", 14208.0, "votes"), ("1,126", 1126.0, "votes")]


@pytest.mark.parametrize(
    ("text", "rank", "noun"),
    [
        ("The takeover, the third by Halcyon this year, is done.", 3.0, "takeover"),
        ("The club will pick third in the draft.", 3.0, "pick"),
    ],
)
def test_ranks_without_a_noun(text: str, rank: float, noun: str) -> None:
    assert [(value, unit) for _, value, unit in read(text, Kind.ORDINAL)] == [(rank, noun)]


def test_strength_given_as_a_number() -> None:
    assert read("The institute gave the magnitude as 6.6.", Kind.MEASURE) == [("6.6", 6.6, "magnitude")]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("She was sentenced to six years and three months in prison.", Kind.DURATION, 75, "month"),
        ("The talks lasted two hours and 20 minutes.", Kind.DURATION, 140, "minute"),
        ("The statue is six feet two inches tall.", Kind.MEASURE, 74, "inch"),
    ],
)
def test_one_value_in_two_units(text: str, kind: Kind, value: float, unit: str) -> None:
    [frame] = [one for one in find_frames(Article.from_text(text)) if one.kind is kind]
    assert isinstance(frame.value, QuantityValue)
    assert (frame.value.low, frame.value.unit) == (value, unit)


def test_as_much_as_one_of_the_larger_unit_is_a_value_of_its_own() -> None:
    assert [value for _, value, _ in read("He served three years and 14 months.", Kind.DURATION)] == [3, 14]


@pytest.mark.parametrize(
    ("text", "printed", "number", "noun"),
    [
        ("They took three Land Rovers and a van.", "three Land Rovers", 3.0, "rovers"),
        ("Police found six MP-5s in the shed.", "six MP-5s", 6.0, "mp-5s"),
        ("About 40 Peruvians were on the coach.", "About 40 Peruvians", 40.0, "peruvians"),
        ("A crowd of 18,204 saw Rovers slip to a draw.", "18,204", 18204.0, "people"),
        ("A crowd of 300 marchers met them.", "300 marchers", 300.0, "marchers"),
    ],
)
def test_counts_of_what_has_a_name(text: str, printed: str, number: float, noun: str) -> None:
    assert (printed, number, noun) in read(text, Kind.NUMBER)


@pytest.mark.parametrize("text", ["He hit 43 RBIs.", "The 2004 Games were his last."])
def test_what_is_no_count_of_named_things(text: str) -> None:
    assert read(text, Kind.NUMBER) == []


def test_calibre_with_and_without_its_point() -> None:
    assert read("He drew a 38-caliber pistol.", Kind.MEASURE) == [("38-caliber", 0.38, "caliber")]
    assert read("He drew a .38-caliber pistol.", Kind.MEASURE) == [(".38-caliber", 0.38, "caliber")]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("In 1957, Quill disappeared.", "disappear"),
        ("Then, on May 3, it sank.", "sink"),
        ("Police said that on Monday two men fled.", "flee"),
        ("The yacht lay 40 miles west of Cork, firing flares, in 1990.", "lie"),
    ],
)
def test_value_that_opens_its_clause_belongs_to_it(text: str, verb: str) -> None:
    assert verb in {frame.verb for frame in find_frames(Article.from_text(text))}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The frigate chased off boats circling a tanker on Friday.", "chase"),
        ("The board is considering closing the mill on Friday.", "close"),
    ],
)
def test_day_behind_a_clause_inside_is_that_of_the_whole(text: str, verb: str) -> None:
    assert [frame.verb for frame in find_frames(Article.from_text(text)) if frame.kind is Kind.DATE] == [verb]


@pytest.mark.parametrize(
    ("text", "kind", "printed", "low", "high"),
    [
        ("They agreed on a $143-billion loan.", Kind.MONEY, "$143-billion", 143e9, 143e9),
        ("The fire took 35 percent to 55 percent of the oaks.", Kind.PERCENT, "35 percent to 55 percent", 35, 55),
        ("The storm killed ten and injured another 70.", Kind.NUMBER, "70", 70, 70),
        ("They put its magnitude at 5.9, but Oslo said it was 6.1.", Kind.MEASURE, "6.1", 6.1, 6.1),
    ],
)
def test_values_in_other_shapes(text: str, kind: Kind, printed: str, low: float, high: float) -> None:
    frame = next(one for one in find_frames(Article.from_text(text)) if text[slice(*one.span)] == printed)
    assert isinstance(frame.value, QuantityValue)
    assert (frame.kind, frame.value.low, frame.value.high) == (kind, low, high)


@pytest.mark.parametrize(
    ("text", "printed", "number", "noun"),
    [
        ("He stabbed his neighbour 11 times with a chisel.", "11 times", 11, "times"),
        ("The champion floored her rival twice.", "twice", 2, "times"),
        ("She had been fined six times before the trial.", "six times", 6, "times"),
        ("The trawler, with a crew of 21, went down.", "21", 21, "crew"),
        ("Twelve of the sick were taken to hospital.", "Twelve of the sick", 12, "people"),
        ("The line puts the number of passengers and crew at 168.", "168", 168, "passengers"),
        ("By nightfall the tally of dead seals stood at 140.", "140", 140, "seals"),
    ],
)
def test_how_often_and_how_many_of_a_body(text: str, printed: str, number: float, noun: str) -> None:
    assert read(text, Kind.NUMBER) == [(printed, number, noun)]


@pytest.mark.parametrize(
    "text",
    [
        "The price is three times as high.",
        "They meet three times a week.",
        "The group has twice the staff of its rival.",
    ],
)
def test_what_is_no_count_of_times(text: str) -> None:
    assert read(text, Kind.NUMBER) == []


def test_at_least_twice_is_a_bound() -> None:
    (frame,) = find_frames(Article.from_text("Laura Finch was married at least twice."))
    assert isinstance(frame.value, QuantityValue)
    assert frame.value.bound is Bound.AT_LEAST


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("The peak was 46.3C at the airport.", Kind.MEASURE, 46.3, "°C"),
        ("It reached 41.5°C in the shade.", Kind.MEASURE, 41.5, "°C"),
        ("It reached 104 °F in the shade.", Kind.MEASURE, 104, "°F"),
        ("They bid for a quarter of an hour.", Kind.DURATION, 15, "minute"),
    ],
)
def test_temperatures_by_their_sign_and_quarters_of_an_hour(text: str, kind: Kind, value: float, unit: str) -> None:
    (frame,) = find_frames(Article.from_text(text))
    assert (frame.kind, isinstance(frame.value, QuantityValue) and (frame.value.low, frame.value.unit)) == (
        kind,
        (value, unit),
    )


def test_a_value_told_beside_the_subject_is_not_denied_with_its_verb() -> None:
    (frame,) = find_frames(Article.from_text("With its 13 seats the party cannot topple the government."))
    assert not frame.negated


def test_just_over_is_near() -> None:
    (frame,) = find_frames(Article.from_text("Just over 6,000 hectares burned."))
    assert isinstance(frame.value, QuantityValue)
    assert frame.value.bound is Bound.ABOUT
