"""A comparison or an article as Markdown, JSON, or one self-contained HTML page. Pure functions, no I/O.

Each form is loaded on first use, so that printing an article does not wait for what comparisons need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.export.dates import written_date
    from broadsheet.export.html_pages import article_html, articles_html, comparison_html, story_html
    from broadsheet.export.json_objects import (
        article_json,
        comparison_json,
        fact_json,
        head_json,
        json_text,
        story_json,
    )
    from broadsheet.export.markdown import article_markdown, articles_markdown, comparison_markdown, story_markdown
    from broadsheet.export.matrices import STANCES, column_name, matrix_html, matrix_json, matrix_markdown
    from broadsheet.export.naming import SUFFIXES, UnknownFormatError, ending_of, file_name, format_of
    from broadsheet.export.selection import shown_rows, told_reason
    from broadsheet.export.verdicts import AGAINST_ITSELF, VERDICTS, Look

_HOMES = {
    "AGAINST_ITSELF": "verdicts",
    "STANCES": "matrices",
    "SUFFIXES": "naming",
    "UnknownFormatError": "naming",
    "VERDICTS": "verdicts",
    "Look": "verdicts",
    "article_html": "html_pages",
    "article_json": "json_objects",
    "article_markdown": "markdown",
    "articles_html": "html_pages",
    "articles_markdown": "markdown",
    "column_name": "matrices",
    "comparison_html": "html_pages",
    "comparison_json": "json_objects",
    "comparison_markdown": "markdown",
    "ending_of": "naming",
    "fact_json": "json_objects",
    "file_name": "naming",
    "format_of": "naming",
    "head_json": "json_objects",
    "json_text": "json_objects",
    "matrix_html": "matrices",
    "matrix_json": "matrices",
    "matrix_markdown": "matrices",
    "shown_rows": "selection",
    "story_html": "html_pages",
    "story_json": "json_objects",
    "story_markdown": "markdown",
    "told_reason": "selection",
    "written_date": "dates",
}

__all__ = [
    "AGAINST_ITSELF",
    "STANCES",
    "SUFFIXES",
    "VERDICTS",
    "Look",
    "UnknownFormatError",
    "article_html",
    "article_json",
    "article_markdown",
    "articles_html",
    "articles_markdown",
    "column_name",
    "comparison_html",
    "comparison_json",
    "comparison_markdown",
    "ending_of",
    "fact_json",
    "file_name",
    "format_of",
    "head_json",
    "json_text",
    "matrix_html",
    "matrix_json",
    "matrix_markdown",
    "shown_rows",
    "story_html",
    "story_json",
    "story_markdown",
    "told_reason",
    "written_date",
]

__getattr__ = deferred(__name__, _HOMES)
