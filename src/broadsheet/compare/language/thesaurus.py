"""Words that reports use for one another, so that "seized her weapon" meets "took her gun"."""

from __future__ import annotations

# One group a line; a word listed twice belongs to its first group. Only words whose usual sense in reports is the
# group's are listed: "strike" is left out, for it is a blow and a stoppage of work.
GROUPS = tuple(
    tuple(line.split())
    for line in """
    kill slay murder die dead death deceased slain killing
    injure injury wound hurt injured wounded
    arrest apprehend nab detain capture
    dismiss sack oust fire fired
    hire recruit
    seize confiscate take took taken steal stole stolen
    gun weapon pistol handgun firearm revolver
    damage wreck devastate
    destroy demolish flatten raze
    break broke broken smash shatter smashed
    flee fled escape
    foil thwart avert
    see saw seen notice spot spotted
    find discover discovery
    quake earthquake temblor tremor
    blaze flame
    explosion explode detonate blast
    car vehicle automobile
    ship vessel boat skiff
    film movie
    buy bought purchase acquire acquisition takeover
    begin began begun start commence
    end finish conclude
    leave depart departure
    attempt bid
    quick rapid fast quickly rapidly
    halt stop suspend
    big large huge massive enormous
    boss head lead leader led director oversee oversaw overseen
    team group
    startup company firm
    staff employee worker
    kid child children
    mother mom mum
    father dad
    cop police officer policeman
    doctor physician
    lawyer attorney
    reveal disclose
    extra additional
    accident crash collision
    shop store
    reporter journalist
    choose chose chosen pick select
    win won victory beat defeat
    help aid assist
    resident neighbour neighbor
    guilty convict conviction
    marry wed marriage wedding
    signal suggest
    accelerate boost
    rehab rehabilitation
    return rejoin back
    announce announcement unveil
    concentrate focus
    post wrote write
    conceal hide
    found founded founder cofounder
    statement spokesman spokeswoman spokesperson
    near close
    election vote poll ballot
    monitor observe observer supervise supervision
    capability capable ability
    costly expensive
    shot shoot gunshot
    fall fell fallen drop decline slip slump plunge tumble
    rise rose risen climb jump soar surge
    reduce cut lower
    ignore disregard
    ask request seek sought demand
    receive received given
    collapse topple
    rescue save saved
    house home
    thessaloniki salonika saloniki salonica
    mumbai bombay
    kolkata calcutta
    chennai madras
    bengaluru bangalore
    beijing peking
    yangon rangoon
    myanmar burma
    kyiv kiev
    kharkiv kharkov
    odesa odessa
    lviv lvov
    marseille marseilles
    lyon lyons
    seville sevilla
    zaragoza saragossa
    basel basle
    bern berne
    dhaka dacca
    mecca makkah
    """.strip().splitlines()
)
