"""Articles whole: on a terminal, in a pipe, as JSON and as documents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.articles.fetches import FetchState
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

HOSTILE = "[red]x[/red] [/nope] :smile: [@click=app.quit]y \x1b[31mz\x1b]52;c;aGk=\x07 \u202eq"


def stored(*articles: Article) -> list[str]:
    """Put articles into the library and return their ids."""
    with Library.open(samples=False) as library:
        source = library.store.sources.add(SourceKind.FEED, "https://gazette.example/feed", "Gazette", now=0)
        batch = [Incoming(str(place), article) for place, article in enumerate(articles)]
        numbers = library.store.texts.take(source, batch, now=0).added
        return [article.id for article in library.store.texts.get(numbers)]


def test_an_article_in_a_pipe_has_each_line_whole_and_no_colour(call: Call) -> None:
    line = "The mill burnt down on Monday and " + "three people were hurt " * 10
    [name] = stored(Article.from_text(f"{line.strip()}\n\nIts owner wept.", title="Mill burns", author="A. Reporter"))
    outcome = call("show", name)
    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out == f"Mill burns\n{name}  Gazette  A. Reporter\n\n{line.strip()}\n\nIts owner wept.\n"


def test_preformatted_lines_stand_as_deep_as_they_were_written(call: Call) -> None:
    [name] = stored(
        Article.from_text("Do this:\n\nwhile high:\n    open()\n\n    wait()\nThen rest.\nAnd go.", title="Gate")
    )
    assert call("show", name).out.partition("Gazette\n")[2] == (
        "\nDo this:\n\nwhile high:\n    open()\n\n    wait()\nThen rest.\n\nAnd go.\n"
    )


def test_a_start_of_an_id_is_enough(call: Call) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    assert call("show", name[:4].upper()).out == call("show", name).out


def test_an_article_as_json_has_its_text(call: Call) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    assert call("show", name, "--json").data == {
        "id": name,
        "title": "Mill burns",
        "source": "Gazette",
        "author": None,
        "published": None,
        "url": None,
        "language": None,
        "words": 3,
        "text": "Its owner wept.",
        "links": [],
        "copies": [],
    }


def changed() -> str:
    """Put an article into the library that its source has changed since, and a copy of it; return its id."""
    with Library.open(samples=False) as library:
        for paper, text in (("Gazette", "Two were hurt."), ("Gazette", "Three were hurt."), ("Digest", "Three hurt.")):
            address = f"https://{paper.lower()}.example/feed"
            source = library.store.sources.add(SourceKind.FEED, address, paper, now=0)
            article = Article.from_text(text, title="Mill burns", url="https://agency.example/mill")
            state = FetchState(source, address, paper, {})
            library.store.fetches.complete(state, [Incoming("1", article, "https://agency.example/mill")], now=0)
        return library.store.texts.get([1])[0].id


def test_what_has_changed_is_shown_word_by_word(call: Call) -> None:
    name = changed()
    assert call("show", name, "--diff").out.endswith("\n\nMill burns\n\n[-Two-]{+Three+} were hurt.\n")
    assert call("show", name, "--diff", "3", "--json").data["changes"] == [
        ["same", "Mill burns\n\n"],
        ["gone", "Two"],
        ["new", "Three"],
        ["same", " were hurt."],
    ]
    [unchanged] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    outcome = call("show", unchanged, "--diff")
    assert (outcome.code, outcome.out) == (1, "")
    assert "has not changed since it came in" in outcome.err


def test_copies_in_other_sources_are_told(call: Call) -> None:
    name = changed()
    [copy] = call("show", name, "--json").data["copies"]
    assert (copy["source"], copy["url"]) == ("Digest", "https://agency.example/mill")
    assert f"also in Digest  {copy['id']}  https://agency.example/mill\n" in call("show", name).out


def test_the_feeds_own_text_can_be_printed(call: Call) -> None:
    [name] = stored(Article.from_text("A teaser of it.", title="Mill burns"))
    with Library.open(samples=False) as library:
        library.store.pages.settle(library.number(name), "A teaser of it.\n\nAnd the whole.", now=0)
    assert call("show", name).out.endswith("A teaser of it.\n\nAnd the whole.\n")
    assert call("show", name, "--feed-text").out.endswith("A teaser of it.\n")


def test_foreign_text_is_printed_as_it_is_without_what_a_terminal_would_obey(call: Call) -> None:
    [name] = stored(Article.from_text(f"{HOSTILE}\nplain", title=HOSTILE))
    shown = call("show", name).out
    expected = "[red]x[/red] [/nope] :smile: [@click=app.quit]y [31mz]52;c;aGk= q"
    assert shown.splitlines()[0] == expected
    assert shown.splitlines()[3] == expected


def test_an_article_is_exported_in_every_format(call: Call) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    assert call("export", name).out == "# Mill burns\n\nGazette\n\nIts owner wept.\n"
    shown = call("show", name, "--json").data
    assert call("export", name, "--format", "json").data | {"copies": []} == shown
    assert call("export", name, "--json").data["title"] == "Mill burns"
    assert "<h1>Mill burns</h1>" in call("export", name, "--format", "html").out


@pytest.mark.parametrize(
    ("ending", "start"), [(".md", "# Mill"), (".html", "<!DOCTYPE html>"), (".json", "{"), ("", "#")]
)
def test_the_ending_of_the_file_decides_the_format(call: Call, tmp_path: Path, ending: str, start: str) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    file = tmp_path / f"mill{ending}"
    outcome = call("export", name, "-o", file)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert file.read_text().startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_format_that_is_not_written_is_refused_unless_another_is_asked_for(call: Call, tmp_path: Path) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    file = tmp_path / "mill.pdf"
    refused = call("export", name, "-o", file)
    assert (refused.code, refused.out) == (1, "")
    told = "“.pdf” is no format that can be written: .md (Markdown), .html (one page) and .json are"
    assert refused.err == f"broadsheet: {told}\n"
    assert not file.exists()
    assert call("export", name, "-o", file, "--format", "markdown").code == 0
    assert file.read_text().startswith("# Mill burns")


def test_a_file_is_never_overwritten_unless_forced(call: Call, tmp_path: Path) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    file = tmp_path / "mill.md"
    file.write_text("mine")
    refused = call("export", name, "-o", file)
    assert refused.code == 1
    assert refused.err == f"broadsheet: {file} is there already; give --force to overwrite it\n"
    assert file.read_text() == "mine"
    assert call("export", name, "-o", file, "--force").code == 0
    assert file.read_text().startswith("# Mill burns")


def test_a_place_that_cannot_be_written_is_told_in_one_line(call: Call, tmp_path: Path) -> None:
    [name] = stored(Article.from_text("Its owner wept.", title="Mill burns"))
    (tmp_path / "file").write_text("mine")
    outcome = call("export", name, "-o", tmp_path / "file" / "mill.md")
    assert outcome.code == 1
    assert outcome.err == f"broadsheet: {tmp_path}/file/mill.md cannot be written: not a directory\n"


def test_json_is_whole_where_the_encoding_is_not_unicode(start: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    [name] = stored(Article.from_text("Erdős wept.", title="Paul Erdős"))
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert json.loads(start("show", name, "--json").out)["title"] == "Paul Erdős"
    assert start("show", name).out.startswith("Paul Erd?s\n")
