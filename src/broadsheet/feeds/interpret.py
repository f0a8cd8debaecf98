"""From a feed as written to a feed as read: texts cleaned, addresses absolute, dates understood, keys settled."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.accidents import mended
from broadsheet.feeds.addresses import absolute, canonical_url, web_address
from broadsheet.feeds.dates import parse_date
from broadsheet.feeds.html_links import links_of
from broadsheet.feeds.html_text import count_words, html_to_text, plain_to_text, with_absolute_links
from broadsheet.feeds.identity import entry_key, unique_keys
from broadsheet.feeds.model import Entry, Feed
from broadsheet.feeds.raw import ENTRY_LIMIT, RawEntry, RawFeed, RawText, TextType

if TYPE_CHECKING:
    from collections.abc import Sequence

_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|code|del|em|font|i|img|ins|mark|p|q|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_PAIRED = re.compile(r"<(\w+)(?:\s[^<>]*)?>.*?</\1\s*>|<br\s*/?>|<img\s", re.IGNORECASE | re.DOTALL)
_NAMED_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")
# References that stand for punctuation: in a text that should have none, they were escaped once too often.
_PUNCTUATION = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|amp|quot|apos|[lr][sd]quo|[mn]dash|hellip);")
_MAILBOX = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}\b")
_AUTHOR_LIMIT = 300
_TITLE_LIMIT = 4_000


def interpret(raw: RawFeed, url: str, *, lean: bool = False) -> Feed:
    """Return the feed in ``raw``, which came from the address ``url``.

    Args:
        raw: The feed as written.
        url: Links are resolved against it.
        lean: Whether only what a library keeps is wanted: no HTML, no summary that says what the text says. The words
            of the texts are counted then.
    """
    notes = list(raw.notes)
    if raw.total > len(raw.entries):
        notes.append(
            f"only the first {len(raw.entries):,} of {raw.total:,} entries were taken; the limit is {ENTRY_LIMIT:,}"
        )
    if raw.moved and (moved := web_address(raw.moved)) and canonical_url(moved) != canonical_url(url):
        notes.append(f"the feed says that it has moved to {clean_line(moved)}: `broadsheet add` takes it from there")
    language = _language(raw.language)
    return Feed(
        title=_title(raw.title),
        home=_page(raw.links, url),
        language=language,
        ttl=int(raw.ttl) if raw.ttl.isascii() and raw.ttl.isdigit() and len(raw.ttl) < 8 else None,
        entries=unique_keys(_entry(entry, url, language, lean=lean) for entry in raw.entries),
        total=raw.total,
        format=raw.format,
        well_formed=raw.well_formed,
        notes=tuple(notes),
    )


def _entry(raw: RawEntry, url: str, language: str, *, lean: bool) -> Entry:
    # A guid is a link unless the feed denies it, but only what looks like one is.
    page = _page(raw.links[::-1], url) or (web_address(raw.guid) if raw.guid_is_link else "") or ""
    title = _title(raw.title)
    body = _whole(_body(raw))
    text = _text(body)
    summary = text if raw.summary.value and not raw.content else _text(_whole(raw.summary))
    published, updated = parse_date(raw.published), parse_date(raw.updated)
    date_text = clean_line(raw.published or raw.updated, limit=100)
    guid = clean_line(raw.guid, limit=2000)
    return Entry(
        key=entry_key(guid, page, title, text, date_text),
        guid=guid,
        url=page,
        canonical=canonical_url(page) if page else "",
        title=title,
        author=_author(raw.author),
        published=published or updated,
        updated=updated,
        date_text=date_text,
        summary="" if lean and summary == text else summary,
        text=text,
        content_html="" if lean else _html(body, url),
        tags=tuple(
            dict.fromkeys(tag for given in raw.tags if (tag := clean_line(_unescaped(mended(given)), limit=80)))
        ),
        language=_language(raw.language) or language,
        partial=raw.partial,
        words=count_words(text) if lean else 0,
        links=links_of(body.value, text, body.base or url) if body.type is not TextType.PLAIN else (),
    )


def _page(links: Sequence[tuple[str, str]], url: str) -> str:
    """Return the address of the page that the links name: the first alternate one, HTML before other kinds.

    Of several in one entry feedparser takes the last, and so do we: addresses stand in for missing guids. Where a
    service has put its own address there, to count who reads, the one it kept beside it comes first.
    """
    for wanted in ("origin", "alternate", "alternate-other"):
        for relation, address in links:
            if relation == wanted and (page := absolute(url, address)):
                return page
    return ""


def _body(raw: RawEntry) -> RawText:
    """Return the fullest text of an entry: its content, unless its summary says much more."""
    content = max(raw.content, key=lambda text: len(text.value), default=None)
    if content is None or len(raw.summary.value) > 2 * len(content.value):
        return raw.summary
    return content


def _whole(text: RawText) -> RawText:
    value = mended(text.value)
    return text if value is text.value else RawText(value, text.type, text.base)


def _text(text: RawText) -> str:
    if not text.value:
        return ""
    return plain_to_text(text.value) if text.type is TextType.PLAIN else html_to_text(text.value)


def _html(text: RawText, url: str) -> str:
    if text.type is TextType.PLAIN:
        return ""
    return with_absolute_links(text.value, text.base or url)


def _title(title: RawText) -> str:
    value = mended(title.value[:_TITLE_LIMIT])
    if title.type is TextType.HTML or (title.type is TextType.GUESS and _looks_like_html(value)):
        value = html_to_text(value)
    elif title.type is TextType.GUESS:
        value = _unescaped(value)
    return clean_line(_PUNCTUATION.sub(lambda found: html.unescape(found[0]), value))


def _unescaped(value: str) -> str:
    """Return a text without the references to characters that should not be in it, but often are."""
    return html.unescape(value) if _NAMED_REFERENCE.search(value) else value


def _looks_like_html(value: str) -> bool:
    """Return whether a text that should be plain is HTML: it has inline tags in pairs and no other "<".

    "Why <b> is not bold" stays as it is, "<b>Bold</b> claims" does not.
    """
    return _PAIRED.search(value) is not None and "<" not in _INLINE_TAG.sub("", value)


def _author(given: str) -> str:
    """Return the name in "name <address>", "address (name)" and the like; the address where there is no name."""
    text = _unescaped(mended(given[:_AUTHOR_LIMIT]))
    if "<" in text and ">" in text and _looks_like_html(text):
        text = html_to_text(text)
    name = _MAILBOX.sub("", text)
    name = name.replace("()", "").replace("<>", "").strip(" ()<>,;") if name != text else text
    return clean_line(name or text, limit=200)


def _language(given: str) -> str:
    found = _LANGUAGE.match(given.strip())
    return found[0].lower() if found else ""
