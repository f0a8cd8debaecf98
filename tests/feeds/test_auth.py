"""Secrets come from a command or the environment, and never show."""

from __future__ import annotations

import pytest

from broadsheet.feeds.auth import check_auth, secret_headers
from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.fetch_settings import FeedSettings, FullText, dump_settings, load_settings


async def test_a_command_prints_a_bearer_token() -> None:
    headers = await secret_headers(FeedSettings(secret_command="echo 'to ken'"))  # noqa: S106 - a command
    assert headers == {"Authorization": "Bearer to ken"}


async def test_a_feed_without_a_secret_sends_none() -> None:
    assert await secret_headers(FeedSettings()) == {}


@pytest.mark.parametrize(
    "command",
    [
        *("false", "true", "no-such-program-anywhere", "'unbalanced", "", "printf '\\001'", "printf '\\n'"),
        "sh -c 'echo hunter2; exit 3'",
    ],
)
async def test_a_command_that_gives_nothing_useful_is_an_error_without_the_secret(command: str) -> None:
    with pytest.raises(FetchError) as caught:
        await secret_headers(FeedSettings(secret_command=command, secret_variable="NOT_SET_ANYWHERE"))  # noqa: S106 - a command, no secret
    assert caught.value.trouble is Trouble.SECRET
    assert "hunter2" not in str(caught.value)


async def test_no_shell_sees_the_command() -> None:
    headers = await secret_headers(FeedSettings(secret_command="echo a; touch /tmp/never"))  # noqa: S106 - a command, no secret
    assert headers == {"Authorization": "Bearer a; touch /tmp/never"}


async def test_a_command_that_does_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.feeds.auth.COMMAND_SECONDS", 0.2)
    with pytest.raises(FetchError, match="does not end"):
        await secret_headers(FeedSettings(secret_command="sleep 600"))  # noqa: S106 - a command, no secret


async def test_a_command_that_prints_without_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.feeds.auth.COMMAND_SECONDS", 0.5)
    with pytest.raises(FetchError):
        await secret_headers(FeedSettings(secret_command="yes"))  # noqa: S106 - a command, no secret


@pytest.mark.parametrize(
    "settings",
    [
        FeedSettings(user="me"),
        FeedSettings(header="X-Key"),
        FeedSettings(header="X-Key", user="me", secret_command="echo x"),  # noqa: S106 - a command, no secret
        FeedSettings(header="X Key", secret_command="echo x"),  # noqa: S106 - a command, no secret
        FeedSettings(header="Host", secret_command="echo x"),  # noqa: S106 - a command, no secret
        FeedSettings(header="X\r\nEvil", secret_command="echo x"),  # noqa: S106 - a command, no secret
    ],
)
def test_settings_that_cannot_work_are_refused(settings: FeedSettings) -> None:
    with pytest.raises(FetchError):
        check_auth(settings)


def test_settings_survive_being_kept() -> None:
    given = FeedSettings(True, 900.0, FullText.NEVER, "me", "", "pass show gazette", "", hidden=True)
    assert load_settings(dump_settings(given)) == given
    assert dump_settings(FeedSettings()) == {}


def test_what_was_kept_wrong_counts_as_not_set() -> None:
    broken = {"private": "yes", "interval": -5, "full_text": "sometimes", "user": 7, "unknown": 1}
    assert load_settings(broken) == FeedSettings()
