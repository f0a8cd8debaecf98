"""Articles as another program reads them, and what may be started."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.tui.outside import OutsideError
from broadsheet.tui.piping import as_text, split_command


def test_a_command_is_split_and_its_program_found() -> None:
    path, *rest = split_command("cat -n 'two words' $HOME ; ls")
    assert path.endswith("/cat")
    # What a shell would obey is an argument like any other.
    assert rest == ["-n", "two words", "$HOME", ";", "ls"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("cat 'open", "closing quotation"), ("no-such-program-at-all -x", "no program"), ("", "no program")],
)
def test_what_cannot_be_started_is_said(typed: str, said: str) -> None:
    with pytest.raises(OutsideError, match=said):
        split_command(typed)


def test_articles_as_text() -> None:
    one = Article.from_text(
        "First line.\nSecond.",
        title="A title",
        source="Post",
        url="https://news.example/1",
        published=datetime(2024, 2, 20, tzinfo=UTC),
    )
    two = Article.from_text("Other.", title="Another", source="Wire")
    assert as_text([one, two]) == (
        "Title: A title\nSource: Post\nDate: 2024-02-20\nLink: https://news.example/1\n\nFirst line.\nSecond.\n"
        "\n----------------------------------------\n\n"
        "Title: Another\nSource: Wire\n\nOther.\n"
    )
