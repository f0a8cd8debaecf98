"""Where the reader left off: kept when it ends, and shown again when it starts."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, TypeVar

from broadsheet.articles import View
from broadsheet.articles.rows import Group, Order, Scope
from broadsheet.tui.panes import PANES, Sizes

Kind = TypeVar("Kind", bound=StrEnum)

KEY = "session"
"""What it is remembered under in the library."""
NONE_BESIDE: Final = (0, 0)
NOTHING_OVER: Final = ("", "")


@dataclass(frozen=True, slots=True)
class Session:
    """Where the reader is.

    Attributes:
        view: The list.
        number: The article; 0 for none.
        pane: The pane in use.
        offset: The character of the article's text that stands at the top; 0 where it was not scrolled.
        zen: Whether the article is shown alone.
        beside: The two articles that were laid side by side over the panes; (0, 0) where none were.
        over: What lay over the panes else, by its name and what it showed: ``("story", id)``, ``("matrix", id)``,
            ``("stories", "")``, ``("search", query)``; two empty texts where nothing did.
        sizes: Sizes of panes that were changed.
        theme: The theme that was chosen in the reader; empty where it is that of the settings.
        instead_of: The theme of the settings when that was chosen: another one there is a newer choice.
    """

    view: View = field(default_factory=View)
    number: int = 0
    pane: str = "articles"
    offset: int = 0
    zen: bool = False
    beside: tuple[int, int] = NONE_BESIDE
    over: tuple[str, str] = NOTHING_OVER
    sizes: Sizes = field(default_factory=dict)
    theme: str = ""
    instead_of: str = ""

    def theme_over(self, settings: str) -> str:
        """Return the theme to begin with where the settings name this one."""
        return self.theme if self.theme and self.instead_of == settings else settings


def dumped(session: Session) -> str:
    """Return a session as text."""
    view = session.view
    kept = {
        "scope": str(view.scope),
        "source": view.source,
        "name": view.name,
        "unread_only": view.unread_only,
        "order": str(view.order),
        "group": str(view.group),
        "number": session.number,
        "pane": session.pane,
        "offset": session.offset,
        "zen": session.zen,
        "beside": session.beside,
        "over": session.over,
        "sizes": session.sizes,
        "theme": session.theme,
        "instead_of": session.instead_of,
    }
    return json.dumps(kept, separators=(",", ":"))


def loaded(text: str) -> Session:
    """Return the session in a text; what in it cannot be read, also from another version, is left at its default."""
    try:
        raw = json.loads(text)
    except ValueError:
        return Session()
    if not isinstance(raw, dict):
        return Session()
    plain = Session(
        view=_view(raw),
        number=_whole(raw.get("number")),
        offset=_whole(raw.get("offset")),
        zen=raw.get("zen") is True,
        beside=_pair(raw.get("beside")),
        over=_over(raw.get("over")),
        theme=_text(raw.get("theme")),
        instead_of=_text(raw.get("instead_of")),
    )
    pane = raw.get("pane")
    return replace(plain, pane=pane if pane in PANES else plain.pane, sizes=_sizes(raw.get("sizes")))


def _view(raw: dict[str, Any]) -> View:
    return View(
        scope=_one_of(Scope, raw.get("scope"), Scope.ALL),
        source=_whole(raw.get("source")),
        name=_text(raw.get("name")),
        unread_only=raw.get("unread_only") is True,
        order=_one_of(Order, raw.get("order"), Order.NEWEST),
        group=_one_of(Group, raw.get("group"), Group.NONE),
    )


def _sizes(raw: object) -> Sizes:
    if not raw:
        return {}
    from broadsheet.tui.pane_sizes import cleaned

    return cleaned(raw)


def _one_of(kinds: type[Kind], value: object, otherwise: Kind) -> Kind:
    return next((kind for kind in kinds if kind == value), otherwise)


def _whole(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else 0


def _pair(value: object) -> tuple[int, int]:
    one, other = (_whole(each) for each in value) if isinstance(value, list) and len(value) == 2 else NONE_BESIDE
    return (one, other) if one and other else NONE_BESIDE


def _over(value: object) -> tuple[str, str]:
    name, shown = (_text(each) for each in value) if isinstance(value, list) and len(value) == 2 else NOTHING_OVER
    return name, shown


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
