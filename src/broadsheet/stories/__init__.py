"""Articles in, stories out: who else tells it. Pure functions, no I/O."""

from broadsheet.stories.decisions import Decision, Joined, Parted
from broadsheet.stories.grouper import WINDOW_DAYS, Assignment, Grouper
from broadsheet.stories.grouping import group_articles, story_of
from broadsheet.stories.linkage import Closeness
from broadsheet.stories.model import Membership, Story, Voice

__all__ = [
    "WINDOW_DAYS",
    "Assignment",
    "Closeness",
    "Decision",
    "Grouper",
    "Joined",
    "Membership",
    "Parted",
    "Story",
    "Voice",
    "group_articles",
    "story_of",
]
