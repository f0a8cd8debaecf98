"""What people die of by nature or of their wounds, in classes of which one alone is what somebody died of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts import Span

# One class a line: its name, behind "~" the classes and kinds beside which somebody may have it, then its words, parted
# by bars. A line in brackets begins a kind. "last": what other illnesses end in; "long": what ends in these; "wound":
# what a mishap or an attack does.
_ILLNESSES_TEXT = """
[last]
heart ~ arrest: heart attack | heart failure | heart disease | heart condition | heart problem | heart ailment &
 | coronary | myocardial infarction | heart trouble
arrest ~ last long wound drug poison current water: cardiac arrest | multiple organ failure | organ failure &
 | multi-organ failure | natural causes | old age
stroke ~ bleed tumour: stroke | brain haemorrhage | brain hemorrhage | cerebral haemorrhage | cerebral hemorrhage &
 | aneurysm | brain bleed
pneumonia ~ virus lungs: pneumonia | lung infection | chest infection
lungs ~ pneumonia lung virus heart: respiratory failure | emphysema | lung disease | respiratory illness &
 | pulmonary disease | pulmonary fibrosis | respiratory problem
sepsis ~ last long wound: sepsis | blood poisoning | septic shock | septicaemia | septicemia | infection
kidney ~ diabetes: kidney failure | kidney disease | renal failure | kidney ailment
liver ~ hepatitis: liver failure | cirrhosis | liver disease | liver ailment
clot ~ heart lungs stroke: blood clot | pulmonary embolism | embolism
bleed ~ stroke wound: bled to death | blood loss | loss of blood | internal bleeding | haemorrhage | hemorrhage

[long]
cancer ~ tumour lung breast prostate colon pancreas liverc ovary throat stomach skin kidneyc bladder bone blood: cancer
lung ~ cancer: lung cancer
breast ~ cancer: breast cancer
prostate ~ cancer: prostate cancer
colon ~ cancer: colon cancer | bowel cancer | colorectal cancer
pancreas ~ cancer: pancreatic cancer | cancer of the pancreas
liverc ~ cancer liver: liver cancer
ovary ~ cancer: ovarian cancer | cervical cancer | uterine cancer
throat ~ cancer: throat cancer | oesophageal cancer | esophageal cancer | mouth cancer
stomach ~ cancer: stomach cancer
skin ~ cancer: skin cancer | melanoma
kidneyc ~ cancer kidney: kidney cancer
bladder ~ cancer: bladder cancer
bone ~ cancer: bone cancer
blood ~ cancer: leukaemia | leukemia | lymphoma | multiple myeloma | blood cancer
tumour ~ cancer stroke: brain tumour | brain tumor | brain cancer
dementia ~ parkinson: dementia | alzheimer’s | alzheimer's | alzheimer
parkinson ~ dementia: parkinson’s | parkinson's | parkinson
nerves: motor neurone disease | motor neuron disease | als | lou gehrig’s | lou gehrig's
sclerosis: multiple sclerosis
diabetes: diabetes
virus ~ pneumonia lungs: covid-19 | covid | coronavirus | influenza | flu
aids: aids | hiv
malaria: malaria
ebola: ebola
hepatitis: hepatitis
meningitis: meningitis
allergy ~ arrest: allergic reaction | anaphylactic shock | anaphylaxis | asthma attack | asthma

[wound]
head ~ wound violence: head injury | head injuries | head wound | fractured skull | brain injury | brain injuries &
 | skull fracture
chest ~ wound violence: chest injury | chest injuries | chest wound
neck ~ wound violence: broken neck
inner ~ wound violence: internal injury | internal injuries | injuries
drug ~ arrest poison violence: overdose | drug overdose
"""

VIOLENCE = "violence"
"""The kind of every other way to die."""

_NOT_SUDDEN = frozenset({"heart", "stroke", "clot"})
"""What may take somebody in the middle of a mishap."""

_MISHAPS = word_set("water current cold smoke fire beating wheels fall weight drug crowd heat")


class _Class(NamedTuple):
    """A class of illnesses.

    Attributes:
        kind: The kind it is of.
        along: The classes and kinds beside which somebody may have it.
    """

    kind: str
    along: frozenset[str]


def _table() -> tuple[dict[str, _Class], dict[str, str]]:
    classes: dict[str, _Class] = {}
    words: dict[str, str] = {}
    kind = ""
    for line in filter(None, _ILLNESSES_TEXT.replace("&\n", "").splitlines()):
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        head, _, told = line.partition(": ")
        name, _, along = head.partition("~")
        classes[name.strip()] = _Class(kind, word_set(along))
        words |= {word.strip(): name.strip() for word in told.split("|")}
    return classes, words


_CLASSES, _WORDS = _table()
ILLNESS_KEYS = content_keys(" ".join(_WORDS)) - content_keys("disease long")
_ANY = re.compile(
    rf"\b(?:{'|'.join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))})(?:e?s)?\b", re.IGNORECASE
)


def illnesses_in(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield the classes of illnesses and wounds that a stretch of text names, each with the place of its words."""
    for match in _ANY.finditer(text, start, end):
        yield _class_of(match[0].lower()), match.span()


@lru_cache(maxsize=512)
def _class_of(word: str) -> str:
    return next(_WORDS[form] for form in (word, word.removesuffix("s"), word.removesuffix("es")) if form in _WORDS)


def may_die_of_both(one: str, other: str, *, after: bool = False) -> bool:
    """Tell whether what two phrases name may have taken one person: pneumonia at the end of dementia.

    ``after`` where somebody died after the one, and of the other.
    """
    mark = "*" if after else ""
    found = [{f"{name}{mark}" for name, _ in illnesses_in(words, 0, len(words))} for words in (one, other)]
    return all(found) and not any(two_deaths(left, right) for left in found[0] for right in found[1])


def two_deaths(one: str, other: str) -> bool | None:
    """Tell whether nobody dies of both; False where both are one, None where one may be a part of the other.

    "*" behind a class: of complications of it, which end in another.
    """
    left, right = one.rstrip("*"), other.rstrip("*")
    if left == right:
        return False
    complicated = one.endswith("*") or other.endswith("*")
    return None if _joined(left, right, complicated) or _joined(right, left, complicated) else True


def _joined(one: str, other: str, complicated: bool) -> bool:
    known = _CLASSES.get(one)
    kind = _CLASSES[other].kind if other in _CLASSES else VIOLENCE
    if known is None:
        return False
    if other in known.along or kind in known.along:
        return True
    if kind == VIOLENCE:
        return one in _NOT_SUDDEN and other in _MISHAPS
    return known.kind == "last" and (complicated or (kind == "long" and one not in _NOT_SUDDEN))
