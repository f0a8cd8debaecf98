"""Deeds of which each has its own figure: what was paid and what it was insured for, who was charged and who convicted.

Of one thing bought, insured and valued a report may give three sums; of one crowd hurt, treated and kept in hospital
three counts; of one place joined and left two dates. None excludes another.
"""

from __future__ import annotations

import re
from functools import lru_cache

# One run of deeds a line, parted by bars; forms of one deed by commas.
_SUMS_TEXT = """
bought, buy, buys, paid, pay, pays, paying, purchased, acquired, cost, costs, sold, sell, sells, sale, fetched, price,
 valued, worth, valuation, offered, offer, offers, bid, bids | insured
 | asked, asking, demanded, demands, sought, seeks, wanted, wants, been offered for, offered for sale, on the market
 | estimated, estimate, estimates, appraised | spent, spend, restored, restoration, repair, repairs
raised, raise, donated, collected | spent, spend, spending | owed, owes, debt, debts | stolen, stole, took, taken
 | repay, repaid, pay back, paid back, returned | seized, recovered, found | fined, fine | saved, save, saves, saving
fined, fine, fines | damages, compensation, restitution | bail
stole, stolen, took, taken, grabbed | left, dropped
earned, earns, earn, profit, made | lost, loses, lose, loss, losses | invested, invest, invests, investing, investment
"""
_COUNTS_TEXT = """
charged, indicted, accused, faces, faced, facing | convicted, found guilty, guilty on, guilty of | acquitted, cleared
 | pleaded guilty, admitted
arrested, detained, held, custody, rounded up | charged, indicted | convicted, jailed, sentenced
 | released, freed, let go | wanted, sought, being hunted | fined | deported | questioned
hurt, injured, wounded | treated, needed treatment | admitted, hospitalised, hospitalized, hospital, hospitals
 | discharged, released, sent home, gone home | killed, dead, died, dies, deaths
told to leave, ordered to leave, evacuated, evacuate, fled | shelter, shelters, sheltered, sheltering | returned, return
 | stayed, stay, refused to leave
invited, expected | attended, came, come, took part, attending | entitled, eligible, registered | voted, turned out
 | applied, applications, applicants | accepted, admitted, chosen, selected, hired
has, have, had, operates, owns, flies, runs | ordered, orders, order, on order | sold, sell | bought, buy, added
 | grounded | retired | leased | spread, gutted, engulfed
 | were out, are out, in use, in service, on duty, deployed, sent
has, have, had, employs, employ, employees, create, created, hire, hired, add | cut, cutting, lay off
 , laid off, go, lose, losing, shed
damaged | destroyed, collapsed, flattened, razed, washed away, swept away, burned down, burnt down
stolen, missing, lost, disappeared | recovered, found, returned
aboard, on board, carrying, carried | rescued, saved, picked up, pulled | missing
fired, shots | hit, struck, wounded
ordered | delivered, shipped, received, arrived | made, produced, built | sold
started, starters, set off, entered, entrants | finished, finishers, completed
tested, tests, screened, examined | positive, infected, ill | vaccinated, immunised, immunized
signed, signatures | needed, required
built, completed | planned, plans, will build
born | died, die | married, marry | divorced
close, closes, closed, closing, shut | keep, keeps, kept, remain, remains, stay | open, opens, opened, opening
"""
_AMOUNTS_TEXT = """
carries, carry, carried, carrying, loaded, laden, load, aboard | leaked, leak, spilled, spilt, poured, ran out, lay
 | recovered, saved, pumped
made, makes, make, produced, produces, produce, harvested | used, uses, use, consumed | sold, sells, sell, exported
 | stored, stores, holds
"""
_TERMS_TEXT = """
sentenced, sentence, given, jailed for, got, must, will, ordered, imprisoned for, banned for
 | has spent, have spent, had spent, spent, has served, had served, served, has been, had been, so far | asked, sought
lasted, last, lasts, took, went on | resumed, reopened, restarted, interrupted, delayed, postponed
"""
_DATES_TEXT = """
join, enter | leave, quit, resign, retire
open, begin, start, commence | close, end, finish, shut, conclude
leave, depart, set | arrive, land, reach, dock
marry, wed | divorce, separate | bear | die
kill, murder, shoot, stab, rob, die | arrest, detain | charge, indict, arraign | try | convict | sentence, jail
 | release, free, parole
buy, acquire, purchase | sell
launch | land, return
announce, name, appoint, elect | resign, retire
sign | ratify, approve | take
propose | approve, adopt, pass | reject | take, come, enter
nominate, shortlist | win, receive, award
found, establish, form | go, float, list
break | extinguish, put
design, plan | build | open | demolish | restore, renovate, rebuild
write | publish, release | perform, premiere, film
order | deliver
kidnap, abduct, seize | free, release, rescue
disappear, vanish | find, discover
file, submit | withdraw, grant
"""
_NO_AUXILIARY = (
    r"(?!(?:has|have|had) (?:(?:also|now|already|since|so far|not) )?(?:\w+ed|been|bought|sold|built|made|taken|found"
    r"|begun|gone|come|given|won|kept|left|sent|set|put|cut|paid|spent|lost) )"
)
"""\"Has ordered 12\" is no "has 12"."""

_Runs = tuple[tuple[frozenset[str], ...], ...]


def _runs(text: str) -> _Runs:
    return tuple(
        tuple(frozenset(word.strip() for word in deed.split(",")) for deed in line.split("|"))
        for line in text.replace("\n ", " ").strip().splitlines()
    )


_SUMS, _COUNTS, _AMOUNTS, _TERMS, _DATES = map(
    _runs, (_SUMS_TEXT, _COUNTS_TEXT, _AMOUNTS_TEXT, _TERMS_TEXT, _DATES_TEXT)
)


@lru_cache(maxsize=8)
def _any(runs: _Runs) -> re.Pattern[str]:
    words = sorted({word for deeds in runs for deed in deeds for word in deed}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-]){_NO_AUXILIARY}(?:{'|'.join(words)})(?![\w-])")


def sums_of_two_deeds(one: str, other: str) -> bool:
    """Tell whether the words around two sums tell of two deeds of one run: "was bought for", "was insured for"."""
    return _two_deeds(one, other, _SUMS)


def counts_of_two_deeds(one: str, other: str) -> bool:
    """Tell whether the words around two counts tell of two deeds of one run: "were hurt", "were treated"."""
    return _two_deeds(one, other, _COUNTS)


def amounts_of_two_deeds(one: str, other: str) -> bool:
    """Tell whether the words around two measures tell of two deeds of one run: "was carrying", "ran out"."""
    return _two_deeds(one, other, _AMOUNTS)


def terms_of_two_deeds(one: str, other: str) -> bool:
    """Tell whether the words around two stretches of time tell of two deeds: "was sentenced to", "has served"."""
    return _two_deeds(one, other, _TERMS)


def dates_of_two_deeds(one: str, other: str) -> bool:
    """Tell whether two verbs, in their base form, are two deeds of one run: join and leave."""
    return any(
        _at(deeds, {one}) and _at(deeds, {other}) and not _at(deeds, {one}) & _at(deeds, {other}) for deeds in _DATES
    )


def _two_deeds(one: str, other: str, runs: _Runs) -> bool:
    found = [set(_any(runs).findall(words.lower())) for words in (one, other)]
    if not all(found):
        return False
    places = [[_at(deeds, words) for words in found] for deeds in runs]
    # Where any run has one deed in both, they tell of that.
    return any(all(each) and each[0].isdisjoint(each[1]) for each in places) and not any(
        each[0] & each[1] for each in places
    )


def _at(deeds: tuple[frozenset[str], ...], words: set[str]) -> set[int]:
    return {at for at, deed in enumerate(deeds) if deed & words}
