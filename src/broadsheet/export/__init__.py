"""A comparison or an article as Markdown, JSON, or one self-contained HTML page. Pure functions, no I/O."""

from broadsheet.export.dates import written_date
from broadsheet.export.html_pages import article_html, comparison_html
from broadsheet.export.json_objects import article_json, comparison_json, fact_json, head_json, json_text, story_json
from broadsheet.export.markdown import article_markdown, comparison_markdown
from broadsheet.export.verdicts import AGAINST_ITSELF, VERDICTS, Look, shown_rows

__all__ = [
    "AGAINST_ITSELF",
    "VERDICTS",
    "Look",
    "article_html",
    "article_json",
    "article_markdown",
    "comparison_html",
    "comparison_json",
    "comparison_markdown",
    "fact_json",
    "head_json",
    "json_text",
    "shown_rows",
    "story_json",
    "written_date",
]
