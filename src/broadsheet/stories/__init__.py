"""Articles in, stories out: who else tells it. Pure functions, no I/O.

Every name is loaded on first use: a screen that only draws stances need not load the grouping. No module here may go by
the name of something it offers: importing it would put the module in the place of that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.stories.changes import Changes, Seen, changes_since, seen_now
    from broadsheet.stories.claims import Cell, Claim, Column, Matrix, Opposition, Proof, Stance, Standing, Stated
    from broadsheet.stories.decisions import Decision, Joined, Parted
    from broadsheet.stories.echoes import heard_in_copies
    from broadsheet.stories.errors import GroupingStoppedError
    from broadsheet.stories.grouper import WINDOW_DAYS, Assignment, Grouper
    from broadsheet.stories.grouping import group_articles, story_of
    from broadsheet.stories.left_out import Elsewhere, elsewhere
    from broadsheet.stories.linkage import Closeness
    from broadsheet.stories.matrix import claim_matrix
    from broadsheet.stories.model import Story, Voice
    from broadsheet.stories.opposing import Compared
    from broadsheet.stories.pairing import MOST_PAIRS, telling_pairs
    from broadsheet.stories.publishing_times import coverage
    from broadsheet.stories.reasons import Membership
    from broadsheet.stories.standing import plain_standing
    from broadsheet.stories.voices import independent_voices, voice_count

_HOMES = {
    "Assignment": "grouper",
    "Cell": "claims",
    "Changes": "changes",
    "Claim": "claims",
    "Closeness": "linkage",
    "Column": "claims",
    "Compared": "opposing",
    "Decision": "decisions",
    "Elsewhere": "left_out",
    "Grouper": "grouper",
    "GroupingStoppedError": "errors",
    "Joined": "decisions",
    "MOST_PAIRS": "pairing",
    "Matrix": "claims",
    "Membership": "reasons",
    "Opposition": "claims",
    "Parted": "decisions",
    "Proof": "claims",
    "Seen": "changes",
    "Stance": "claims",
    "Standing": "claims",
    "Stated": "claims",
    "Story": "model",
    "Voice": "model",
    "WINDOW_DAYS": "grouper",
    "changes_since": "changes",
    "claim_matrix": "matrix",
    "coverage": "publishing_times",
    "elsewhere": "left_out",
    "group_articles": "grouping",
    "heard_in_copies": "echoes",
    "independent_voices": "voices",
    "plain_standing": "standing",
    "seen_now": "changes",
    "story_of": "grouping",
    "telling_pairs": "pairing",
    "voice_count": "voices",
}

__all__ = [
    "MOST_PAIRS",
    "WINDOW_DAYS",
    "Assignment",
    "Cell",
    "Changes",
    "Claim",
    "Closeness",
    "Column",
    "Compared",
    "Decision",
    "Elsewhere",
    "Grouper",
    "GroupingStoppedError",
    "Joined",
    "Matrix",
    "Membership",
    "Opposition",
    "Parted",
    "Proof",
    "Seen",
    "Stance",
    "Standing",
    "Stated",
    "Story",
    "Voice",
    "changes_since",
    "claim_matrix",
    "coverage",
    "elsewhere",
    "group_articles",
    "heard_in_copies",
    "independent_voices",
    "plain_standing",
    "seen_now",
    "story_of",
    "telling_pairs",
    "voice_count",
]

__getattr__ = deferred(__name__, _HOMES)
