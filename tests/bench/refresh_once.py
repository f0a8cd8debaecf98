"""One refresh of the library named on the command line, as its own process; prints what it did as JSON."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from broadsheet.feeds.refresh_model import Wishes
from broadsheet.library import Library

with Library.open(Path(sys.argv[1]), samples=False) as library:
    summary = library.feeds.refresh(Wishes(full_text=False))
usage = resource.getrusage(resource.RUSAGE_SELF)
workers = resource.getrusage(resource.RUSAGE_CHILDREN)
print(
    json.dumps(
        {
            "new": summary.new,
            "unchanged": summary.unchanged,
            "failed": len(summary.failed),
            "seconds": summary.seconds,
            "peak": usage.ru_maxrss,
            "peak_worker": workers.ru_maxrss,
            "cpu": usage.ru_utime + usage.ru_stime + workers.ru_utime + workers.ru_stime,
        }
    )
)
