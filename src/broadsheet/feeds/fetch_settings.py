"""What the reader sets for one feed, as it is kept: never a secret, only the command or variable that gives it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class FullText(StrEnum):
    """When the page of an article is fetched for its whole text."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """The reader's wishes for one feed.

    Attributes:
        private: Whether its host may be a machine that is not on the open internet.
        interval: How often it is asked, in seconds; None where its server decides.
        full_text: When the page of an article is fetched; ``auto`` where the feed gives less than an article.
        user: The name for basic authentication, empty for none.
        header: The name of a header that carries the secret instead, empty for none.
        secret_command: The command that prints the secret; run without a shell.
        secret_variable: The environment variable that holds the secret.
        hidden: Whether it is left out of lists of everything.
    """

    private: bool = False
    interval: float | None = None
    full_text: FullText = FullText.AUTO
    user: str = ""
    header: str = ""
    secret_command: str = ""
    secret_variable: str = ""
    hidden: bool = False

    @property
    def guarded(self) -> bool:
        """Whether requests carry a secret."""
        return bool(self.secret_command or self.secret_variable)


_DEFAULTS = asdict(FeedSettings())


def load_settings(stored: Mapping[str, Any]) -> FeedSettings:
    """Return the settings in a JSON object; what is unknown or of the wrong type counts as not set."""
    values: dict[str, Any] = {}
    for name in ("private", "hidden"):
        values[name] = stored.get(name) is True
    for name in ("user", "header", "secret_command", "secret_variable"):
        value = stored.get(name)
        values[name] = value if isinstance(value, str) else ""
    values["interval"] = _seconds(stored.get("interval"))
    wish = stored.get("full_text")
    values["full_text"] = FullText(wish) if wish in set(FullText) else FullText.AUTO
    return FeedSettings(**values)


def dump_settings(settings: FeedSettings) -> dict[str, Any]:
    """Return the settings as a JSON object that holds only what differs from the defaults."""
    return {name: value for name, value in asdict(settings).items() if value != _DEFAULTS[name]}


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
        return None
    return float(value)
