"""First names in use, beside those by which facts tell people from bodies and places.

Two of them before one surname are two names, not one misspelt: Helga is no Helge.
"""

from __future__ import annotations

from broadsheet.compare.language.listing import word_set
from broadsheet.facts.lexicon.people import FIRST_NAMES

GIVEN_NAMES = FIRST_NAMES | word_set(
    """
    abel achim adebayo adelheid adnan agata agatha agnieszka agustin ahmad aileen ailsa aino akira aksel alain
    alasdair aldo aleksandar alena alessandra alessandro alexandrine alexandros alexia alfonso alfredo alina aline
    alma alvaro amar ambrose amina amira amos amparo anastasia anatoly aneta angelica angelique angus anika anja
    anke annabel annalena anneke annelies annelise annika anouk antje anton antonella antoni antonia antti anya
    aoife araceli archie ariadne ariana aristide armando arnaud arne arsene artem arturo arvid asbjorn ashraf astrid
    aude augusto aurelia aurelie aurelio axel aziz barbora barnaby bartosz bashir basil beata beatrix beatriz
    benedict benedicta benedikte bengt benito benoit bente berit bettina bianca bilal birgit birgitta birgitte bjorn
    blanka bogdan bojana boyd brendon brigid brigitte bronwen bruno bryn burak callum camilo caoimhe carlo carlotta
    carmela carole carsten casimir cassandra catalina caterina catriona cecil cecile cecilie celeste celine cem
    chantal chiara christa christel christiane ciara ciaran clarissa claudio claus clement clementine concetta
    conchita consuelo cordelia corinna corinne cormac cornelia cornelius cosima cosmo cristian cristiano dagmar
    dagny damian damir daniela danilo daria dario darko davide davor declan deirdre delia delphine denys dervla
    desiree dietmar dietrich dilip dilys dmytro domenico dominika dominique donal donatella dora dorota dorothea
    dorte dragan dries eamon eberhard edda edmund edna edoardo edvard edwina egon eilidh einar eira eirik ekaterina
    ekrem eleni eleonora eleuterio elfriede elias eliot elisa elisabeth elisabetta elke elodie eloise elsa elsie
    elspeth elvira emanuela emer emil emile emilia emilie emilio emine emre enda enid enrica enzo eoin ephraim erhan
    erich erling ernestine ernst ervin esme esmeralda esteban estelle ethel etienne etta euan eugenia eugenie
    eugenio eulalia eunice ewan ezekiel ezra fabian fabienne fabio fabrice faisal fanny farah farid farida fatoumata
    federico fenella fergus ffion fidel filip flavia flora florian francine franck francois franz franziska freda
    frederic frederica frederik freya frieda friedrich fumiko gabriele gabrielle gaetano galina gareth gaspar gaston
    gavril geert genevieve gennady georg georges georgette georgi georgina georgios gerda gerhard gertrude gesine
    ghislaine gianluca gianni gideon gilda giorgio giovanna gisela giselle gita giulia giuliana giuseppe gloriana
    goran gottfried graeme grainne graziella gretchen gudrun guido guillaume gunilla gunnar gunter haakon habib
    hakan hamish hamza hana hanna hanne harald haruki hatice havard hedwig heike heiko heinz helene helga helge
    helle helmut hendrik henning henrietta henriette henrik hermione hernan hideo hilda hilde hildegard hiroki
    hiroko holger horacio horst hossein hugues humberto ibrahima ignacio ilias ilka ilona ilse imogen imran ines
    inga inge ingeborg ingeborga inger ingmar inigo inka inmaculada iolanda iqbal irena irina irmgard isabelle
    isidro ismail isolde iulia ivana ivanka ivar ivo ivonne iwona izabela jaap jacek jacinto jadwiga jakob jakub
    jalal jana jannik janos jaroslav jasmina jemima jenni jeremiah jeroen jerzy jesper jette jitka joana joao jochen
    johann johanna jolanda jolanta jonas jorg joris josef josefa josefina josette jovana jozef juergen jukka jurgen
    jutta kaan kaisa kamal kamala kamila karel karim karin karina karla karolina karsten kasia kasper katarina
    katarzyna katerina katharina kathrin katja katrin katrina katya kazimierz keiko keir kemal kenji khadija khaled
    kieran kirsti kirstin kirsty kjell klara klaudia knut konrad konstantin kostas kristiina krystyna krzysztof
    kumiko kwame lachlan lakshmi larisa larissa laszlo latifa latisha laurette lea leandro leena leif leilani lene
    lenka lennart leonid leonie leonor leonora leopold leticia liesbeth liesel ligia lilian liliana lilianne lina
    linnea lisbeth lise liselotte liv livia ljiljana lorena lorna lothar lottie louisa luana luc luca luciano lucie
    lucienne lucinda lucja ludmila ludovic ludwig luisa luise lukas lyudmila maartje maciej madeleine mafalda magda
    magdalena magnus mahmoud maja maksim malgorzata malik malin manfred manuela mara marcela marcello marcia marcin
    mareike marek margarete margarethe margaux margit margot margrethe margriet mariana marianne mariano maribel
    marieke marielle marijke marika marina marit marjan marko marta marthe martina martti maryam massimo mateo
    mateusz mathias mathieu mathilde matias matilda matilde matthias maud maura mauricio maurizio mavis mechthild
    mehdi melina mette michaela michal micheline mieke mihai mikael mikel mikko miklos mila milena milorad milos
    mina mireille mirela mirjam mirka miroslav mohsen monika monique morag morwenna mykola myriam nabil nadege
    nadezhda nadine nanette narendra nasser natacha nathalie neha nell nerys nestor niamh nicola nicolae nicoletta
    nicolette niels nieves nikola nikos nils nilufer noelle noemi norbert nuria octavio odette odile ofelia oksana
    olaf olav ole olena olivier oonagh orhan orla ornella oskar osman ottilie padraig paola pascal pascale pasquale
    patrice patricio paulette paulina pawel pekka pelle perpetua petar petr petra petronella petros petter philippa
    pia pietro pilar pippa pirmin quentin rachid rada radek radka radoslav rafaela raffaella rafiq ragnhild raimund
    rainer raisa rajiv ramesh ramiro ramona ramzi rania raoul raquel rashid reinhard reinhold remy renata renate
    renato renaud reza rhys ricarda riikka rinaldo rohan rolf rory rosalba rosalia rosalinda rosanna rosaura
    roswitha rowena ruairi rubens rudi ruediger rui rustam ruta ruxandra sabina sabine sadie sahil sajid salim
    salvatore sander sandro sanjeev sanna sanne santino saoirse saskia satoshi seamus selim senad seraphina sergej
    serkan shahid shanice shauna shigeru shona sian sibylle siegfried sigrid sigrun sigurd siiri silja silke silvana
    silvio simeon simo simona sinead siobhan siri sirpa sissel slavko slobodan solange soledad solveig soraya soren
    stanislav stanislaw stavros stefania stefanie stefano steffi stelios sten stig stina sulaiman sumitra sunita
    susana susanna susanne suvi svein sven swati sybil sylvie tabea tabitha tadeusz tadhg tamar tania taras tarek
    tatjana tatsuya tatyana tereza terje terttu thea thelma therese thierry thora thorsten tiago tibor tilda tobias
    tomas tomoko torbjorn torill torsten trudy trygve tuomas turgut tuula ugo ulla ulrich ulrika ulrike umberto
    urszula uwe vaclav valentin valeria valerio vanda vasiliki vasily vasyl verena verity vesna vibeke victorine
    viktor viktoria vincenzo viola violeta virginie vito vittorio viviana vivienne vladislav vlado vojtech volker
    waldemar walid waltraud wenceslas werner wiebke wilfried wilhelm wilhelmina willem wim winifred wojciech xenia
    yann yannick yannis yasmin yasmina yesenia yoko yoshiko yulia yuliya yves zainab zara zbigniew zdenek zelda
    zeynep zita zofia zoltan zoran zsuzsa zuzana
    """
)
