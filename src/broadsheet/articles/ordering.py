"""The orders a list may have, and the groups it may fall into, as SQL made of constants alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles.rows import Group, Order

if TYPE_CHECKING:
    from broadsheet.articles.rows import View

_NAME = "(SELECT o.name FROM sources o WHERE o.number = a.source) COLLATE NOCASE"
_DAY = "date(a.sort_time, 'unixepoch', 'localtime')"
_ORDERS = {
    Order.NEWEST: "a.sort_time DESC, a.number DESC",
    Order.OLDEST: "a.sort_time, a.number",
    Order.SOURCE: f"{_NAME}, a.sort_time DESC, a.number DESC",
    Order.TITLE: "a.title COLLATE NOCASE, a.sort_time DESC, a.number DESC",
    Order.UNREAD: "a.read, a.sort_time DESC, a.number DESC",
}
_BY_TIME = frozenset({Order.NEWEST, Order.OLDEST})


def order_by(view: View) -> str:
    """Return the ORDER BY of a view: the newest first, unless it asks for something else."""
    return f"ORDER BY {_first(view)}{_ORDERS[view.order]}"


def _first(view: View) -> str:
    # In time order the days come in order by themselves, from an index: nothing is to be sorted.
    if view.group is Group.SOURCE and view.order is not Order.SOURCE:
        return f"{_NAME}, a.source, "
    if view.group is Group.DAY and view.order not in _BY_TIME:
        return f"{_DAY} DESC, "
    return ""


def group_queries(view: View) -> tuple[str, str]:
    """Return what to select of each group, its label and its count, and how the groups are grouped and ordered."""
    if view.group is Group.SOURCE:
        return f"SELECT {_NAME} AS label, count(*) AS n", f"GROUP BY a.source ORDER BY {_NAME}, a.source"
    direction = "" if view.order is Order.OLDEST else " DESC"
    return f"SELECT {_DAY} AS label, count(*) AS n", f"GROUP BY label ORDER BY label{direction}"
