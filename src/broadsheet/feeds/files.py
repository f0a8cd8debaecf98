"""Files and folders as articles: plain text, HTML and Markdown, with an optional companion that says more of them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from broadsheet.articles.model import Article
from broadsheet.feeds.errors import FileError, NoArticleError, TooLargeError
from broadsheet.feeds.file_kinds import SUFFIXES, FileKind, kind_of, read_characters, shown
from broadsheet.feeds.html_links import links_of
from broadsheet.feeds.html_text import html_to_text
from broadsheet.feeds.metadata import METADATA_NAME, Metadata, metadata, read_metadata
from broadsheet.feeds.sniff import LIST_OF_SUBSCRIPTIONS, is_subscription_list, page_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER_LIMIT = 10_000
"""How many files of a folder are read."""

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIRST_HEADING = re.compile(r"\s*# +(.+?) *#*\s*(?:\n|\Z)|\s*(\S.*)\n=+[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class FileArticle:
    """An article in a file of a folder.

    Attributes:
        key: What it is known by in its folder: its path from there, with slashes.
        article: The article.
    """

    key: str
    article: Article


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds.

    Attributes:
        articles: By the names of their files.
        problems: One line for each file that could not be read, and what was left out.
    """

    articles: tuple[FileArticle, ...]
    problems: tuple[str, ...] = ()


def read_article_file(path: Path | str) -> Article:
    """Return the article in a file.

    Its source is the one that the folder's ``metadata.yaml`` gives, else the site that a saved web page names, else
    the name of the file; its title is the one given there or in the file, else its first line that reads like one.

    Raises:
        FileError: It is missing, empty, binary, too large, or holds no text.
    """
    path = Path(path)
    text = read_characters(path)
    if is_subscription_list(text):
        raise FileError(f"{shown(path)} is {LIST_OF_SUBSCRIPTIONS}")
    return _article(path, text, read_metadata(path.parent).get(path.name), path.stem)


def read_folder(path: Path | str) -> Folder:
    """Return the articles in a folder and the folders below it: ``.txt``, ``.md``, ``.html`` and their like.

    Hidden files are passed over and links to folders not followed. A file that cannot be read is a problem of its
    own and keeps no other from being read. The source is the folder's name where nothing names another.

    Raises:
        FileError: The folder itself cannot be read, or its ``metadata.yaml`` not be understood.
    """
    root = Path(path)
    if not root.is_dir():
        raise FileError(f"there is no folder {shown(root)}")
    articles: list[FileArticle] = []
    problems: list[str] = []
    said: dict[Path, Mapping[str, Metadata]] = {}
    for count, file in enumerate(_files(root, problems)):
        if count == FOLDER_LIMIT:
            problems.append(f"only the first {FOLDER_LIMIT:,} files of {shown(root)} were read")
            break
        if file.parent not in said:
            said[file.parent] = read_metadata(file.parent)
        try:
            article = _article(file, read_characters(file), said[file.parent].get(file.name), root.resolve().name)
        except FileError as error:
            problems.append(str(error))
            continue
        articles.append(FileArticle(file.relative_to(root).as_posix(), article))
    return Folder(tuple(articles), tuple(problems))


def _files(root: Path, problems: list[str]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        problems.append(f"{shown(Path(error.filename or root))} cannot be read: {(error.strerror or '').lower()}")

    for folder, below, names in os.walk(root, onerror=unreadable):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name != METADATA_NAME and Path(name).suffix.lower() in SUFFIXES:
                yield Path(folder) / name


def _article(path: Path, text: str, given: Metadata | None, source: str) -> Article:
    said = given or Metadata()
    kind = kind_of(path, text)
    if kind is FileKind.HTML:
        article = _from_page(path, text, said, source)
    elif kind is FileKind.MARKDOWN:
        article = _from_markdown(text, said, source)
    else:
        article = _made(text, said, source)
    if not article.text.strip():
        raise FileError(f"{shown(path)} holds no text")
    return article


def _made(text: str, said: Metadata, source: str, title: str = "", *, html: str = "", page: bool = False) -> Article:
    """Return the article; ``html`` is what its text was made of, ``page`` whether that holds more than the article."""
    article = Article.from_text(
        text.strip("\ufeff\n\r "),
        title=said.title or title,
        source=said.source or source,
        url=said.url,
        author=said.author,
        published=said.published,
        language=said.language,
    )
    links = links_of(html, article.text, said.url or "", page=page)
    return replace(article, links=links) if links else article


def _from_page(path: Path, page: str, said: Metadata, source: str) -> Article:
    from broadsheet.feeds.extraction import extract_article

    try:
        found = extract_article(page, said.url or "")
    except NoArticleError:
        # A page saved by hand may be all text and no structure.
        return _made(html_to_text(page), said, source, page_title(page), html=page)
    except TooLargeError as error:
        raise FileError(f"{shown(path)}: {error}") from error
    merged = Metadata(
        source=said.source or found.site,
        title=said.title or found.title,
        author=said.author or found.author,
        published=said.published or found.published,
        url=said.url or found.url or None,
        language=said.language or found.language,
    )
    return _made(found.text, merged, source, html=page, page=True)


def _from_markdown(text: str, said: Metadata, source: str) -> Article:
    front = _FRONT_MATTER.match(text)
    if front is not None:
        said = _merged(said, _front_matter(front[1]))
        text = text[front.end() :]
    heading = _FIRST_HEADING.match(text)
    title = ""
    if heading is not None and not said.title:
        title = html_to_text(_render(heading[1] or heading[2]))
        text = text[heading.end() :]
    html = _render(text)
    return _made(html_to_text(html), said, source, title, html=html)


def _render(text: str) -> str:
    from markdown_it import MarkdownIt

    html: str = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return html


def _front_matter(text: str) -> Metadata:
    try:
        given: Any = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return Metadata()
    return metadata(given) if isinstance(given, dict) else Metadata()


def _merged(first: Metadata, second: Metadata) -> Metadata:
    return Metadata(
        source=first.source or second.source,
        title=first.title or second.title,
        author=first.author or second.author,
        published=first.published or second.published,
        url=first.url or second.url,
        language=first.language or second.language,
    )
