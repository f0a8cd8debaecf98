"""What the elements of HTML are to a text: those that hold none of it, and those that stand apart from others."""

from __future__ import annotations

SKIPPED = frozenset(
    {
        *("script", "style", "noscript", "template", "iframe", "svg", "math", "object", "embed", "head", "button"),
        *("input", "select", "textarea", "audio", "video", "canvas", "map", "title"),
    }
)
EMPTY = frozenset({"embed", "input"})
"""Those of them that never hold anything, and are never closed."""
BLOCKS = frozenset(
    {
        *("p", "div", "section", "article", "ul", "ol", "table", "tr", "blockquote", "pre", "hr", "figure"),
        *("figcaption", "header", "footer", "dl", "dt", "dd", "li", "form", "main", "aside", "nav", "address"),
        *("fieldset", "center", "details", "summary", "h1", "h2", "h3", "h4", "h5", "h6", "body", "html", "caption"),
    }
)
