"""Of two reports that may tell of two events of one kind nothing is called a contradiction."""

from __future__ import annotations

from broadsheet.compare.sameness import may_be_two_events
from broadsheet.compare.statements import Statement, read_statements

HERE = "A lorry hit Lena Faber in Carrow near Mill Street as Piet Voss of Osmund Freight drove home to Tarn."
THERE = "A lorry hit Jonas Brandt in Velden near Abbey Road as Rita Solheim of Harbour Haulage drove home to Lund."
AGAIN = "Near Mill Street in Carrow a lorry of Osmund Freight hit Lena Faber, and Piet Voss was at the wheel."


def read(text: str) -> tuple[Statement, ...]:
    return read_statements(text, [((0, len(text)), False)])


def test_two_accidents_without_a_name_in_common_may_be_two() -> None:
    assert may_be_two_events(read(HERE), read(THERE), 0.5)
    assert may_be_two_events(read(THERE), read(HERE), 0.5)


def test_reports_that_share_their_names_tell_of_one() -> None:
    assert not may_be_two_events(read(HERE), read(AGAIN), 0.5)


def test_reports_that_are_alike_tell_of_one_whatever_they_name() -> None:
    assert not may_be_two_events(read(HERE), read(THERE), 0.9)


def test_where_nobody_is_named_nothing_is_told_apart() -> None:
    assert not may_be_two_events(read("a lorry hit a man."), read("a lorry hit a wall."), 0.5)
