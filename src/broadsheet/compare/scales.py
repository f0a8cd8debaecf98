"""What may be said of somebody or something in words that exclude each other, phrase by phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass

from broadsheet.compare.listing import word_set
from broadsheet.compare.words import plain_stem

# One scale a block: its name, then "+" where what it tells may change while a story runs, "=" where the same must
# be said of the same ("agreed to talks"), "$" where it is said of prices and figures alone, ">" where what is
# planned may exclude what has been done, "1" where a report puts one alone on it, "2" where it puts one group on it;
# then its places behind bars, the phrases of one place parted by commas. ">" before a phrase: of whom the verb is done
# to, else of whom it is said. "~" before it: its denial is the other place of a scale of two. Words are compared by
# their stems.
_SCALES_TEXT = """
life -
  | >~killed, died, dead, >shot dead, >murdered, drowned, perished, lost his life, lost her life, >shot to death
  | ~survived, survive, alive, clinging to life
harm -
  | >~injured, >~hurt, >~wounded, >~harmed, broke his arm, broke her arm, broke his leg, broke her leg, broken
    ankle, broken leg, broken arm
  | unhurt, unharmed, uninjured, unscathed, escaped injury, without injury, safe and sound, >left unhurt
damage -
  | >~damaged, >~destroyed, collapsed, >wrecked, >flattened, >gutted, burned down, burnt down, >demolished,
    >ruined, >razed
  | undamaged, intact, >spared, escaped damage, untouched
verdict -1
  | >acquitted, >cleared, found not guilty, >exonerated
  | >convicted, found guilty, pleaded guilty
plea -1
  | pleaded guilty, pled guilty
  | pleaded not guilty, pled not guilty
leaving ->
  | >dismissed, >fired, >sacked, >ousted, >laid off, lost job, lost jobs, >removed
  | resigned, quit, stepped down, retired, retiring, retire, handed in resignation
staying ->
  | ~leave, depart, ~step down, ~stepping down, ~resign, ~quit, ~be replaced, announced his resignation,
    announced her resignation
  | stay on, stay in, stay at, remain as, remain in, staying on, stays on, continue as
capture +
  | >arrested, in custody, >jailed, behind bars, >captured, >caught, >remanded, >detained, >ordered jailed,
    gave himself up, gave herself up, turned himself in
  | at large, on the run, in hiding, into hiding, fugitive, searching for, hunting for, looking for, free on bail,
    remains free, still free, not been found, not been caught
end of it -
  | >shot dead by police, >shot by police, >killed by police, >shot dead
  | surrendered, gave up, gave himself up, turned himself in, gave herself up
opening +
  | closed, shut, >shuttered, >sealed off, >cut off, >blocked, impassable, off limits,
    remain closed, remains closed, remained closed, stay closed, stayed closed
  | open, reopened, passable, reopen,
    stay open, stayed open, remain open, remains open, open as usual, operating as usual
holding ->
  | >cancelled, >canceled, >called off, >scrapped, >abandoned
  | >postponed, >delayed, >put off, >pushed back
  | go ahead, went ahead, goes ahead, going ahead, proceed, as planned, as scheduled, operating normally, running
    normally, took off on time,
    will continue, on course, still on, still set
timing ->
  | >postponed, >delayed, >put off, late
  | on time, on schedule, as planned, as scheduled
approval -=
  | >approved, >passed, >adopted, >ratified, >endorsed
  | >rejected, >defeated, >voted down, >vetoed, >blocked, >thrown out, >turned down, >struck down, yet to vote,
    yet to approve
ruling -
  | >upheld, >confirmed
  | >overturned, >quashed, >reversed, >annulled, >thrown out
vote -
  | unanimous, unanimously
  | voted against, split, divided, dissented, narrowly, by a majority
offer -=
  | accepted, agreed
  | rejected, refused, declined, turned down
keeping -=>
  | keep, kept, retain, retained, hold on to, held on to,
    keeps
  | lost, lose, stripped of, forfeit, forfeited, deprived of
strength -
  | strengthen, strengthening, intensify, gain strength, worsen
  | weaken, weakening, ease, lose strength, subside, die down, peter out
current +
  | without power, without electricity, knocked out, cut off, blacked out
  | restored, >reconnected
fire +
  | >extinguished, under control, >put out, >contained, burned out, burnt out
  | still burning, out of control, uncontained, still ablaze, raging
return +
  | returned home, allowed to return, back in homes, allowed back
  | spend the night in, still out of, barred from returning
testimony -1
  | ~testify, ~testified, took the stand
  | declined to testify, refused to testify, remained silent,
    refused to speak, said nothing
tears -1
  | wept, cried, sobbed, in tears, burst into tears, broke down
  | no emotion, without emotion, impassive, emotionless, smiled, laughed, expressionless
past -
  | no criminal record, no record, no previous convictions, clean record, no history
  | convicted of, previous conviction, previous convictions, lengthy record, criminal record, served time, long
    record
insurance -1
  | ~insured
  | uninsured, no insurance
audience ->
  | private, behind closed doors, closed to the public, closed to reporters
  | open to the public, in public, open to all, televised, broadcast live, public
recovery ->
  | miss the rest, ruled out, out for the season, sidelined, career is over, miss the season, out of the
    tournament
  | back within, could be back, be back in, be fit, return to action, return to training, expected to play
trip ->
  | cut short, returned early, flew home early, cut short his trip
  | as planned, continue his trip, continue her trip
consciousness -1
  | ~conscious, awake, talking
  | unconscious, in a coma, comatose
arms -
  | ~armed, had a gun, carrying a gun, carried a gun, had a weapon,
    armed with, carrying a knife, carrying a pistol, carrying a rifle, carried a knife, carrying a weapon
  | unarmed, no gun, no weapon, without a weapon
extent -1
  | >destroyed much, >destroyed most, >destroyed a large, >largely destroyed, >gutted, burned down, burnt down, >razed,
    burned to the ground, burnt to the ground, >completely destroyed, total loss
  | largely intact, mostly intact, only smoke damage, only minor damage, minor damage, slight damage, slightly damaged,
    undamaged, escaped damage, little damage
sentence -1
  | >sentenced to death, >condemned to death
  | >sentenced to life, >given life, jailed for life
drink -1
  | drunk, intoxicated, had been drinking, over the limit
  | ~sober, had not been drinking, no alcohol
intent -1
  | accident, accidental, accidentally, by mistake
  | deliberate, deliberately, intentional, intentionally, on purpose, arson, premeditated
manner -
  | peaceful, peacefully, without incident, calm
  | violent, violently, clashes, marred, turned ugly, chaotic
reception -=
  | welcomed, praised, hailed, applauded, lauded
  | criticised, criticized, condemned, denounced, slammed, attacked
support -=
  | supports, backs, supported, backed, in favor, in favour
  | opposes, opposed, against
share price -$
  | rose, gained, climbed, jumped, surged, increased, grew, advanced
  | fell, dropped, slipped, lost, tumbled, sank, plunged, declined, decreased, shrank, slid
agreement +
  | reached agreement, reached a deal, struck a deal, signed, ended in agreement
  | without agreement, broke down, no agreement, ended without, failed to agree, collapsed
talks +
  | resumed, resume
  | >suspended, >broken off, called off
warning -
  | warned, gave warning, had warned, reported a problem, reported problems
  | no warning, without warning, unannounced
response -
  | responded, replied, apologised, apologized
  | did not respond, refused to comment, declined to comment, refused to apologise, refused to apologize
threat to life -
  | critical condition, in a critical, fighting for life, life-threatening injuries, gravely ill
  | no life-threatening, none life-threatening, not life-threatening, minor injuries, slightly hurt, lightly
    injured, slight injuries, light injuries, out of danger
consent +
  | claimed responsibility
  | no group claimed, no one claimed, nobody claimed, denied responsibility
fate +
  | >found alive, alive and well, >rescued
  | found dead, body found, bodies found
company +
  | alone, on his own, on her own, by himself, by herself
  | accompanied by, together with
crowd -
  | empty, deserted, unoccupied, vacant
  | crowded, packed, full, occupied
bail +1
  | >granted bail, released on bail, free on bail, >freed on bail
  | >denied bail, without bail, held without, >refused bail, ordered jailed, ordered held
marriage -
  | married
  | unmarried, never married, single
loyalty -
  | still represents, still works for, stands by, stood by, stand by
  | ended contract, parted company, cut ties, dropped him, dropped her, ended his contract, ended her contract
stance on talks +
  | agreed to meet, will meet, willing to meet
  | refused to meet, will not meet
award -=
  | never won, never received, never been nominated
  | won, received, been nominated
sort of failure -1
  | mechanical failure, technical fault, technical failure, malfunction
  | human error, pilot error, driver error
ages -2
  | all adults, only adults, no children, no minors, adults only
  | including children, including two children, two children, three children, several children, children among,
    including a child, including a boy, including a girl
weather -
  | clear skies, clear weather, good weather, sunny, fine weather
  | heavy rain, fog, foggy, snow, bad weather, storm, icy
further talks +
  | new round of talks has been set, talks will resume, agreed to resume talks, more talks
  | no further talks, no further negotiations, no new talks, no more talks
size of find +
  | no trace, no sign, nothing found, found nothing, found no
  | found several, found traces, found signs, found two
appeal ->1
  | ~appeal, ask the supreme court, lodge an appeal, lodged an appeal, be an appeal, filed an appeal,
    challenge the ruling, contest the ruling, fight the ruling
  | accept the ruling, accept the verdict, accepted the ruling, no appeal, no plans to appeal, not to appeal, waived
    appeal, waived his right, waived her right, drop the appeal, dropped the appeal
stepping down ->
  | ~resigned, ~resign, handed in her resignation, handed in his resignation, announced his
    resignation, announced her resignation, quit, stepped down, offered her
    resignation
  | refused to resign, remain in his post, remain in her post, remain in office, stay in office, remains in
    office, ruled out resigning
refund ->
  | full refund, get back the full, money back, be refunded, full price, reimbursed
  | no refund, no refunds, not be refunded, repaired for free, replaced for free, free replacement
where the end came -1
  | died at the scene, dead at the scene, died instantly, died on the spot, died at home, died at her home, died
    at his home, died there, declared dead at the scene, pronounced dead at the scene, died in the wreckage
  | died in hospital, died at hospital, died in a hospital, died at a hospital, died at the hospital, died on the way,
    died on the operating table, died en route, dead at hospital, dead at a hospital, dead at the hospital,
    died in the ambulance, died on arrival, dead on arrival, died later in hospital, died in intensive care
knowledge -=
  | admitted, acknowledged, conceded, confessed
  | denied, rejected the accusation
vehicles running ->
  | running, in service, running as usual
  | not run, at a standstill, not running, not operate
shots -
  | shots fired, opened fire, fired shots
  | no shots, without a shot, not a shot
help -
  | refused help, refused treatment, declined treatment
  | was treated, was taken to hospital, accepted treatment
driving -1
  | wearing a seat belt, wearing a helmet, wearing seat belts
  | not wearing, no helmet, no seat belt, without a helmet
repayment ->1
  | paid back, repaid all, repaid the, returned the money, paid all
  | not a cent, not a penny, none of the money, nothing has been repaid
sending off -1
  | sent off, shown a red card, red card, dismissed from the field
  | no red card, no red cards, but no red, no sendings-off
test -
  | was tested, gave a sample, took a test, tested for
  | refused a test, refused a breath, refused to be tested, declined a test
inclusion ->
  | included in, comes with, part of the price
  | bought separately, sold separately, costs extra, not included
resistance -1
  | without a struggle, no resistance, peacefully, without resistance, without incident
  | resisted, struggled with, fought with, put up a fight, opened fire on officers, violently resisted
health +>
  | recovering, good health, in good spirits, out of hospital, released from hospital, discharged
  | critical, in critical condition, life support, fighting for his life, fighting for her life
safety check -1
  | passed inspection, passed an inspection, passed its last inspection, no faults, no defects
  | failed inspection, failed an inspection, failed its last inspection, faults
"""


_COMMON = word_set(
    """
    a an the in on at of for to by no not be was is had has with without still could will his her all only as into from
    off out under never were been
    """
)
"""Words that most sentences have: a phrase is looked for by another of its words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase tells.

    Attributes:
        words: Its words, as printed in the list.
        lead: The stems of those before the first that is no common word.
        rest: The stems of those behind it.
        scale: The scale.
        marks: What is asked of the scale: see the list.
        place: Where on it.
        undergone: Whether it is said of whom the verb is done to.
        flips: Whether its denial is the other place.
    """

    words: tuple[str, ...]
    lead: tuple[str, ...]
    rest: tuple[str, ...]
    scale: str
    marks: str
    place: int
    undergone: bool
    flips: bool


def _read() -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    for block in re.split(r"\n(?! )", _SCALES_TEXT.strip()):
        head, *places = block.split("|")
        name, marks = head.strip().rsplit(" ", 1)
        for number, phrases in enumerate(places):
            for phrase in phrases.split(","):
                words = tuple(phrase.strip().lstrip(">~").split())
                if words:
                    stems = tuple(map(plain_stem, words))
                    at = next((at for at, word in enumerate(words) if word not in _COMMON), 0)
                    marked = (">" in phrase, "~" in phrase)
                    entry = Phrase(words, stems[:at], stems[at + 1 :], name, marks, number, *marked)
                    found.setdefault(stems[at], []).append(entry)
    return found


PHRASES = _read()
"""For the stem of each phrase's first word that is no common one what it may be a part of."""
