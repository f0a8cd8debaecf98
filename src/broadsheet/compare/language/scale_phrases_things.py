"""The scales on which things and happenings are said to be, listed as those of people are beside this file."""

OF_THINGS = """
damage -
  | >~damaged, >~destroyed, collapsed, >wrecked, >flattened, >gutted, burned down, burnt down, >demolished, >ruined,
    >razed, >swept/washed away, >torn down, total loss, beyond repair, a write-off
  | undamaged, intact, >spared, escaped damage, untouched, withstood, without damage, can be saved, can be repaired,
    can be salvaged, still standing
opening +t
  | closed, shut, >shuttered, >sealed off, >cut off, >blocked, impassable, off limits, remain closed, remains closed,
    remained closed, stay closed, stayed closed, remain/stay/remained/stayed/remains shut, >closed down, >shut
    down, out of action/service/use, not reopened, yet to reopen, not be reopened, no date for reopening, not opened
  | open, reopened, passable, reopen, stay open, stayed open, remain open, remains open, open as usual, operating as
    usual, kept open, keep open, remains/stays open, back in operation, let
    visitors/guests/people/passengers/customers in, open again, opened doors, welcomed visitors, received visitors, in
    use again, back in use
holding ->
  | >cancelled, >canceled, >called off, >scrapped, >abandoned
  | >postponed, >delayed, >put off, >pushed back
  | go ahead, went ahead, goes ahead, going ahead, proceed, as planned, as scheduled, operating normally, running
    normally, took off on time, will continue, on course, still on, still set, will be held, took place, takes place,
    will take place, running as planned
timing ->
  | >postponed, >delayed, >put off, late
  | on time, on schedule, as planned, as scheduled
approval -=
  | >approved, >passed, >adopted, >ratified, >endorsed
  | >rejected, >defeated, >voted down, >vetoed, >blocked, >thrown out, >turned down, >struck down, yet to vote, yet to
    approve, not yet approved/voted/ratified, still to approve/vote, voted against
ruling -
  | >upheld, >confirmed
  | >overturned, >quashed, >reversed, >annulled, >thrown out
vote 2
  | unanimous, unanimously, without dissent, without opposition, all in favour/favor
  | voted against, split, divided, dissented, narrowly, by a majority, dissented, abstained, objected
offer -=
  | accepted, agreed
  | rejected, refused, declined, turned down, spurned, rebuffed
keeping -=>
  | keep, kept, retain, retained, hold on to, held on to, keeps, hold onto, held onto
  | lost, lose, stripped of, forfeit, forfeited, deprived of, give up, gave up, given up, relinquish, relinquished
strength -
  | strengthen, strengthening, intensify, gain strength, worsen, strengthened, intensified, intensifying, grow
    stronger, get stronger, getting stronger, gather/gain/gathering/gaining strength, worsening
  | weaken, weakening, ease, lose strength, subside, die down, peter out, weakened, lose/losing strength, grow weaker,
    get weaker, subsided, easing, fade
current +
  | without power, without electricity, knocked out, cut off, blacked out, lost power, lost electricity, power was
    out, had no power/electricity
  | restored, >reconnected, had power, had electricity, has power, kept power, power stayed on
fire +
  | >extinguished, under control, >put out, >contained, burned out, burnt out
  | still burning, out of control, uncontained, still ablaze, raging
audience 2>
  | private, behind closed doors, closed to the public, closed to reporters, in camera, closed session
  | open to the public, in public, open to all, televised, broadcast live, public
trip ->
  | cut short, returned early, flew home early, cut short his trip
  | as planned, continue his trip, continue her trip
extent -1
  | >destroyed a warehouse/house/building/church/school/factory, >destroyed the
    warehouse/house/building/church/school/factory, >destroyed much, >destroyed most, >destroyed a large, >largely
    destroyed, >gutted, burned down, burnt down, >razed, burned to the ground, burnt to the ground, >completely
    destroyed, total loss
  | largely intact, mostly intact, most was saved, most were saved, largely spared, only smoke damage, only minor
    damage, minor damage, slight damage, slightly damaged, undamaged, escaped damage, little damage
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
crowd -
  | empty, deserted, unoccupied, vacant, half empty, half-empty
  | crowded, packed, full, occupied, sold out, capacity crowd, full house, not a seat
sort of failure -1
  | mechanical failure, technical fault, technical failure, malfunction
  | human error, pilot error, driver error
ages -2
  | all adults, only adults, no children, no minors, adults only, no child
  | including children, including two children, two children, three children, several children, children among,
    including a child, including a boy, including a girl
weather -
  | clear skies, clear weather, good weather, sunny, fine weather
  | heavy rain, fog, foggy, snow, bad weather, storm, icy
further talks >2@
  | new round of talks has been set, talks will resume, agreed to resume talks, more talks, will meet again, meet
    again, agreed to meet again, talks will continue/resume, negotiations will continue/resume, talks are to
    resume/continue, sit down again, are to meet, negotiations are to resume/continue,
    new/fresh/another/further round of talks/negotiations, return to the table,
    more/new/fresh/further talks/negotiations/meeting is/are planned/set/scheduled
  | no further talks, no further negotiations, no new talks, no more talks, no further/more/new/fresh
    talks/negotiations/meetings/meeting, no date for talks, talks are over, negotiations are over, talks have ended, no
    new/further/next meeting/round has been/is arranged/planned/set/scheduled/agreed, no date.. set/fixed/agreed
size of find +
  | no trace, no sign, nothing found, found nothing, found no
  | found several, found traces, found signs, found two
refund >2
  | full refund, get back the full, money back, be refunded, full price, reimbursed, get money back, refunded, get
    refund, refunds will, offered/given/receive/claim refund/refunds, repaid in full
  | no refund, no refunds, not be refunded, repaired for free, replaced for free, free replacement, no money back, not
    get money, not be given refund, not be offered refund, not get refund
vehicles running ->
  | running, in service, running as usual, operating normally, running normally, ran as usual
  | not run, at a standstill, not running, not operate, stood still, stand still, ground to a halt, came to a halt
shots -
  | shots fired, opened fire, fired shots
  | no shots, without a shot, not a shot
inclusion ->
  | included in, comes with, part of the price
  | bought separately, sold separately, costs extra, not included
safety check -1
  | passed inspection, passed safety inspection/check, passed its last inspection, no faults, no defects, given clean
    bill
  | failed inspection, failed safety inspection/check, failed its last inspection, faults, safety
    violations/failings/flaws, violations of safety, breached safety
availability >
  | stay/remain/remains/stays/keep online/available, remain/stay on sale, continue to be sold/available/offered/made,
    still be available/sold, not be discontinued
  | taken offline/down, go offline, >withdrawn, no longer be sold/available/made/offered, no longer available/sold,
    >discontinued, be phased out, not be available, disappear
profit +
  | profitable, made profit, makes profit, in profit, in the black, first profit, turned profit
  | not profitable, loss-making, unprofitable, in the red, never made a profit, makes a loss, made a loss, losing
    money, loses money, not made a profit, no profit
free of charge -
  | free of charge, for free, no charge, costs nothing, free for
  | must pay, be charged for, costs extra, not free, no longer be free
"""
