"""The scales on which people, and what becomes of them, are said to be, and the phrases for each place."""

# One scale a block: its name and its marks, "-" for none: "+" where what it tells may change while a story runs, "="
# where the same must be said of the same ("agreed to talks"), "$" where it is said of prices and figures alone, ">"
# where what is planned may exclude what has been done, "1" where a report puts one alone on it, "2" where it puts one
# group on it, "@" where it holds whenever it is told of, "t" where two days or hours may make room for both, "o"
# where it is done to something, "h" where only people do it. Then its places behind bars, the phrases of one place
# parted by commas. ">" before a phrase: of whom the verb is done to, else of whom it is said. "~": its denial is the
# other place of a scale of two. "^": said of whom its preposition names. ".." behind a word: whom it is said of may
# stand there. Of words with slashes between them any one stands there. Words are compared by their stems.
OF_PEOPLE = """
life -
  | >~killed, died, dead, >shot dead, >murdered, drowned, perished, lost his life, lost her life, >shot to death,
    among the dead/victims/killed/fatalities, declared/pronounced dead, lost life, succumbed to injuries
  | ~survived, survive, alive, clinging to life, recovering, escaped alive, pulled out alive, was rescued alive, is
    conscious, will live, out of danger, >found.. alive
harm -
  | >~injured, >~hurt, >~wounded, >~harmed, broke his/her arm/leg/wrist/ankle/collarbone/hip/nose/jaw/rib/ribs,
    broken ankle/leg/arm/wrist/collarbone/hip/nose/jaw/rib/ribs, suffered/sustained injuries/wounds/burns/fractures,
    seriously/badly/slightly/critically injured/hurt/wounded, >shot/hit/struck in
    leg/arm/thigh/foot/shoulder/chest/back/stomach/hand/head/forearm/neck/face, in intensive care, in coma, fighting for
    life, critical condition, bullet/gunshot/stab wound/wounds
  | unhurt, unharmed, uninjured, unscathed, escaped injury, without injury, safe and sound, >left unhurt, escaped
    unhurt, without a scratch, walked away
verdict -1
  | >acquitted, >cleared, >found.. not guilty, >exonerated, >found.. innocent, walked free from court
  | >convicted, >found.. guilty, pleaded guilty
plea -1
  | pleaded guilty, pled guilty
  | pleaded not guilty, pled not guilty
leaving >
  | >dismissed, >fired, >sacked, >ousted, >laid off, lost job, lost jobs, >removed, >forced/pushed/driven out, asked
    to leave/resign/go, told to leave/go, shown the door, >kicked out, >let go
  | resigned, quit, stepped down, retired, retiring, retire, handed in resignation, own decision/choice/accord,
    voluntarily, stood down, left of own, of free will, submitted/tendered/announced resignation
staying ->
  | ~leave, depart, ~step down, ~stepping down, ~resign, ~quit, ~be replaced, announced his resignation, announced her
    resignation, stand down, standing down, give up post/job/position/role, gave up post/job/position/role, giving up
    post/job/position/role, >be dismissed/replaced, >suspended,
    will/plans/wants to return to, will/plans/wants to move to, will move to, leave country, move abroad, emigrate,
    leave company/firm/group/club/bank/team/business, be leaving, make way for
  | stay on, stay at, will/would stay/remain in, remain as, staying on, stays on, continue as,
    remain/stay/continue/remains/stays/remained/stayed in charge/post/office/place/position/job/role/power/team/squad,
    keep/keeps/kept/retain job/post/position/role/seat, signed/agreed new contract, extended/renewed contract, remain
    with, staying put, stay put, carry on as, keep parish/seat, stay in country,
    continue/continues to lead/run/head/manage/chair, go/goes on leading/running, still leads/runs/heads
capture +
  | >arrested, in custody, >jailed, behind bars, >captured, >caught, >remanded, >detained, >ordered jailed, gave
    himself up, gave herself up, turned himself in, taken into custody, gave themselves up, handed himself/herself in
  | at large, on the run, in hiding, into hiding, fugitive, free on bail, remains free, still free, not been found,
    not been caught, ^hunting/searching/looking for, on the loose, still being sought, still at large
end of it -
  | >shot dead by police, >shot by police, >killed by police, >shot dead
  | shot himself/herself, turned gun on himself/herself, took own life, killed himself/herself
  | >overpowered, >subdued, was/were/been tackled/wrestled
  | surrendered, gave up, gave himself up, turned himself in, gave herself up, handed himself in, handed herself in,
    laid down weapon/arms
return +
  | returned home, allowed to return, back in homes, allowed back
  | spend the night in, still out of, barred from returning
testimony -1
  | ~testify, ~testified, took the stand, gave evidence, took the witness stand
  | not give evidence, not to give evidence, declined/refused to give evidence, not take the stand, declined to testify,
    refused to testify, remained silent, refused to speak, said nothing
tears -1
  | wept, cried, sobbed, in tears, burst into tears, broke down
  | dry-eyed, unmoved, no emotion, without emotion, impassive, emotionless, smiled, laughed, expressionless
past @
  | no criminal record, no record, no previous convictions, clean record, no history, no previous/prior/earlier
    convictions/conviction/offences/arrests, first offence/offense, never been in trouble/convicted/arrested, no
    criminal past/history
  | was convicted of, had been convicted of, previous conviction, previous convictions, lengthy record, criminal
    record, served time, long record, prior convictions/conviction, been convicted of, several convictions, earlier
    convictions
insurance -1
  | ~insured
  | uninsured, no insurance
recovery ->
  | miss the rest, ruled out, out for the season, sidelined, career is over, miss the season, out of the tournament,
    out for the rest, out for months, out until, not play again this season
  | back within, could be back, be back in, be fit, return to action, return to training, expected to play, fit for,
    be fit by, ready to play, available for, should play, return within, back within, be back for
consciousness -1
  | ~conscious, awake, talking
  | unconscious, in a coma, comatose
arms -
  | ~armed, had a gun, carrying a gun, carried a gun, had a weapon, armed with, carrying a knife, carrying a pistol,
    carrying a rifle, carried a knife, carrying a weapon
  | unarmed, no gun, no weapon, without a weapon
sentence -1
  | >sentenced to death, >condemned to death
  | >sentenced to life, >given life, jailed for life
drink -1
  | drunk, intoxicated, had been drinking, over the limit, tested positive for alcohol, under the influence
  | ~sober, tested negative for alcohol, nothing to drink, had not been drinking, no alcohol
intent -1
  | accident, accidental, accidentally, by mistake
  | deliberate, deliberately, intentional, intentionally, on purpose, arson, premeditated
warning -
  | warned, gave warning, had warned, reported a problem, reported problems
  | no warning, without warning, unannounced, given no warning, had no warning
response -
  | responded, replied, apologised, apologized
  | did not respond, refused to comment, declined to comment, refused to apologise, refused to apologize
threat to life -
  | ~critical condition, ~in a critical, fighting for life, ~life-threatening injuries, gravely ill, ~in danger, life
    is in danger, life in danger, fighting for his/her/their life/lives, in grave condition
  | no life-threatening, none life-threatening, not life-threatening, minor injuries, slightly hurt, lightly injured,
    slight injuries, light injuries, out of danger, no danger to life, injuries are minor, not seriously hurt/injured,
    only slightly hurt/injured
consent +
  | claimed responsibility
  | no group claimed, no one claimed, nobody claimed, denied responsibility
fate +2
  | >found.. alive, alive and well, >rescued
  | >found.. dead, body found, bodies found, found the body/bodies, recovered the body/bodies
company +
  | alone, on his own, on her own, by himself, by herself, unaccompanied
  | accompanied by, together with
bail +1@>
  | >granted bail, released on bail, free on bail, >freed on bail, released on bail, out on bail,
    remain/remains/remained free, remains/remained at liberty, allowed/permitted to go home, bail was granted
  | >denied bail, without bail, held without, >refused bail, ordered jailed, ordered held, remanded in custody, taken
    into custody, kept/held/remain/remains/remained/stay/stays in custody/jail/prison/detention, jailed until, held
    until, led away in handcuffs, bail was denied/refused
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
appeal ->1
  | ~appeal, ask the supreme court, lodge an appeal, lodged an appeal, be an appeal, filed an appeal, challenge the
    ruling, contest the ruling, fight the ruling, appeal against, seek a new trial, ask the court of appeal,
    challenge/contest/fight the verdict/ruling/decision/sentence/judgment/judgement/conviction,
    appeal.. be lodged/filed/launched, appeals/appealed against
  | accept the ruling, accept the verdict, accepted the ruling, no appeal, no plans to appeal, not to appeal, waived
    appeal, waived his right, waived her right, drop the appeal, dropped the appeal, accept/accepts/accepted the
    verdict/ruling/decision/sentence/judgment/judgement/conviction, no appeal, ruled out an appeal, not be appealing
stepping down ->
  | ~resigned, ~resign, handed in her resignation, handed in his resignation, announced his resignation, announced her
    resignation, quit, stepped down, offered her resignation
  | refused to resign, remain in his post, remain in her post, remain in office, stay in office, remains in office,
    ruled out resigning, would not resign, will not resign, refuses to resign/quit, remain/remains/stay/stays in post,
    refused/refuses to step/stand down
where the end came -1
  | died at the scene, dead at the scene, died instantly, died on the spot, died at home, died at her home, died at
    his home, died there, declared dead at the scene, pronounced dead at the scene, died in the wreckage
  | died in hospital, died at hospital, died in a hospital, died at a hospital, died at the hospital, died on the way,
    died on the operating table, died en route, dead at hospital, dead at a hospital, dead at the hospital, died in
    the ambulance, died on arrival, dead on arrival, died later in hospital, died in intensive care
knowledge -=
  | admitted, acknowledged, conceded, confessed
  | denied, rejected the accusation
help -
  | refused help, refused treatment, declined treatment
  | was treated, was taken to hospital, accepted treatment
driving -1
  | wearing a seat belt, wearing a helmet, wearing seat belts
  | not wearing, no helmet, no seat belt, without a helmet
repayment >1o@
  | paid back, repaid all, repaid the, returned the money, paid all, repaid/refunded it/them/the/all/full, returned
    the money/cash/funds/sum, has since repaid/refunded, paid it/him/her/them back, paid in full, repaid everything
  | not a cent, not a penny, none of the money, nothing has been repaid, yet to repay/refund, not repaid/refunded, not
    yet repaid/refunded, not returned the money/cash/funds/sum, not paid back, not paid anything back, still owes
sending off -1
  | sent off, shown a red card, red card, dismissed from the field
  | no red card, no red cards, but no red, no sendings-off
card -
  | second yellow card, second yellow, second booking, two yellow cards, second bookable offence
  | straight red, straight red card, direct red, direct red card
test -
  | was tested, gave a sample, took a test, tested for
  | refused a test, refused a breath, refused to be tested, declined a test
resistance -1
  | without a struggle/fight, no resistance, peacefully, without resistance, without incident, gave himself/herself up,
    no fight, no struggle
  | resisted, struggled with, fought with, put up a fight, opened fire on police, violently resisted, wrestled with,
    after a struggle/fight, fired at police
health +>
  | recovering, good health, in good spirits, out of hospital, released from hospital, discharged, sent home, is well,
    are well, in fine health, doing well
  | ill, is ill, gravely ill, in hospital, in intensive care, critical, in critical condition, life support, fighting
    for his life, fighting for her life
jobs >2
  | keep/keeps/kept jobs, no jobs lost/cut/go, no job losses/cuts, no layoffs/redundancies, jobs are safe/secure, all
    jobs, jobs.. are safe/secure, no one/staff/employees/workers dismissed/sacked
  | laid off, lose/losing jobs, lost jobs, jobs will go, jobs are to go, jobs.. will go, jobs.. be
    cut/lost, jobs cut/lost, job cuts/losses, made
    redundant, be dismissed, layoffs, redundancies, cut jobs, shed jobs
candidacy >h
  | not be candidate, not run, not stand, not seek another/second/third/re-election/reelection/nomination, rule/ruled
    out running/standing, retire when term, retire at end, leave politics, step down when term,
    withdraw/withdrew/withdrawn from race/election/contest, not a candidate, no candidate, not be running, not be
    standing
  | would run, will run, would stand, will stand, running for, standing for, seek another/second/third term, seek
    re-election/reelection/nomination, run for/in, stand for, stands for, runs for, enter the race, entered the race,
    be a candidate, is a candidate, candidate for
custody of children 1
  | sole/full custody, custody alone
  | joint/shared custody, share/shares/sharing custody
penalty -@
  | missed a penalty, penalty was saved, had penalty saved, missed from the spot, put penalty wide/over
  | scored a penalty, scored from the penalty, converted penalty, scored from the spot, scored with penalty
cooperation -1
  | cooperating, cooperated, co-operating, cooperates
  | not cooperating, refused to cooperate, not cooperate, uncooperative
identity +
  | been identified, was identified as, been named as
  | not been identified, unidentified, not named, not yet been identified, not released the name
share repaid >1o@
  | repay/repaid/repays whole/full/entire, pay back all/everything, paid back all/everything
  | repay/repaid/repays half/part, pay back half/part, paid back half/part
"""
