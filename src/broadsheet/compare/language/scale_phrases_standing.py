"""The scales on which people are said to stand at a time, listed as those of people are beside this file."""

OF_STANDING = """
custody at a time +t
  | still/remains/remained/remain/kept/stays/stayed in custody/jail/prison/detention, still/remains/remained behind
    bars, >still held, >being held, >still detained, >being questioned, under arrest, >still holding, in a cell, in
    cells, in police custody, >held in custody, under police guard, led away in handcuffs
  | a free man/woman, allowed/permitted to go/return home, was/been/were/be released/freed, was/been let go, was/been
    set free, cited and released, >not detained, >not arrested, >not been arrested/detained, not been found/caught,
    remains/remained/remain free, walked free, went home, sent home, still at large, in freedom, still on the run
life and standing +t
  | among the dead/victims/killed, died at wheel/scene, died/dead at the scene/wheel/controls, was/been killed, drowned,
    was/been found dead, went down with ship, lost his/her life, was/been shot dead
  | under arrest, being questioned/interviewed/treated/held, in custody, was/been rescued, >taken into custody, escaped
    unhurt, was/is unhurt/unharmed/unscathed, walked away, swam ashore, gave himself/herself up, >found.. alive, stable
    condition, escaped with, was able to tell
office >
  | >dismissed, >sacked, >fired from/as, >removed from/as, >relieved of
  | keep/keeps/kept job/post/position/office, remain/remains/remained in office/post/charge/place,
    stay/stays/stayed in office/post/charge/place, stay/stays/stayed on as, not be dismissed/sacked, still in office,
    still on duty
degree of guilt -1
  | convicted of murder, >found.. guilty of murder, guilty of murder, convicted of first-degree/second-degree murder
  | convicted of manslaughter, >found.. guilty of manslaughter, guilty of manslaughter, >acquitted/cleared of murder
hospital at a time +t
  | remains/remained/still/stays in hospital, remains/remained/still/is/was in intensive care, remains/remained in
    critical/serious condition, remains/remained/is in coma
  | left hospital, left the hospital, was/been discharged, sent home, >released from hospital, went home, returned home,
    out of hospital
acceptance of result -
  | conceded, accepted/accepts result/defeat/outcome, congratulated him/her/rival/opponent/winner, admitted defeat,
    acknowledged defeat
  | ~not conceded, refused/refuses to concede/accept, rejected/rejects result, challenge/challenges/challenged result,
    contest/contests/contested result, declared himself/herself winner
search +t
  | was/been/were called/broken off, was/been/were suspended/abandoned/halted/stopped, has ended, came to an end
  | is/are/was/were continuing, went on through, still going on, still under way, was/been/were resumed
still missing +t
  | still/remain/remains/remained missing, still unaccounted for, not been found/traced
  | was/been rescued/found, found alive/dead, came home, turned up, safe and sound/well
demand +1
  | no demand/demands, asked for no money/ransom, demanded no money/ransom, demanded nothing, not asked for, not
    demanded
  | demanded, asked for money/ransom, demanding, a demand for, demanded money/ransom
charge +t
  | was/been/were charged with, faces/face charges, faces a charge
  | without charge/charges, not been/be charged, no charges, not face charges
being sold >
  | is to be sold, will/would be sold, put up for sale, is for sale, up for sale
  | not for sale, will/would be kept, not be sold, no plans to sell
apology -1
  | apologised, apologized, said sorry, expressed remorse/regret, asked for forgiveness
  | not apologise, not apologize, no apology, not say sorry, refused to apologise, refused to apologize, no remorse,
    without apology, no word of regret/apology
"""
