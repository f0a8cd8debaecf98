"""Writing what is on the screen to a file: a format, a path, and nothing written over unasked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from halted_reading import HALT, MANY, HaltedReading

from broadsheet.compare import Verdict
from broadsheet.export import ending_of, file_name, format_of
from broadsheet.tui.export_work import (
    articles_document,
    comparison_document,
    quietly,
    story_document,
    suggested_path,
    typed_path,
)
from broadsheet.tui.screens.exporting import ExportScreen, written_size

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Start the reader in a directory of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Harbour Post", "and", "City Wire"), "harbour-post-and-city-wire"),
        (("../..", "/etc/passwd\x00"), "etc-passwd"),
        (("Çelik: São Paulo",), "celik-sao-paulo"),
        (("ニュース",), "broadsheet"),
        (("a" * 80,), "a" * 60),
        (("word " * 40,), "-".join(["word"] * 12)),
    ],
)
def test_a_file_name_is_plain_on_every_system(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts) == name


async def test_a_comparison_is_written_where_the_dialog_says(
    app: Any, settle: Any, press: Any, shown: Any, somewhere: Path
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "C", "e")
        assert isinstance(app.screen, ExportScreen)
        assert "Harbour Post and City Wire compared" in shown(pilot)
        assert "harbour-post-and-city-wire-compared.md" in shown(pilot)
        await press(pilot, "enter")
        written = somewhere / "harbour-post-and-city-wire-compared.md"
        assert written.read_text("utf-8").startswith("# Two articles compared")
        assert "Written to" in shown(pilot)
        assert not isinstance(app.screen, ExportScreen)


async def test_the_format_changes_the_ending(app: Any, settle: Any, press: Any, shown: Any, somewhere: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "e")
        for ending in (".html", ".json", ".md"):
            await pilot.press("tab")
            assert f"compared{ending}" in shown(pilot)
        await press(pilot, "up", "enter")
        found = json.loads((somewhere / "harbour-post-and-city-wire-compared.json").read_text("utf-8"))
        assert found["counts"]["conflict"] == 1


@pytest.mark.parametrize(
    ("name", "ending", "form"),
    [
        ("a/b.md", ".md", "markdown"),
        ("b.HTML", ".HTML", "html"),
        ("b.txt", ".txt", "markdown"),
        ("b.v2.json", ".json", "json"),
        # None of these has an ending: not a hidden file, a number or an abbreviation.
        ("a/.md", "", None),
        ("notes", "", None),
        ("a.md/notes", "", None),
        ("release 2.1", "", None),
        ("U.S. report", "", None),
    ],
)
def test_the_ending_of_a_name_tells_its_format(name: str, ending: str, form: str | None) -> None:
    assert (ending_of(name), format_of(name)) == (ending, form)


async def test_what_is_typed_decides_the_format_and_one_that_is_not_written_is_refused(
    app: Any, settle: Any, press: Any, shown: Any, somewhere: Path
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        line = app.screen.query_one("Input")
        line.value = "fire.pdf"
        await press(pilot, "enter")
        assert "! “.pdf” is no format that can be written" in shown(pilot)
        assert list(somewhere.iterdir()) == []
        line.value = "fire.html"
        await settle(pilot)
        assert "[HTML page]" in shown(pilot)
        await press(pilot, "enter")
        assert (somewhere / "fire.html").read_text("utf-8").startswith("<!DOCTYPE html>")


async def test_a_file_that_is_there_is_written_over_only_when_asked_twice(
    app: Any, settle: Any, press: Any, shown: Any, somewhere: Path
) -> None:
    taken = somewhere / "harbour-post-and-city-wire-compared.md"
    taken.write_text("precious", "utf-8")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "e", "enter")
        assert "is there already: Enter again writes over it" in shown(pilot)
        # Another name in between, and back: the question is asked anew.
        await press(pilot, "end", "x", "backspace", "enter")
        assert "is there already" in shown(pilot)
        assert taken.read_text("utf-8") == "precious"
        await press(pilot, "enter")
        assert taken.read_text("utf-8").startswith("# Two articles compared")


async def test_what_cannot_be_written_is_said_and_can_be_mended(
    app: Any, settle: Any, press: Any, shown: Any, somewhere: Path
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "e")
        line = app.screen.query_one("Input")
        (somewhere / "file").write_text("")
        line.value = "file/all.md"
        await press(pilot, "enter")
        assert "cannot be written: not a directory" in str(app.screen.query_one("#said").content)
        line.value = "a" * 300
        await press(pilot, "enter")
        assert "cannot be written: file name too long" in str(app.screen.query_one("#said").content)
        line.value = "here.md"
        await press(pilot, "enter")
        assert not isinstance(app.screen, ExportScreen)


async def test_a_directory_that_is_not_there_is_made_only_when_asked_twice(
    app: Any, settle: Any, press: Any, shown: Any, somewhere: Path
) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        app.screen.query_one("Input").value = "not/yet/"
        await press(pilot, "enter")
        said = str(app.screen.query_one("#said").content)
        assert said.startswith("! there is no directory /")
        assert said.endswith("not/yet: Enter again makes it, or give another name")
        assert list(somewhere.iterdir()) == []
        await press(pilot, "enter")
        written = somewhere / "not" / "yet" / "harbour-post-fire-closes-the-old-harbour-bridge.md"
        assert written.read_text("utf-8").startswith("# Fire closes")
        assert f"({written_size(written.stat().st_size)})" in shown(pilot)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("a.md", "cwd/a.md"),
        ("sub/a.md", "cwd/sub/a.md"),
        ("there", "cwd/there/usual.html"),
        ("new/", "cwd/new/usual.html"),
        ("~/a.md", "home/a.md"),
        ("~", "home/usual.html"),
        ("~nobody.md", "cwd/~nobody.md"),
    ],
)
def test_what_is_typed_names_a_file(typed: str, path: str, somewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("cwd/there", "home"):
        (somewhere / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(somewhere / "home"))
    monkeypatch.chdir(somewhere / "cwd")
    assert typed_path(typed, "usual", "html") == somewhere / path


def test_where_the_directory_of_the_start_has_gone_home_is_offered(
    somewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = somewhere / "gone"
    gone.mkdir()
    monkeypatch.setenv("HOME", str(somewhere))
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert suggested_path("name", "json") == somewhere / "name.json"


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 byte"), (999, "999 bytes"), (3_064, "3 kB"), (182_182_674, "182 MB")]
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert written_size(size) == words


async def test_only_the_rows_shown_are_written(app: Any, settle: Any, press: Any, shown: Any, somewhere: Path) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C", "3", "4", "5", "e")
        assert "(conflict, differs rows only)" in shown(pilot)
        await press(pilot, "shift+tab", "enter")
        [path] = somewhere.glob("*.json")
        assert {row["verdict"] for row in json.loads(path.read_text("utf-8"))["rows"]} == {"conflict", "differs"}


async def test_a_story_and_its_matrix_are_written(
    app: Any, told: Any, settle: Any, press: Any, somewhere: Path
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for key, name in (("w", "story-*.md"), ("M", "matrix-*.md")):
            await press(pilot, key, "e", "enter")
            [path] = somewhere.glob(name)
            assert "fire" in path.read_text("utf-8")
            await press(pilot, "escape")


def test_articles_are_read_when_they_are_written(shelves: Any) -> None:
    one = articles_document(shelves, [1])
    assert one.name == "harbour-post-fire-closes-the-old-harbour-bridge"
    assert one.text("markdown", quietly).startswith("# Fire closes the Old Harbour Bridge")
    several = articles_document(shelves, [1, 2, 99])
    found = json.loads(several.text("json", quietly))
    assert [article["source"] for article in found["articles"]] == ["Harbour Post", "City Wire"]
    assert several.text("html", quietly).count("<p class=byline>") == 2


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_every_format_of_every_document_holds_the_words(comparison: Any, shelves: Any, told: Any, form: str) -> None:
    [story] = told.insight.telling.told
    for document in (comparison_document(comparison), story_document(story), articles_document(shelves, [1])):
        assert "people were treated for smoke" in document.text(form, quietly)
    chosen = comparison_document(comparison, [Verdict.CONFLICT]).text(form, quietly)
    assert "the ambulance service said" in chosen
    assert "an engineer told the council" not in chosen


async def test_many_articles_are_written_with_a_bar_and_not_at_all_once_unwanted(
    app: Any, settle: Any, shown: Any, shelves: Any, somewhere: Path
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        document = articles_document(shelves, [1] * MANY)
        reading = HaltedReading(shelves)
        app.push_screen(ExportScreen(document))
        await settle(pilot)
        assert "esc ends it" not in shown(pilot)
        await pilot.press("enter")
        await reading.is_shown(pilot, shown)
        assert "esc ends it" in shown(pilot)
        await pilot.press("escape")
        reading.go_on()
        await settle(pilot)
        assert not isinstance(app.screen, ExportScreen)
        assert reading.asked == HALT
        assert list(somewhere.iterdir()) == []


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_both_halves_of_the_writing_are_told(shelves: Any, form: str) -> None:
    told: list[tuple[str, int, int]] = []
    articles_document(shelves, [1, 2]).text(form, lambda what, done, total: told.append((what, done, total)))
    assert told[:4] == [("reading", 0, 2), ("reading", 1, 2), ("writing", 0, 2), ("writing", 1, 2)]
