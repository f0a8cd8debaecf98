"""Lines of a page that are its furniture and no part of the article: offers, advertisements, buttons, notices.

Extraction leaves what the page does not mark as such. Only whole lines of few words go, by what English pages write
there; a sentence of the article that speaks of newsletters or advertisements stays.
"""

from __future__ import annotations

import re

MOST_WORDS, _LONGEST = 25, 300
"""A line of more words is read as a part of the article, whatever it begins with; in characters the second."""

_NETWORKS = r"(?:facebook|twitter|x|linkedin|reddit|whats\s?app|telegram|e-?mail|bluesky|mastodon|threads|instagram)"
_KINDS = (
    # advertisements
    r"\W*(?:advertisements?|sponsored(?: content| links?)?|skip advertisement|promoted content)\W*",
    r"(?:story|article|content) continues (?:below|after)(?: (?:the |this )?(?:advertisement|ad|video))?\W*",
    # what else there is to read
    r"(?:read|see|watch|listen|also) (?:more|also|next|read|see)(?: (?:on|about) .+)?(?::.+|\W*)",
    r"(?:related|recommended)(?: (?:articles?|stor(?:y|ies)|coverage|content|reading|links|topics?|videos?))?"
    r"(?::.+|\W*)",
    r"(?:you (?:may|might) also like|most (?:read|popular)|editors?['’]s? picks?|more (?:on|from) this (?:story|topic))"
    r"(?::.+|\W*)",
    # letters and offers
    r"(?:please )?(?:sign up|subscribe|register)(?: now| here| today| free)? (?:for|to) (?:our|the|a|this|get our)\b"
    r".*\b(?:newsletters?|briefings?|alerts?|podcasts?|channel|updates|e-?mails?|inbox)\b.*",
    r"(?:please )?(?:subscribe|register|sign up|sign in|log ?in|pay)(?: now| here)?"
    r" to (?:continue|keep|read|unlock|get)\b.*",
    r"to (?:continue|keep) reading\b.*\b(?:subscri\w+|sign|log ?in|register)\b.*",
    r"(?:already|are you) (?:an? )?(?:subscriber|member|subscribed|registered)\b.{0,20}\?.*",
    r"(?:already )?(?:have|got) (?:an account|a subscription)\b.{0,10}\?.*",
    r"(?:get|enjoy|unlock) (?:full|unlimited|complete)(?: digital)? access\b.*",
    r"this (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to)\b.*\bsubscribers\b.*",
    r"(?:you can )?cancel (?:at )?any ?time\W*",
    # buttons
    rf"(?:share|follow us|tweet|copy link|print|save)(?: (?:this|the) (?:article|story|page|post))?"
    rf"(?:(?: on| via| with| to| by|,| and| or|\s*\|)* {_NETWORKS})*\W*",
    r"(?:leave|post|add) a (?:comment|reply)\W*|(?:view|show|load) (?:more |all )?comments\W*|back to top\W*",
    # rights, pictures, scripts
    r"(?:©|\(c\)|copyright ©?)\s?\d{4}\b.*|(?:©|copyright\b).*\ball rights reserved\b.*|all rights reserved\W*",
    r"this material may not be published, broadcast, rewritten,? or redistributed\b.*",
    r"(?:photo|photograph|image|picture)s?(?: credit| source|: getty)?s?: .{0,60}|image source, .{0,60}",
    r"(?:please )?(?:enable|turn on|allow) (?:javascript|cookies)\b.*|your browser does not support\b.*",
)
_FURNITURE = re.compile("|".join(f"(?:{kind})" for kind in _KINDS), re.IGNORECASE)


def without_furniture(text: str) -> str:
    """Return the text of a page, a line or blank line between any two paragraphs, without its lines of furniture."""
    kept = [line for line in text.split("\n") if not _is_furniture(line)]
    if len(kept) == text.count("\n") + 1:
        return text
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _is_furniture(line: str) -> bool:
    words = line.removeprefix("- ")
    if not words or len(words) > _LONGEST or words.count(" ") >= MOST_WORDS:
        return False
    return _FURNITURE.fullmatch(words) is not None
