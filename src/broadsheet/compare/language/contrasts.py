"""Words that say which of several sorts is meant: a net profit is no operating profit, a stage debut none on film."""

from __future__ import annotations

import re

# One contrast a line: its sorts, parted by bars; words of one sort by commas.
_CONTRASTS_TEXT = """
net | operating | gross | pre-tax, pretax, before tax | underlying, adjusted, core
film, screen | stage | television, tv | radio
insured | uninsured | economic
men's | women's | boys' | girls'
lower house, house of representatives, lower chamber | upper house, senate, upper chamber
sustained, steady | gusts, gust, gusting, gusted
wholesale | retail
domestic | foreign, international, overseas, export
one-way, single | return, round-trip
singles | doubles
regular season | playoff, playoffs, postseason
average, mean | median | maximum, highest, peak | minimum, lowest
confirmed | suspected, probable, possible
freestyle | butterfly | backstroke | breaststroke | medley
urban | rural
public | private
exports | imports
revenue, revenues, sales, turnover | profit, profits, earnings | costs, expenses, spending | debt, debts | orders
day shift, early shift | night shift, late shift
adults, adult tickets | children, pensioners, concessions
firefighters, officers, paramedics, rescuers | workers, employees, residents, passengers, guests, patients, students
first-class | second-class
inner | outer
northern | southern | eastern | western
high tide | low tide
upstream | downstream
inbound | outbound
buyers | sellers
junior | senior
fixed | variable
short-term | long-term
passenger | cargo, freight
crude | petrol, gasoline, diesel
hourly | daily | weekly | monthly | yearly, annual
home | away
in summer, the summer, summers | in winter, the winter, winters | in spring, the spring | in autumn, the autumn
by day, during the day, daytime | at night, by night, night-time
on weekdays | on weekends, at weekends, on sundays, on saturdays
on the summit, on the peak, in the mountains, in the hills | in the valley, in the valleys, in the plains
the old, the previous, the former, the earlier | the new, the current, the present, the latest
voted for, votes for, in favour, in favor | voted against, votes against, against
in the north | in the south | in the east | in the west
small, smaller, little | big, bigger, large, larger
"""
_SORTS = tuple(
    tuple(frozenset(word.strip() for word in sort.split(",")) for sort in line.split("|"))
    for line in _CONTRASTS_TEXT.strip().splitlines()
)
_WORDS = sorted({word for sorts in _SORTS for sort in sorts for word in sort}, key=len, reverse=True)
_ANY = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _WORDS))})(?![\w-])")


def contrasted(one: str, other: str) -> bool:
    """Tell whether each of two stretches of text has a sort of one contrast that the other has not."""
    found = [set(_ANY.findall(words.lower().replace("’", "'"))) for words in (one, other)]
    if not all(found):
        return False
    for sorts in _SORTS:
        places = [{at for at, sort in enumerate(sorts) if sort & words} for words in found]
        if all(places) and places[0].isdisjoint(places[1]):
            return True
    return False
