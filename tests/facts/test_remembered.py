"""Tables of words that fill themselves."""

from __future__ import annotations

from broadsheet.facts.remembered import Remembered


def test_each_word_is_looked_at_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length, 10)
    assert [lengths[word] for word in ("harbour", "dam", "harbour")] == [7, 3, 7]
    assert asked == ["harbour", "dam"]


def test_what_is_found_to_be_nothing_is_remembered_too() -> None:
    asked: list[str] = []

    def nothing(word: str) -> bool:
        asked.append(word)
        return False

    table = Remembered(nothing, 10)
    assert not table["dam"]
    assert not table["dam"]
    assert asked == ["dam"]


def test_a_full_table_is_emptied_and_goes_on() -> None:
    table = Remembered(str.upper, 2)
    assert [table[word] for word in ("a", "b", "c")] == ["A", "B", "C"]
    assert dict(table) == {"c": "C"}
    assert table["a"] == "A"
