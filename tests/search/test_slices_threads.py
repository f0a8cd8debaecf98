"""Several threads at one index, as the reader has them: one searches, another asks again, a third lets it grow."""

from __future__ import annotations

import shutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from broadsheet.search import Asked, SearchIndex, open_index, parse_query

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_threads_that_search_while_an_index_is_opened_and_grows(tmp_path: Path, article: Callable[..., Any]) -> None:
    place = tmp_path / "index"
    articles = {n: article(n, "storm at sea" if n % 2 == 0 else "calm at sea") for n in range(1, 13)}
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(20):
            index = open_index(place, processes=0)
            start = threading.Barrier(5)

            def search(index: SearchIndex = index, start: threading.Barrier = start) -> set[int]:
                start.wait()
                counts = set()
                for _ in range(20):
                    index.refresh()
                    counts.add(index.search(Asked(parse_query("storm"))).count)
                return counts

            with ThreadPoolExecutor(4) as pool:
                searches = [pool.submit(search) for _ in range(4)]
                start.wait()
                index.begin()
                for first in (1, 5, 9):
                    index.apply([articles[n] for n in range(first, first + 4)])
                for one in searches:
                    assert one.result() <= {0, 2, 4, 6}
            index.close()
            shutil.rmtree(place)
    finally:
        sys.setswitchinterval(usual)
