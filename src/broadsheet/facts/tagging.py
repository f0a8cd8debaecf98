"""What part each word of a sentence plays: a lexicon, the word's ending, and its neighbours decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.closed import CLOSED, SUBJECT_PRONOUNS
from broadsheet.facts.lexicon.nouns import EVENTS, ORG_HEADS, PEOPLE_PLURALS, ROLES, THINGS_COUNTED
from broadsheet.facts.lexicon.places import NATIONALITIES
from broadsheet.facts.lexicon.units import CARDINALS, ORDINALS
from broadsheet.facts.lexicon.verbs import BASE, ING, PARTICIPLE, PAST, THIRD, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_NUMBERS = frozenset(CARDINALS) | word_set(
    """
    hundred thousand million billion trillion dozen dozens hundreds thousands millions billions
    """
)
# Nouns whose spelling is also a verb's and which are nouns far more often in reports.
_NOUNS_FIRST = word_set(
    """
    report reports people plan plans home fire fires crash attack attacks police state states case cases time
    times end part name names number numbers house houses shot shots record records cost costs study studies
    work works talk talks deal deals share shares force forces trial trials season seasons point points game
    games order orders base bases bank banks court courts cause causes charge charges claim claims change
    changes increase interest interests model models position positions power powers price prices program
    programs programme project projects question questions race races rate rates research result results return
    returns review reward rock rule rules search series service set show shows site staff stage step steps
    strike supply support test tests title titles total trade train trains travel trip value victory view views
    visit vote votes war water watch way wave wind winter word words board boards book books box branch break
    campaign center centre chair challenge chance character class close club coach coaches contact control cover
    crowd cut damage dance date dates debate debut design detail details doubt draft dress drive effect escape
    exchange experience face faces field fight figure figures film films finish floor form fund funds guard
    guards guide gun guns hand hands head heads heart help hire hires hit hits hold host hour impact issue
    issues judge judges jump kind label labor land launch lead level levels lie limit link list load lock look
    loss love mail manual map march mark market markets match matter matters measure measures mind minister
    minute mission moment mother move moves movement murder need network notice offer offers office officer page
    park party pass patient pay peace phone photo pick picture piece place places plane plant plants play plays
    player pledge poll polls press process produce product profit progress promise protest protests push quarter
    radio raid rain range reach reason rescue reserve rest right ring rise risk risks river road role rooms
    round run runs sale sales saying scale scene school score scores sea seat second sentence sentences shop
    side sign signs sister size sleep smoke sort sound source space speed sport spot spring stand star stars
    start statement station stay stock stop storm storms story street stress struggle style surface surprise
    suspect suspects table target targets tax team teams tear term terms text thought threat tie top touch tour
    tower town track tradition traffic trap treatment tree trend trick trigger troop trouble truck trust turn
    type use user victim volume wage walk wall want waste week well wife win wins wish witness witnesses wonder
    wood worker world worry wound wounds yield zone alarm alert answer appeal approach arm arms arrest arrests
    ask author average award awards balance ban band bar battle bear beat bet bid bids bill blame blast block
    blow bomb bombs border boss bowl brand burn buy call calls camp care cast catch cell chain check chief
    circle cloud coast collapse comment comments company concern concerns condition conduct conflict contest
    contract contracts count couple crack credit crew cross culture cup current custom
    """
)
_LY_NOUNS = word_set(
    """
    family supply reply italy ally july assembly anomaly belly rally monopoly butterfly jelly bully
    """
)
_ING_NOUNS = word_set(
    """
    learning training reasoning engineering tuning building funding hearing meeting ruling shooting bombing
    spending marketing banking advertising manufacturing housing setting warning wedding painting feeling
    beginning opening ending filing killing stabbing hiring computing gaming drilling mining fishing parking
    licensing planning pricing voting rating ranking offering earnings savings findings finding drawing writing
    recording landing crossing lightning modeling modelling coaching acting boxing wrestling racing swimming
    driving drinking shopping sentencing recruiting ceiling grounding fine-tuning pre-training pretraining
    self-driving clothing trading funding backing bargaining proceeding proceedings
    """
)
_CLAUSE_ENDS = frozenset((",", "C", "S", "W", ";", ":", "—", "–", "“", '"'))
_OPENERS = word_set("after before since until as than like")
_CLAUSE_TAKERS = word_set(
    "say think believe know show suggest mean hope claim argue report hear see learn find feel fear tell confirm"
)
_ADJ_ENDINGS = ("ous", "ful", "less", "able", "ible", "ive", "ish", "ic", "ical", "ian-x", "-old", "ese")
_NEAR_NUMBERS = word_set("about around over under above below nearly")
_NOUN_PREV = frozenset("DAKTN")
_FINITE_GUESSES = frozenset(("B", "M", "H", "ed"))
_LOOSE_DETERMINERS = word_set("all both that this some any many these those")
_DIRECTIONS = word_set("north south east west northwest northeast southwest southeast")
_WAYS = word_set("way back went go going goes return returned drive drove walk walked commute")
_WATCHED = (
    _NEAR_NUMBERS
    | word_set("may us it will mark bill am since board that at")
    | frozenset(
        word
        for word, tag_ in CLOSED.items()
        if tag_ == "A" and PARTICIPLE in VERB_FORMS.get(word, ("", frozenset()))[1]
    )
)
"""Closed-class words whose part their neighbours or their capital can change."""
_AFTER_MODAL = frozenset("MOU")
_NP_START = frozenset("DQRT")


def tag(words: Words) -> None:
    """Fill in ``words.tags`` and ``words.lemmas``."""
    words.title_case = _is_title_case(words)
    count = len(words.word)
    tags = words.tags = [""] * count
    words.lemmas = [""] * count
    for index in range(count):
        tags[index] = _first_guess(words, index)
    for index in range(count):
        if tags[index] == "N" and index and tags[index - 1] == "M" and words.low[index] not in PEOPLE_PLURALS:
            tags[index] = "V"
            words.lemmas[index] = words.low[index]
        if (
            tags[index] == "A"
            and words.low[index] in ROLES
            and (index + 1 == count or tags[index + 1] not in {"N", "Q", "A", "?"})
        ):
            tags[index] = "N"
        if tags[index] == "?":
            tags[index] = _verb_or_noun(words, index)
        elif tags[index] == "ed":
            tags[index] = _past_or_participle(words, index)
        elif tags[index] == "K":
            tags[index] = _clitic_s(words, index)
        elif tags[index] == "G":
            _settle_gerund(words, index)
        elif words.low[index] == "that":
            tags[index] = _that(words, index)


def _is_title_case(words: Words) -> bool:
    long = [word for word in words.word if len(word) > 3 and word[0].isalpha()]
    if len(long) < 3 or (words.word and words.word[-1] in ".!"):
        return False
    return sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _first_guess(words: Words, index: int) -> str:
    low = words.low[index]
    word = words.word[index]
    closed = CLOSED.get(low)
    if closed is not None and low not in _WATCHED and word.islower():
        return closed
    if closed is not None:
        return _closed(words, index, closed)
    first = word[0]
    if not first.isalpha():
        if first in "-–" and _glued_digits(words, index):
            return "T"
        return _mark_or_number(low, first)
    if low in _NUMBERS or low in ORDINALS:
        return "T" if low in _NUMBERS else "A"
    if first.isupper() and not words.title_case and (index > 0 or not _lower_is_known(low)):
        if low in NATIONALITIES:
            return "A"
        return "Q"
    if words.title_case and low not in VERB_FORMS:
        return "Q" if not _lower_is_known(low) else _open_class(low)
    return _verb_forms(words, index, low)


def _closed(words: Words, index: int, closed: str) -> str:
    """Tell the month from the modal and the name from the pronoun."""
    low, word = words.low[index], words.word[index]
    if low == "may" and word == "May":
        following = words.word[index + 1] if index + 1 < len(words.word) else ""
        return "Q" if index > 0 or following[:1].isdigit() else "M"
    if low in _NEAR_NUMBERS and index + 1 < len(words.word) and _numeric(words, index + 1):
        return "X"
    if low in {"us", "it"} and word.isupper() and len(word) == 2 and not words.title_case:
        return "Q"
    if low == "am" and index and words.word[index - 1][0].isdigit():
        return "T"
    if low == "since" and index and words.tags[index - 1] == "H":
        return "X"
    if closed == "A" and index and words.tags[index - 1] == "B" and PARTICIPLE in VERB_FORMS.get(low, ("", ()))[1]:
        words.lemmas[index] = VERB_FORMS[low][0]
        return "E"
    if low == "board" and index and words.low[index - 1] == "on":
        return "P"
    if low == "at" and index + 1 < len(words.low) and words.low[index + 1] in {"least", "most"}:
        return "X"
    if low == "today" and word[0].isupper() and index and words.tags[index - 1] == "Q" and not words.title_case:
        return "Q"
    if (closed == "A" or low in _DIRECTIONS) and word[0].isupper() and index > 0 and not words.title_case:
        return "Q"
    if low in {"will", "mark", "bill"} and word[0].isupper() and index > 0 and not words.title_case:
        return "Q"
    return closed


def _numeric(words: Words, index: int) -> bool:
    low = words.low[index]
    return low[0].isdigit() or low in _NUMBERS or low[0] in "$€£¥"


def _mark_or_number(low: str, first: str) -> str:
    if first.isdigit() or (first == "." and len(low) > 1 and low[1].isdigit()):
        return "Q" if low.endswith("ers") else ("A" if low[-2:] in {"st", "nd", "rd", "th"} else "T")
    if low in {"'s", "’s"}:
        return "K"
    if first in "$€£¥₹₽₩%":
        return "T"
    return low if first in ',;:()"“”-–—' else "."


def _glued_digits(words: Words, index: int) -> bool:
    """Say whether a dash joins two numbers: "9-14", "2015–2017"."""
    return (
        0 < index < len(words.word) - 1
        and words.ends[index - 1] == words.starts[index]
        and words.starts[index + 1] == words.ends[index]
        and words.word[index - 1][-1].isdigit()
        and words.word[index + 1][0].isdigit()
    )


def _lower_is_known(low: str) -> bool:
    return (
        low in VERB_FORMS
        or low in ROLES
        or low in EVENTS
        or low in ORG_HEADS
        or low in THINGS_COUNTED
        or low.endswith(("tion", "ment", "ness", "ing", "ly", "ity", "ers", "ists"))
    )


def _open_class(low: str) -> str:
    if low.endswith("ly") and len(low) > 4 and low not in _LY_NOUNS:
        return "X"
    if low.endswith(_ADJ_ENDINGS) and low not in ROLES and len(low) > 4:
        return "A"
    return "N"


def _verb_forms(words: Words, index: int, low: str) -> str:
    known = VERB_FORMS.get(low)
    if known is None:
        if low.endswith("ed") and len(low) > 4 and "-" not in low:
            words.lemmas[index] = low[:-1] if low[-3] in "eu" else low[:-2]
            return "ed"
        if low.endswith("ed") and "-" in low:
            return "A"
        if low.endswith("ing") and len(low) > 5 and "-" not in low:
            words.lemmas[index] = low[:-3]
            return "G" if low not in EVENTS else "N"
        return _open_class(low)
    lemma, forms = known
    words.lemmas[index] = lemma
    if ING in forms:
        return "G"
    if PAST in forms or PARTICIPLE in forms:
        return "ed"
    return "?"


def _neighbour(words: Words, index: int, step: int) -> str:
    """Return the tag of the nearest neighbour that is no adverb."""
    at = index + step
    tags = words.tags
    while 0 <= at < len(tags) and (tags[at] == "X" or tags[at] == "F"):
        at += step
    return tags[at] if 0 <= at < len(tags) else ""


def _verb_or_noun(words: Words, index: int) -> str:
    """Decide on a word that is a verb's base or third-person form, or a noun."""
    low = words.low[index]
    before, after = _neighbour(words, index, -1), (words.tags[index + 1] if index + 1 < len(words.tags) else "")
    forms = VERB_FORMS[low][1]
    verb = False
    if low in PEOPLE_PLURALS or low == "work" and index > 1 and words.low[index - 2] in _WAYS:
        verb = False
    elif before in {"M", "O"} or (before == "U" and BASE in forms):
        verb = True
    elif before == "R":
        verb = words.low[index - 1] in SUBJECT_PRONOUNS or words.tags[index - 1] == "X"
    elif before == "W":
        verb = True
    elif before in {"D", "A", "K", "P", "H", "B"} or before == "T":
        verb = False
    elif before in {"N", "Q", "?"}:
        verb = _finite_after_noun(words, index, before, after, THIRD in forms)
    elif before == "C":
        verb = _joined_verb(words, index, after, THIRD in forms)
    elif before == ",":
        verb = low not in _NOUNS_FIRST and (after in _NP_START or after in {"U", "P"}) and THIRD in forms
    elif before == "V" and BASE in forms:
        verb = words.lemmas[index - 1] in {"help", "let", "make"}
    elif index == 0:
        verb = after in {"D", "U", "Q", "P", "R", "T"} and (low not in _NOUNS_FIRST or after in {"D", "U"})
        verb = verb and not any(tag in _FINITE_GUESSES for tag in words.tags[1:])
    if not verb:
        words.lemmas[index] = ""
        return "N"
    return "V"


def _joined_verb(words: Words, index: int, after: str, third: bool) -> bool:
    """Decide on a word after "and" or "but": a verb goes with an earlier verb of its own form."""
    low = words.low[index]
    if third:
        return (after == "D" or (after in _NP_START | {"U"} and low not in _NOUNS_FIRST)) and _earlier_verb(
            words, index
        )
    bare = any(tag in {"M", "U"} for tag in words.tags[max(0, index - 12) : index])
    return bare and after in _NP_START | {"U"} and low not in _NOUNS_FIRST


def _finite_after_noun(words: Words, index: int, before: str, after: str, third: bool) -> bool:
    low = words.low[index]
    follows_object = after in _NP_START or after in {"U", "P", "S", "W", "E", "ed", "X", "A", "G"}
    if low in _NOUNS_FIRST:
        follows_object = after in {"D", "R", "U", "Q"} or (after == "T" and third)
        return follows_object and _plural(words, index - 1) != third and not _has_finite(words, index)
    if _clause_has_verb(words, index):
        return False
    if third:
        return not _plural(words, index - 1) and (follows_object or after in {"", "N", "(", '"', "“", ","})
    return _plural(words, index - 1) and follows_object


def _plural(words: Words, index: int) -> bool:
    low = words.low[index] if index >= 0 else ""
    return low in PEOPLE_PLURALS or (
        low.endswith("s") and not low.endswith(("ss", "us", "is")) and words.tags[index] != "Q"
    )


def _clause_has_verb(words: Words, index: int) -> bool:
    """Say whether the clause that a word stands in has its finite verb before it already."""
    for at in range(index - 1, -1, -1):
        tag = words.tags[at]
        if tag in _CLAUSE_ENDS or words.low[at] in _OPENERS:
            return False
        if tag in {"V", "B", "M", "H"}:
            return words.lemmas[at] not in _CLAUSE_TAKERS and not _after_relative(words, at)
    return False


def _has_finite(words: Words, index: int) -> bool:
    return any(tag in "VMBHO" and tag for tag in words.tags[max(0, index - 8) : index])


def _earlier_verb(words: Words, index: int) -> bool:
    return any(tag and tag in "VMBHOE" for tag in words.tags[:index])


def _past_or_participle(words: Words, index: int) -> str:
    """Decide on an -ed form: finite past (V), participle (E), or an adjective before its noun (A)."""
    low = words.low[index]
    known = VERB_FORMS.get(low)
    forms = known[1] if known else frozenset((PAST, PARTICIPLE))
    if known and BASE in forms:
        return _base_or_past(words, index, forms)
    before = _neighbour(words, index, -1)
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if before in {"B", "H"} or _passive_get(words, index):
        return "E"
    if before in {"D", "A", "K", "T"} and after in {"N", "Q", "A", "?", "T", "G", "ed"} and low not in {"said", "told"}:
        words.lemmas[index] = ""
        return "A"
    if before == "C" and after in {"N", "?"} and index > 1 and words.tags[index - 2] == "A":
        words.lemmas[index] = ""
        return "A"
    if before == "P" and after in {"N", "A", "Q", "?"} and index + 2 < len(words.tags):
        words.lemmas[index] = ""
        return "A"
    if before == "K" or (before == "D" and words.low[index - 1] not in _LOOSE_DETERMINERS):
        words.lemmas[index] = ""
        return "N" if PAST not in forms or after != "Q" else "A"
    if PAST not in forms or before == "P" or (before == "" and after == "P" and index == 0):
        return "E"
    if _reduced(words, index, before):
        return "E"
    if after == "P" and words.low[index + 1] == "by" and before in {"N", "Q", ","}:
        return "E"
    return "V"


def _reduced(words: Words, index: int, before: str) -> bool:
    """Say whether an -ed form opens a reduced relative clause: "a group focused on", "The suspect, named as X, was"."""
    if words.low[index] in {"said", "told", "added"}:
        return False
    if before == ",":
        after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
        return after in {"P", "X"} and not _earlier_verb(words, index)
    if before not in {"N", "Q"}:
        return False
    for at in range(index - 1, -1, -1):
        tag = words.tags[at]
        if tag in _CLAUSE_ENDS or words.low[at] in _OPENERS:
            return False
        if tag in {"V", "B", "H"}:
            return words.lemmas[at] not in _CLAUSE_TAKERS and not _after_relative(words, at)
    return False


def _after_relative(words: Words, at: int) -> bool:
    """Say whether the verb at ``at`` stands in a relative clause, so that the main verb is still to come."""
    at -= 1
    while at >= 0 and words.tags[at] in {"X", "F", "M", "H", "B"}:
        at -= 1
    return at >= 0 and words.tags[at] == "W"


def _passive_get(words: Words, index: int) -> bool:
    return index > 0 and words.low[index - 1] in {"get", "got", "gets", "getting"}


def _base_or_past(words: Words, index: int, forms: frozenset[str]) -> str:
    """Decide on a form that is base and past at once: put, cut, hit, set, come, found, read."""
    low = words.low[index]
    before = _neighbour(words, index, -1)
    if before in {"M", "O", "U"}:
        if low == "found":
            words.lemmas[index] = "found"
        return "V"
    if before in {"B", "H"}:
        return "E"
    if before in {"D", "A", "K", "T", "P"} and low in _NOUNS_FIRST | {
        "cut",
        "hit",
        "bid",
        "cost",
        "set",
        "bet",
        "split",
        "spread",
        "run",
        "hurt",
        "cast",
        "broadcast",
        "forecast",
    }:
        words.lemmas[index] = ""
        return "N"
    if before in {"D", "A", "K"}:
        words.lemmas[index] = ""
        return "A"
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if before == "N" and low in _NOUNS_FIRST and after not in _NP_START:
        words.lemmas[index] = ""
        return "N"
    return "V"


def _that(words: Words, index: int) -> str:
    """Tell the relative pronoun, the conjunction and the determiner apart."""
    before = words.tags[index - 1] if index else ""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if before in {"N", "Q", ","} and after in {"?", "ed", "V", "B", "M", "H", "O", "X"}:
        return "W"
    if before in {"V", "E", "G", "A", "X", ","} and after in {"D", "R", "Q", "T", "N", "A"}:
        return "S"
    if before == "V" and words.lemmas[index - 1] in _CLAUSE_TAKERS:
        return "S"
    if after in {"D", "R"}:
        return "S" if before in {"V", "E"} else "W"
    return "D"


def _clitic_s(words: Words, index: int) -> str:
    """Tell the possessive 's from the verb's."""
    if index == 0:
        return "."
    before = words.low[index - 1]
    if index + 1 < len(words.low) and words.low[index + 1] in {"been", "got"}:
        return "H"
    if before in SUBJECT_PRONOUNS or before in {"that", "who", "what", "here", "where", "how", "let"}:
        return "B"
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    if after in {"D", "R", "F"} or (
        after == "G" and index + 2 < len(words.tags) and words.tags[index + 2] in {"D", "R"}
    ):
        return "B"
    return "K"


_PLAIN_ING = word_set("evening morning nothing something anything everything king spring string wing during")


def _settle_gerund(words: Words, index: int) -> None:
    """Turn an -ing form that names a thing or modifies a noun into a noun or an adjective."""
    before = words.tags[index - 1] if index else ""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    low = words.low[index]
    objectless = after not in {"D", "Q", "R", "T", "K"}
    noun_follows = after in {"N", "?"}
    settled = ""
    if low in _PLAIN_ING or (after == "P" and words.low[index + 1] == "of" and before in {"N", "D", "A", "Q", "K"}):
        settled = "N"
    elif noun_follows and (before in {"T", "G"} or (before == "P" and words.low[index - 1] == "with")):
        settled = "A"
    elif before in {"D", "A", "K"}:
        settled = "A" if (noun_follows or after == "A") and low not in _ING_NOUNS else "N"
    elif objectless and _nominal(low, before):
        settled = "N"
    if settled:
        words.tags[index] = settled
        words.lemmas[index] = ""


def _nominal(low: str, before: str) -> bool:
    return (low in _ING_NOUNS and before not in {"B", ","}) or (low not in VERB_FORMS and before != "B")
