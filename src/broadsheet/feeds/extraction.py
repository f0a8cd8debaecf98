"""The article inside a web page, found by trafilatura, which is never let near the network."""

from __future__ import annotations

import logging
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.addresses import absolute
from broadsheet.feeds.dates import parse_date
from broadsheet.feeds.encoding import decode
from broadsheet.feeds.errors import NoArticleError, TooLargeError
from broadsheet.feeds.furniture import without_furniture
from broadsheet.feeds.html_links import links_of
from broadsheet.feeds.html_text import HTML_LIMIT, tree_to_text
from broadsheet.feeds.model import ExtractedArticle
from broadsheet.feeds.sniff import page_title

if TYPE_CHECKING:
    from lxml.etree import _Element

SHORTEST = 15
"""In words: what is shorter is a button, a notice or a cookie banner, not an article."""

# trafilatura's own names for the parts of a text, and those of HTML.
_TAGS = {"head": "h2", "list": "ul", "item": "li", "quote": "blockquote", "row": "tr", "cell": "td", "lb": "br"}
# It calls preformatted lines code, as it does a word within a sentence.
_AROUND_LINES = frozenset({"body", "blockquote", "div", "quote"})
_LANGUAGE = re.compile(r"<html[^<>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?:\"datePublished\"\s*:\s*\"|published_time[\"']\s+content\s*=\s*[\"']|datetime\s*=\s*[\"'])([^\"'<>]{16,40})[\"']",
    re.IGNORECASE,
)
_DECLARATION = re.compile(r"\s*<\?xml[^<>]{0,300}\?>", re.IGNORECASE)
_NAMED_LIKE_A_SITE = re.compile(r"^[@\s]+")

# What it logs about pages it gives up on is said by our errors.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def extract_article(html: bytes | str, url: str) -> ExtractedArticle:
    """Return the article in a web page.

    Hostile pages can take long: where that matters, use a :class:`ParsingPool`.

    Args:
        html: The page as served, decompressed, or its characters.
        url: Where it came from.

    Raises:
        NoArticleError: There is no article in it that could be found.
        TooLargeError: It is larger than 3 MB.
    """
    if len(html) > HTML_LIMIT:
        message = f"the page is larger than {HTML_LIMIT // 1_000_000} MB: no article is that long"
        raise TooLargeError(message)
    page = (decode(html) if isinstance(html, bytes) else html).replace("\0", "")
    page = _DECLARATION.sub("", page, count=1)
    found = _extract(page, url, precise=True) or _extract(page, url, precise=False)
    title = clean_line((found and found.title) or page_title(page))
    text = "" if found is None or found.body is None else _told(found.body, title)
    if found is None or len(text.split()) < SHORTEST:
        name = f" titled “{clean_line(title, limit=100)}”" if title else ""
        message = f"no article was found in the page{name}: it may want a login or JavaScript, or be a list of articles"
        raise NoArticleError(message)
    return ExtractedArticle(
        title=title,
        text=text,
        author=clean_line(found.author or "", limit=200) or None,
        published=_published(page, found.date or ""),
        language=_language(page, found.language),
        site=clean_line(_NAMED_LIKE_A_SITE.sub("", found.sitename or "")) or _host(url),
        url=absolute(url, found.url or "") or url,
        summary=clean_line(found.description or "", limit=1000),
        links=links_of(page, text, url, page=True),
    )


def _extract(page: str, url: str, *, precise: bool) -> Any:
    """Return trafilatura's document, None where it finds none; Any, as its types do not say what a body is."""
    import trafilatura

    try:
        return trafilatura.bare_extraction(
            page,
            url=url,
            favor_precision=precise,
            include_comments=False,
            with_metadata=True,
            # A date guessed from the text is worse than none: days of the week are reckoned from it.
            date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
        )
    except Exception as error:
        # Damaged pages bring out errors of every kind in it and in what it stands on.
        message = f"no article was found in the page: it is too damaged to be read ({type(error).__name__})"
        raise NoArticleError(message) from error


def _html(body: _Element) -> _Element:
    """Return the body with the names of HTML, quotations inside paragraphs as such."""
    for node in body.iter():
        if node.tag == "quote" and (parent := node.getparent()) is not None and parent.tag in {"p", "li", "item"}:
            node.tag = "q"
        elif node.tag == "code" and (parent := node.getparent()) is not None and parent.tag in _AROUND_LINES:
            node.tag = "pre"
        elif node.tag == "list" and node.get("rend") == "ol":
            node.tag = "ol"
        elif node.tag in _TAGS:  # damaged pages have names that may be read but not be set again
            node.tag = _TAGS[node.tag]
    return body


def _told(body: _Element, title: str) -> str:
    return without_furniture(_without_title(tree_to_text(_html(body)), title))


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n")
    return rest.strip() if title and first.strip().casefold() == title.casefold() else text


def _published(page: str, day: str) -> datetime | None:
    """Return the moment of publication: to the minute where the page gives a time on that day, else its midnight."""
    if not day:
        return None
    for match in _MOMENT.finditer(page):
        if match[1].startswith(day) and (moment := parse_date(match[1])):
            return moment
    try:
        return datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None


def _language(page: str, found: str | None) -> str | None:
    declared = _LANGUAGE.search(page, 0, 20_000)
    return (found or (declared[1] if declared else "")).lower() or None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
