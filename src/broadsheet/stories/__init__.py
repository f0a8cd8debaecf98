"""Articles in, stories out: who else tells it. Pure functions, no I/O."""

from broadsheet.stories.changes import Changes, Seen, changes_since, seen_now
from broadsheet.stories.claims import Cell, Claim, Column, Matrix, Proof, Stance, Standing, Stated
from broadsheet.stories.coverage import coverage
from broadsheet.stories.decisions import Decision, Joined, Parted
from broadsheet.stories.elsewhere import Elsewhere, elsewhere
from broadsheet.stories.errors import GroupingStoppedError
from broadsheet.stories.grouper import WINDOW_DAYS, Assignment, Grouper
from broadsheet.stories.grouping import group_articles, story_of
from broadsheet.stories.linkage import Closeness
from broadsheet.stories.matrix import claim_matrix
from broadsheet.stories.model import Story, Voice
from broadsheet.stories.reasons import Membership
from broadsheet.stories.standing import plain_standing
from broadsheet.stories.voices import independent_voices, voice_count

__all__ = [
    "WINDOW_DAYS",
    "Assignment",
    "Cell",
    "Changes",
    "Claim",
    "Closeness",
    "Column",
    "Decision",
    "Elsewhere",
    "Grouper",
    "GroupingStoppedError",
    "Joined",
    "Matrix",
    "Membership",
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
    "independent_voices",
    "plain_standing",
    "seen_now",
    "story_of",
    "voice_count",
]
