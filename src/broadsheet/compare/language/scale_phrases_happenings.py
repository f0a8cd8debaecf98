"""The scales on which what happens, and how, is said to be, listed as those of people are beside this file."""

OF_HAPPENINGS = """
captivity +
  | >still held, >being held, >held hostage, >held captive, in captivity, holding, >kept prisoner
  | >freed, >released, >set free, walked free, ~go free
ransom 2
  | no ransom, without ransom, without paying ransom, refused/refuses to pay ransom, not pay ransom, not paid ransom,
    paid nothing
  | paid ransom, ransom.. was/been paid, ransom was paid, ransom had been paid, ransom has been paid, handed over
    ransom, after ransom, for ransom of, against ransom, in exchange for ransom
welcome by crowd 2
  | applauded, cheered, >applauded, >cheered, standing ovation
  | booed, jeered, heckled, >booed, >jeered, >heckled, threw stones/eggs/tomatoes/bottles
forgiveness 1
  | forgave, forgives, have forgiven, has forgiven
  | never forgive, not forgive, not forgiven, never forgiven, refuses/refused to forgive
fairness of vote 2
  | called it fair, called the vote/election fair, free and fair, no fraud, no irregularities, was fair, ~been fair
  | rigged, >rigged, fraudulent, neither free nor fair, widespread fraud/irregularities, vote-rigging, stuffed ballot
advance warning 2
  | put up warning, had been warned, were warned beforehand, warning signs/flags/sirens, siren sounded, sirens sounded,
    gave warning, been a warning
  | no warning, without warning, no signs warned, no sirens
admission 1
  | denies/denied wrongdoing/charge/charges/everything/involvement/accusations/allegations, denied that he/she had,
    denied having, protested innocence, is innocent, was innocent, insists/insisted innocent, maintains/maintained
    innocence, pleaded not guilty, did nothing wrong, done nothing wrong
  | ~confessed, full confession, made confession, admitted
    charge/charges/guilt/everything/killing/stealing/taking, pleaded guilty, admits guilt
licence 1
  | >struck off, >barred/banned from practising/practicing/working/teaching, lost licence/license, lose
    licence/license, >stripped of licence/license, licence/license was revoked/withdrawn, never
    work/practise/practice/teach again
  | allowed/permitted/cleared to work, allowed/permitted to practise/practice/teach, return to work/nursing/teaching,
    keep/keeps/kept licence/license, remain/remains on register, go on working/practising/teaching
leak 2
  | no oil/gas/fuel/chemicals/radiation has leaked/escaped/spilled, no oil/gas/fuel leaked/escaped/spilled, no
    leak/leaks, no spill, not leaking, not leaked
  | ~leaking, ~leaked, oil/fuel is spreading/gushing/pouring, oil/fuel spread/gushed/poured, slick, spilled into,
    spewing, oil/fuel/gas has leaked/escaped, gushing
people aboard 2
  | remain/remains/remained/stayed/stay/still aboard, remain/remained/stay/stayed/still on board,
    remain/remains/remained on ship/vessel, refused to leave ship/vessel, stayed on ship/vessel
  | >taken off, >evacuated, ~abandoned ship, >airlifted/winched/plucked/lifted off, >airlifted/winched/plucked/lifted
    from, took to lifeboats, into lifeboats
air traffic 2
  | no flights cancelled/canceled/affected/delayed, flights were/are not affected, flights ran/running/run normally,
    flights running/operating, airport is operating, airport was operating, airport operated, airport stayed/remained
    open, airport is open, airport was not affected
  | flights cancelled/canceled/suspended/grounded/halted, flights were/are
    cancelled/canceled/suspended/grounded/halted, airport closed, airport was/is closed, airport shut,
    cancelled/canceled/suspended all flights, airport remained/stayed closed
end of fight 2
  | on points, by decision, unanimous decision, split decision, went the distance, after twelve rounds
  | stopped the fight/contest/bout, >knocked out, by knockout, technical knockout, >stopped in
way out 1
  | on a stretcher, carried off, carried out, carried from
  | walked off, walked out, walked to, walked unaided, own feet, unaided, walked away, walked from
survival afloat -
  | sank, went down, has sunk, have sunk, bottom of the sea, at the bottom, capsized and sank
  | >towed, stayed/remained/remains/stays afloat, still afloat, limped into/to, returned to port, own power, under tow
direction of travel 2=
  | on way to, on way home to, were going to, was going to, heading to, headed to, heading for, headed for, bound for,
    travelling to, traveling to, driving to, flying to, sailing to, en route to
  | returning from, returned from, on way back, way home from, coming back from, coming from, driving home from,
    flying home from, travelling from, going home from, back from
visibility 2
  | thick fog, dense fog, heavy fog, in fog, poor visibility, rough seas, stormy, storm, heavy seas, high waves
  | clear weather, good visibility, calm seas, calm sea, clear skies, clear sky, fine weather
talks going on 2
  | talks broke/broken down, talks collapsed/failed, talks ended without, talks were/have been broken off, no talks,
    negotiations broke/broken down, negotiations collapsed/failed, broke off talks/negotiations
  | talks will go on, talks go on, talks continue, talks will continue, talks are continuing, talks are under way, still
    negotiating/talking, still in talks, negotiations continue, talks/negotiations with.. continue
alarm 2
  | alarm worked, alarm rang, alarm sounded, alarm went off, set off the alarm, triggered the alarm, siren wailed,
    alarm was on
  | alarm failed, alarm did not, alarm had been switched/turned off, alarm was switched/turned off, alarm was off, no
    alarm, alarm did not sound/work/ring, disabled the alarm, alarm was broken
barriers 2
  | barrier/barriers/gate/gates was/were up, barrier/barriers was/were open/raised, gates were open, barriers had not
    been lowered, barriers did not
  | barrier/barriers/gate/gates was/were down/lowered/closed, barriers had been lowered, barriers had come down
fate of building 2
  | >torn down, >demolished, >pulled down, >razed, tear down, tearing down, demolish
  | >restored, >preserved, >renovated, >rebuilt, restore, renovate
strike 2
  | voted.. strike, voted to walk, voted for strike/walkout, backed strike/walkout, approved strike/walkout,
    begin/began strike
  | rejected strike/walkout, voted against strike/walkout, called off strike/walkout, voted down strike/walkout, no
    strike
sky over it 2
  | rained, raining, heavy rain, snowing, in the rain, torrential rain, in a snowstorm, pouring rain
  | sunny, sunshine, sun shone, sun was shining, clear skies, fine weather, clear weather, weather was clear, weather
    clear, cloudless
last off 1
  | last to leave/abandon, last person/man/woman to leave/abandon, last off, went down with ship
  | first to leave/abandon, among the first to leave/abandon, among the first off
fate of animal -
  | >shot dead, >put down, >put to death
  | >recaptured, >tranquillised, >tranquilized, put to sleep with, >led back, swam back, back in cage/enclosure
arrival 2
  | reached the top/summit/pole, stood on the summit/top, reached its orbit, reached orbit, reached its destination,
    completed the crossing, crossed the line/ocean/channel
  | turned back, turned round, turned around, short of the summit/top, below the summit/top, failed to reach the
    top/summit/orbit/pole, never reached the top/summit/orbit/pole
work of them 2
  | out of work, laid off, be laid off, be dismissed, lose jobs, without work
  | found new work, found work, found jobs, found new jobs, keep jobs, keep work
career 1
  | was/is/be last fight/match/race/season/tournament/concert/film/attempt, ~retire, end career, ended career, hang up,
    hung up, bow out, bowed out
  | fight on, carry on, play on, race on, try again, continue career, no plans to retire, no thought of retiring
outcome 1
  | ~conceded defeat, ~concede defeat, ~conceded the election/race, accepted/accepts/accept defeat, acknowledged defeat
  | refused/refuses to concede, refused/refuses to accept defeat/result/outcome, refused to acknowledge defeat,
    rejected the result/outcome, claimed victory, contest the result, challenge the result, refused to
    recognise/recognize result
oxygen -1
  | without oxygen, no oxygen, without bottled oxygen
  | bottled oxygen, used oxygen, with oxygen
guide -1
  | without guide, no guide, unguided
  | with guide, led by guide, guide led, accompanied by guide
people inside 2
  | bus/house/school/classroom/building/plane/church/shop was empty, no one inside, nobody inside, nobody on board, no
    one on board, without passengers, no children in
  | were at desks, were inside, children/pupils/guests/families/workers/passengers were on board,
    children/pupils/guests/families/workers were in, full of children/people, was asleep, were asleep
"""
