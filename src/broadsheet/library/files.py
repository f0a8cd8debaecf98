"""Files and folders of texts as sources: read when they are added, and again with every refresh."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import Incoming, SourceKind
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.refresh_model import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Store
    from broadsheet.feeds.refresh_model import Tally

_ADVICE = "put the files back, or remove the source"


def scan(path: Path) -> tuple[list[Incoming], Sequence[str]]:
    """Return the articles in a file or folder, and one line for each file that could not be read.

    Raises:
        FileError: There is nothing to read.
    """
    from broadsheet.feeds import canonical_url, read_article_file, read_folder

    if not path.is_dir():
        article = read_article_file(path)
        return [Incoming(path.name, article, canonical_url(article.url) if article.url else "")], ()
    folder = read_folder(path)
    found = [
        Incoming(one.key, one.article, canonical_url(one.article.url) if one.article.url else "")
        for one in folder.articles
    ]
    return found, folder.problems


def refresh_files(store: Store, sources: Sequence[int] | None, tally: Tally, stop: Callable[[], bool]) -> None:
    """Read the files of the library's sources again; what has gone from the disk stays in the library.

    Args:
        store: The library's store.
        sources: The numbers of the sources; None for all.
        tally: Where to count.
        stop: True ends the work between two sources.
    """
    for source in store.sources.all():
        if source.kind is not SourceKind.FILES or (sources is not None and source.number not in sources) or stop():
            continue
        tally.total += 1
        tally.asked += 1
        try:
            batch, problems = scan(Path(source.address))
        except BroadsheetError as error:
            tally.failed.append(
                Failure(source.number, source.name, source.address, str(error), _ADVICE, since=time.time())
            )
            continue
        outcome = store.texts.take(source.number, batch, now=time.time())
        tally.new += len(outcome.added)
        tally.revised += len(outcome.revised)
        tally.unchanged += not (outcome.added or outcome.revised)
        tally.notes.extend((source.name, problem) for problem in problems)
