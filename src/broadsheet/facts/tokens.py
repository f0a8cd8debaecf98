"""A sentence cut into words, numbers and marks, each with its place in the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from operator import sub

from broadsheet.facts.lexicon.wordlists import word_set

# Alternatives begin with different characters or are bounded by a character that ends them, so that matching is
# linear: no alternative can be entered again at the same place after failing late.
_TOKEN = re.compile(
    r"""\s*+(?:                                              # blanks first: else every one fails all alternatives
      [A-Za-z][a-z]*+(?=[ ,])                                  # most words: a blank or a comma right behind
    | [a-z]++(?![\w'’‐‑-]|\.\w)                                # most words: small letters, nothing special after
    | [A-Z][a-z]++(?![\w'’.‐‑-])                          # most names: a capital, small letters, nothing special after
    | [,;:()"“”] | \.(?![\d.])                           # most marks
    | (?:[A-Za-z]\.){2,}                                  # U.S., p.m.
    | (?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Cpl|Maj|Adm|Rev|St|Jr|Sr|Inc|Corp|Ltd|Co|Const|Det|Supt
         |Insp|Dist|Atty|Asst|Pvt|Hon
         |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|Ave|Blvd|Rd|approx)\.(?!\w)
    | (?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Ind|Kan|Mass|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Wash|Wis|Wyo
         |Md|Ga|Ky)\.(?=[\s,])
    | [A-Z]\.\s[A-Z]\.(?=[\s,])                           # N. Y., two initials
    | [A-Z]\.(?=\s*[A-Z])                                 # an initial before a name
    | (?:US|AU|A|C|CA|HK|NZ|S|R)?[$€£¥₹₽₩]
    | \d{1,2}[:.]\d{2}(?::\d{2})?(?=\s?[ap]\.?m\b)        # 5:30 before pm
    | \d{1,2}:\d{2}(?::\d{2})?(?!\d)                      # 5:30
    | Q[1-4]\b
    | \d{1,4}(?:st|nd|rd|th|ers)\b(?:-[^\W\d_]+)? | \d{2,4}['’]?s\b      # 10th, 49ers, 1950s
    | \d[\d,.]{0,12}(?:-[^\W\d_]+){1,4}                   # 28-year-old
    | (?:O|D|L)['’][A-Z][^\W\d_]+                         # O'Brien
    | [^\W\d_]+-\d+\.\d+                                 # magnitude-5.9
    | (?<!foot-)\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?         # 12,345.6, but a height and a weight in "5-foot-8,135"
    | \d+(?:\.\d+)?(?=[^\W\d_]|%|\b|$)                    # 12, 0.5
    | \.\d+(?!\w)                                         # .357
    | [^\W\d_]{2,30}+\.(?:com|org|net|gov|edu|info)\b        # example.com
    | [^\W\d_]+(?:[-‐‑](?!(?:was|were|had|who|which)\b)[^\W_]+)*  # words, hyphenated words; a dash without blanks
    | (?<=[^\W\d_])['’]\s?(?:s|S|re|ve|ll|d|m|t)\b          # clitics, also where a blank slipped in
    | \.\.\.+ | --+ | \S
    )""",
    re.VERBOSE,
)
_NEGATED = word_set(
    """
    don didn doesn isn aren wasn weren hasn haven hadn won wouldn couldn shouldn ain can mustn
    """
)
_CLITIC_T = frozenset(("'t", "’t"))


@dataclass(slots=True)
class Words:
    """One sentence as parallel lists: a token's text, lower-case text, start, end and tag share an index.

    Attributes:
        text: The article's whole text.
        start: Where the sentence starts in it.
        end: Where it ends.
        block: The index of its block.
        word: Each token as printed.
        low: Each token in lower case; this and what follows is filled in where the words are tagged.
        starts: Where each token starts in the article's text.
        ends: Where each token ends.
        tags: Each token's part of speech, a letter of :mod:`broadsheet.facts.lexicon.closed`.
        lemmas: The base form of each verb; empty for other words.
        opening: Where a typed value can start, as far as the word alone tells; every number is among them.
        numbers: What was read of the numbers that start at a token: (number, size of its last digit, token after it).
        title_case: True for a headline whose words all begin with a capital, where a capital names nobody.
    """

    text: str
    start: int
    end: int
    block: int
    word: list[str] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    opening: list[int] = field(default_factory=list)
    numbers: dict[int, tuple[float, float, int] | None] = field(default_factory=dict)
    title_case: bool = False

    def slice(self, first: int, last: int) -> str:
        """Return the text from token ``first`` to token ``last``, not including it."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""


def tokenise(text: str, start: int, end: int, block: int = 0) -> Words:
    """Return the tokens of ``text[start:end]``, one sentence; what they are is told by tagging them."""
    # A token is found with the blanks before it, and nothing stands between two of them: their lengths tell where they
    # are, many times cheaper than a match object for each.
    printed: list[str] = _TOKEN.findall(text, start, end)
    found = list(map(str.lstrip, printed))
    ends = [*accumulate(map(len, printed), initial=start)][1:]
    starts = list(map(sub, ends, map(len, found)))
    words = Words(text, start, end, block, found, [], starts, ends)
    if (text.find("'", start, end) >= 0 or text.find("’", start, end) >= 0) and not _TO_MEND.isdisjoint(found):
        _join_clitics(words)
    return words


_APOSTROPHES = frozenset("'’")
_TO_MEND = _CLITIC_T | {f"{mark} {rest}" for mark in _APOSTROPHES for rest in word_set("s S re ve ll d m t")}
"""Tokens that are joined to the word before, or have a blank too many."""


def _join_clitics(words: Words) -> None:
    """Join "don" and "'t", and drop the blank that slipped into a clitic."""
    tokens, starts, ends = words.word, words.starts, words.ends
    words.word, words.starts, words.ends = [], [], []
    for printed, start, end in zip(tokens, starts, ends, strict=True):
        token = printed.replace(" ", "") if printed[0] in _APOSTROPHES else printed
        if token in _CLITIC_T and words.word and words.word[-1].lower() in _NEGATED and words.ends[-1] == start:
            words.word[-1] += token
            words.ends[-1] = end
            continue
        words.word.append(token)
        words.starts.append(start)
        words.ends.append(end)


def plural_owner(words: Words, index: int) -> bool:
    """Say whether an apostrophe follows the owner of what comes: "the players' union", and closes no quotation."""
    if not 0 < index < len(words.word) - 1 or not words.low[index - 1].endswith("s"):
        return False
    glued = words.ends[index - 1] == words.starts[index] and words.starts[index + 1] > words.ends[index]
    opened = any(
        word in {"'", "‘"} and words.ends[at] == words.starts[at + 1] for at, word in enumerate(words.word[:index])
    )
    return glued and not opened and words.word[index + 1][0].isalnum()
