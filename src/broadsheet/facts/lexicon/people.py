"""First names with the sex they usually tell, short forms, and nothing about any one person."""

from __future__ import annotations

_MALE = """
aaron abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro alex alexander alexei alfred ali allan
allen alvin
amir amit anders andre andreas andrei andrej andrew andy angelo anthony antoine antonio arnold arthur arun ashok
austin barack barry bart
ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
bryant byron
calvin cameron carl carlos carlton cedric cesar charles charlie chase chris christian christopher chuck clarence
claude clay clifford clint
clive colin connor conor corey craig curtis cyril dale damien dan daniel danny darrell darren dave david dean dennis
derek desmond
diego dieter dimitri dirk dmitri dmitry dominic don donald doug douglas duncan dustin dwight dylan earl ed eddie edgar
eduardo edward
edwin elijah elliot elon emmanuel enrique eric erik ernest ernesto ethan eugene evan evander felix fernando floyd
francesco francis francisco
franco frank franklin fred frederick gabriel garrett garry gary gavin gene geoffrey george gerald gerard gilbert
giovanni glen
glenn gordon graham grant greg gregory guillermo gunther gustavo guy hakim hamid hank hans harold harrison harry
harvey hasan
hassan hector heinrich henri henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor ilya isaac ivan
jack jackson jacob
jacques jaime jake jamal james jamie jared jason javier jay jeff jeffrey jens jeremy jerome jerry jesse jim jimmy
joachim joaquin joe
joel johan johannes john johnny jon jonathan jordan jorge jose joseph josh joshua juan julian julien julio justin
kareem karl keith kenneth
kenny kent kevin khalid kim kirk klaus kumar kurt kyle lamar lance larry lars laurence lawrence lee leo leon leonard
leonardo leroy leslie lewis
liam lionel lloyd logan lorenzo lou louis lucas luigi luis luke malcolm manuel marc marcel marco marcos marcus mario
mark markus
marshall martin marvin mathew matt matteo matthew maurice max maxwell mehmet melvin michael michel miguel mike mikhail
milan miles mitchell
mohamed mohammad mohammed morgan morris muhammad murray mustafa nathan nathaniel neil nelson nicholas nick nicolas
nigel noah noel
norman oleg oliver omar oscar otto owen pablo patrick paul pavel pedro perry pete peter phil philip philippe phillip
pierre prakash
rafael rahul raj rajesh ralph ramon randall randy raul ravi ray raymond reginald rene ricardo richard rick ricky rob
robert roberto robin
rodney rodrigo roger roland roman ron ronald ross roy ruben rudolph rupert russell ryan saddam salman salvador sam
samir samuel sanjay
santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sidney simon spencer stanley
stefan stephen steve
steven stuart sundar sunil suresh sylvester takeshi tariq ted terrence terry theodore thomas tim timothy toby todd tom
tommy tony travis
trevor troy tyler umar vernon victor vijay vincent vitali vladimir wade walter warren wayne wesley wilfred
will willard
william willie winston wladimir wolfgang xavier yasser yuri yusuf zachary aleksander alexandre pieter jan piotr tomasz
lukasz giorgos
"""
_FEMALE = """
abigail adele adriana agnes aisha alexandra alexis alice alicia alison alyssa amanda amber amelia amy ana andrea
angela angelina anita
ann anna anne annette annie april ashley audrey barbara beatrice becky belinda bella bernadette beth bethany betsy
bettie betty beverly
bonnie brenda bridget britney brittany caitlin camilla carla carmen carol carolina caroline carolyn carrie catherine
cathy cecilia
celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie constance cristina
crystal cynthia
daisy danielle daphne dawn debbie deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine
eleanor elena elise
elizabeth ella ellen emily emma erica erika erin esther eva evelyn faith fatima felicia fiona florence frances
francesca gabriela gail
gemma geraldine gina gladys glenda gloria grace greta gwen hannah harriet hazel heather heidi helen helena hilary
hillary holly hope
ida imelda indira ingrid irene iris isabel isabella ivy jackie jacqueline jane janet janice jasmine jean jeanne jenna
jennifer jenny
jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julie june karen kate
katherine kathleen
kathryn kathy katie kayla kelly kerry kimberly kirsten kristen kristin kristina lara laura lauren laurie leah leila
lena leslie
lillian lily linda lindsay lindsey lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia lynn mabel
madeline maggie
margaret margarita maria mariah marian marie marilyn marion marisa marjorie marlene martha mary maureen maxine megan
melanie melinda
melissa mercedes meredith meryl mia michelle mildred miranda miriam moira molly monica muriel nadia nancy naomi
natalia natalie natasha
nicole nina nora norma olga olivia pamela patricia patty paula pauline pearl peggy penelope penny phyllis priscilla
priya rachel rebecca
regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah
savannah selena
serena shannon sharon sheila shelby sherry shirley silvia simone sofia sonia sophia sophie stacy stella stephanie sue
susan suzanne
svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tracy trisha ursula valentina valerie
vanessa vera
veronica vicki victoria violet virginia vivian wanda wendy whitney yolanda yvette yvonne zoe jenelle shakira fatma
sukanya keisha
"""
MALE_NAMES = frozenset(_MALE.split())
FEMALE_NAMES = frozenset(_FEMALE.split())
FIRST_NAMES = MALE_NAMES | FEMALE_NAMES

_SHORT_FORMS = """
nicholas nick nicky nico|william bill will billy willie liam|robert rob bob bobby robbie bert
richard rick dick rich ricky richie|james jim jimmy jamie
john jack johnny jon|joseph joe joey|michael mike mick mickey micky|thomas tom tommy|charles charlie chuck chas
edward ed eddie ted ned teddy
theodore ted teddy theo|anthony tony|christopher chris kit topher|daniel dan danny|david dave davy|andrew andy drew
matthew matt|timothy tim timmy
stephen steve stevie|steven steve|samuel sam sammy|benjamin ben benny benji|alexander alex sandy xander sasha
gregory greg|jeffrey jeff
geoffrey geoff|kenneth ken kenny|lawrence larry|laurence larry laurie|patrick pat paddy|peter pete|philip phil
phillip phil|raymond ray|ronald ron ronnie
donald don donnie|gerald gerry jerry|harold hal harry|henry harry hank|jonathan jon jonny|joshua josh
nathaniel nat nate|nathan nate
leonard leo len lenny|frederick fred freddie|francis frank fran|franklin frank|eugene gene|douglas doug
dennis den denny|bernard bernie
albert al bert|alfred al alf fred|arthur art|walter walt wally|vincent vince vinny|victor vic|zachary zach zack
maxwell max|maximilian max
elizabeth liz beth betty lizzie eliza betsy|katherine kate kathy katie kat|catherine cathy kate cath
margaret maggie meg peggy marge|patricia pat patty trish
jennifer jen jenny|susan sue susie|deborah deb debbie|barbara barb babs|rebecca becky becca|jessica jess jessie
victoria vicky tori
alexandra alex sandra sasha|samantha sam|stephanie steph|christina chris tina|christine chris|cynthia cindy
dorothy dot dottie|eleanor ellie nell
kimberly kim|pamela pam|sandra sandy|theresa terry tess|teresa terry tess|valerie val|abigail abby|amanda mandy
jacqueline jackie|judith judy|natalie nat
melissa mel|melanie mel|angela angie|annette annie|caroline carrie|gabriella gabby|isabella bella|madeline maddie
nicole nicky|olivia liv|penelope penny
robin rob|roger rog|russell russ|sergei sergey serge serhiy serhii|dmitri dmitry dimitri dmytro
mikhail misha mykhailo|nikolai nikolay mykola|vladimir volodymyr|alexei aleksei alexey oleksiy|andrei andrey andriy
pavel pavlo|igor ihor|oleg oleh|yevgeny evgeny yevhen|alexander aleksandr oleksandr|aleksander alexander alex
aleksandr alexander sasha|mohammed muhammad mohamed mohammad
""".replace("\n", "|")


def _groups() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for entry in _SHORT_FORMS.split("|"):
        names = entry.split()
        for name in names:
            table.setdefault(name, set()).update(names[:1] if name != names[0] else names)
            table[name].add(name)
    return {name: frozenset(group) for name, group in table.items()}


FULL_FORMS = _groups()
"""Lower-case first name -> the full names it may be short for, itself, and for a full name its short forms."""
