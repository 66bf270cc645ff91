<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>%A %-d %B</source>
        <translation>%A, %-d. %B</translation>
    </message>
    <message>
        <source>%a %-d</source>
        <translation>%a %-d.</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} und {last}</translation>
    </message>
    <message>
        <source>%a %-d %B</source>
        <translation>%a, %-d. %B</translation>
    </message>
    <message>
        <source>part of full time × weeks in the team and not away</source>
        <translation>Anteil an Vollzeit × Wochen im Team ohne Abwesenheit</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Fair share</source>
        <translation>Fairer Anteil</translation>
    </message>
    <message>
        <source>(everybody’s duty weeks + everybody’s carried) × own presence ÷ everybody’s presence</source>
        <translation>(Dienstwochen aller + Übertrag aller) × eigene Anwesenheit ÷ Anwesenheit aller</translation>
    </message>
    <message>
        <source>duty weeks + carried − fair share; above 0 is more than fair, and all balances add up to 0</source>
        <translation>Dienstwochen + Übertrag − fairer Anteil; über 0 ist mehr als fair, und alle Salden ergeben zusammen 0</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>the balance of the 26 weeks before; where Settings say so, a primary week counts more or less than 1 by the interruption measured in it: 1 + the percent in Settings × (its minutes ÷ its rotation’s usual week − 1), between ½ and 2. Whoever joins starts at 0, the team’s level</source>
        <translation>der Saldo der 26 Wochen davor; wo es die Einstellungen so festlegen, zählt eine Primary-Woche je nach gemessener Unterbrechung mehr oder weniger als 1: 1 + Prozentsatz der Einstellungen × (ihre Minuten ÷ übliche Woche ihrer Rotation − 1), zwischen ½ und 2. Wer neu dazukommt, beginnt bei 0, dem Stand des Teams</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>the usual week is the median of two years, each quarter of the year alike; a week without any log counts as its quarter does. While interruption counts, weeks of quarters with 1¼ times the usual are unpopular ones</source>
        <translation>die übliche Woche ist der Median aus zwei Jahren, jedes Quartal für sich; eine Woche ohne Protokoll zählt wie ihr Quartal. Solange Unterbrechung zählt, sind Wochen in Quartalen mit dem 1¼-Fachen des Üblichen unbeliebt</translation>
    </message>
    <message>
        <source>Holiday and unpopular weeks</source>
        <translation>Feiertags- und unbeliebte Wochen</translation>
    </message>
    <message>
        <source>shared out in the same way; time before joining and outside part time counts as if done at the team’s rate</source>
        <translation>auf dieselbe Weise verteilt; die Zeit vor dem Eintritt und außerhalb der Teilzeit zählt, als wäre sie im Maß des Teams geleistet</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Unterbrechung</translation>
    </message>
    <message>
        <source>minutes logged in own primary weeks of the 26 weeks before, shared out by the presence then</source>
        <translation>protokollierte Minuten in eigenen Primary-Wochen der 26 Wochen davor, nach der damaligen Anwesenheit verteilt</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>{name} is here for {float:.1f} of {weeks} weeks of full time.</source>
        <translation>{name} ist {float:.1f} von {weeks} Wochen Vollzeit da.</translation>
    </message>
    <message>
        <source>{done} duty weeks and {float:+.1f} carried, where {float2:.1f} are fair: {side}.</source>
        <translation>{done} Dienstwochen und {float:+.1f} Übertrag, fair sind {float2:.1f}: {side}.</translation>
    </message>
    <message>
        <source>holiday weeks</source>
        <translation>Feiertagswochen</translation>
    </message>
    <message>
        <source>unpopular weeks</source>
        <translation>unbeliebte Wochen</translation>
    </message>
    <message>
        <source>{done} {said} and {carried} carried, where {float:.1f} are fair.</source>
        <translation>{done} {said} und {carried} Übertrag, fair sind {float:.1f}.</translation>
    </message>
    <message>
        <source>{done:.1f} hours of interruption in the 26 weeks before, where {fair:.1f} are fair.</source>
        <translation>{done:.1f} Stunden Unterbrechung in den 26 Wochen davor, fair sind {fair:.1f}.</translation>
    </message>
    <message>
        <source>just the fair share</source>
        <translation>genau der faire Anteil</translation>
    </message>
    <message>
        <source>{amount:.1f} weeks {what} than fair</source>
        <translation>{amount:.1f} Wochen {what} als fair</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>{float:.1f} of {float2:.1f} h</source>
        <translation>{float:.1f} von {float2:.1f} h</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>{done} of {float:.1f}</source>
        <translation>{done} von {float:.1f}</translation>
    </message>
    <message>
        <source>“alerts” is not a list; send what Alertmanager&apos;s webhook sends.</source>
        <translation>„alerts“ ist keine Liste; senden, was der Webhook von Alertmanager sendet.</translation>
    </message>
    <message>
        <source>There are more than {MOST_ALERTS} alerts at once; send them in parts.</source>
        <translation>Mehr als {MOST_ALERTS} Alarme auf einmal; in Teilen senden.</translation>
    </message>
    <message>
        <source>There is no alert in it; send what Alertmanager&apos;s webhook sends.</source>
        <translation>Kein Alarm enthalten; senden, was der Webhook von Alertmanager sendet.</translation>
    </message>
    <message>
        <source>Alert {number} is no object with labels; send what Alertmanager&apos;s webhook sends.</source>
        <translation>Alarm {number} ist kein Objekt mit Labels; senden, was der Webhook von Alertmanager sendet.</translation>
    </message>
    <message>
        <source>The labels of alert {number}</source>
        <translation>Die Labels von Alarm {number}</translation>
    </message>
    <message>
        <source>The annotations of alert {number}</source>
        <translation>Die Annotationen von Alarm {number}</translation>
    </message>
    <message>
        <source>Alert {number} has no label “{NAME}”, which is its name; add it.</source>
        <translation>Alarm {number} hat kein Label „{NAME}“, also keinen Namen; ergänzen.</translation>
    </message>
    <message>
        <source>startsAt of alert {number}</source>
        <translation>startsAt von Alarm {number}</translation>
    </message>
    <message>
        <source>Alert {number} does not say when it began; add startsAt.</source>
        <translation>Bei Alarm {number} fehlt der Beginn; startsAt ergänzen.</translation>
    </message>
    <message>
        <source>endsAt of alert {number}</source>
        <translation>endsAt von Alarm {number}</translation>
    </message>
    <message>
        <source>Alert {number} ends at {ended}, before it begins at {started}; correct one of the two.</source>
        <translation>Alarm {number} endet um {ended}, vor seinem Beginn um {started}; eins von beiden korrigieren.</translation>
    </message>
    <message>
        <source>{what} are no object of at most {MOST_LABELS} texts; correct them.</source>
        <translation>{what} sind kein Objekt mit höchstens {MOST_LABELS} Texten; korrigieren.</translation>
    </message>
    <message>
        <source>{what} hold something that is no text of at most {LONGEST_VALUE} letters; shorten it.</source>
        <translation>{what} enthalten etwas, das kein Text von höchstens {LONGEST_VALUE} Zeichen ist; kürzen.</translation>
    </message>
    <message>
        <source>{what} is no time with a zone; write it as 2026-11-30T14:05:00Z.</source>
        <translation>{what} ist keine Zeit mit Zeitzone; Schreibweise: 2026-11-30T14:05:00Z.</translation>
    </message>
    <message>
        <source>“{part}” is not when somebody answers; write it as “Mon-Fri 08:00-18:00; Sat 09:00-12:00”.</source>
        <translation>„{part}“ ist keine Angabe, wann jemand antwortet; Schreibweise: „Mon-Fri 08:00-18:00; Sat 09:00-12:00“.</translation>
    </message>
    <message>
        <source>We owe {party} an answer</source>
        <translation>Wir schulden {party} eine Antwort</translation>
    </message>
    <message>
        <source>{party} owes us an answer</source>
        <translation>{party} schuldet uns eine Antwort</translation>
    </message>
    <message>
        <source>{words} is open, so there is nobody to cover for; assign somebody instead.</source>
        <translation>{words} ist offen, es gibt also niemanden zu vertreten; stattdessen jemanden zuweisen.</translation>
    </message>
    <message>
        <source>{name} holds {words}; choose somebody else to cover it.</source>
        <translation>{name} hat {words}; für die Vertretung jemand anderen wählen.</translation>
    </message>
    <message>
        <source>A cover ends after it begins; give a later end.</source>
        <translation>Eine Vertretung endet nach ihrem Beginn; ein späteres Ende angeben.</translation>
    </message>
    <message>
        <source>{words} lasts from {local} to {local2}; stay within it.</source>
        <translation>{words} dauert von {local} bis {local2}; innerhalb dieser Zeit bleiben.</translation>
    </message>
    <message>
        <source>{name} covers {local} to {local2} already.</source>
        <translation>{name} vertritt schon von {local} bis {local2}.</translation>
    </message>
    <message>
        <source>{name} {problem}. Give a reason to do it all the same.</source>
        <translation>{name} {problem}. Einen Grund angeben, um es trotzdem zu tun.</translation>
    </message>
    <message>
        <source>is not in the team then</source>
        <translation>ist dann nicht im Team</translation>
    </message>
    <message>
        <source>is away then</source>
        <translation>ist dann abwesend</translation>
    </message>
    <message>
        <source>holds another slot that week</source>
        <translation>hat in der Woche einen anderen Dienst</translation>
    </message>
    <message>
        <source>covers another slot then</source>
        <translation>vertritt dann einen anderen Dienst</translation>
    </message>
    <message>
        <source>may not hold {role} of this rotation</source>
        <translation>darf {role} in dieser Rotation nicht übernehmen</translation>
    </message>
    <message>
        <source>Cover {rotation} {role} by {name}, {spans}</source>
        <translation>Vertretung {rotation} {role} durch {name}, {spans}</translation>
    </message>
    <message>
        <source>{day} to {day2}</source>
        <translation>{day} bis {day2}</translation>
    </message>
    <message>
        <source>{day} {start:%H:%M} to {day2} {until:%H:%M}</source>
        <translation>{day} {start:%H:%M} bis {day2} {until:%H:%M}</translation>
    </message>
    <message>
        <source>gives up</source>
        <translation>gibt ab</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>“{span}” and “-{ago}” both say when it began; leave one of them out.</source>
        <translation>„{span}“ und „-{ago}“ nennen beide den Beginn; eins davon weglassen.</translation>
    </message>
    <message>
        <source>“{word}” is more than a day; write the time spent on it, such as 15m or 1h20.</source>
        <translation>„{word}“ ist mehr als ein Tag; die aufgewendete Zeit angeben, etwa 15m oder 1h20.</translation>
    </message>
    <message>
        <source>“{text_}” ends before it starts; exchange the two times.</source>
        <translation>„{text_}“ endet vor dem Beginn; die beiden Zeiten tauschen.</translation>
    </message>
    <message>
        <source>“{text_}” ends at {end:%H:%M}, which is still to come; write “-10m” for one that began before.</source>
        <translation>„{text_}“ endet um {end:%H:%M}, also in der Zukunft; „-10m“ schreiben, wenn der Beginn schon zurückliegt.</translation>
    </message>
    <message>
        <source>“{part}” in “{text_}” is no time of day; write it as 9:40-10:05.</source>
        <translation>„{part}“ in „{text_}“ ist keine Uhrzeit; Schreibweise: 9:40-10:05.</translation>
    </message>
    <message>
        <source>was skipped by</source>
        <translation>entfiel bei</translation>
    </message>
    <message>
        <source>came twice with</source>
        <translation>kam doppelt vor bei</translation>
    </message>
    <message>
        <source>{at:%H:%M} {why} the clock change of {day}; write how long it took instead, such as 40m.</source>
        <translation>{at:%H:%M} {why} der Zeitumstellung am {day}; stattdessen die Dauer angeben, etwa 40m.</translation>
    </message>
    <message>
        <source>%-d %B</source>
        <translation>%-d. %B</translation>
    </message>
    <message>
        <source>source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>verified on {isoformat}</source>
        <translation>geprüft am {isoformat}</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>A short event when a week is handed over.</source>
        <translation>Ein kurzes Ereignis bei jeder Übergabe einer Woche.</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Who stands for somebody within a week, and when.</source>
        <translation>Wer innerhalb einer Woche wen vertritt und wann.</translation>
    </message>
    <message>
        <source>Project weeks</source>
        <translation>Projektwochen</translation>
    </message>
    <message>
        <source>The stretches of project time too.</source>
        <translation>Auch die Abschnitte mit Projektzeit.</translation>
    </message>
    <message>
        <source>Own leave</source>
        <translation>Eigene Abwesenheit</translation>
    </message>
    <message>
        <source>The person&apos;s own leave too.</source>
        <translation>Auch die eigene Abwesenheit der Person.</translation>
    </message>
    <message>
        <source>Project weeks are busy</source>
        <translation>Projektwochen als beschäftigt</translation>
    </message>
    <message>
        <source>Others see project weeks as busy, not as free.</source>
        <translation>Andere sehen Projektwochen als beschäftigt statt als frei.</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>Was ansteht</translation>
    </message>
    <message>
        <source>Deploys, exchange holidays and other events too.</source>
        <translation>Auch Deployments, Börsenfeiertage und andere Ereignisse.</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Who is on, with the e-mail address.</source>
        <translation>Wer im Dienst ist, mit E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Remind before</source>
        <translation>Vorher erinnern</translation>
    </message>
    <message>
        <source>Minutes before a handoff; 0 reminds nobody.</source>
        <translation>Minuten vor einer Übergabe; bei 0 keine Erinnerung.</translation>
    </message>
    <message>
        <source>it has {key}</source>
        <translation>möglich ist {key}</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>Feeds of kind {kind} have no option “{key}”; {has}.</source>
        <translation>Kalender-Feeds der Art {kind} haben keine Option „{key}“; {has}.</translation>
    </message>
    <message>
        <source>There is no suite “{text_}”; there is: {listed}.</source>
        <translation>Eine Suite „{text_}“ gibt es nicht; vorhanden: {listed}.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>{name} covers {slot}, {when}, but {problem}; find another cover.</source>
        <translation>{name} vertritt {slot}, {when}, aber {problem}; eine andere Vertretung suchen.</translation>
    </message>
    <message>
        <source>that day</source>
        <translation>an diesem Tag</translation>
    </message>
    <message>
        <source>those days</source>
        <translation>an diesen Tagen</translation>
    </message>
    <message>
        <source>{name} is away on {days}; {slot}, needs cover {needs}.</source>
        <translation>{name} ist am {days} abwesend; {slot}, braucht {needs} Vertretung.</translation>
    </message>
    <message>
        <source>issue {issue_id}</source>
        <translation>Vorfall {issue_id}</translation>
    </message>
    <message>
        <source>item {id}</source>
        <translation>Punkt {id}</translation>
    </message>
    <message numerus="yes">
        <source>noise {n} time this week|noise {n} times this week</source>
        <translation>
            <numerusform>diese Woche {n}-mal Rauschen</numerusform>
            <numerusform>diese Woche {n}-mal Rauschen</numerusform>
        </translation>
    </message>
    <message>
        <source>of {judged} judged and {fired} fired</source>
        <translation>von {judged} beurteilten und {fired} ausgelösten</translation>
    </message>
    <message>
        <source>silenced</source>
        <translation>stummgeschaltet</translation>
    </message>
    <message>
        <source>To your successor</source>
        <translation>An die Nachfolge</translation>
    </message>
    <message>
        <source>not yet understood</source>
        <translation>noch nicht verstanden</translation>
    </message>
    <message>
        <source>Clocks go {way} {hours:g} h in {place_of}</source>
        <translation>Zeitumstellung in {place_of}: {hours:g} h {way}</translation>
    </message>
    <message>
        <source>A timer ran for {hours} h, of which {most} h count; write the minutes it really took.</source>
        <translation>Ein Timer lief {hours} h, davon zählen {most} h; die wirklich aufgewendeten Minuten angeben.</translation>
    </message>
    <message>
        <source>This is not the JSON of alerts; send what Alertmanager&apos;s webhook sends</source>
        <translation>Das ist nicht das JSON von Alarmen; senden, was der Webhook von Alertmanager sendet</translation>
    </message>
    <message>
        <source>“{title}” came again on {date}, after its fix of {fixed_on}.</source>
        <translation>„{title}“ trat am {date} wieder auf, nach der Behebung vom {fixed_on}.</translation>
    </message>
    <message>
        <source>{recent_minutes} min in {COST_WEEKS} weeks</source>
        <translation>{recent_minutes} min in {COST_WEEKS} Wochen</translation>
    </message>
    <message>
        <source>“{title}” took {spent}, over its budget of {budget}; fix it or decide anew.</source>
        <translation>„{title}“ kostete {spent}, über dem Budget von {budget}; beheben oder neu entscheiden.</translation>
    </message>
    <message>
        <source>“{title}” was to be looked at again by {review_on}; decide anew.</source>
        <translation>„{title}“ war bis {review_on} erneut zu prüfen; neu entscheiden.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>{who} claimed “{title}” for {iso}, which is over; say that it is fixed.</source>
        <translation>{who} hat „{title}“ für {iso} vorgemerkt, die Woche ist vorbei; als behoben eintragen.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <comment>short month</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <comment>month</comment>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>no</source>
        <comment>number</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>one</source>
        <comment>number</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>two</source>
        <comment>number</comment>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <comment>number</comment>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <comment>number</comment>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <comment>number</comment>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <comment>number</comment>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <comment>number</comment>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <comment>number</comment>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <comment>number</comment>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <comment>number</comment>
        <translation>zehn</translation>
    </message>
    <message>
        <source>eleven</source>
        <comment>number</comment>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <comment>number</comment>
        <translation>zwölf</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>Secondary</translation>
    </message>
    <message>
        <source>shadow</source>
        <translation>Shadow</translation>
    </message>
    <message>
        <source>novel</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>major</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>watch</source>
        <comment>mood</comment>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>on fire</source>
        <translation>es brennt</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>new trading flow</source>
        <translation>neuer Handelsfluss</translation>
    </message>
    <message>
        <source>external change</source>
        <translation>externe Änderung</translation>
    </message>
    <message>
        <source>exchange holiday</source>
        <translation>Börsenfeiertag</translation>
    </message>
    <message>
        <source>early close</source>
        <translation>früher Börsenschluss</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>away for part of the day</source>
        <translation>für einen Teil des Tages abwesend</translation>
    </message>
    <message>
        <source>unpopular</source>
        <translation>unbeliebt</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>guess</source>
        <translation>Vermutung</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>open slot</source>
        <translation>offener Dienst</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>Tausch</translation>
    </message>
    <message>
        <source>give</source>
        <translation>Abgabe</translation>
    </message>
    <message>
        <source>three-way</source>
        <translation>Dreiertausch</translation>
    </message>
    <message>
        <source>prefer</source>
        <translation>gern</translation>
    </message>
    <message>
        <source>avoid</source>
        <translation>ungern</translation>
    </message>
    <message>
        <source>fair again</source>
        <translation>wieder fair</translation>
    </message>
    <message>
        <source>fewest changes</source>
        <translation>wenigste Änderungen</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>actionable</source>
        <translation>behebbar</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>ignoriert</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>start</source>
        <comment>of a backup</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>of a backup</comment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>before paste</source>
        <translation>vor Einfügen</translation>
    </message>
    <message>
        <source>before plan</source>
        <translation>vor Planen</translation>
    </message>
    <message>
        <source>before undo</source>
        <translation>vor Rückgängig</translation>
    </message>
    <message>
        <source>before import</source>
        <translation>vor Import</translation>
    </message>
    <message>
        <source>before restore</source>
        <translation>vor Wiederherstellen</translation>
    </message>
    <message>
        <source>before repair</source>
        <translation>vor Reparatur</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>every {name}</source>
        <translation>jeden {name}</translation>
    </message>
    <message>
        <source>every second {name}</source>
        <translation>jeden zweiten {name}</translation>
    </message>
    <message>
        <source>{name} every {every} weeks</source>
        <translation>{name} alle {every} Wochen</translation>
    </message>
    <message>
        <source> to {day}</source>
        <translation> bis {day}</translation>
    </message>
    <message>
        <source>from {day}{until}</source>
        <translation>ab {day}{until}</translation>
    </message>
    <message>
        <source>would fall into an away week, which breaks a rule</source>
        <translation>fiele in eine Abwesenheitswoche, was eine Regel verletzt</translation>
    </message>
    <message>
        <source>needs cover on {days}</source>
        <translation>braucht Vertretung am {days}</translation>
    </message>
    <message>
        <source>needs no cover any more</source>
        <translation>braucht keine Vertretung mehr</translation>
    </message>
    <message>
        <source>{place} time</source>
        <translation>Zeit in {place}</translation>
    </message>
    <message>
        <source>{name} {opens:%H:%M} to {closes:%H:%M}, {place} time</source>
        <translation>{name} {opens:%H:%M} bis {closes:%H:%M}, Zeit in {place}</translation>
    </message>
    <message>
        <source>ICE Europe</source>
        <translation>ICE Europe</translation>
    </message>
    <message>
        <source>{name} cover</source>
        <translation>Dienstzeit {name}</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Adding up …</source>
        <translation>Wird zusammengezählt …</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Fix next</source>
        <translation>Als Nächstes beheben</translation>
    </message>
    <message>
        <source>No known bug came in eight weeks.</source>
        <translation>In acht Wochen trat kein bekannter Fehler auf.</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Was ansteht</translation>
    </message>
    <message>
        <source>Nothing is known of the next two weeks.</source>
        <translation>Für die nächsten zwei Wochen ist nichts bekannt.</translation>
    </message>
    <message>
        <source>{interrupts} interrupts; the median of eight weeks is {median_interrupts:g}</source>
        <translation>{interrupts} Unterbrechungen; der Median aus acht Wochen ist {median_interrupts:g}</translation>
    </message>
    <message>
        <source>{spent} of work; the median is {spent2}</source>
        <translation>{spent} Arbeit; der Median ist {spent2}</translation>
    </message>
    <message>
        <source>{title}: {times} × in {spent}</source>
        <translation>{title}: {times} × in {spent}</translation>
    </message>
    <message>
        <source>next: {next_action}</source>
        <translation>als Nächstes: {next_action}</translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation>fällig {due}</translation>
    </message>
    <message>
        <source>%-d %b</source>
        <translation>%-d. %b</translation>
    </message>
    <message>
        <source>{title}: {spent} a week</source>
        <translation>{title}: {spent} pro Woche</translation>
    </message>
    <message numerus="yes">
        <source> for {n} day, paid back in {pay_back}| for {n} days, paid back in {pay_back}</source>
        <translation>
            <numerusform> für {n} Tag, amortisiert in {pay_back}</numerusform>
            <numerusform> für {n} Tage, amortisiert in {pay_back}</numerusform>
        </translation>
    </message>
    <message>
        <source>, effort not said</source>
        <translation>, Aufwand nicht angegeben</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <source>Write what was said or is to be done; “@” names who does it, “#” a known bug to fix.</source>
        <translation>Festhalten, was gesagt wurde oder zu tun ist; „@“ nennt, wer es tut, „#“ einen bekannten Fehler zum Beheben.</translation>
    </message>
    <message>
        <source>No longer: {cover}.</source>
        <translation>Nicht mehr: {cover}.</translation>
    </message>
    <message>
        <source>open slots</source>
        <translation>offene Dienste</translation>
    </message>
    <message>
        <source>fair load</source>
        <translation>faire Last</translation>
    </message>
    <message>
        <source>weeks not wished for</source>
        <translation>nicht gewünschte Wochen</translation>
    </message>
    <message>
        <source>weeks wished for</source>
        <translation>gewünschte Wochen</translation>
    </message>
    <message>
        <source>project blocks</source>
        <translation>Projektblöcke</translation>
    </message>
    <message>
        <source>gaps of a single week</source>
        <translation>Abstände von nur einer Woche</translation>
    </message>
    <message>
        <source>published weeks</source>
        <translation>veröffentlichte Wochen</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>better by {what:,}</source>
        <translation>besser um {what:,}</translation>
    </message>
    <message>
        <source>worse by {cost:,}</source>
        <translation>schlechter um {cost:,}</translation>
    </message>
    <message>
        <source>Open {there}</source>
        <translation>Offen lassen: {there}</translation>
    </message>
    <message>
        <source>the slot</source>
        <translation>der Dienst</translation>
    </message>
    <message>
        <source>Give {there}to {taker}</source>
        <translation>Abgabe {there}an {taker}</translation>
    </message>
    <message>
        <source>Swap {there}with {taker}, {slot}</source>
        <translation>Tausch {there}mit {taker}, {slot}</translation>
    </message>
    <message>
        <source>Three-way</source>
        <translation>Dreiertausch</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>{lead}: {first_name} takes {there}, {parts}</source>
        <translation>{lead}: {first_name} übernimmt {there}, {parts}</translation>
    </message>
    <message>
        <source>it</source>
        <translation>ihn</translation>
    </message>
    <message>
        <source>Give {there}to {names}</source>
        <translation>Abgabe {there}an {names}</translation>
    </message>
    <message>
        <source>Swap {there}with {names}, {day}</source>
        <translation>Tausch {there}mit {names}, {day}</translation>
    </message>
    <message>
        <source>Three-way {there}with {names}, {names2}, {day}</source>
        <translation>Dreiertausch {there}mit {names}, {names2}, {day}</translation>
    </message>
    <message>
        <source>{names} takes {there}, {handed}</source>
        <translation>{names} übernimmt {there}, {handed}</translation>
    </message>
    <message>
        <source>{name} covers {spans}</source>
        <translation>{name} vertritt {spans}</translation>
    </message>
    <message>
        <source>leaves it open</source>
        <translation>lässt ihn offen</translation>
    </message>
    <message>
        <source>Assign {name} to {there}</source>
        <translation>{name} zuweisen: {there}</translation>
    </message>
    <message>
        <source>Assign {name}</source>
        <translation>{name} zuweisen</translation>
    </message>
    <message>
        <source>{planned} planned weeks: {told}; the longest project block has {longest} weeks</source>
        <translation>{planned} geplante Wochen: {told}; der längste Projektblock hat {longest} Wochen</translation>
    </message>
    <message>
        <source>no duty</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>at most {count}</source>
        <translation>höchstens {count}</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>{duties} in {window_weeks} weeks</source>
        <translation>{duties} in {window_weeks} Wochen</translation>
    </message>
    <message>
        <source>{count} between two duties</source>
        <translation>{count} zwischen zwei Diensten</translation>
    </message>
    <message>
        <source>free week</source>
        <translation>freie Woche</translation>
    </message>
    <message>
        <source>free weeks</source>
        <translation>freie Wochen</translation>
    </message>
    <message>
        <source>The policy’s {name} must lie between 0 and {LARGEST}.</source>
        <translation>Der Wert „{name}“ im Regelwerk muss zwischen 0 und {LARGEST} liegen.</translation>
    </message>
    <message>
        <source>The policy’s window weeks and away days must be at least 1.</source>
        <translation>Fensterwochen und Abwesenheitstage im Regelwerk müssen mindestens 1 sein.</translation>
    </message>
    <message>
        <source>January to March</source>
        <translation>Januar bis März</translation>
    </message>
    <message>
        <source>April to June</source>
        <translation>April bis Juni</translation>
    </message>
    <message>
        <source>July to September</source>
        <translation>Juli bis September</translation>
    </message>
    <message>
        <source>October to December</source>
        <translation>Oktober bis Dezember</translation>
    </message>
    <message>
        <source>{name}: {float:.1f} h in the usual week of two years</source>
        <translation>{name}: {float:.1f} h in der üblichen Woche aus zwei Jahren</translation>
    </message>
    <message>
        <source>Free weeks between duties</source>
        <translation>Freie Wochen zwischen Diensten</translation>
    </message>
    <message>
        <source>Weeks a person rests after a duty week.</source>
        <translation>Wochen Pause für eine Person nach einer Dienstwoche.</translation>
    </message>
    <message>
        <source>Length in weeks of the window in which duties are limited.</source>
        <translation>Länge des Fensters in Wochen, in dem Dienste begrenzt sind.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Most duties in the window</source>
        <translation>Höchstzahl Dienste im Fenster</translation>
    </message>
    <message>
        <source>Duty weeks one person may have in a window.</source>
        <translation>Dienstwochen, die eine Person in einem Fenster haben darf.</translation>
    </message>
    <message>
        <source>Project block</source>
        <translation>Projektblock</translation>
    </message>
    <message>
        <source>Weeks a stretch of project time should last at least.</source>
        <translation>Wochen, die ein Abschnitt Projektzeit mindestens dauern sollte.</translation>
    </message>
    <message>
        <source>Shadow weeks</source>
        <translation>Shadow-Wochen</translation>
    </message>
    <message>
        <source>Weeks beside a mate before somebody is primary alone.</source>
        <translation>Wochen an der Seite anderer, bevor jemand allein Primary ist.</translation>
    </message>
    <message>
        <source>A primary was secondary at most so many weeks ago.</source>
        <translation>Wer Primary ist, war vor höchstens so vielen Wochen Secondary.</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>Kontinuität</translation>
    </message>
    <message>
        <source>Away from</source>
        <translation>Abwesend ab</translation>
    </message>
    <message>
        <source>Working days of leave that make the whole week an away week.</source>
        <translation>Arbeitstage Abwesenheit, ab denen die ganze Woche als abwesend gilt.</translation>
    </message>
    <message>
        <source>Measured interruption</source>
        <translation>Gemessene Unterbrechung</translation>
    </message>
    <message>
        <source>Percent of a primary week&apos;s unusual interruption that counts as load; 0 is off.</source>
        <translation>Prozent der ungewöhnlichen Unterbrechung einer Primary-Woche, die als Last zählen; 0 schaltet es aus.</translation>
    </message>
    <message>
        <source>Out of hours</source>
        <translation>Außerhalb der Dienstzeit</translation>
    </message>
    <message>
        <source>Percent by which minutes outside cover hours count more in measured interruption.</source>
        <translation>Prozent, um die Minuten außerhalb der Dienstzeit bei der gemessenen Unterbrechung mehr zählen.</translation>
    </message>
    <message>
        <source>Weeks back</source>
        <translation>Wochen zurück</translation>
    </message>
    <message>
        <source>Weeks before this one that calendars show.</source>
        <translation>Wochen vor dieser, die Kalender zeigen.</translation>
    </message>
    <message>
        <source>Weeks ahead</source>
        <translation>Wochen voraus</translation>
    </message>
    <message>
        <source>Weeks after this one that calendars show.</source>
        <translation>Wochen nach dieser, die Kalender zeigen.</translation>
    </message>
    <message>
        <source>A fix of effort S</source>
        <translation>Behebung mit Aufwand S</translation>
    </message>
    <message>
        <source>Working days it takes.</source>
        <translation>Arbeitstage, die sie dauert.</translation>
    </message>
    <message>
        <source>A fix of effort M</source>
        <translation>Behebung mit Aufwand M</translation>
    </message>
    <message>
        <source>A fix of effort L</source>
        <translation>Behebung mit Aufwand L</translation>
    </message>
    <message>
        <source>A fix of effort XL</source>
        <translation>Behebung mit Aufwand XL</translation>
    </message>
    <message>
        <source>A working day</source>
        <translation>Arbeitstag</translation>
    </message>
    <message>
        <source>Minutes of work in it, to say when a fix has paid.</source>
        <translation>Arbeitsminuten darin, um zu sagen, wann sich eine Behebung lohnt.</translation>
    </message>
    <message>
        <source>History kept</source>
        <translation>Verlauf behalten</translation>
    </message>
    <message>
        <source>Whole months that pruning must leave; 0 keeps it for ever.</source>
        <translation>Ganze Monate, die beim Kürzen bleiben müssen; 0 behält ihn für immer.</translation>
    </message>
    <message>
        <source>Handoff coming</source>
        <translation>Kommende Übergabe</translation>
    </message>
    <message>
        <source>Hours before a handoff at which whoever gives or takes over is told; 0 is never.</source>
        <translation>Stunden vor einer Übergabe, zu denen Abgebende und Übernehmende erinnert werden; 0 ist nie.</translation>
    </message>
    <message>
        <source>Light, dark, of high contrast or as the system.</source>
        <translation>Hell, dunkel, mit hohem Kontrast oder wie das System.</translation>
    </message>
    <message>
        <source>Of the window, from the next start on.</source>
        <translation>Des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>What notes and sheets are shown, saved and printed on.</source>
        <translation>Worauf Notizen und Blätter gezeigt, gesichert und gedruckt werden.</translation>
    </message>
    <message>
        <source>Of the team.</source>
        <translation>Des Teams.</translation>
    </message>
    <message>
        <source>The team’s home, such as Europe/London.</source>
        <translation>Die Heimat des Teams, etwa Europe/London.</translation>
    </message>
    <message>
        <source>The rotations whose swaps wait for a lead’s approval.</source>
        <translation>Die Rotationen, deren Tausche auf die Zustimmung einer Leitung warten.</translation>
    </message>
    <message>
        <source>Who sits at this machine.</source>
        <translation>Wer an diesem Rechner sitzt.</translation>
    </message>
    <message>
        <source>The shortcuts of every action.</source>
        <translation>Die Tasten jeder Aktion.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>When this machine tells nothing of what is due.</source>
        <translation>Wann dieser Rechner nichts Fälliges meldet.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>What is kept of what goes wrong.</source>
        <translation>Was von Fehlern aufgehoben wird.</translation>
    </message>
    <message>
        <source>Settings saved for others or for yourself, or taken from a file.</source>
        <translation>Einstellungen für andere oder für sich sichern oder aus einer Datei übernehmen.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”; the settings are {SETTINGS}.</source>
        <translation>Eine Einstellung „{key}“ gibt es nicht; vorhanden: {SETTINGS}.</translation>
    </message>
    <message>
        <source>{key} is “{value}”; it must be a whole number from {least} to {most}.</source>
        <translation>{key} ist „{value}“; nötig ist eine ganze Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>{done} of {needed} shadow {weeks} done, experienced from {experienced_from}</source>
        <translation>{done} von {needed} Shadow-{weeks} erledigt, erfahren ab {experienced_from}</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darf nicht</translation>
    </message>
    <message>
        <source>{name} {may} hold {name2} {role}{told}</source>
        <translation>{name} {may} {name2} {role} übernehmen{told}</translation>
    </message>
    <message>
        <source>A swap is of two or three slots; choose as many.</source>
        <translation>Ein Tausch umfasst zwei oder drei Dienste; so viele wählen.</translation>
    </message>
    <message>
        <source>{slot} is open, so there is nobody to swap; assign somebody instead.</source>
        <translation>{slot} ist offen, es gibt also niemanden zum Tauschen; stattdessen jemanden zuweisen.</translation>
    </message>
    <message>
        <source>{words} is over; choose a coming week.</source>
        <translation>{words} ist vorbei; eine kommende Woche wählen.</translation>
    </message>
    <message>
        <source>{words} has begun; let somebody cover the rest of it instead.</source>
        <translation>{words} hat begonnen; stattdessen den Rest vertreten lassen.</translation>
    </message>
    <message>
        <source>The answers would be due before now; choose a later day.</source>
        <translation>Die Antwortfrist läge in der Vergangenheit; einen späteren Tag wählen.</translation>
    </message>
    <message>
        <source>The first week concerned begins on {moment}; ask for answers before that.</source>
        <translation>Die erste betroffene Woche beginnt am {moment}; Antworten bis davor erbitten.</translation>
    </message>
    <message>
        <source>That slot is no longer on the rota; choose another.</source>
        <translation>Dieser Dienst ist nicht mehr im Dienstplan; einen anderen wählen.</translation>
    </message>
    <message>
        <source>That person is no longer in the team; choose another.</source>
        <translation>Diese Person ist nicht mehr im Team; eine andere wählen.</translation>
    </message>
    <message>
        <source>A swap is of one, two or three different slots; choose as many.</source>
        <translation>Ein Tausch umfasst einen, zwei oder drei verschiedene Dienste; so viele wählen.</translation>
    </message>
    <message>
        <source>{name} holds what {name} would take, so nothing would change; choose somebody else.</source>
        <translation>{name} hat schon, was {name} übernehmen würde, es änderte sich also nichts; jemand anderen wählen.</translation>
    </message>
    <message>
        <source>In a swap each person gives one slot and takes another; choose held slots.</source>
        <translation>Bei einem Tausch gibt jede Person einen Dienst ab und übernimmt einen anderen; vergebene Dienste wählen.</translation>
    </message>
    <message>
        <source>{words} is open now; assign somebody instead.</source>
        <translation>{words} ist jetzt offen; stattdessen jemanden zuweisen.</translation>
    </message>
    <message>
        <source>{words} is held by {name} now, so it cannot be swapped as proposed.</source>
        <translation>{words} liegt jetzt bei {name}, der Tausch geht also nicht wie vorgeschlagen.</translation>
    </message>
    <message>
        <source>{words} is pinned to {name}; unpin it first.</source>
        <translation>{words} ist für {name} fixiert; zuerst lösen.</translation>
    </message>
    <message>
        <source>{name} is not eligible for {words}.</source>
        <translation>{name} ist nicht einsetzbar für {words}.</translation>
    </message>
    <message>
        <source>; the last day is {left}</source>
        <translation>; letzter Tag ist {left}</translation>
    </message>
    <message>
        <source>{name} is not in the team in {words}{left}.</source>
        <translation>{name} ist nicht im Team bei {words}{left}.</translation>
    </message>
    <message>
        <source>{name} is away in {words}.</source>
        <translation>{name} ist abwesend bei {words}.</translation>
    </message>
    <message>
        <source>{name} holds {other} in the week of {partition} already.</source>
        <translation>{name} hat in der Woche ab {partition} schon {other}.</translation>
    </message>
    <message>
        <source>, week of </source>
        <translation>, Woche ab </translation>
    </message>
    <message>
        <source>{names} gives {places} to {taker}</source>
        <translation>{names} gibt {places} an {taker} ab</translation>
    </message>
    <message>
        <source>{names} and {names2} swap {places} and {places2}</source>
        <translation>{names} und {names2} tauschen {places} und {places2}</translation>
    </message>
    <message>
        <source>{name} takes {place}</source>
        <translation>{name} übernimmt {place}</translation>
    </message>
    <message>
        <source>{takes}, {takes2} and {takes3}</source>
        <translation>{takes}, {takes2} und {takes3}</translation>
    </message>
    <message>
        <source>waits for {names} until {until}</source>
        <translation>wartet auf {names} bis {until}</translation>
    </message>
    <message>
        <source>“{text_}” are no quiet hours; write them as 22:00-07:00.</source>
        <translation>„{text_}“ ist keine Ruhezeit; als 22:00-07:00 schreiben.</translation>
    </message>
    <message>
        <source>You hand over {what} on {at} to {name}.</source>
        <translation>Übergabe von {what} am {at} an {name}.</translation>
    </message>
    <message>
        <source>You take over {what} on {at} from {name}.</source>
        <translation>Übernahme von {what} am {at} von {name}.</translation>
    </message>
    <message>
        <source>A swap waits for your answer until {until}: {what}.</source>
        <translation>Ein Tausch wartet bis {until} auf Antwort: {what}.</translation>
    </message>
    <message>
        <source>“{title}” was to be looked at again by {day}; decide anew.</source>
        <translation>„{title}“ sollte bis {day} wieder angesehen werden; neu entscheiden.</translation>
    </message>
    <message>
        <source>{code}: {name} until {at}</source>
        <translation>{code}: {name} bis {at}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>accepted by all, waits for a lead’s approval until {until}</source>
        <translation>von allen angenommen, wartet auf die Zustimmung einer Leitung bis {until}</translation>
    </message>
    <message>
        <source>expired on {until}</source>
        <translation>abgelaufen am {until}</translation>
    </message>
    <message>
        <source>{slot} is pinned to {name}; unpin it first.</source>
        <translation>{slot} ist für {name} fixiert; zuerst lösen.</translation>
    </message>
    <message>
        <source>A slot cannot be swapped with itself; choose two different slots.</source>
        <translation>Ein Dienst lässt sich nicht mit sich selbst tauschen; zwei verschiedene Dienste wählen.</translation>
    </message>
    <message>
        <source>{name} holds both slots, so a swap would change nothing; choose another week.</source>
        <translation>{name} hat beide Dienste, ein Tausch änderte also nichts; eine andere Woche wählen.</translation>
    </message>
    <message>
        <source>{name} {role}, week of {first} ({iso})</source>
        <translation>{name} {role}, Woche ab {first} ({iso})</translation>
    </message>
    <message>
        <source>{name} has no role “{text_}”; its roles are {roles}.</source>
        <translation>{name} hat keine Rolle „{text_}“; vorhanden: {roles}.</translation>
    </message>
    <message>
        <source>“{text_}” means more than one {kind}: {name}; write the whole name.</source>
        <translation>„{text_}“ ist nicht eindeutig ({kind}): {name}; den ganzen Namen schreiben.</translation>
    </message>
    <message>
        <source>There is no {kind} “{text_}”; there is: {listed}.</source>
        <translation>„{text_}“ ({kind}) gibt es nicht; vorhanden: {listed}.</translation>
    </message>
    <message>
        <source>Known bugs</source>
        <translation>Bekannte Fehler</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>%-d %b %Y</source>
        <translation>%-d. %b %Y</translation>
    </message>
    <message>
        <source>Minutes a week = times in the whole weeks shown ÷ weeks × median minutes each time. Gain = minutes a week ÷ working days of the fix (its effort, see Settings). Pay-back = days × minutes of a working day ÷ minutes a week.</source>
        <translation>Minuten pro Woche = Häufigkeit in den gezeigten ganzen Wochen ÷ Wochen × Median der Minuten je Mal. Gewinn = Minuten pro Woche ÷ Arbeitstage der Behebung (ihr Aufwand, siehe Einstellungen). Amortisation = Tage × Minuten eines Arbeitstags ÷ Minuten pro Woche.</translation>
    </message>
    <message>
        <source>Known bug</source>
        <translation>Bekannter Fehler</translation>
    </message>
    <message>
        <source>Saves a week</source>
        <translation>Spart pro Woche</translation>
    </message>
    <message>
        <source>Gain a day</source>
        <translation>Gewinn pro Tag</translation>
    </message>
    <message>
        <source>Paid back in</source>
        <translation>Amortisiert in</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message numerus="yes">
        <source>{effort}, {n} day|{effort}, {n} days</source>
        <translation>
            <numerusform>{effort}, {n} Tag</numerusform>
            <numerusform>{effort}, {n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>say its effort</source>
        <translation>Aufwand angeben</translation>
    </message>
    <message>
        <source>{gain:.1f} min</source>
        <translation>{gain:.1f} min</translation>
    </message>
    <message>
        <source>{weeks:.0f} years</source>
        <translation>{weeks:.0f} Jahre</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation>{count} Wochen</translation>
    </message>
    <message>
        <source>Weeks by kind</source>
        <translation>Wochen nach Art</translation>
    </message>
    <message>
        <source>Minutes logged from handoff to handoff. The median whole week is {spent}, nine of ten are at most {spent2}. The last week is still on.</source>
        <translation>Protokollierte Minuten von Übergabe zu Übergabe. Der Median einer ganzen Woche ist {spent}, neun von zehn haben höchstens {spent2}. Die letzte Woche läuft noch.</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Woche ab</translation>
    </message>
    <message>
        <source>When it comes</source>
        <translation>Wann es kommt</translation>
    </message>
    <message>
        <source>Issues by the half hour in which they began, on the clock of the market: {words}. Lines mark open and close.</source>
        <translation>Vorfälle nach der halben Stunde ihres Beginns, nach der Uhr des Markts: {words}. Linien zeigen Öffnung und Schluss.</translation>
    </message>
    <message>
        <source>Known bugs, dearest first</source>
        <translation>Bekannte Fehler, teuerste zuerst</translation>
    </message>
    <message>
        <source>Minutes in the whole weeks shown; share = of all known bugs’ minutes, added up from the dearest. A budget of four weeks is stretched to as many weeks. Each time: median, and what nine of ten times are at most.</source>
        <translation>Minuten in den gezeigten ganzen Wochen; Anteil = an den Minuten aller bekannten Fehler, vom teuersten an aufsummiert. Ein Budget für vier Wochen wird auf ebenso viele Wochen umgerechnet. Je Mal: Median und was neun von zehn Malen höchstens dauern.</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Zeitaufwand</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Median each</source>
        <translation>Median je Mal</translation>
    </message>
    <message>
        <source>P90 each</source>
        <translation>P90 je Mal</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>über Budget</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>A year, with fixes</source>
        <translation>Ein Jahr mit Behebungen</translation>
    </message>
    <message>
        <source>Minutes of each week of the last 52 and this one. The median whole week is {spent}, nine of ten are at most {spent2}. Marks stand in the week in which a known bug was fixed.</source>
        <translation>Minuten jeder Woche der letzten 52 und dieser. Der Median einer ganzen Woche ist {spent}, neun von zehn haben höchstens {spent2}. Markierungen stehen in der Woche, in der ein bekannter Fehler behoben wurde.</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>The same as a year ago</source>
        <translation>Dasselbe wie vor einem Jahr</translation>
    </message>
    <message>
        <source>Known bugs, and requests and novel issues by title, that came in the whole weeks shown and in the same weeks 52 weeks before. What stands here was not automated for a year.</source>
        <translation>Bekannte Fehler sowie Anfragen und neuartige Vorfälle nach Titel, die in den gezeigten ganzen Wochen und in denselben Wochen 52 Wochen zuvor auftraten. Was hier steht, wurde ein Jahr lang nicht automatisiert.</translation>
    </message>
    <message>
        <source>Times then</source>
        <translation>Häufigkeit damals</translation>
    </message>
    <message>
        <source>Spent then</source>
        <translation>Aufwand damals</translation>
    </message>
    <message>
        <source>Times now</source>
        <translation>Häufigkeit jetzt</translation>
    </message>
    <message>
        <source>Spent now</source>
        <translation>Aufwand jetzt</translation>
    </message>
    <message>
        <source>fixed, and back</source>
        <translation>behoben, und wieder da</translation>
    </message>
    <message>
        <source>accepted by {accepted_by}</source>
        <translation>angenommen von {accepted_by}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>Noise by alert</source>
        <translation>Rauschen nach Alarm</translation>
    </message>
    <message>
        <source>What needed no action in the whole weeks shown. Times = firings judged noise, or entries of kind noise in the log where those are more. Noise rate = firings judged noise ÷ judged firings; needed somebody = judged actionable or a known bug ÷ judged firings. Share = of all noise’s times, added up from the loudest.</source>
        <translation>Was in den gezeigten ganzen Wochen kein Handeln erforderte. Häufigkeit = als Rauschen beurteilte Auslösungen oder Einträge der Art Rauschen im Protokoll, wo das mehr sind. Rauschanteil = als Rauschen beurteilte ÷ beurteilte Auslösungen; Handeln nötig = als relevant oder bekannter Fehler beurteilte ÷ beurteilte Auslösungen. Anteil = am gesamten Rauschen, vom lautesten an aufsummiert.</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>Beurteilt</translation>
    </message>
    <message>
        <source>Noise rate</source>
        <translation>Rauschanteil</translation>
    </message>
    <message>
        <source>Needed somebody</source>
        <translation>Handeln nötig</translation>
    </message>
    <message>
        <source>Suites side by side</source>
        <translation>Suiten nebeneinander</translation>
    </message>
    <message>
        <source>Minutes of each suite by week, all on one scale.</source>
        <translation>Minuten jeder Suite nach Woche, alle im selben Maßstab.</translation>
    </message>
    <message>
        <source>You were primary in no week since {day}.</source>
        <translation>Seit {day} keine eigene Primary-Woche.</translation>
    </message>
    <message>
        <source>Nobody has to rest: two weeks in a row are allowed.</source>
        <translation>Keine Pause nötig: Zwei Wochen hintereinander sind erlaubt.</translation>
    </message>
    <message>
        <source>On duty in {iso}, next in {next} at the earliest.</source>
        <translation>Dienst in {iso}, der nächste frühestens in {next}.</translation>
    </message>
    <message>
        <source>No limit: there may be a duty in every week.</source>
        <translation>Keine Grenze: Jede Woche darf ein Dienst sein.</translation>
    </message>
    <message>
        <source>At most {duties} in any {weeks}.</source>
        <translation>Höchstens {duties} in je {weeks}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} duty|{n} duties</source>
        <translation>
            <numerusform>{n} Dienst</numerusform>
            <numerusform>{n} Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} week|{n} weeks</source>
        <translation>
            <numerusform>eine Woche</numerusform>
            <numerusform>{n} Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Today that is whoever was secondary since {day}.</source>
        <translation>Heute ist das, wer seit {day} Secondary war.</translation>
    </message>
    <message numerus="yes">
        <source>A week is an away week from {n} day of leave on.|A week is an away week from {n} days of leave on.</source>
        <translation>
            <numerusform>Eine Woche ist ab {n} Tag Abwesenheit eine Abwesenheitswoche.</numerusform>
            <numerusform>Eine Woche ist ab {n} Tagen Abwesenheit eine Abwesenheitswoche.</numerusform>
        </translation>
    </message>
    <message>
        <source>Any stretch of project time is long enough.</source>
        <translation>Jedes Stück Projektzeit ist lang genug.</translation>
    </message>
    <message>
        <source>From {iso} it lasts to {last} at least; shorter ones count against a plan.</source>
        <translation>Ab {iso} dauert es mindestens bis {last}; kürzere zählen gegen einen Plan.</translation>
    </message>
    <message>
        <source>Whoever may be primary may be so alone at once.</source>
        <translation>Wer Primary sein darf, darf es sofort allein sein.</translation>
    </message>
    <message>
        <source>Who begins in {iso} is primary alone in {next} at the earliest.</source>
        <translation>Wer in {iso} beginnt, ist frühestens in {next} allein Primary.</translation>
    </message>
    <message>
        <source>Every primary week counts as one, however it went.</source>
        <translation>Jede Primary-Woche zählt als eine, wie auch immer sie verlief.</translation>
    </message>
    <message>
        <source>A week with twice the usual interruption counts as {heavy}, one with half of it as {light}.</source>
        <translation>Eine Woche mit doppelt so viel Unterbrechung wie üblich zählt als {heavy}, eine mit halb so viel als {light}.</translation>
    </message>
    <message>
        <source>Nobody is told of a handoff.</source>
        <translation>Niemand bekommt einen Hinweis auf eine Übergabe.</translation>
    </message>
    <message>
        <source>A handoff on {at} is told from {told} on.</source>
        <translation>Auf eine Übergabe am {at} wird ab {told} hingewiesen.</translation>
    </message>
    <message numerus="yes">
        <source>That is about {n} week a year each.|That is about {n} weeks a year each.</source>
        <translation>
            <numerusform>Das ist etwa {n} Woche im Jahr für jeden.</numerusform>
            <numerusform>Das sind etwa {n} Wochen im Jahr für jeden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is {time} there now.</source>
        <translation>Dort ist es jetzt {time}.</translation>
    </message>
    <message>
        <source>Never quiet: whatever is due is told at once.</source>
        <translation>Nie Ruhe: Was ansteht, wird sofort gemeldet.</translation>
    </message>
    <message>
        <source>Quiet now: nothing is told before {end}.</source>
        <translation>Jetzt ist Ruhe: Vor {end} wird nichts gemeldet.</translation>
    </message>
    <message>
        <source>Not quiet now: what is due is told until {begin}.</source>
        <translation>Jetzt ist keine Ruhe: Was ansteht, wird bis {begin} gemeldet.</translation>
    </message>
    <message>
        <source>Nobody is told of handoffs and swaps here, and Now shows nobody’s weeks.</source>
        <translation>Hier bekommt niemand Hinweise auf Übergaben und Tausche, und Jetzt zeigt niemandes Wochen.</translation>
    </message>
    <message>
        <source>Notices, the weeks on Now and new entries are those of {name}.</source>
        <translation>Hinweise, die Wochen auf Jetzt und neue Einträge sind die von {name}.</translation>
    </message>
    <message>
        <source>Ten minutes at night count as {counted}.</source>
        <translation>Zehn Minuten in der Nacht zählen als {counted}.</translation>
    </message>
    <message>
        <source>Calendars begin on {day}.</source>
        <translation>Kalender beginnen am {day}.</translation>
    </message>
    <message>
        <source>Calendars end on {day}.</source>
        <translation>Kalender enden am {day}.</translation>
    </message>
    <message>
        <source>It has paid once it saved {hours} hours.</source>
        <translation>Es hat sich gelohnt, sobald {hours} Stunden gespart sind.</translation>
    </message>
    <message>
        <source>That is {hours} hours.</source>
        <translation>Das sind {hours} Stunden.</translation>
    </message>
    <message>
        <source>Nothing may be pruned.</source>
        <translation>Nichts darf gekürzt werden.</translation>
    </message>
    <message>
        <source>Pruning leaves what was done since {day}.</source>
        <translation>Kürzen lässt, was seit {day} getan wurde.</translation>
    </message>
    <message>
        <source>You were primary in {count} since {day}: your median week took {spent}, the team’s {spent2}; nine of ten took at most {spent3}, the team’s {spent4}.</source>
        <translation>Primary in {count} seit {day}: Die eigene mittlere Woche kostete {spent}, die des Teams {spent2}; neun von zehn kosteten höchstens {spent3}, die des Teams {spent4}.</translation>
    </message>
    <message>
        <source>accepted by</source>
        <translation>anzunehmen</translation>
    </message>
    <message>
        <source>signed by</source>
        <translation>zu unterschreiben</translation>
    </message>
    <message>
        <source>The handoff of {name} on {day}</source>
        <translation>Die Übergabe von {name} am {day}</translation>
    </message>
    <message>
        <source>The short handoff of {name} on {day} at {local:%H:%M}</source>
        <translation>Die kurze Übergabe von {name} am {day} um {local:%H:%M}</translation>
    </message>
    <message>
        <source>{which} waits to be {what} {who}.</source>
        <translation>{which} ist noch von {who} {what}.</translation>
    </message>
    <message>
        <source>“{said}” is not a date; write it as 2026-11-30.</source>
        <translation>„{said}“ ist kein Datum; Schreibweise: 2026-11-30.</translation>
    </message>
    <message>
        <source>The year {match} has no ISO week {match2}; choose 1 to 52 or 53.</source>
        <translation>Das Jahr {match} hat keine ISO-Woche {match2}; 1 bis 52 oder 53 wählen.</translation>
    </message>
    <message>
        <source>“{name}” is not a known time zone; use a name of the IANA list such as Europe/London.</source>
        <translation>„{name}“ ist keine bekannte Zeitzone; einen Namen der IANA-Liste wie Europe/London verwenden.</translation>
    </message>
    <message>
        <source>“{text_}” is not a handoff time; write it as “Mon 09:00 America/New_York”.</source>
        <translation>„{text_}“ ist keine Übergabezeit; Schreibweise: „Mon 09:00 America/New_York“.</translation>
    </message>
    <message numerus="yes">
        <source>{n} day long|{n} days long</source>
        <translation>
            <numerusform>{n} Tag lang</numerusform>
            <numerusform>{n} Tage lang</numerusform>
        </translation>
    </message>
    <message>
        <source>{length:g} hours long</source>
        <translation>{length:g} Stunden lang</translation>
    </message>
    <message>
        <source>%-d %B %Y</source>
        <translation>%-d. %B %Y</translation>
    </message>
    <message>
        <source>would like to be on</source>
        <translation>möchte Dienst haben</translation>
    </message>
    <message>
        <source>would rather not be on</source>
        <translation>möchte lieber keinen Dienst haben</translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>weeks from {day} to {day2}</source>
        <translation>Wochen von {day} bis {day2}</translation>
    </message>
    <message>
        <source>The calendar {name} came out wrong ({error}); the old one was kept.</source>
        <translation>Der Kalender {name} ist fehlerhaft geraten ({error}); der alte bleibt erhalten.</translation>
    </message>
    <message>
        <source>The calendar {name} came out with {found} events; the old one was kept.</source>
        <translation>Der Kalender {name} enthielte {found} Ereignisse; der alte bleibt erhalten.</translation>
    </message>
    <message>
        <source>“{wrong}”</source>
        <translation>„{wrong}“</translation>
    </message>
    <message>
        <source>its parts do not end</source>
        <translation>seine Teile enden nicht</translation>
    </message>
    <message>
        <source>{name}, {where}: the event repeats more often than daily; remove it and import again.</source>
        <translation>{name}, {where}: das Ereignis wiederholt sich öfter als täglich; entfernen und erneut importieren.</translation>
    </message>
    <message>
        <source>{name}, {where}: the event repeats with an interval below 1; remove it and import again.</source>
        <translation>{name}, {where}: das Ereignis wiederholt sich mit einem Intervall unter 1; entfernen und erneut importieren.</translation>
    </message>
    <message>
        <source>{host} leads to another address that is not safe; ask for a new link.</source>
        <translation>{host} führt zu einer anderen, unsicheren Adresse; um einen neuen Link bitten.</translation>
    </message>
    <message>
        <source>{host} answers {code}; check the link, what was known of it stays.</source>
        <translation>{host} antwortet mit {code}; den Link prüfen, der bisherige Stand bleibt.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why}); what was known of it stays.</source>
        <translation>{host} ist nicht erreichbar ({why}); der bisherige Stand bleibt.</translation>
    </message>
    <message>
        <source>“{address}” is not an address; copy the link of the calendar once more.</source>
        <translation>„{address}“ ist keine Adresse; den Link des Kalenders noch einmal kopieren.</translation>
    </message>
    <message>
        <source>{host} sends more than {MOST_BYTES} MB; subscribe to a smaller calendar.</source>
        <translation>{host} sendet mehr als {MOST_BYTES} MB; einen kleineren Kalender abonnieren.</translation>
    </message>
    <message>
        <source>{host} takes more than {ALL_SECONDS:.0f} s; what was known of it stays.</source>
        <translation>{host} braucht mehr als {ALL_SECONDS:.0f} s; der bisherige Stand bleibt.</translation>
    </message>
    <message>
        <source>{name} repeats more than {MOST_OCCURRENCES} times in the range; import a smaller part of it.</source>
        <translation>{name} wiederholt sich im Zeitraum mehr als {MOST_OCCURRENCES}-mal; einen kleineren Teil importieren.</translation>
    </message>
    <message>
        <source>The key ring holds no password of {user} for {url}; store it with “watchbill password {url} {user}”.</source>
        <translation>Der Schlüsselbund enthält kein Passwort von {user} für {url}; mit „watchbill password {url} {user}“ speichern.</translation>
    </message>
    <message>
        <source>This system’s key ring cannot be used ({why}); unlock it or set one up, then try again.</source>
        <translation>Der Schlüsselbund dieses Systems ist nicht nutzbar ({why}); entsperren oder einrichten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Leave name and password out of the address; the key ring keeps the password.</source>
        <translation>Name und Passwort nicht in die Adresse schreiben; der Schlüsselbund bewahrt das Passwort auf.</translation>
    </message>
    <message>
        <source>{url} would send the password for all to read; use an address that begins with https.</source>
        <translation>{url} würde das Passwort für alle lesbar senden; eine Adresse mit https am Anfang verwenden.</translation>
    </message>
    <message>
        <source>Somebody else changed {name} on the server just now; publish again.</source>
        <translation>Jemand anderes hat {name} auf dem Server gerade geändert; erneut veröffentlichen.</translation>
    </message>
    <message>
        <source>The server did not keep {name} as it was sent; choose another server or a folder.</source>
        <translation>Der Server hat {name} nicht wie gesendet gespeichert; einen anderen Server oder einen Ordner wählen.</translation>
    </message>
    <message>
        <source>The server does not let this user in ({status}); check name, password and address.</source>
        <translation>Der Server lässt diesen Benutzer nicht zu ({status}); Name, Passwort und Adresse prüfen.</translation>
    </message>
    <message>
        <source>The server takes no whole calendars at this address ({status}); give a WebDAV folder instead.</source>
        <translation>Der Server nimmt unter dieser Adresse keine ganzen Kalender an ({status}); stattdessen einen WebDAV-Ordner angeben.</translation>
    </message>
    <message>
        <source>The server has no room for {name} (507); free some, the old calendars were kept.</source>
        <translation>Der Server hat keinen Platz für {name} (507); Platz schaffen, die alten Kalender bleiben erhalten.</translation>
    </message>
    <message>
        <source>{name} cannot be {verb} ({status}); try again later, the old calendars were kept.</source>
        <translation>{name} kann nicht {verb} werden ({status}); später erneut versuchen, die alten Kalender bleiben erhalten.</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({why}); try again later, the old calendars were kept.</source>
        <translation>{host} ist nicht erreichbar ({why}); später erneut versuchen, die alten Kalender bleiben erhalten.</translation>
    </message>
    <message>
        <source>The server sent more than {MOST_BYTES} MB for {name}; choose another address.</source>
        <translation>Der Server sendet mehr als {MOST_BYTES} MB für {name}; eine andere Adresse wählen.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written ({strerror}); choose another, the old calendars were kept.</source>
        <translation>Der Ordner {folder} lässt sich nicht beschreiben ({strerror}); einen anderen wählen, die alten Kalender bleiben erhalten.</translation>
    </message>
    <message>
        <source>There is no folder {parent}; connect the share or make the folder, the old calendars were kept.</source>
        <translation>Einen Ordner {parent} gibt es nicht; die Freigabe verbinden oder den Ordner anlegen, die alten Kalender bleiben erhalten.</translation>
    </message>
    <message>
        <source>Another Watchbill is publishing to {folder}; try again in a moment.</source>
        <translation>Ein anderes Watchbill veröffentlicht gerade in {folder}; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{name} has {data:,} bytes; {MOST_BYTES:,} is the most, so export a shorter range.</source>
        <translation>{name} hat {data:,} Bytes; {MOST_BYTES:,} ist die Grenze, also einen kürzeren Zeitraum exportieren.</translation>
    </message>
    <message>
        <source>{name} is empty; export the calendar again.</source>
        <translation>{name} ist leer; den Kalender erneut exportieren.</translation>
    </message>
    <message>
        <source>{name} holds {count:,} events; {MOST_EVENTS:,} is the most, so export a shorter range.</source>
        <translation>{name} enthält {count:,} Ereignisse; {MOST_EVENTS:,} ist die Grenze, also einen kürzeren Zeitraum exportieren.</translation>
    </message>
    <message>
        <source>{name} counts in the {scale} calendar; export it in the Gregorian one.</source>
        <translation>{name} zählt im Kalender {scale}; im gregorianischen exportieren.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 text (byte {start}); export it again as an .ics file.</source>
        <translation>{name} ist kein UTF-8-Text (Byte {start}); erneut als .ics-Datei exportieren.</translation>
    </message>
    <message>
        <source>{name} holds NUL bytes, so it is damaged or no calendar; export it again.</source>
        <translation>{name} enthält NUL-Bytes, ist also beschädigt oder kein Kalender; erneut exportieren.</translation>
    </message>
    <message>
        <source>{name} is {what}; export the calendar as an .ics file and import that.</source>
        <translation>{name} ist {what}; den Kalender als .ics-Datei exportieren und diese importieren.</translation>
    </message>
    <message>
        <source>{name} is cut off before its end; export or download it again.</source>
        <translation>{name} bricht vor dem Ende ab; erneut exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>{name}, line {number}: the parts of the calendar do not nest properly; export it again.</source>
        <translation>{name}, Zeile {number}: die Teile des Kalenders sind nicht richtig verschachtelt; erneut exportieren.</translation>
    </message>
    <message>
        <source>{where}: the event lists more than {MOST_DATES:,} dates; remove it and import again.</source>
        <translation>{where}: das Ereignis nennt mehr als {MOST_DATES:,} Termine; entfernen und erneut importieren.</translation>
    </message>
    <message>
        <source>{name}, {where}: the events repeat from too long ago on; export a shorter range.</source>
        <translation>{name}, {where}: die Wiederholung der Ereignisse beginnt zu weit in der Vergangenheit; einen kürzeren Zeitraum exportieren.</translation>
    </message>
    <message>
        <source>{where}: no day meets the rule it repeats by; remove it and import again.</source>
        <translation>{where}: kein Tag erfüllt die Wiederholungsregel; entfernen und erneut importieren.</translation>
    </message>
    <message>
        <source>There is no port {port}; choose one from 1024 to {MOST_PORT}.</source>
        <translation>Einen Port {port} gibt es nicht; einen von 1024 bis {MOST_PORT} wählen.</translation>
    </message>
    <message>
        <source>Nothing can be served at {bind}, port {port} ({why}); choose another port.</source>
        <translation>Bereitstellen unter {bind}, Port {port}, ist nicht möglich ({why}); einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>{name}, not yet</source>
        <translation>{name}, noch nicht</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Was gut lief</translation>
    </message>
    <message>
        <source>What went badly</source>
        <translation>Was schlecht lief</translation>
    </message>
    <message>
        <source>Where we were lucky</source>
        <translation>Wo wir Glück hatten</translation>
    </message>
    <message>
        <source>What changes so that it does not come again</source>
        <translation>Was sich ändert, damit es nicht wieder vorkommt</translation>
    </message>
    <message>
        <source>- Where: {safe}</source>
        <translation>- Wo: {safe}</translation>
    </message>
    <message>
        <source>- Began: {moment}</source>
        <translation>- Beginn: {moment}</translation>
    </message>
    <message>
        <source>- Ended: {moment}</source>
        <translation>- Ende: {moment}</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>- Time spent: {length}</source>
        <translation>- Zeitaufwand: {length}</translation>
    </message>
    <message>
        <source>- Severity: {severity}</source>
        <translation>- Schweregrad: {severity}</translation>
    </message>
    <message>
        <source>- Ticket: {safe}</source>
        <translation>- Ticket: {safe}</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Wer was getan hat</translation>
    </message>
    <message>
        <source>Parties called</source>
        <translation>Angerufene Parteien</translation>
    </message>
    <message>
        <source>What changed in the 24 hours before</source>
        <translation>Was sich in den 24 Stunden davor geändert hat</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Nichts wurde festgehalten.</translation>
    </message>
    <message>
        <source>, ticket {safe}</source>
        <translation>, Ticket {safe}</translation>
    </message>
    <message>
        <source>{minutes} h {minutes2} min</source>
        <translation>{minutes} h {minutes2} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source># Alerts that were noise</source>
        <translation># Alarme, die Rauschen waren</translation>
    </message>
    <message>
        <source>Firings since {since}; noise needed nobody.</source>
        <translation>Auslösungen seit {since}; Rauschen erforderte kein Handeln.</translation>
    </message>
    <message>
        <source>carried 1 week</source>
        <translation>seit 1 Woche mitgeführt</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>If {if_then}</source>
        <translation>Falls {if_then}</translation>
    </message>
    <message>
        <source>carried {weeks_carried} weeks</source>
        <translation>seit {weeks_carried} Wochen mitgeführt</translation>
    </message>
    <message>
        <source>no end; give it one</source>
        <translation>kein Ende; eines angeben</translation>
    </message>
    <message>
        <source>{until}, expired</source>
        <translation>{until}, abgelaufen</translation>
    </message>
    <message>
        <source>If-then</source>
        <translation>Wenn-dann</translation>
    </message>
    <message>
        <source>If it comes back</source>
        <translation>Wenn es wiederkommt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>clock change</source>
        <translation>Zeitumstellung</translation>
    </message>
    <message>
        <source>{name} is away</source>
        <translation>{name} ist abwesend</translation>
    </message>
    <message numerus="yes">
        <source>{n} interrupt (median of eight weeks {median_interrupts:g}) and {minutes} of work (median {minutes2}).|{n} interrupts (median of eight weeks {median_interrupts:g}) and {minutes} of work (median {minutes2}).</source>
        <translation>
            <numerusform>{n} Unterbrechung (Median aus acht Wochen {median_interrupts:g}) und {minutes} Arbeit (Median {minutes2}).</numerusform>
            <numerusform>{n} Unterbrechungen (Median aus acht Wochen {median_interrupts:g}) und {minutes} Arbeit (Median {minutes2}).</numerusform>
        </translation>
    </message>
    <message>
        <source>This week in numbers</source>
        <translation>Diese Woche in Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>yes, {n} time|yes, {n} times</source>
        <translation>
            <numerusform>ja, {n}-mal</numerusform>
            <numerusform>ja, {n}-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen a year ago</source>
        <translation>Vor einem Jahr gesehen</translation>
    </message>
    <message>
        <source>Known bugs accepted as toil</source>
        <translation>Als Toil hingenommene bekannte Fehler</translation>
    </message>
    <message>
        <source>New this week</source>
        <translation>Neu diese Woche</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Wer wartet</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Worauf</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Added after signing</source>
        <translation>Nach der Unterschrift hinzugefügt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Read back and accepted</source>
        <translation>Wiedergegeben und angenommen</translation>
    </message>
    <message>
        <source>{name} until {at}</source>
        <translation>{name} bis {at}</translation>
    </message>
    <message>
        <source>%a %-d %b %H:%M</source>
        <translation>%a, %-d. %b %H:%M</translation>
    </message>
    <message>
        <source>On duty: {what} ({place_of} time)</source>
        <translation>Im Dienst: {what} (Zeit in {place_of})</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Handoff of {note_heading}</source>
        <translation>Übergabe: {note_heading}</translation>
    </message>
    <message>
        <source>Handoff on {day}</source>
        <translation>Übergabe am {day}</translation>
    </message>
    <message>
        <source>{rotation}, {outgoing} to {incoming}</source>
        <translation>{rotation}, {outgoing} an {incoming}</translation>
    </message>
    <message>
        <source>{outgoing} hands over to {incoming}</source>
        <translation>{outgoing} übergibt an {incoming}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>state: {value}</source>
        <translation>Lage: {value}</translation>
    </message>
    <message>
        <source>{rotation}, short handoff on {day}</source>
        <translation>{rotation}, kurze Übergabe am {day}</translation>
    </message>
    <message>
        <source>{rotation}, week of {day}</source>
        <translation>{rotation}, Woche ab {day}</translation>
    </message>
    <message>
        <source>{kept} … (shortened)</source>
        <translation>{kept} … (gekürzt)</translation>
    </message>
    <message>
        <source>{name}, handover {handovers}</source>
        <translation>{name}, Übergabe {handovers}</translation>
    </message>
    <message>
        <source>{iso} to {iso2}</source>
        <translation>{iso} bis {iso2}</translation>
    </message>
    <message>
        <source>from {day} {h}</source>
        <translation>ab {day} {h}</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Im Dienst</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Statt</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Vertretungen</translation>
    </message>
    <message>
        <source>{every} interrupts and {minutes} of work.</source>
        <translation>{every} Unterbrechungen und {minutes} Arbeit.</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>By suite and kind</source>
        <translation>Nach Suite und Art</translation>
    </message>
    <message>
        <source>Toil</source>
        <translation>Toil</translation>
    </message>
    <message>
        <source>{interrupts} interrupts (median of eight weeks {median_interrupts:g}) and {minutes} of work (median {minutes2}); state {value}.</source>
        <translation>{interrupts} Unterbrechungen (Median aus acht Wochen {median_interrupts:g}) und {minutes} Arbeit (Median {minutes2}); Lage {value}.</translation>
    </message>
    <message>
        <source>{more} more open items in the handoff note.</source>
        <translation>{more} weitere offene Punkte in der Übergabenotiz.</translation>
    </message>
    <message>
        <source>And</source>
        <translation>Und</translation>
    </message>
    <message>
        <source>Meeting: {rotation}</source>
        <translation>Besprechung: {rotation}</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Fix next: most minutes saved for each day of work</source>
        <translation>Als Nächstes beheben: die meisten gesparten Minuten je Arbeitstag</translation>
    </message>
    <message>
        <source>fixed: {title}</source>
        <translation>behoben: {title}</translation>
    </message>
    <message>
        <source>{week}: fixed “{title}”</source>
        <translation>{week}: „{title}“ behoben</translation>
    </message>
    <message>
        <source>, still on</source>
        <translation>, läuft noch</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}-mal</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>%b %Y</source>
        <translation>%b %Y</translation>
    </message>
    <message>
        <source>%b</source>
        <translation>%b</translation>
    </message>
    <message>
        <source>median {spent}</source>
        <translation>Median {spent}</translation>
    </message>
    <message>
        <source>{WEEKDAYS} {half} to {half2}: {count}</source>
        <translation>{WEEKDAYS} {half} bis {half2}: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{words} issue|{words} issues</source>
        <translation>
            <numerusform>{words} Vorfall</numerusform>
            <numerusform>{words} Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>opens</source>
        <translation>öffnet</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>schließt</translation>
    </message>
    <message>
        <source>{most} in a half hour</source>
        <translation>{most} in einer halben Stunde</translation>
    </message>
    <message>
        <source>and {count} more in the table</source>
        <translation>und {count} weitere in der Tabelle</translation>
    </message>
    <message>
        <source>bars: minutes a week; say how much effort each fix is, and the best gain comes first</source>
        <translation>Balken: Minuten je Woche; wird der Aufwand jeder Behebung angegeben, kommt der größte Gewinn zuerst</translation>
    </message>
    <message>
        <source>budget; hatched bars are over it</source>
        <translation>Budget; schraffierte Balken liegen darüber</translation>
    </message>
    <message>
        <source>above a year ago, below now</source>
        <translation>oben vor einem Jahr, unten jetzt</translation>
    </message>
    <message>
        <source>{spent} a week</source>
        <translation>{spent} pro Woche</translation>
    </message>
    <message numerus="yes">
        <source>{n} day|{n} days</source>
        <translation>
            <numerusform>{n} Tag</numerusform>
            <numerusform>{n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{saves} for {days}, paid in {pay_back}</source>
        <translation>{saves} für {days}, amortisiert in {pay_back}</translation>
    </message>
    <message>
        <source>{saves}, effort not said</source>
        <translation>{saves}, Aufwand nicht angegeben</translation>
    </message>
    <message>
        <source>, budget {spent}</source>
        <translation>, Budget {spent}</translation>
    </message>
    <message>
        <source>median {spent}, p90 {spent2}</source>
        <translation>Median {spent}, p90 {spent2}</translation>
    </message>
    <message>
        <source>{title}
{spent} in {times}{budget}; {each} each</source>
        <translation>{title}
{spent} in {times}{budget}; je Mal {each}</translation>
    </message>
    <message>
        <source>{spent} then, {spent2} now</source>
        <translation>{spent} damals, {spent2} jetzt</translation>
    </message>
    <message>
        <source>{title}
{times} a year ago, {times2} now</source>
        <translation>{title}
{times} vor einem Jahr, {times2} jetzt</translation>
    </message>
    <message>
        <source>{times}, {share:.0%} so far</source>
        <translation>{times}, {share:.0%} bisher</translation>
    </message>
    <message>
        <source>noise {noise} of {judged} judged</source>
        <translation>Rauschen {noise} von {judged} beurteilten</translation>
    </message>
    <message>
        <source>fired {times}, {rate} of judged firings were noise, {rate2} needed somebody</source>
        <translation>{times} ausgelöst, {rate} der beurteilten Auslösungen waren Rauschen, bei {rate2} war Handeln nötig</translation>
    </message>
    <message>
        <source>“–” nothing planned.</source>
        <translation>„–“ nichts geplant.</translation>
    </message>
    <message>
        <source>“2” second, “s” shadow, “+” more than one slot, “·” project time, “–” nothing planned or not here.</source>
        <translation>„2“ Secondary, „s“ Shadow, „+“ mehr als ein Dienst, „·“ Projektzeit, „–“ nichts geplant oder nicht da.</translation>
    </message>
    <message>
        <source>H public holiday for half of the people or more, h for a quarter, x an exchange closed or closing early.</source>
        <translation>H Feiertag für mindestens die Hälfte der Personen, h für ein Viertel, x eine Börse geschlossen oder mit frühem Schluss.</translation>
    </message>
    <message>
        <source>{rows} rows cannot be read on {upper}, so the sheet is {upper2}.</source>
        <translation>{rows} Zeilen sind auf {upper} nicht lesbar, das Blatt ist daher {upper2}.</translation>
    </message>
    <message>
        <source>Shadows are left out for want of room.</source>
        <translation>Shadows fehlen aus Platzgründen.</translation>
    </message>
    <message>
        <source>{rows} rows of {by} cannot be read on one sheet of A3; print by {other} instead, or the rota sheet of a range of weeks.</source>
        <translation>{rows} Zeilen nach {by} sind auf einem Blatt A3 nicht lesbar; stattdessen nach {other} drucken oder den Dienstplan für einen Wochenbereich.</translation>
    </message>
    <message>
        <source>{name}, {month_of} to {month_of2}</source>
        <translation>{name}, {month_of} bis {month_of2}</translation>
    </message>
    <message>
        <source>%B %Y</source>
        <translation>%B %Y</translation>
    </message>
    <message>
        <source>Bold on a tint: primary. {CELLS} {SIGNS}</source>
        <translation>Fett auf farbigem Grund: Primary. {CELLS} {SIGNS}</translation>
    </message>
    <message>
        <source>Holiday weeks: {told}{more}</source>
        <translation>Feiertagswochen: {told}{more}</translation>
    </message>
    <message>
        <source>ISO week</source>
        <translation>ISO-Woche</translation>
    </message>
    <message>
        <source>Year planner: {heading}</source>
        <translation>Jahresplaner: {heading}</translation>
    </message>
    <message>
        <source>{folder} cannot be read ({strerror}); have its permissions changed so that backups can be made.</source>
        <translation>{folder} lässt sich nicht lesen ({strerror}); die Rechte ändern lassen, damit Sicherungen möglich sind.</translation>
    </message>
    <message>
        <source>The copy of {path} came out damaged ({one_line}); check the disk, try again.</source>
        <translation>Die Kopie von {path} ist beschädigt ({one_line}); den Datenträger prüfen, erneut versuchen.</translation>
    </message>
    <message>
        <source>{path} is damaged ({one_line}); choose another backup.</source>
        <translation>{path} ist beschädigt ({one_line}); eine andere Sicherung wählen.</translation>
    </message>
    <message>
        <source>{export} cannot be read ({one_line}); choose another export.</source>
        <translation>{export} ist nicht lesbar ({one_line}); einen anderen Export wählen.</translation>
    </message>
    <message>
        <source>{export} is not a Watchbill export; choose the JSON file beside a backup.</source>
        <translation>{export} ist kein Export von Watchbill; die JSON-Datei neben einer Sicherung wählen.</translation>
    </message>
    <message>
        <source>The export does not fit together ({one_line}); take an older one.</source>
        <translation>Der Export ist in sich nicht stimmig ({one_line}); einen älteren nehmen.</translation>
    </message>
    <message>
        <source>The export does not fit together (a {wrong} has no {wrong2}); take an older one.</source>
        <translation>Der Export ist in sich nicht stimmig ({wrong} ohne {wrong2}); einen älteren nehmen.</translation>
    </message>
    <message>
        <source>{place} cannot be written ({strerror}); check the folder and its space.</source>
        <translation>{place} lässt sich nicht schreiben ({strerror}); Ordner und freien Platz prüfen.</translation>
    </message>
    <message>
        <source>repairing makes the index anew</source>
        <translation>Reparieren erzeugt den Index neu</translation>
    </message>
    <message>
        <source>no row is lost, repairing writes the file anew and keeps this one beside it</source>
        <translation>keine Zeile geht verloren, Reparieren schreibt die Datei neu und behält diese daneben</translation>
    </message>
    <message>
        <source>restore the newest good backup</source>
        <translation>die neueste gute Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>The file is damaged ({printable}); {do}.</source>
        <translation>Die Datei ist beschädigt ({printable}); {do}.</translation>
    </message>
    <message>
        <source>The {kind} {name} is missing; {do}.</source>
        <translation>Es fehlt: {kind} {name}; {do}.</translation>
    </message>
    <message>
        <source>The {kind} {printable} is not Watchbill&apos;s; {do}.</source>
        <translation>Nicht von Watchbill: {kind} {printable}; {do}.</translation>
    </message>
    <message>
        <source>The {kind} {name} was changed by somebody; {do}.</source>
        <translation>Von jemandem geändert: {kind} {name}; {do}.</translation>
    </message>
    <message>
        <source>{words}; see what is said of rows below, else restore the newest good backup.</source>
        <translation>{words}; siehe unten, was zu den Zeilen gesagt wird, sonst die neueste gute Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>{missing} in history; compare it with a backup.</source>
        <translation>{missing} im Verlauf; mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>{words}; compare it with a backup.</source>
        <translation>{words}; mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>{missing} at the end of history; compare it with a backup.</source>
        <translation>{missing} am Ende des Verlaufs; mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>{lost} changes in history belong to no command; compare it with a backup.</source>
        <translation>{lost} Änderungen im Verlauf gehören zu keinem Befehl; mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror}); check the permissions of the file.</source>
        <translation>{path} ist nicht lesbar ({strerror}); die Rechte der Datei prüfen.</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name or open it.</source>
        <translation>{path} existiert schon; einen anderen Namen wählen oder die Datei öffnen.</translation>
    </message>
    <message>
        <source>{path} cannot be made ({strerror}); choose a folder you can write to.</source>
        <translation>{path} lässt sich nicht anlegen ({strerror}); einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source> and others</source>
        <translation> und andere</translation>
    </message>
    <message>
        <source>{name} held triggers or views that Watchbill did not make ({shown}{more}); they were taken out, and a backup keeps the file as it was.</source>
        <translation>{name} enthielt Trigger oder Sichten, die nicht von Watchbill sind ({shown}{more}); sie wurden entfernt, und eine Sicherung behält die Datei, wie sie war.</translation>
    </message>
    <message>
        <source>“{label}” has been undone already; there is nothing left to undo in it.</source>
        <translation>„{label}“ ist schon zurückgenommen; darin gibt es nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
        <source>What “{label}” did was not written by Watchbill, so it cannot be undone; go back to a backup instead.</source>
        <translation>Was „{label}“ tat, hat nicht Watchbill geschrieben und kann nicht zurückgenommen werden; stattdessen eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>{named} by “{later}”</source>
        <translation>{named} durch „{later}“</translation>
    </message>
    <message numerus="yes">
        <source>{n} more|{n} more</source>
        <translation>
            <numerusform>{n} weitere</numerusform>
            <numerusform>{n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>“{label}” cannot be undone, because {count} of its rows were changed since ({named}); undo that first.</source>
        <translation>„{label}“ kann nicht zurückgenommen werden, weil {count} seiner Zeilen seither geändert wurden ({named}); zuerst jenes zurücknehmen.</translation>
    </message>
    <message>
        <source>This was done, but the disk does not confirm that it lasts; check the disk and save a copy elsewhere.</source>
        <translation>Dies wurde ausgeführt, aber der Datenträger bestätigt nicht, dass es bleibt; den Datenträger prüfen und anderswo eine Kopie sichern.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone, because “{later}” changed the same {words} since ({named}); undo that first.</source>
        <translation>„{label}“ kann nicht zurückgenommen werden, weil „{later}“ seither dasselbe geändert hat: {words} ({named}); zuerst jenes zurücknehmen.</translation>
    </message>
    <message>
        <source>“{label}” cannot be undone, because a later {words} rests on it; undo that first.</source>
        <translation>„{label}“ lässt sich nicht zurücknehmen, denn etwas Späteres baut darauf auf ({words}); zuerst das zurücknehmen.</translation>
    </message>
    <message>
        <source>A person would hold two slots in one week without a reason; clear one of them or give a reason.</source>
        <translation>Eine Person hätte ohne Grund zwei Dienste in einer Woche; einen davon leeren oder einen Grund angeben.</translation>
    </message>
    <message>
        <source>The disk is full; free some space and try again, nothing was changed.</source>
        <translation>Der Datenträger ist voll; Platz schaffen und erneut versuchen, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The team file cannot be written ({error}); check its folder, nothing was changed.</source>
        <translation>Die Teamdatei lässt sich nicht schreiben ({error}); ihren Ordner prüfen, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The rows cannot be brought back ({error}); restore the newest good backup.</source>
        <translation>Die Zeilen lassen sich nicht zurückbringen ({error}); die neueste gute Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The rows cannot be brought back ({words}); restore the newest good backup.</source>
        <translation>Die Zeilen lassen sich nicht zurückbringen ({words}); die neueste gute Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The two stand on both sides of one {partition}; keep both.</source>
        <translation>Die beiden stehen auf beiden Seiten desselben Eintrags ({partition}); beide behalten.</translation>
    </message>
    <message>
        <source>{to} exists already; choose another name for what is taken out of history.</source>
        <translation>{to} gibt es schon; einen anderen Namen für das wählen, was aus dem Verlauf genommen wird.</translation>
    </message>
    <message>
        <source>{to} came out wrong; check the disk, nothing was taken out of history.</source>
        <translation>{to} ist fehlerhaft entstanden; den Datenträger prüfen, aus dem Verlauf wurde nichts genommen.</translation>
    </message>
    <message>
        <source>{path} is not as it was written: command {read} was changed.</source>
        <translation>{path} ist nicht mehr, wie es geschrieben wurde: Befehl {read} wurde geändert.</translation>
    </message>
    <message>
        <source>{path} cannot be read as history ({error}); choose a file that pruning wrote.</source>
        <translation>{path} lässt sich nicht als Verlauf lesen ({error}); eine Datei wählen, die das Kürzen geschrieben hat.</translation>
    </message>
    <message>
        <source>Somebody else has pruned history meanwhile; look at it again.</source>
        <translation>Jemand anderes hat den Verlauf inzwischen gekürzt; noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The team file holds no team; restore a copy or make a new file.</source>
        <translation>Die Teamdatei enthält kein Team; eine Kopie wiederherstellen oder eine neue Datei anlegen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last thing done.</source>
        <translation>Das zuletzt Getane zurücknehmen.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Das Zurückgenommene noch einmal tun.</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Find any action, person, week, setting, issue or handoff.</source>
        <translation>Jede Aktion, Person, Woche, Einstellung, jeden Vorfall und jede Übergabe finden.</translation>
    </message>
    <message>
        <source>Log an issue</source>
        <translation>Vorfall protokollieren</translation>
    </message>
    <message>
        <source>Write down an interruption in one line.</source>
        <translation>Eine Unterbrechung in einer Zeile festhalten.</translation>
    </message>
    <message>
        <source>Fairness…</source>
        <translation>Fairness…</translation>
    </message>
    <message>
        <source>Who carries what, with the formula.</source>
        <translation>Wer was trägt, mit der Formel.</translation>
    </message>
    <message>
        <source>Open team file…</source>
        <translation>Teamdatei öffnen…</translation>
    </message>
    <message>
        <source>Open another team file.</source>
        <translation>Eine andere Teamdatei öffnen.</translation>
    </message>
    <message>
        <source>Open recent…</source>
        <translation>Zuletzt geöffnet…</translation>
    </message>
    <message>
        <source>One of the five files opened last.</source>
        <translation>Eine der fünf zuletzt geöffneten Dateien.</translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Close the sample team and remove its file.</source>
        <translation>Das Beispielteam schließen und seine Datei entfernen.</translation>
    </message>
    <message>
        <source>New team file…</source>
        <translation>Neue Teamdatei…</translation>
    </message>
    <message>
        <source>Begin with an empty team.</source>
        <translation>Mit einem leeren Team beginnen.</translation>
    </message>
    <message>
        <source>Paste names…</source>
        <translation>Namen einfügen…</translation>
    </message>
    <message>
        <source>Begin a team with a list of names.</source>
        <translation>Ein Team mit einer Namensliste beginnen.</translation>
    </message>
    <message>
        <source>Open the sample team</source>
        <translation>Beispielteam öffnen</translation>
    </message>
    <message>
        <source>Look around in a team that is made up.</source>
        <translation>Sich in einem erfundenen Team umsehen.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Take people, team, events, issues and leave.</source>
        <translation>Personen, Team, Ereignisse, Vorfälle und Abwesenheiten übernehmen.</translation>
    </message>
    <message>
        <source>Meeting view</source>
        <translation>Besprechungsansicht</translation>
    </message>
    <message>
        <source>The whole window for the team meeting; Escape leaves.</source>
        <translation>Das ganze Fenster für die Teambesprechung; Escape beendet sie.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Save the team file under another name as well.</source>
        <translation>Die Teamdatei zusätzlich unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen…</translation>
    </message>
    <message>
        <source>Look into backups and restore one.</source>
        <translation>Sicherungen ansehen und eine wiederherstellen.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show every action with its key.</source>
        <translation>Jede Aktion mit ihrer Taste zeigen.</translation>
    </message>
    <message>
        <source>Help on messages</source>
        <translation>Hilfe zu Meldungen</translation>
    </message>
    <message>
        <source>What a message means and what to do.</source>
        <translation>Was eine Meldung bedeutet und was zu tun ist.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>How to do things, words, every setting.</source>
        <translation>Wie etwas geht, Wörter, jede Einstellung.</translation>
    </message>
    <message>
        <source>Open the trouble log</source>
        <translation>Fehlerprotokoll öffnen</translation>
    </message>
    <message>
        <source>What went wrong, without your secrets.</source>
        <translation>Was schiefging, ohne vertrauliche Angaben.</translation>
    </message>
    <message>
        <source>About Watchbill</source>
        <translation>Über Watchbill</translation>
    </message>
    <message>
        <source>Version, parts and licences.</source>
        <translation>Version, Bestandteile und Lizenzen.</translation>
    </message>
    <message>
        <source>Menu of what is chosen</source>
        <translation>Menü des Gewählten</translation>
    </message>
    <message>
        <source>What a click with the right button opens.</source>
        <translation>Was ein Klick mit der rechten Taste öffnet.</translation>
    </message>
    <message>
        <source>Cancel long work</source>
        <translation>Lange Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Stop what is under way, with nothing half done.</source>
        <translation>Was gerade läuft, anhalten; nichts bleibt halb getan.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the window; everything is saved already.</source>
        <translation>Das Fenster schließen; alles ist schon gespeichert.</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zu heute</translation>
    </message>
    <message>
        <source>Scroll the rota to this week.</source>
        <translation>Den Dienstplan zu dieser Woche rollen.</translation>
    </message>
    <message>
        <source>Go to date…</source>
        <translation>Zu Datum…</translation>
    </message>
    <message>
        <source>Go to the week of a date.</source>
        <translation>Zur Woche eines Datums gehen.</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Choose who holds the slot, best candidates first.</source>
        <translation>Wählen, wer den Dienst hat, beste Kandidaten zuerst.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Open the chosen slots.</source>
        <translation>Die gewählten Dienste wieder offen lassen.</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Fixieren oder lösen</translation>
    </message>
    <message>
        <source>Keep the chosen slots as they are when planning.</source>
        <translation>Die gewählten Dienste beim Planen lassen, wie sie sind.</translation>
    </message>
    <message>
        <source>Swap…</source>
        <translation>Tauschen…</translation>
    </message>
    <message>
        <source>Propose a swap of the chosen slot, or do it at once.</source>
        <translation>Einen Tausch des gewählten Dienstes vorschlagen oder gleich ausführen.</translation>
    </message>
    <message>
        <source>Swap with another slot</source>
        <translation>Mit anderem Dienst tauschen</translation>
    </message>
    <message>
        <source>Mark it, then Return on the other.</source>
        <translation>Markieren, dann Eingabetaste auf dem anderen.</translation>
    </message>
    <message>
        <source>Accept swap</source>
        <translation>Tausch annehmen</translation>
    </message>
    <message>
        <source>Say yes to the swap proposed for the cell.</source>
        <translation>Dem für die Zelle vorgeschlagenen Tausch zustimmen.</translation>
    </message>
    <message>
        <source>Decline swap</source>
        <translation>Tausch ablehnen</translation>
    </message>
    <message>
        <source>Say no to the swap proposed for the cell.</source>
        <translation>Den für die Zelle vorgeschlagenen Tausch ablehnen.</translation>
    </message>
    <message>
        <source>Approve swap</source>
        <translation>Tausch genehmigen</translation>
    </message>
    <message>
        <source>Let the agreed swap be applied, as a lead.</source>
        <translation>Den vereinbarten Tausch als Leitung freigeben.</translation>
    </message>
    <message>
        <source>Withdraw swap</source>
        <translation>Tausch zurückziehen</translation>
    </message>
    <message>
        <source>Take your proposed swap back.</source>
        <translation>Den eigenen Tauschvorschlag zurücknehmen.</translation>
    </message>
    <message>
        <source>Find a swap…</source>
        <translation>Tausch suchen…</translation>
    </message>
    <message>
        <source>Every way to let the holder out, ranked.</source>
        <translation>Alle Wege, die Person freizustellen, nach Rang.</translation>
    </message>
    <message>
        <source>Find cover…</source>
        <translation>Vertretung suchen…</translation>
    </message>
    <message>
        <source>Who could stand in for some days, ranked.</source>
        <translation>Wer für einige Tage einspringen könnte, nach Rang.</translation>
    </message>
    <message>
        <source>Leave here</source>
        <translation>Hier abwesend</translation>
    </message>
    <message>
        <source>Record or remove leave on the chosen days.</source>
        <translation>An den gewählten Tagen Abwesenheit eintragen oder entfernen.</translation>
    </message>
    <message>
        <source>Leave with a note…</source>
        <translation>Abwesenheit mit Notiz…</translation>
    </message>
    <message>
        <source>Say more of the leave.</source>
        <translation>Mehr zur Abwesenheit angeben.</translation>
    </message>
    <message>
        <source>Remove leave here</source>
        <translation>Abwesenheit hier entfernen</translation>
    </message>
    <message>
        <source>Take the chosen days out of leave.</source>
        <translation>Die gewählten Tage aus der Abwesenheit nehmen.</translation>
    </message>
    <message>
        <source>Would like these weeks</source>
        <translation>Diese Wochen gern</translation>
    </message>
    <message>
        <source>The chosen weeks are wished for, or no longer.</source>
        <translation>Die gewählten Wochen sind gewünscht oder nicht mehr.</translation>
    </message>
    <message>
        <source>Rather not these weeks</source>
        <translation>Diese Wochen lieber nicht</translation>
    </message>
    <message>
        <source>The chosen weeks are not wished for, or again.</source>
        <translation>Die gewählten Wochen sind nicht gewünscht oder wieder möglich.</translation>
    </message>
    <message>
        <source>Apply option 1</source>
        <translation>Option 1 anwenden</translation>
    </message>
    <message>
        <source>Apply the first option beside the slot.</source>
        <translation>Die erste Option neben dem Dienst anwenden.</translation>
    </message>
    <message>
        <source>Apply option 2</source>
        <translation>Option 2 anwenden</translation>
    </message>
    <message>
        <source>Apply the second option beside the slot.</source>
        <translation>Die zweite Option neben dem Dienst anwenden.</translation>
    </message>
    <message>
        <source>Apply option 3</source>
        <translation>Option 3 anwenden</translation>
    </message>
    <message>
        <source>Apply the third option beside the slot.</source>
        <translation>Die dritte Option neben dem Dienst anwenden.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy the chosen cells and open their slots.</source>
        <translation>Die gewählten Zellen kopieren und ihre Dienste leeren.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen cells for a spreadsheet.</source>
        <translation>Die gewählten Zellen für eine Tabellenkalkulation kopieren.</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>Einfügen…</translation>
    </message>
    <message>
        <source>Take cells from a spreadsheet, shown before it counts.</source>
        <translation>Zellen aus einer Tabellenkalkulation übernehmen, mit Vorschau.</translation>
    </message>
    <message>
        <source>Fill…</source>
        <translation>Ausfüllen…</translation>
    </message>
    <message>
        <source>Repeat the first chosen cells of each row.</source>
        <translation>Die ersten gewählten Zellen jeder Zeile wiederholen.</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächster Befund</translation>
    </message>
    <message>
        <source>Go to the next finding.</source>
        <translation>Zum nächsten Befund gehen.</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Voriger Befund</translation>
    </message>
    <message>
        <source>Go to the one before.</source>
        <translation>Zum vorigen Befund gehen.</translation>
    </message>
    <message>
        <source>Show or hide details</source>
        <translation>Details ein- oder ausblenden</translation>
    </message>
    <message>
        <source>What is known of the chosen cell.</source>
        <translation>Was über die gewählte Zelle bekannt ist.</translation>
    </message>
    <message>
        <source>Add event…</source>
        <translation>Ereignis hinzufügen…</translation>
    </message>
    <message>
        <source>Write down what is coming that week.</source>
        <translation>Festhalten, was in der Woche ansteht.</translation>
    </message>
    <message>
        <source>Events of the week</source>
        <translation>Ereignisse der Woche</translation>
    </message>
    <message>
        <source>Go to the events of that week.</source>
        <translation>Zu den Ereignissen der Woche gehen.</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Planen…</translation>
    </message>
    <message>
        <source>Let Watchbill fill a range of weeks fairly.</source>
        <translation>Watchbill einen Wochenbereich fair füllen lassen.</translation>
    </message>
    <message>
        <source>Plan again…</source>
        <translation>Neu planen…</translation>
    </message>
    <message>
        <source>Repair the rota after leave or a leaver.</source>
        <translation>Den Dienstplan nach Abwesenheit oder Weggang reparieren.</translation>
    </message>
    <message>
        <source>Year planner…</source>
        <translation>Jahresplaner…</translation>
    </message>
    <message>
        <source>Twelve months on one sheet.</source>
        <translation>Zwölf Monate auf einem Blatt.</translation>
    </message>
    <message>
        <source>Handoff time…</source>
        <translation>Übergabezeit…</translation>
    </message>
    <message>
        <source>When a rotation hands over, from a week on.</source>
        <translation>Wann eine Rotation ab einer Woche übergibt.</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Make the draft what everybody knows.</source>
        <translation>Den Entwurf für alle gültig machen.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Put the draft back to what is published.</source>
        <translation>Den Entwurf auf das Veröffentlichte zurücksetzen.</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the note as Markdown.</source>
        <translation>Die Notiz als Markdown kopieren.</translation>
    </message>
    <message>
        <source>Sign and hand over</source>
        <translation>Unterschreiben und übergeben</translation>
    </message>
    <message>
        <source>Lock the note and hand over.</source>
        <translation>Die Notiz sperren und übergeben.</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Vorlage…</translation>
    </message>
    <message>
        <source>Change the checklist and sections of notes.</source>
        <translation>Checkliste und Abschnitte der Notizen ändern.</translation>
    </message>
    <message>
        <source>Keep beside</source>
        <translation>Daneben behalten</translation>
    </message>
    <message>
        <source>Compare the note with another.</source>
        <translation>Die Notiz mit einer anderen vergleichen.</translation>
    </message>
    <message>
        <source>Save a sheet…</source>
        <translation>Blatt speichern…</translation>
    </message>
    <message>
        <source>Rota, person, toil or meeting.</source>
        <translation>Dienstplan, Person, Toil oder Besprechung.</translation>
    </message>
    <message>
        <source>Save meeting sheet…</source>
        <translation>Besprechungsblatt speichern…</translation>
    </message>
    <message>
        <source>Last week, fix next, coming up.</source>
        <translation>Letzte Woche, als Nächstes beheben, was ansteht.</translation>
    </message>
    <message>
        <source>Save rota sheet…</source>
        <translation>Dienstplanblatt speichern…</translation>
    </message>
    <message>
        <source>The rota of the coming half year.</source>
        <translation>Der Dienstplan des kommenden halben Jahres.</translation>
    </message>
    <message>
        <source>Save toil month…</source>
        <translation>Toil-Monat speichern…</translation>
    </message>
    <message>
        <source>The interruptions of the shown month.</source>
        <translation>Die Unterbrechungen des gezeigten Monats.</translation>
    </message>
    <message>
        <source>Save my weeks…</source>
        <translation>Meine Wochen speichern…</translation>
    </message>
    <message>
        <source>Your duties and leave of half a year.</source>
        <translation>Eigene Dienste und Abwesenheiten eines halben Jahres.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Print the pages as they are shown.</source>
        <translation>Die Seiten drucken, wie sie gezeigt werden.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save the note as it is printed.</source>
        <translation>Die Notiz speichern, wie sie gedruckt wird.</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the chosen issue now, or open it again.</source>
        <translation>Den gewählten Vorfall jetzt beenden oder wieder öffnen.</translation>
    </message>
    <message>
        <source>Incident card</source>
        <translation>Störungskarte</translation>
    </message>
    <message>
        <source>Timer, facts and guesses, who does what.</source>
        <translation>Timer, Fakten und Vermutungen, wer was tut.</translation>
    </message>
    <message>
        <source>What comes again, its cost and its decision.</source>
        <translation>Was wiederkehrt, seine Kosten und die Entscheidung dazu.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What is coming and where it is known from.</source>
        <translation>Was ansteht und woher es bekannt ist.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Judge what fired, one key each.</source>
        <translation>Beurteilen, was ausgelöst hat, je eine Taste.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Whom to call, in which order, and who waits.</source>
        <translation>Wen anrufen, in welcher Reihenfolge, und wer wartet.</translation>
    </message>
    <message>
        <source>Tables or charts</source>
        <translation>Tabellen oder Diagramme</translation>
    </message>
    <message>
        <source>Show the numbers behind every chart.</source>
        <translation>Die Zahlen hinter jedem Diagramm zeigen.</translation>
    </message>
    <message>
        <source>Save month…</source>
        <translation>Monat speichern…</translation>
    </message>
    <message>
        <source>This month&apos;s interruptions with the charts.</source>
        <translation>Die Unterbrechungen dieses Monats mit den Diagrammen.</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Kenntnisse</translation>
    </message>
    <message>
        <source>Who may hold what: people by roles.</source>
        <translation>Wer was übernehmen darf: Personen nach Rollen.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Make one person of two entries.</source>
        <translation>Aus zwei Einträgen eine Person machen.</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>Give the chosen person a last day.</source>
        <translation>Der gewählten Person einen letzten Tag geben.</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Person hinzufügen…</translation>
    </message>
    <message>
        <source>Add somebody to the team.</source>
        <translation>Jemanden ins Team aufnehmen.</translation>
    </message>
    <message>
        <source>Check the file…</source>
        <translation>Datei prüfen…</translation>
    </message>
    <message>
        <source>Look through the whole team file.</source>
        <translation>Die ganze Teamdatei durchsehen.</translation>
    </message>
    <message>
        <source>Prune history…</source>
        <translation>Verlauf kürzen…</translation>
    </message>
    <message>
        <source>Let the oldest part go, exported first.</source>
        <translation>Den ältesten Teil wegfallen lassen, vorher exportiert.</translation>
    </message>
    <message>
        <source>Export settings for others…</source>
        <translation>Einstellungen für andere exportieren…</translation>
    </message>
    <message>
        <source>Save the team’s settings in a file, nothing of you.</source>
        <translation>Die Einstellungen des Teams in eine Datei sichern, nichts Persönliches.</translation>
    </message>
    <message>
        <source>Export settings for me…</source>
        <translation>Einstellungen für mich exportieren…</translation>
    </message>
    <message>
        <source>Save every setting, with who you are, for another machine of yours.</source>
        <translation>Alle Einstellungen samt der Angabe, wer man ist, für einen anderen eigenen Rechner sichern.</translation>
    </message>
    <message>
        <source>Import settings…</source>
        <translation>Einstellungen importieren…</translation>
    </message>
    <message>
        <source>Take settings from a file.</source>
        <translation>Einstellungen aus einer Datei übernehmen.</translation>
    </message>
    <message>
        <source>Publish calendars</source>
        <translation>Kalender veröffentlichen</translation>
    </message>
    <message>
        <source>Write everybody&apos;s calendar.</source>
        <translation>Die Kalender aller schreiben.</translation>
    </message>
    <message>
        <source>Backing up {name}</source>
        <translation>{name} wird gesichert</translation>
    </message>
    <message>
        <source>Backed up {at:%H:%M}</source>
        <translation>Gesichert {at:%H:%M}</translation>
    </message>
    <message>
        <source>Backed up {at}</source>
        <translation>Gesichert {at}</translation>
    </message>
    <message>
        <source>Not backed up</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Google Calendar and Outlook on the web fetch calendars from their own computers. They can only reach an address on the internet, never this computer or a shared folder.</source>
        <translation>Google Kalender und Outlook im Web rufen Kalender von eigenen Rechnern ab. Sie erreichen nur eine Adresse im Internet, nie diesen Rechner oder einen freigegebenen Ordner.</translation>
    </message>
    <message>
        <source>This link is shown once, because only a hash of it is kept. Whoever has it can read the calendar.</source>
        <translation>Dieser Link wird nur einmal gezeigt, denn nur ein Hash davon wird aufbewahrt. Wer ihn hat, kann den Kalender lesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
    <message>
        <source>Link to copy</source>
        <translation>Link zum Kopieren</translation>
    </message>
    <message>
        <source>Link that opens a calendar program</source>
        <translation>Link, der ein Kalenderprogramm öffnet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neuer Link</translation>
    </message>
    <message>
        <source>Everybody gets a link of their own: it can be withdrawn from one alone.</source>
        <translation>Alle erhalten einen eigenen Link, der sich einzeln zurückziehen lässt.</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>such as Ana’s phone</source>
        <translation>etwa Anas Telefon</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Every calendar is put there whole. The system’s key ring keeps the password, the team file never does.</source>
        <translation>Jeder Kalender wird dort ganz abgelegt. Das Passwort liegt im Schlüsselbund des Systems, nie in der Teamdatei.</translation>
    </message>
    <message>
        <source>Calendar server</source>
        <translation>Kalenderserver</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>Diesen Server verwenden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>A file, a folder of them, or an address (https or webcal). Nothing counts before you have chosen it.</source>
        <translation>Eine Datei, ein Ordner davon oder eine Adresse (https oder webcal). Nichts zählt, bevor es ausgewählt ist.</translation>
    </message>
    <message>
        <source>Subscribe to a calendar</source>
        <translation>Kalender abonnieren</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonnieren</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>https://… or a path</source>
        <translation>https://… oder ein Pfad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>from the place</source>
        <translation>aus dem Ort</translation>
    </message>
    <message>
        <source>told by its name</source>
        <translation>nach dem Namen</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Leave of</source>
        <translation>Abwesenheit von</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>What waits for your review</source>
        <translation>Was auf Prüfung wartet</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Fetch every subscription now</source>
        <translation>Alle Abonnements jetzt abrufen</translation>
    </message>
    <message>
        <source>Nothing of it counts before you have chosen. Choices are remembered.</source>
        <translation>Nichts davon zählt, bevor es ausgewählt ist. Die Auswahl wird gemerkt.</translation>
    </message>
    <message>
        <source>Take chosen</source>
        <translation>Auswahl übernehmen</translation>
    </message>
    <message>
        <source>Let the chosen entries count</source>
        <translation>Die gewählten Einträge zählen lassen</translation>
    </message>
    <message>
        <source>Ignore chosen</source>
        <translation>Auswahl ignorieren</translation>
    </message>
    <message>
        <source>Leave them out, next time too</source>
        <translation>Weglassen, auch beim nächsten Mal</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Nothing waits for your review</source>
        <translation>Nichts wartet auf Prüfung</translation>
    </message>
    <message>
        <source>What is found in imported files and subscriptions is listed here before it counts.</source>
        <translation>Was in importierten Dateien und Abonnements gefunden wird, steht hier, bevor es zählt.</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>Abonnieren…</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message numerus="yes">
        <source>{n} entry waits|{n} entries wait</source>
        <translation>
            <numerusform>{n} Eintrag wartet</numerusform>
            <numerusform>{n} Einträge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} for your review</source>
        <translation>{words} auf Prüfung</translation>
    </message>
    <message>
        <source>A file, a folder or an address that is looked at again. None yet.</source>
        <translation>Eine Datei, ein Ordner oder eine Adresse, die immer wieder abgerufen wird. Noch keine.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Fetched {day_and_time}</source>
        <translation>Abgerufen {day_and_time}</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Noch nicht abgerufen</translation>
    </message>
    <message>
        <source>Choose entries in the list first.</source>
        <translation>Zuerst Einträge in der Liste wählen.</translation>
    </message>
    <message>
        <source>Fetching calendars</source>
        <translation>Kalender werden geholt</translation>
    </message>
    <message>
        <source>Refresh {name}</source>
        <translation>{name} aktualisieren</translation>
    </message>
    <message>
        <source>, part of the day</source>
        <translation>, ein Teil des Tages</translation>
    </message>
    <message>
        <source>Fetched last</source>
        <translation>Zuletzt abgerufen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Serve while this window is open</source>
        <translation>Bereitstellen, solange dieses Fenster offen ist</translation>
    </message>
    <message>
        <source>Other computers may fetch them too</source>
        <translation>Auch andere Rechner dürfen sie abrufen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Whoever has the link gets nothing any more</source>
        <translation>Wer den Link hat, erhält nichts mehr</translation>
    </message>
    <message>
        <source>New link…</source>
        <translation>Neuer Link…</translation>
    </message>
    <message>
        <source>Served from this computer</source>
        <translation>Von diesem Rechner bereitgestellt</translation>
    </message>
    <message>
        <source>Nobody has a link yet</source>
        <translation>Noch hat niemand einen Link</translation>
    </message>
    <message>
        <source>A link lets a calendar program fetch one calendar from this computer while the window is open.</source>
        <translation>Mit einem Link kann ein Kalenderprogramm einen Kalender von diesem Rechner abrufen, solange das Fenster offen ist.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Off. Links work only while calendars are served.</source>
        <translation>Aus. Links funktionieren nur, solange Kalender bereitgestellt werden.</translation>
    </message>
    <message>
        <source>On, at {address}</source>
        <translation>An, unter {address}</translation>
    </message>
    <message>
        <source>Only programs on this computer can fetch them.</source>
        <translation>Nur Programme auf diesem Rechner können sie abrufen.</translation>
    </message>
    <message>
        <source>Every computer that reaches this one can fetch a calendar it has a link to, unencrypted.</source>
        <translation>Jeder Rechner, der diesen erreicht, kann einen Kalender abrufen, dessen Link er hat, unverschlüsselt.</translation>
    </message>
    <message>
        <source>The calendars are being made; ask for a link again in a moment.</source>
        <translation>Die Kalender entstehen gerade; gleich noch einmal um einen Link bitten.</translation>
    </message>
    <message>
        <source>{ONCE_WORDS} It works once calendars are served.</source>
        <translation>{ONCE_WORDS} Er funktioniert, sobald Kalender bereitgestellt werden.</translation>
    </message>
    <message>
        <source>{titles}, for {who}</source>
        <translation>{titles}, für {who}</translation>
    </message>
    <message>
        <source>Choose the link to withdraw in the list.</source>
        <translation>Den zurückzuziehenden Link in der Liste wählen.</translation>
    </message>
    <message>
        <source>Chosen calendar</source>
        <translation>Gewählter Kalender</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <source>Link and QR code of the published file</source>
        <translation>Link und QR-Code der veröffentlichten Datei</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Neue Adresse</translation>
    </message>
    <message>
        <source>Withdraw the old one: its file is removed</source>
        <translation>Die alte zurückziehen: ihre Datei wird entfernt</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message numerus="yes">
        <source>{n} event.|{n} events.</source>
        <translation>
            <numerusform>{n} Ereignis.</numerusform>
            <numerusform>{n} Ereignisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say first at which address others reach it</source>
        <translation>Zuerst angeben, unter welcher Adresse andere ihn erreichen</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>minutes before</source>
        <translation>Minuten vorher</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Kalender speichern</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Wrote {path}: {count}.</source>
        <translation>{path} geschrieben: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} event|{n} events</source>
        <translation>
            <numerusform>{n} Ereignis</numerusform>
            <numerusform>{n} Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>The old address is withdrawn; publish the calendars to remove its file.</source>
        <translation>Die alte Adresse ist zurückgezogen; die Kalender veröffentlichen, um ihre Datei zu entfernen.</translation>
    </message>
    <message>
        <source>support weeks</source>
        <translation>Supportwochen</translation>
    </message>
    <message>
        <source>project weeks</source>
        <translation>Projektwochen</translation>
    </message>
    <message>
        <source>one rotation</source>
        <translation>eine Rotation</translation>
    </message>
    <message>
        <source>one suite, what is coming too</source>
        <translation>eine Suite, auch was ansteht</translation>
    </message>
    <message>
        <source>what is coming</source>
        <translation>was ansteht</translation>
    </message>
    <message>
        <source>Filter calendars</source>
        <translation>Kalender filtern</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>https://… where others reach the folder</source>
        <translation>https://… wo andere den Ordner erreichen</translation>
    </message>
    <message>
        <source>Address of the folder</source>
        <translation>Adresse des Ordners</translation>
    </message>
    <message>
        <source>Published to</source>
        <translation>Veröffentlicht in</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Calendar server…</source>
        <translation>Kalenderserver…</translation>
    </message>
    <message>
        <source>No folder chosen yet.</source>
        <translation>Noch kein Ordner gewählt.</translation>
    </message>
    <message>
        <source>{url} as {user}</source>
        <translation>{url} als {user}</translation>
    </message>
    <message>
        <source>Choose a folder that others can read, such as a shared drive; calendars are files in it.</source>
        <translation>Einen Ordner wählen, den andere lesen können, etwa ein gemeinsames Laufwerk; Kalender sind Dateien darin.</translation>
    </message>
    <message>
        <source>Not published yet.</source>
        <translation>Noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>Folder for the calendars</source>
        <translation>Ordner für die Kalender</translation>
    </message>
    <message>
        <source>Whoever has this link can read the calendar; withdraw it by a new address.</source>
        <translation>Wer diesen Link hat, kann den Kalender lesen; eine neue Adresse zieht ihn zurück.</translation>
    </message>
    <message>
        <source>Imported calendars</source>
        <translation>Importierte Kalender</translation>
    </message>
    <message>
        <source>Calendars exported from Google, Outlook or Apple (.ics), and tables of people, events and issues.</source>
        <translation>Aus Google, Outlook oder Apple exportierte Kalender (.ics) sowie Tabellen mit Personen, Ereignissen und Vorfällen.</translation>
    </message>
    <message>
        <source>Remove what it brought too</source>
        <translation>Auch entfernen, was er mitbrachte</translation>
    </message>
    <message>
        <source>Owner of {name}</source>
        <translation>Eigentümer von {name}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>No calendar has been imported yet; “Import files…” takes them.</source>
        <translation>Noch wurde kein Kalender importiert; „Dateien importieren…“ nimmt sie.</translation>
    </message>
    <message numerus="yes">
        <source>{n} person|{n} people</source>
        <translation>
            <numerusform>eine Person</numerusform>
            <numerusform>{n} Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds events: {holds}</source>
        <translation>Enthält Ereignisse: {holds}</translation>
    </message>
    <message>
        <source>Nothing of it counts yet.</source>
        <translation>Noch zählt nichts davon.</translation>
    </message>
    <message numerus="yes">
        <source>{n} entry, {span}|{n} entries, {span}</source>
        <translation>
            <numerusform>{n} Eintrag, {span}</numerusform>
            <numerusform>{n} Einträge, {span}</numerusform>
        </translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Write every calendar (Ctrl+Shift+F)</source>
        <translation>Jeden Kalender schreiben (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Publish {count}</source>
        <translation>Veröffentlichen: {count}</translation>
    </message>
    <message numerus="yes">
        <source>{n} calendar|{n} calendars</source>
        <translation>
            <numerusform>{n} Kalender</numerusform>
            <numerusform>{n} Kalender</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}: {written} written</source>
        <translation>{when}: {written} geschrieben</translation>
    </message>
    <message>
        <source>{unchanged} unchanged</source>
        <translation>{unchanged} unverändert</translation>
    </message>
    <message>
        <source>{removed} removed</source>
        <translation>{removed} entfernt</translation>
    </message>
    <message>
        <source>{left_over} left over, such as {left_over2}</source>
        <translation>{left_over} übrig, etwa {left_over2}</translation>
    </message>
    <message>
        <source>On the server {when}: {written} written, {unchanged} unchanged.</source>
        <translation>Auf dem Server {when}: {written} geschrieben, {unchanged} unverändert.</translation>
    </message>
    <message>
        <source>Publishing calendars</source>
        <translation>Kalender werden veröffentlicht</translation>
    </message>
    <message>
        <source>Stopped; calendars that were not written yet are as they were.</source>
        <translation>Angehalten; noch nicht geschriebene Kalender sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Published {count} to {words}.</source>
        <translation>Veröffentlicht: {count} nach {words}.</translation>
    </message>
    <message>
        <source>Alerts from monitoring</source>
        <translation>Alarme aus der Überwachung</translation>
    </message>
    <message>
        <source>Let one send alerts…</source>
        <translation>Alarme zulassen…</translation>
    </message>
    <message>
        <source>Alertmanager sends here while calendars are served; what comes stands on the Log page under Alerts.</source>
        <translation>Alertmanager sendet hierher, solange Kalender bereitgestellt werden; was eingeht, steht auf der Seite Protokoll unter Alarme.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Let {name} send no alerts</source>
        <translation>Keine Alarme von {name} mehr zulassen</translation>
    </message>
    <message>
        <source>Off: nobody may send alerts.</source>
        <translation>Aus: niemand darf Alarme senden.</translation>
    </message>
    <message>
        <source>Let one send alerts</source>
        <translation>Alarme zulassen</translation>
    </message>
    <message>
        <source>What is the monitoring system called?</source>
        <translation>Wie heißt das Überwachungssystem?</translation>
    </message>
    <message>
        <source>Let it</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Receiver for Alertmanager</source>
        <translation>Empfänger für Alertmanager</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>{name} may send alerts</source>
        <translation>{name} darf Alarme senden</translation>
    </message>
    <message>
        <source>Put this into alertmanager.yml now: the secret is shown once, only a hash of it is kept.</source>
        <translation>Jetzt in alertmanager.yml eintragen: das Geheimnis wird nur einmal gezeigt, nur ein Hash davon wird aufbewahrt.</translation>
    </message>
    <message>
        <source>{words} The calendars stay as they were.</source>
        <translation>{words} Die Kalender bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>The window met a mistake of ours</source>
        <translation>Im Fenster trat ein Fehler von Watchbill auf</translation>
    </message>
    <message>
        <source>The same mistake of Watchbill happened again; it stands in the trouble log.</source>
        <translation>Derselbe Fehler von Watchbill trat wieder auf; er steht im Fehlerprotokoll.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>There is no backup of this file on this machine yet.</source>
        <translation>Auf diesem Rechner gibt es noch keine Sicherung dieser Datei.</translation>
    </message>
    <message>
        <source>Backups of {name}</source>
        <translation>Sicherungen von {name}</translation>
    </message>
    <message>
        <source>A restored backup takes the place of the team file; what is there now is set aside beside it.</source>
        <translation>Eine wiederhergestellte Sicherung ersetzt die Teamdatei; was jetzt dort steht, wird daneben aufbewahrt.</translation>
    </message>
    <message>
        <source>This part brings no text of its licence with it; its home tells it.</source>
        <translation>Dieser Bestandteil bringt keinen Lizenztext mit; er steht auf seiner Webseite.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Bestandteile und Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>Python {python_version}, Qt {qVersion}, {platform}</source>
        <translation>Python {python_version}, Qt {qVersion}, {platform}</translation>
    </message>
    <message>
        <source>MIT licence; fonts and icons carry their own. Nothing here asks the network.</source>
        <translation>MIT-Lizenz; Schriften und Symbole haben eigene. Nichts hier fragt das Netz.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Watchbill {version} on Python {python_version}, {platform}</source>
        <translation>Watchbill {version} mit Python {python_version}, {platform}</translation>
    </message>
    <message>
        <source>%a %-d %b %Y  %H:%M</source>
        <translation>%a, %-d. %b %Y  %H:%M</translation>
    </message>
    <message numerus="yes">
        <source>{team}: {n} person.|{team}: {n} people.</source>
        <translation>
            <numerusform>{team}: {n} Person.</numerusform>
            <numerusform>{team}: {n} Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} planned, {span} {year}.</source>
        <translation>{count} geplant, {span} {year}.</translation>
    </message>
    <message>
        <source>Last changed {at}. The newest commands:</source>
        <translation>Zuletzt geändert {at}. Die neuesten Befehle:</translation>
    </message>
    <message>
        <source>%a %-d %b %Y, %H:%M</source>
        <translation>%a, %-d. %b %Y, %H:%M</translation>
    </message>
    <message>
        <source>Merge known bugs</source>
        <translation>Bekannte Fehler zusammenführen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Nach Titel filtern</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{title}” into</source>
        <translation>„{title}“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Its issues and wordings go to the one you choose; undo brings both back.</source>
        <translation>Seine Vorfälle und Wortlaute gehen an den gewählten; Rückgängig bringt beide zurück.</translation>
    </message>
    <message>
        <source>Split a known bug</source>
        <translation>Bekannten Fehler teilen</translation>
    </message>
    <message>
        <source>Title of the new known bug</source>
        <translation>Titel des neuen bekannten Fehlers</translation>
    </message>
    <message>
        <source>what goes wrong, in a few words</source>
        <translation>was schiefgeht, in wenigen Worten</translation>
    </message>
    <message>
        <source>Wordings that go to the new one</source>
        <translation>Wortlaute für den neuen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split “{title}”</source>
        <translation>„{title}“ teilen</translation>
    </message>
    <message>
        <source>Tick the wordings of the new known bug; the issues titled so go with them.</source>
        <translation>Die Wortlaute des neuen bekannten Fehlers ankreuzen; die so benannten Vorfälle gehen mit.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Kurzformen</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>What was shipped counts again</source>
        <translation>Das Mitgelieferte gilt wieder</translation>
    </message>
    <message>
        <source>A short form counts as what it stands for wherever known bugs are looked for; saved empty, for itself.</source>
        <translation>Eine Kurzform zählt überall, wo bekannte Fehler gesucht werden, als das, wofür sie steht; leer gespeichert für sich selbst.</translation>
    </message>
    <message>
        <source>the team</source>
        <translation>das Team</translation>
    </message>
    <message>
        <source>Looking through issues and handoffs…</source>
        <translation>Vorfälle und Übergaben werden durchsucht…</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>Nichts heißt so. Weniger Buchstaben versuchen.</translation>
    </message>
    <message>
        <source>An action, person, week, setting, issue or handoff</source>
        <translation>Aktion, Person, Woche, Einstellung, Vorfall oder Übergabe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Watchbill ended by itself the last time it was open, by a mistake of ours.</source>
        <translation>Watchbill hat sich beim letzten Mal durch einen eigenen Fehler selbst beendet.</translation>
    </message>
    <message>
        <source>Please send us the text below: copy it, read it over for names that should not leave your team, and mail it to whoever keeps Watchbill for you. Addresses, tokens and passwords are left out already.</source>
        <translation>Bitte den Text unten senden: kopieren, auf Namen prüfen, die das Team nicht verlassen sollten, und an die für Watchbill zuständige Person mailen. Adressen, Tokens und Passwörter sind schon entfernt.</translation>
    </message>
    <message>
        <source>A mistake of Watchbill</source>
        <translation>Ein Fehler von Watchbill</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>That was a mistake of Watchbill, not yours</source>
        <translation>Das war ein Fehler von Watchbill, kein Bedienfehler</translation>
    </message>
    <message>
        <source>It stands in the trouble log as well: {log_path}</source>
        <translation>Er steht auch im Fehlerprotokoll: {log_path}</translation>
    </message>
    <message>
        <source>The trouble log could not be written.</source>
        <translation>Das Fehlerprotokoll ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>{n} more mistake|{n} more mistakes</source>
        <translation>
            <numerusform>{n} weiterer Fehler</numerusform>
            <numerusform>{n} weitere Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Since then {many} came up, written into the trouble log.</source>
        <translation>Seitdem aufgetreten und im Fehlerprotokoll festgehalten: {many}.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Watchbill on Python {python_version}, Qt {qVersion}, {platform}</source>
        <translation>Watchbill mit Python {python_version}, Qt {qVersion}, {platform}</translation>
    </message>
    <message>
        <source>Done last, newest first:</source>
        <translation>Zuletzt getan, Neuestes zuerst:</translation>
    </message>
    <message>
        <source>No team file is open, so there was nothing to lose. You can go on working.</source>
        <translation>Keine Teamdatei ist offen, es gab also nichts zu verlieren. Weiterarbeiten ist möglich.</translation>
    </message>
    <message>
        <source>This team lives in memory only; save what you need before you close the window.</source>
        <translation>Dieses Team liegt nur im Speicher; Wichtiges speichern, bevor das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source> The last command is in the file: {partition}.</source>
        <translation> Der letzte Befehl steht in der Datei: {partition}.</translation>
    </message>
    <message>
        <source>Nothing you saved is lost.{last} You can go on working.</source>
        <translation>Nichts Gespeichertes ist verloren.{last} Weiterarbeiten ist möglich.</translation>
    </message>
    <message>
        <source>{path} cannot be read just now, so we cannot say whether the last command is in it; look whether its folder is still there and copy the file to a safe place before you go on.</source>
        <translation>{path} ist gerade nicht lesbar, daher ist unklar, ob der letzte Befehl darin steht; prüfen, ob der Ordner noch da ist, und die Datei vor dem Weiterarbeiten an einen sicheren Ort kopieren.</translation>
    </message>
    <message>
        <source>What messages mean</source>
        <translation>Was Meldungen bedeuten</translation>
    </message>
    <message>
        <source>Find by words</source>
        <translation>Nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Thema suchen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>Ein Thema wählen</translation>
    </message>
    <message>
        <source>Nothing has gone wrong yet, so there is no trouble log; it would stand in {path}.</source>
        <translation>Noch ist nichts schiefgegangen, daher gibt es kein Fehlerprotokoll; es läge in {path}.</translation>
    </message>
    <message>
        <source>Nothing here opens text files; the trouble log is {path}.</source>
        <translation>Hier öffnet nichts Textdateien; das Fehlerprotokoll ist {path}.</translation>
    </message>
    <message>
        <source>The trouble log is {path}.</source>
        <translation>Das Fehlerprotokoll ist {path}.</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Fairness</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Who carries what</source>
        <translation>Wer was trägt</translation>
    </message>
    <message>
        <source>The coming {WEEKS} weeks of the draft, with what is carried over from the 26 weeks before.</source>
        <translation>Die kommenden {WEEKS} Wochen des Entwurfs, mit dem Übertrag aus den 26 Wochen davor.</translation>
    </message>
    <message>
        <source>Handoff template of {rotation}</source>
        <translation>Übergabevorlage von {rotation}</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Version {version}. </source>
        <translation>Version {version}. </translation>
    </message>
    <message>
        <source>{version}Each line stands in every note from now on; notes begun before keep theirs.</source>
        <translation>{version}Jede Zeile steht ab jetzt in jeder Notiz; früher begonnene Notizen behalten ihre.</translation>
    </message>
    <message>
        <source>Sections of your own</source>
        <translation>Eigene Abschnitte</translation>
    </message>
    <message>
        <source>one line each</source>
        <translation>je eine Zeile</translation>
    </message>
    <message>
        <source>The import ended unexpectedly; nothing of it was taken. Try again, perhaps with fewer rows.</source>
        <translation>Der Import endete unerwartet; nichts davon wurde übernommen. Noch einmal versuchen, vielleicht mit weniger Zeilen.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly; what was begun last was not done. Try it again.</source>
        <translation>Die Arbeit endete unerwartet; das zuletzt Begonnene wurde nicht getan. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Reading.</source>
        <translation>Wird gelesen.</translation>
    </message>
    <message>
        <source>Writing the team file.</source>
        <translation>Die Teamdatei wird geschrieben.</translation>
    </message>
    <message>
        <source>{paths} files</source>
        <translation>{paths} Dateien</translation>
    </message>
    <message>
        <source>Importing {names}</source>
        <translation>{names} wird importiert</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>Wird angehalten.</translation>
    </message>
    <message>
        <source>Writing what {file} holds.</source>
        <translation>Der Inhalt von {file} wird geschrieben.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Everything was there already; nothing changed.</source>
        <translation>Alles war schon da; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>{count} not taken</source>
        <translation>{count} nicht übernommen</translation>
    </message>
    <message numerus="yes">
        <source>{n} thing|{n} things</source>
        <translation>
            <numerusform>{n} Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was taken.</source>
        <translation>Alles wurde übernommen.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Not taken: {words}</source>
        <translation>Nicht übernommen: {words}</translation>
    </message>
    <message>
        <source>Choose an action and press Return to give it another key.</source>
        <translation>Eine Aktion wählen und mit der Eingabetaste eine andere Taste geben.</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Tasten drücken</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste finden</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Taste ändern</translation>
    </message>
    <message>
        <source>Then press the keys it should have</source>
        <translation>Dann die gewünschten Tasten drücken</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Own key again</source>
        <translation>Wieder eigene Taste</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>Taste nehmen</translation>
    </message>
    <message>
        <source>The other action has no key then</source>
        <translation>Die andere Aktion hat dann keine Taste</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Press the keys for “{words}”; Escape keeps what it has.</source>
        <translation>Die Tasten für „{words}“ drücken; Escape lässt, was ist.</translation>
    </message>
    <message>
        <source>{key} is the key of “{other}” ({where}); take it, or press others.</source>
        <translation>{key} ist die Taste von „{other}“ ({where}); nehmen oder andere drücken.</translation>
    </message>
    <message>
        <source>“{words}” has the key {key} now.</source>
        <translation>„{words}“ hat jetzt die Taste {key}.</translation>
    </message>
    <message>
        <source>Every action has its own key again.</source>
        <translation>Jede Aktion hat wieder ihre eigene Taste.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>Note on the leave</source>
        <translation>Notiz zur Abwesenheit</translation>
    </message>
    <message>
        <source>note, if any</source>
        <translation>Notiz, falls nötig</translation>
    </message>
    <message>
        <source>Only a part of the day, which needs no cover</source>
        <translation>Nur ein Teil des Tages, ohne Bedarf an Vertretung</translation>
    </message>
    <message>
        <source>Record leave</source>
        <translation>Abwesenheit eintragen</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Used when the line names no application</source>
        <translation>Gilt, wenn die Zeile keine Anwendung nennt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokollieren</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Ana Castillo
Ben Okafor
Chloe Martin
…

or a table with a header: name, email, office, rotation</source>
        <translation>Ana Castillo
Ben Okafor
Chloe Martin
…

oder eine Tabelle mit Kopfzeile: name, email, office, rotation</translation>
    </message>
    <message>
        <source>Paste names</source>
        <translation>Namen einfügen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>People understood</source>
        <translation>Erkannte Personen</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Support team</source>
        <translation>Supportteam</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Team file</source>
        <translation>Teamdatei</translation>
    </message>
    <message>
        <source>Make the team</source>
        <translation>Team anlegen</translation>
    </message>
    <message>
        <source>One name in a line, or a table from a spreadsheet. Everybody shares one rotation from Monday 09:00, unless a column names others; all of it can be changed later.</source>
        <translation>Ein Name pro Zeile oder eine Tabelle aus einer Tabellenkalkulation. Alle teilen sich eine Rotation ab Montag 09:00, sofern keine Spalte andere nennt; alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Begin with your own people</source>
        <translation>Mit den eigenen Leuten beginnen</translation>
    </message>
    <message numerus="yes">
        <source>{n} line is|{n} lines are</source>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{understood} understood; {wrong} not</source>
        <translation>{understood} erkannt; {wrong} nicht</translation>
    </message>
    <message>
        <source>{understood} understood</source>
        <translation>{understood} erkannt</translation>
    </message>
    <message>
        <source>That is too much</source>
        <translation>Das ist zu viel</translation>
    </message>
    <message>
        <source>And {more} more.</source>
        <translation>Und {more} weitere.</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>An anderer Stelle geändert</translation>
    </message>
    <message>
        <source>Somebody changed the same slot a moment ago</source>
        <translation>Jemand hat denselben Dienst gerade geändert</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Von anderen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Von mir</translation>
    </message>
    <message>
        <source>Put mine</source>
        <translation>Meins setzen</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Andere behalten</translation>
    </message>
    <message>
        <source>Merge people</source>
        <translation>Personen zusammenführen</translation>
    </message>
    <message>
        <source>The other entry</source>
        <translation>Der andere Eintrag</translation>
    </message>
    <message>
        <source>the other</source>
        <translation>der andere</translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>Wer bleibt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why should it be done all the same?</source>
        <translation>Warum soll es trotzdem geschehen?</translation>
    </message>
    <message>
        <source>{named} is one person with</source>
        <translation>{named} ist dieselbe Person wie</translation>
    </message>
    <message numerus="yes">
        <source>{n} slot|{n} slots</source>
        <translation>
            <numerusform>{n} Dienst</numerusform>
            <numerusform>{n} Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>{leave} leave</source>
        <translation>{leave}-mal Abwesenheit</translation>
    </message>
    <message numerus="yes">
        <source>{n} cover|{n} covers</source>
        <translation>
            <numerusform>eine Vertretung</numerusform>
            <numerusform>{n} Vertretungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({initials}) gets {moved}, and every skill, calendar and link of {name2} ({initials2}), who is removed. Undo brings them back.</source>
        <translation>{name} ({initials}) erhält {moved} und alle Kenntnisse, Kalender und Links von {name2} ({initials2}); dieser Eintrag wird entfernt. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Last day in the team</source>
        <translation>Letzter Tag im Team</translation>
    </message>
    <message>
        <source>What will be open</source>
        <translation>Was offen sein wird</translation>
    </message>
    <message>
        <source>{name} leaves the team</source>
        <translation>{name} verlässt das Team</translation>
    </message>
    <message>
        <source>History stays as it is. Later slots of the draft are opened; publish to tell everybody.</source>
        <translation>Der Verlauf bleibt, wie er ist. Spätere Dienste im Entwurf werden offen; veröffentlichen, damit es alle wissen.</translation>
    </message>
    <message>
        <source> and {count} removed</source>
        <translation> und {count} entfernt</translation>
    </message>
    <message>
        <source>{count} will be open{covers}</source>
        <translation>{count} danach offen{covers}</translation>
    </message>
    <message>
        <source>Nothing will be open</source>
        <translation>Nichts wird offen sein</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>The rota of a range of weeks, with its covers.</source>
        <translation>Der Dienstplan eines Wochenbereichs mit seinen Vertretungen.</translation>
    </message>
    <message>
        <source>One person&apos;s duties, covers and leave.</source>
        <translation>Dienste, Vertretungen und Abwesenheiten einer Person.</translation>
    </message>
    <message>
        <source>The interruptions of the month that holds the day.</source>
        <translation>Die Unterbrechungen des Monats, in dem der Tag liegt.</translation>
    </message>
    <message>
        <source>One page about a week of a rotation: last week, fix next, coming up.</source>
        <translation>Eine Seite zu einer Woche einer Rotation: letzte Woche, als Nächstes beheben, was ansteht.</translation>
    </message>
    <message>
        <source>Save a sheet</source>
        <translation>Blatt speichern</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>A day of it</source>
        <translation>Ein Tag darin</translation>
    </message>
    <message>
        <source>Watchbill team files (*.watchbill)</source>
        <translation>Watchbill-Teamdateien (*.watchbill)</translation>
    </message>
    <message>
        <source>Team files, tables, alerts and calendars (*.toml *.csv *.json *.ics)</source>
        <translation>Teamdateien, Tabellen, Alarme und Kalender (*.toml *.csv *.json *.ics)</translation>
    </message>
    <message>
        <source>Support weeks, staffed fairly and handed over completely</source>
        <translation>Supportwochen, fair besetzt und vollständig übergeben</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>{name} (gone)</source>
        <translation>{name} (fehlt)</translation>
    </message>
    <message>
        <source>This is the sample team: made up, to look around in and to try things on.</source>
        <translation>Dies ist das Beispielteam: erfunden, zum Umsehen und Ausprobieren.</translation>
    </message>
    <message>
        <source>Take it away and begin with your own people</source>
        <translation>Entfernen und mit eigenen Leuten beginnen</translation>
    </message>
    <message>
        <source>Look around in the sample team, open your team file, or begin with your own people.</source>
        <translation>Sich im Beispielteam umsehen, die eigene Teamdatei öffnen oder mit den eigenen Leuten beginnen.</translation>
    </message>
    <message>
        <source>Open a team file…</source>
        <translation>Teamdatei öffnen…</translation>
    </message>
    <message>
        <source>New team…</source>
        <translation>Neues Team…</translation>
    </message>
    <message>
        <source>No team file was opened lately; open one first.</source>
        <translation>Zuletzt wurde keine Teamdatei geöffnet; zuerst eine öffnen.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Team files opened lately</source>
        <translation>Zuletzt geöffnete Teamdateien</translation>
    </message>
    <message>
        <source>Making the sample team</source>
        <translation>Das Beispielteam entsteht</translation>
    </message>
    <message>
        <source>The sample cannot be removed ({strerror}); close what uses it.</source>
        <translation>Das Beispiel lässt sich nicht entfernen ({strerror}); schließen, was es benutzt.</translation>
    </message>
    <message>
        <source>Removed the sample team; it can be opened anew at any time.</source>
        <translation>Das Beispielteam ist entfernt; es kann jederzeit neu geöffnet werden.</translation>
    </message>
    <message>
        <source>Open a team file</source>
        <translation>Teamdatei öffnen</translation>
    </message>
    <message>
        <source>New team file</source>
        <translation>Neue Teamdatei</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>No backup of {name} is whole; choose another file.</source>
        <translation>Keine Sicherung von {name} ist ganz; eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Lesbares sichern</translation>
    </message>
    <message>
        <source>Saving what can be read of {name}</source>
        <translation>Was von {name} lesbar ist, wird gesichert</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Anderswo sichern</translation>
    </message>
    <message>
        <source>Saving as {to}</source>
        <translation>Wird als {to} gesichert</translation>
    </message>
    <message>
        <source>Saved as {to}.</source>
        <translation>Als {to} gesichert.</translation>
    </message>
    <message>
        <source>This team lives in memory and has no backups; open a team file first.</source>
        <translation>Dieses Team liegt nur im Speicher und hat keine Sicherungen; zuerst eine Teamdatei öffnen.</translation>
    </message>
    <message>
        <source>Backups of a team file</source>
        <translation>Sicherungen einer Teamdatei</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>{name} wird wiederhergestellt</translation>
    </message>
    <message>
        <source>{name} is being restored; open a file once that is done.</source>
        <translation>{name} wird wiederhergestellt; danach eine Datei öffnen.</translation>
    </message>
    <message>
        <source>; what was there is set aside as {name}</source>
        <translation>; der bisherige Stand liegt als {name} daneben</translation>
    </message>
    <message>
        <source>Restored the backup {name}{kept}.</source>
        <translation>Sicherung {name} wiederhergestellt{kept}.</translation>
    </message>
    <message>
        <source>There is no team file to copy; open one first.</source>
        <translation>Es gibt keine Teamdatei zum Kopieren; zuerst eine öffnen.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Saved a copy as {to}.</source>
        <translation>Kopie gespeichert als {to}.</translation>
    </message>
    <message>
        <source>Saving a copy as {to}</source>
        <translation>Kopie wird als {to} gesichert</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 Tage</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 Wochen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Which known bug is it?</source>
        <translation>Welcher bekannte Fehler ist es?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Silence an alert</source>
        <translation>Alarm stummschalten</translation>
    </message>
    <message>
        <source>why nobody needs to be asked</source>
        <translation>warum niemand gefragt werden muss</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Silence “{name}” here</source>
        <translation>„{name}“ hier stummschalten</translation>
    </message>
    <message>
        <source>Its firings are still counted; it is asked about again when the silence ends.</source>
        <translation>Auslösungen werden weiter gezählt; nach Ende der Stummschaltung wird wieder gefragt.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>To judge</source>
        <translation>Zu beurteilen</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Needed us</source>
        <translation>Handeln nötig</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Import alerts (CSV, JSON), or let Alertmanager send them while calendars are served.</source>
        <translation>Alarme importieren (CSV, JSON) oder von Alertmanager schicken lassen, während Kalender bereitgestellt werden.</translation>
    </message>
    <message>
        <source>No alert here</source>
        <translation>Hier ist kein Alarm</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Alarme</translation>
    </message>
    <message>
        <source>Of the last four weeks</source>
        <translation>Der letzten vier Wochen</translation>
    </message>
    <message>
        <source>It needed nobody (N)</source>
        <translation>Es war kein Handeln nötig (N)</translation>
    </message>
    <message>
        <source>Noise  N</source>
        <translation>Rauschen  N</translation>
    </message>
    <message>
        <source>Somebody acted (A)</source>
        <translation>Jemand hat gehandelt (A)</translation>
    </message>
    <message>
        <source>Actionable  A</source>
        <translation>Handlungsbedarf  A</translation>
    </message>
    <message>
        <source>Known bug  K</source>
        <translation>Bekannter Fehler  K</translation>
    </message>
    <message>
        <source>Choose the known bug it is (K)</source>
        <translation>Wählen, welcher bekannte Fehler es ist (K)</translation>
    </message>
    <message>
        <source>Write an issue of it into the log (I)</source>
        <translation>Einen Vorfall daraus ins Protokoll schreiben (I)</translation>
    </message>
    <message>
        <source>Issue  I</source>
        <translation>Vorfall  I</translation>
    </message>
    <message>
        <source>Write an issue into the log and judge it so: novel (I), a known bug (Shift+K), noise (Shift+N)</source>
        <translation>Einen Vorfall ins Protokoll schreiben und so einstufen: neu (I), bekannter Fehler (Shift+K), Rauschen (Shift+N)</translation>
    </message>
    <message>
        <source>Log as…</source>
        <translation>Erfassen als…</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stummschalten…</translation>
    </message>
    <message>
        <source>Ask nobody until a day (S)</source>
        <translation>Bis zu einem Tag nicht mehr fragen (S)</translation>
    </message>
    <message>
        <source>Save noise list…</source>
        <translation>Rauschliste speichern…</translation>
    </message>
    <message>
        <source>CSV for the owners of the alerts</source>
        <translation>CSV für die Zuständigen der Alarme</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>The noise list for a ticket or mail</source>
        <translation>Die Rauschliste für ein Ticket oder eine Mail</translation>
    </message>
    <message>
        <source>{some} of {some2} alerts</source>
        <translation>{some} von {some2} Alarmen</translation>
    </message>
    <message numerus="yes">
        <source>{n} alert|{n} alerts</source>
        <translation>
            <numerusform>{n} Alarm</numerusform>
            <numerusform>{n} Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown}, {waiting} to judge</source>
        <translation>{shown}, {waiting} einzustufen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>silent until {moment}</source>
        <translation>stumm bis {moment}</translation>
    </message>
    <message>
        <source>{name} and {some} more</source>
        <translation>{name} und {some} weitere</translation>
    </message>
    <message>
        <source>no application of ours</source>
        <translation>keine eigene Anwendung</translation>
    </message>
    <message>
        <source>End the silence</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>Fired {times} × in four weeks, {waiting} to judge.</source>
        <translation>{times} × ausgelöst in vier Wochen, {waiting} zu beurteilen.</translation>
    </message>
    <message>
        <source>Noise {noise} of {judged} judged ({percent})</source>
        <translation>Rauschen {noise} von {judged} beurteilten ({percent})</translation>
    </message>
    <message>
        <source>{rate}, needed us {actionable} ({percent}).</source>
        <translation>{rate}, Handeln nötig bei {actionable} ({percent}).</translation>
    </message>
    <message>
        <source>Novel issue  I</source>
        <translation>Neuer Vorfall  I</translation>
    </message>
    <message>
        <source>Known bug…  Shift+K</source>
        <translation>Bekannter Fehler…  Shift+K</translation>
    </message>
    <message>
        <source>Noise  Shift+N</source>
        <translation>Rauschen  Umschalt+N</translation>
    </message>
    <message>
        <source>Save the noise list</source>
        <translation>Rauschliste speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Wrote {name}.</source>
        <translation>{name} geschrieben.</translation>
    </message>
    <message>
        <source>The noise list is on the clipboard as Markdown.</source>
        <translation>Die Rauschliste liegt als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>No steps are written down yet; add them under Known bugs.</source>
        <translation>Noch keine Schritte festgehalten; unter Bekannte Fehler ergänzen.</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>No contact is known; add them under Contacts.</source>
        <translation>Kein Kontakt bekannt; unter Kontakte ergänzen.</translation>
    </message>
    <message>
        <source>What changed in the last 24 hours</source>
        <translation>Was sich in den letzten 24 Stunden geändert hat</translation>
    </message>
    <message>
        <source>Nothing was announced.</source>
        <translation>Nichts war angekündigt.</translation>
    </message>
    <message>
        <source>S, a day</source>
        <translation>S, ein Tag</translation>
    </message>
    <message>
        <source>M, a few days</source>
        <translation>M, ein paar Tage</translation>
    </message>
    <message>
        <source>L, two weeks</source>
        <translation>L, zwei Wochen</translation>
    </message>
    <message>
        <source>XL, a quarter</source>
        <translation>XL, ein Quartal</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Fix effort</source>
        <translation>Aufwand der Behebung</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>Vorgemerkt von</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>how to recover, one step a line</source>
        <translation>wie es wieder läuft, ein Schritt pro Zeile</translation>
    </message>
    <message>
        <source>tickets and runbooks, one a line</source>
        <translation>Tickets und Runbooks, eins pro Zeile</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>Angenommen von</translation>
    </message>
    <message>
        <source>who decides</source>
        <translation>wer entscheidet</translation>
    </message>
    <message>
        <source>why it is not fixed now</source>
        <translation>warum es jetzt nicht behoben wird</translation>
    </message>
    <message>
        <source>Minutes in four weeks</source>
        <translation>Minuten in vier Wochen</translation>
    </message>
    <message>
        <source>Look at it again by</source>
        <translation>Erneut prüfen bis</translation>
    </message>
    <message>
        <source>Project week</source>
        <translation>Projektwoche</translation>
    </message>
    <message>
        <source>a day in it</source>
        <translation>ein Tag darin</translation>
    </message>
    <message>
        <source>Fixed on</source>
        <translation>Behoben am</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Accept as toil</source>
        <translation>Als Toil annehmen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>It is fixed</source>
        <translation>Ist behoben</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Prüfen bis</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>In week of</source>
        <translation>In Woche ab</translation>
    </message>
    <message>
        <source>Accepted on {accepted_on} by {apart}.</source>
        <translation>Angenommen am {accepted_on} von {apart}.</translation>
    </message>
    <message>
        <source>Not decided yet.</source>
        <translation>Noch nicht entschieden.</translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>Neu entscheiden</translation>
    </message>
    <message>
        <source>Not fixed after all</source>
        <translation>Doch nicht behoben</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>Wortlaute</translation>
    </message>
    <message>
        <source>Add known bug</source>
        <translation>Bekannten Fehler hinzufügen</translation>
    </message>
    <message>
        <source>Aliases…</source>
        <translation>Kurzformen…</translation>
    </message>
    <message>
        <source>Short forms and what they stand for</source>
        <translation>Kurzformen und wofür sie stehen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Other words that people use for it</source>
        <translation>Andere Wörter, die dafür verwendet werden</translation>
    </message>
    <message>
        <source>Takes back a wording that was typed</source>
        <translation>Nimmt einen eingegebenen Wortlaut zurück</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Teilen…</translation>
    </message>
    <message>
        <source>No known bug yet</source>
        <translation>Noch kein bekannter Fehler</translation>
    </message>
    <message>
        <source>Add what comes again and again, with the steps that recover from it.</source>
        <translation>Hinzufügen, was immer wieder auftritt, mit den Schritten, nach denen es wieder läuft.</translation>
    </message>
    <message>
        <source>Wordings that find it</source>
        <translation>Wortlaute, die ihn finden</translation>
    </message>
    <message>
        <source>{median_before:g} min in the median week before</source>
        <translation>{median_before:g} min in der Median-Woche davor</translation>
    </message>
    <message>
        <source>Fixed on {fixed_on}. Saved {minutes} min in {count}: {before}.</source>
        <translation>Behoben am {fixed_on}. {minutes} min gespart, {count}: {before}.</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>getippt</translation>
    </message>
    <message>
        <source>Prune history</source>
        <translation>Verlauf kürzen</translation>
    </message>
    <message>
        <source>Export and prune…</source>
        <translation>Exportieren und kürzen…</translation>
    </message>
    <message>
        <source>Let the oldest part of history go</source>
        <translation>Den ältesten Teil des Verlaufs wegfallen lassen</translation>
    </message>
    <message>
        <source>What was done stays as it is, but can no longer be undone. It is written to a file first and read back.</source>
        <translation>Was getan wurde, bleibt, kann aber nicht mehr zurückgenommen werden. Es wird vorher in eine Datei geschrieben und wieder gelesen.</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Getan vor dem</translation>
    </message>
    <message>
        <source> Newer ones stay, because {stopped}.</source>
        <translation> Neuere bleiben, weil {stopped}.</translation>
    </message>
    <message>
        <source>{count}, {size} of rows, would go.</source>
        <translation>{count}, {size} an Zeilen, würden wegfallen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} command|{n} commands</source>
        <translation>
            <numerusform>{n} Befehl</numerusform>
            <numerusform>{n} Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in history can go.</source>
        <translation>Aus dem Verlauf kann nichts weg.</translation>
    </message>
    <message>
        <source>Keep what is pruned</source>
        <translation>Gekürztes aufheben</translation>
    </message>
    <message>
        <source>History (*.jsonl)</source>
        <translation>Verlauf (*.jsonl)</translation>
    </message>
    <message>
        <source>Pruning history</source>
        <translation>Verlauf wird gekürzt</translation>
    </message>
    <message>
        <source>{label}: done.</source>
        <translation>{label}: erledigt.</translation>
    </message>
    <message>
        <source>A known bug belongs to a suite; import a team file with suites first.</source>
        <translation>Ein bekannter Fehler gehört zu einer Suite; zuerst eine Teamdatei mit Suiten importieren.</translation>
    </message>
    <message>
        <source>What goes wrong again and again, in a few words?</source>
        <translation>Was geht immer wieder schief, in wenigen Worten?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add wording</source>
        <translation>Wortlaut hinzufügen</translation>
    </message>
    <message>
        <source>What else do people say for “{title}”?</source>
        <translation>Wie wird „{title}“ noch genannt?</translation>
    </message>
    <message>
        <source>{median:g} min</source>
        <translation>{median:g} min</translation>
    </message>
    <message>
        <source>{recent_minutes} min</source>
        <translation>{recent_minutes} min</translation>
    </message>
    <message>
        <source>{budget} min</source>
        <translation>{budget} min</translation>
    </message>
    <message>
        <source>Nobody owes</source>
        <translation>Niemand schuldet</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>Sie schulden</translation>
    </message>
    <message>
        <source>We owe</source>
        <translation>Wir schulden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>exchange, broker, vendor, team …</source>
        <translation>Börse, Broker, Anbieter, Team …</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>of the hours, such as Asia/Tokyo</source>
        <translation>der Zeiten, etwa Asia/Tokyo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>what else to know</source>
        <translation>was sonst zu wissen ist</translation>
    </message>
    <message>
        <source>of our own house</source>
        <translation>aus dem eigenen Haus</translation>
    </message>
    <message>
        <source>Suites it helps with</source>
        <translation>Suiten, bei denen er hilft</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>What the call was about</source>
        <translation>Worum es beim Anruf ging</translation>
    </message>
    <message>
        <source>what was said, in a sentence</source>
        <translation>was gesagt wurde, in einem Satz</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>their ticket</source>
        <translation>deren Ticket</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Who owes an answer</source>
        <translation>Wer eine Antwort schuldet</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Now, by you (Return)</source>
        <translation>Jetzt, vom eigenen Platz (Eingabe)</translation>
    </message>
    <message>
        <source>no issue of the log</source>
        <translation>kein Vorfall im Protokoll</translation>
    </message>
    <message>
        <source>{word} until {local:%H:%M}</source>
        <translation>{word} bis {local:%H:%M}</translation>
    </message>
    <message>
        <source>{word} until {local}</source>
        <translation>{word} bis {local}</translation>
    </message>
    <message>
        <source>%a %H:%M</source>
        <translation>%a %H:%M</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partei</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Jetzt erreichbar</translation>
    </message>
    <message>
        <source>Owed an answer</source>
        <translation>Antwort geschuldet</translation>
    </message>
    <message>
        <source>Add the desks, brokers, vendors and teams that help, or import them with the team file.</source>
        <translation>Helfende Desks, Broker, Anbieter und Teams hinzufügen oder mit der Teamdatei importieren.</translation>
    </message>
    <message>
        <source>No contact here</source>
        <translation>Hier ist kein Kontakt</translation>
    </message>
    <message>
        <source>Which contacts</source>
        <translation>Welche Kontakte</translation>
    </message>
    <message>
        <source>Call earlier</source>
        <translation>Früher anrufen</translation>
    </message>
    <message>
        <source>Call later</source>
        <translation>Später anrufen</translation>
    </message>
    <message>
        <source>Alt+Down; after the last it has no place</source>
        <translation>Alt+Ab; nach dem letzten ohne Platz</translation>
    </message>
    <message>
        <source>Add contact…</source>
        <translation>Kontakt hinzufügen…</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Add a party (Ins)</source>
        <translation>Eine Partei hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Take the contact out (Del)</source>
        <translation>Den Kontakt entfernen (Entf)</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Ein Anruf</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>they owe an answer</source>
        <translation>sie schulden eine Antwort</translation>
    </message>
    <message>
        <source>we owe an answer</source>
        <translation>wir schulden eine Antwort</translation>
    </message>
    <message>
        <source>Every application</source>
        <translation>Alle Anwendungen</translation>
    </message>
    <message>
        <source>Nobody has called yet.</source>
        <translation>Noch kein Anruf.</translation>
    </message>
    <message>
        <source>We owe an answer</source>
        <translation>Wir schulden eine Antwort</translation>
    </message>
    <message>
        <source>They owe an answer</source>
        <translation>Sie schulden eine Antwort</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Who is it? Phone, hours and the rest come next.</source>
        <translation>Wer ist es? Telefon, Zeiten und der Rest kommen danach.</translation>
    </message>
    <message>
        <source>Venue desk</source>
        <translation>Handelsplatz-Desk</translation>
    </message>
    <message>
        <source>Return logs it; with ↓ or Alt+1 to Alt+3 it is one of the known bugs found. A time ends it, without it stays open.</source>
        <translation>Die Eingabetaste protokolliert; mit ↓ oder Alt+1 bis Alt+3 ist es einer der gefundenen bekannten Fehler. Eine Zeit beendet den Vorfall, ohne bleibt er offen.</translation>
    </message>
    <message>
        <source>Known bugs that may be it</source>
        <translation>Mögliche bekannte Fehler</translation>
    </message>
    <message>
        <source>kind guessed</source>
        <translation>Art vermutet</translation>
    </message>
    <message>
        <source>known bug “{title}”</source>
        <translation>bekannter Fehler „{title}“</translation>
    </message>
    <message>
        <source>contact {name}</source>
        <translation>Kontakt {name}</translation>
    </message>
    <message>
        <source>ticket {ticket}</source>
        <translation>Ticket {ticket}</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>zuletzt {day}</translation>
    </message>
    <message>
        <source>never seen yet</source>
        <translation>noch nie gesehen</translation>
    </message>
    <message>
        <source>median {median_minutes:g} min</source>
        <translation>Median {median_minutes:g} min</translation>
    </message>
    <message>
        <source>seen {count}</source>
        <translation>{count} gesehen</translation>
    </message>
    <message numerus="yes">
        <source>{n} time|{n} times</source>
        <translation>
            <numerusform>{n} Mal</numerusform>
            <numerusform>{n} Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>{seen}   Alt+{number}</source>
        <translation>{seen}   Alt+{number}</translation>
    </message>
    <message>
        <source>open since {begun}</source>
        <translation>offen seit {begun}</translation>
    </message>
    <message>
        <source>{begun} to {local_time:%H:%M}, {minutes} min</source>
        <translation>{begun} bis {local_time:%H:%M}, {minutes} min</translation>
    </message>
    <message>
        <source>what happens, in a few words</source>
        <translation>was geschieht, in wenigen Worten</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>derselbe Tag</translation>
    </message>
    <message>
        <source>Suites it is for</source>
        <translation>Suiten, für die es gilt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>a notice, a ticket, an address</source>
        <translation>eine Mitteilung, ein Ticket, eine Adresse</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The source was looked at today and still says so</source>
        <translation>Die Quelle wurde heute angesehen und sagt noch dasselbe</translation>
    </message>
    <message>
        <source>An event needs its first day; write it as 2026-11-30.</source>
        <translation>Ein Ereignis braucht einen ersten Tag; Schreibweise: 2026-11-30.</translation>
    </message>
    <message>
        <source>Add an event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>What is coming?</source>
        <translation>Was steht an?</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommend</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Deploys</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>New flows</source>
        <translation>Neue Flows</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Feiertage</translation>
    </message>
    <message>
        <source>Early closes</source>
        <translation>Früher Schluss</translation>
    </message>
    <message>
        <source>Add what is coming, or begin with the holidays and early closes of your markets.</source>
        <translation>Hinzufügen, was ansteht, oder mit den Feiertagen und frühen Schlüssen der Märkte beginnen.</translation>
    </message>
    <message>
        <source>No event here</source>
        <translation>Hier ist kein Ereignis</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Ereignisse</translation>
    </message>
    <message>
        <source>Write down what is coming (Ins)</source>
        <translation>Festhalten, was ansteht (Einfg)</translation>
    </message>
    <message>
        <source>Take the event out (Del)</source>
        <translation>Das Ereignis entfernen (Entf)</translation>
    </message>
    <message>
        <source>Holidays and early closes of every suite&apos;s market, this year and next; what people wrote stays</source>
        <translation>Feiertage und frühe Schlüsse der Märkte aller Suiten, dieses und nächstes Jahr; von Hand Eingetragenes bleibt</translation>
    </message>
    <message>
        <source>Fill from markets</source>
        <translation>Aus Märkten füllen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>The market calendars say nothing that is not there yet.</source>
        <translation>Die Marktkalender enthalten nichts, was noch fehlt.</translation>
    </message>
    <message>
        <source>Fill from markets, with days taken out by hand</source>
        <translation>Aus Märkten füllen, samt von Hand entfernter Tage</translation>
    </message>
    <message>
        <source>what to do next</source>
        <translation>was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>its number elsewhere</source>
        <translation>seine Nummer anderswo</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>End it now (Ctrl+R)</source>
        <translation>Jetzt beenden (Strg+R)</translation>
    </message>
    <message>
        <source>Facts, guesses, calls (Ctrl+J)</source>
        <translation>Fakten, Vermutungen, Anrufe (Strg+J)</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>Vermutung</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>source: log, desk, vendor …</source>
        <translation>Quelle: Protokoll, Desk, Anbieter …</translation>
    </message>
    <message>
        <source>source: why one thinks so</source>
        <translation>Quelle: warum das vermutet wird</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>wer es tut</translation>
    </message>
    <message>
        <source>who was called</source>
        <translation>wer angerufen wurde</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>What one guesses</source>
        <translation>Was vermutet wird</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>What the line is</source>
        <translation>Was die Zeile ist</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Source or person</source>
        <translation>Quelle oder Person</translation>
    </message>
    <message>
        <source>Ticket of the party</source>
        <translation>Ticket der Partei</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{n_} min</source>
        <translation>{n_} min</translation>
    </message>
    <message>
        <source>Next update in {n_} min</source>
        <translation>Nächste Meldung in {n_} min</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No further update is promised</source>
        <translation>Keine weitere Meldung ist zugesagt</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Back to the log</source>
        <translation>Zurück zum Protokoll</translation>
    </message>
    <message>
        <source>The timer goes on (Ctrl+J)</source>
        <translation>Der Timer läuft weiter (Strg+J)</translation>
    </message>
    <message>
        <source>To begin a post-mortem with</source>
        <translation>Als Anfang für ein Post-mortem</translation>
    </message>
    <message>
        <source>Facts and guesses</source>
        <translation>Fakten und Vermutungen</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Wer was tut</translation>
    </message>
    <message>
        <source>since {local_time}</source>
        <translation>seit {local_time}</translation>
    </message>
    <message>
        <source>Nothing is known yet. Write above what is seen, or guessed, and press Return.</source>
        <translation>Noch ist nichts bekannt. Oben eintragen, was zu sehen ist oder vermutet wird, und Enter drücken.</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Timer starten</translation>
    </message>
    <message>
        <source>guess: </source>
        <translation>Vermutung: </translation>
    </message>
    <message>
        <source>, ticket {ticket}</source>
        <translation>, Ticket {ticket}</translation>
    </message>
    <message>
        <source>Nobody does anything yet; choose Action above.</source>
        <translation>Noch tut niemand etwas; oben „Aktion“ wählen.</translation>
    </message>
    <message>
        <source>Nobody was called yet; choose Call above.</source>
        <translation>Noch wurde niemand angerufen; oben „Anruf“ wählen.</translation>
    </message>
    <message>
        <source>No update is promised</source>
        <translation>Keine Meldung zugesagt</translation>
    </message>
    <message>
        <source>Next update in {what} min</source>
        <translation>Nächste Meldung in {what} min</translation>
    </message>
    <message>
        <source>Update overdue by {now} min</source>
        <translation>Meldung seit {now} min überfällig</translation>
    </message>
    <message>
        <source>The card is on the clipboard as Markdown.</source>
        <translation>Die Karte liegt als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What happened?  Marks: /application  #known-bug  15m  -10m  !  ~  ?</source>
        <translation>Was ist passiert?  Marken: /anwendung  #bekannter-fehler  15m  -10m  !  ~  ?</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Neuartig</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All suites</source>
        <translation>Alle Suiten</translation>
    </message>
    <message>
        <source>Which issues</source>
        <translation>Welche Vorfälle</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Leave the filter that a chart has set</source>
        <translation>Den von einem Diagramm gesetzten Filter verlassen</translation>
    </message>
    <message>
        <source>Nothing was logged here</source>
        <translation>Hier wurde nichts protokolliert</translation>
    </message>
    <message>
        <source>Type what happened in the line above and press Return, or look at all that was ever logged.</source>
        <translation>In der Zeile oben eintragen, was geschehen ist, und Enter drücken, oder alles ansehen, was je eingetragen wurde.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Beside the log</source>
        <translation>Neben dem Protokoll</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} offen</translation>
    </message>
    <message numerus="yes">
        <source>{n} issue|{n} issues</source>
        <translation>
            <numerusform>{n} Vorfall</numerusform>
            <numerusform>{n} Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nichts offen</translation>
    </message>
    <message>
        <source>From Toil: {words}</source>
        <translation>Aus Toil: {words}</translation>
    </message>
    <message>
        <source>since {moment}, </source>
        <translation>seit {moment}, </translation>
    </message>
    <message>
        <source>Choose an issue in the timeline; its incident card is shown then.</source>
        <translation>Einen Vorfall in der Zeitleiste wählen; dann erscheint seine Störungskarte.</translation>
    </message>
    <message>
        <source>{words} It is in the log of {name}.</source>
        <translation>{words} Er steht im Protokoll von {name}.</translation>
    </message>
    <message>
        <source>Still at it? The timer of “{titles}” counts {hours} h at most; resolve it with the minutes it took.</source>
        <translation>Noch dran? Der Timer von „{titles}“ zählt höchstens {hours} h; mit den aufgewendeten Minuten beenden.</translation>
    </message>
    <message>
        <source>%-d %b %H:%M</source>
        <translation>%-d. %b %H:%M</translation>
    </message>
    <message>
        <source>running {removesuffix}</source>
        <translation>läuft {removesuffix}</translation>
    </message>
    <message>
        <source>open {removesuffix}</source>
        <translation>offen {removesuffix}</translation>
    </message>
    <message>
        <source>Issues, newest first</source>
        <translation>Vorfälle, neueste zuerst</translation>
    </message>
    <message>
        <source>A meeting is about a rotation; import a team file with rotations first.</source>
        <translation>Eine Besprechung betrifft eine Rotation; zuerst eine Teamdatei mit Rotationen importieren.</translation>
    </message>
    <message>
        <source>What was said, or what is to be done @who; #known-bug @who 2026-W50 claims a fix</source>
        <translation>Was gesagt wurde oder zu tun ist @wer; #bekannter-fehler @wer 2026-W50 merkt eine Behebung vor</translation>
    </message>
    <message>
        <source>Note or action</source>
        <translation>Notiz oder Aktion</translation>
    </message>
    <message>
        <source>Back to the page (Escape)</source>
        <translation>Zurück zur Seite (Esc)</translation>
    </message>
    <message>
        <source>Save sheet…</source>
        <translation>Blatt speichern…</translation>
    </message>
    <message>
        <source>One page about last week as PDF</source>
        <translation>Eine Seite zur letzten Woche als PDF</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Blatt speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved {path}.</source>
        <translation>{path} gespeichert.</translation>
    </message>
    <message>
        <source>Handed over {handoff_of}</source>
        <translation>Übergabe {handoff_of}</translation>
    </message>
    <message>
        <source>covers {name}</source>
        <translation>vertritt {name}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Stand from now on until the week ends; undo works</source>
        <translation>Ab jetzt bis zum Ende der Woche einspringen; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>no second person</source>
        <translation>keine zweite Person</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>Wie gedruckt</translation>
    </message>
    <message>
        <source>Lock the note with its hash and hand over (Ctrl+Return)</source>
        <translation>Die Notiz mit ihrem Hash sperren und übergeben (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>The checklist and sections of every note</source>
        <translation>Checkliste und Abschnitte jeder Notiz</translation>
    </message>
    <message>
        <source>A handoff belongs to a rotation; paste names to begin with one, or import a team file that has some.</source>
        <translation>Eine Übergabe gehört zu einer Rotation; Namen einfügen, um mit einer zu beginnen, oder eine Teamdatei mit Rotationen importieren.</translation>
    </message>
    <message>
        <source>No rotation to hand over</source>
        <translation>Keine Rotation zu übergeben</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>window on {node}</source>
        <translation>Fenster auf {node}</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>diesem Rechner</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Filter by words, person or day</source>
        <translation>Nach Wörtern, Person oder Tag filtern</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>Undo back to here…</source>
        <translation>Bis hierher zurücknehmen…</translation>
    </message>
    <message>
        <source>Undo everything that was done after this</source>
        <translation>Alles zurücknehmen, was danach getan wurde</translation>
    </message>
    <message>
        <source>What the command did</source>
        <translation>Was der Befehl getan hat</translation>
    </message>
    <message>
        <source>Prune…</source>
        <translation>Kürzen…</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Choose a command to see what it did.</source>
        <translation>Einen Befehl wählen, um zu sehen, was er getan hat.</translation>
    </message>
    <message>
        <source>, undone since</source>
        <translation>, inzwischen zurückgenommen</translation>
    </message>
    <message>
        <source>%A %-d %B %Y, %H:%M</source>
        <translation>%A, %-d. %B %Y, %H:%M</translation>
    </message>
    <message>
        <source>What it did: {count}</source>
        <translation>Was er getan hat: {count}</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Bis hierher zurücknehmen</translation>
    </message>
    <message>
        <source>Looking at what was done after that…</source>
        <translation>Was danach getan wurde, wird angesehen…</translation>
    </message>
    <message>
        <source>Back to where it stood after “{label}”</source>
        <translation>Zurück zum Stand nach „{label}“</translation>
    </message>
    <message>
        <source>A backup is made before. Each undo is a command of its own, so all of it can be undone again.</source>
        <translation>Vorher entsteht eine Sicherung. Jedes Zurücknehmen ist ein eigener Befehl, also kann alles wieder zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Nothing that counts was done after that.</source>
        <translation>Danach wurde nichts getan, was zählt.</translation>
    </message>
    <message>
        <source>{commands} cannot be undone: {why}</source>
        <translation>{commands} nicht zurücknehmbar: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{n} row|{n} rows</source>
        <translation>
            <numerusform>eine Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{commands} would be undone, newest first: {rows}.</source>
        <translation>{commands} würden zurückgenommen, der neueste zuerst: {rows}.</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more|and {n} more</source>
        <translation>
            <numerusform>und {n} weiterer</numerusform>
            <numerusform>und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo {commands}</source>
        <translation>{commands} zurücknehmen</translation>
    </message>
    <message>
        <source>Going back to “{label}”</source>
        <translation>Zurück zu „{label}“</translation>
    </message>
    <message>
        <source>Undid {commands}.</source>
        <translation>{commands} zurückgenommen.</translation>
    </message>
    <message>
        <source>This team lives in memory; save it to a file to have it checked.</source>
        <translation>Dieses Team lebt nur im Speicher; in eine Datei sichern, um es prüfen zu lassen.</translation>
    </message>
    <message>
        <source>Your next weeks on support</source>
        <translation>Die nächsten eigenen Supportwochen</translation>
    </message>
    <message>
        <source>I am</source>
        <translation>Ich bin</translation>
    </message>
    <message>
        <source>I am …</source>
        <translation>Ich bin …</translation>
    </message>
    <message>
        <source>Say who you are, and this card answers when you are next on. Settings can change it.</source>
        <translation>Mit der Angabe, wer man ist, zeigt diese Karte den nächsten eigenen Dienst. In den Einstellungen änderbar.</translation>
    </message>
    <message>
        <source>{name} holds no week that is still to come.</source>
        <translation>{name} hat keine kommende Woche.</translation>
    </message>
    <message>
        <source>{moment} to {moment2}</source>
        <translation>{moment} bis {moment2}</translation>
    </message>
    <message>
        <source>{role}, cover for {name}</source>
        <translation>{role}, Vertretung für {name}</translation>
    </message>
    <message>
        <source>{name} covers {span}</source>
        <translation>{name} vertritt {span}</translation>
    </message>
    <message>
        <source>Project time after that.</source>
        <translation>Danach Projektzeit.</translation>
    </message>
    <message>
        <source>No whole project week until {day}.</source>
        <translation>Keine ganze Projektwoche bis {day}.</translation>
    </message>
    <message>
        <source>Project time until {day}: {count}.</source>
        <translation>Projektzeit bis {day}: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} whole week|{n} whole weeks</source>
        <translation>
            <numerusform>eine ganze Woche</numerusform>
            <numerusform>{n} ganze Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Do not show this again</source>
        <translation>Nicht mehr zeigen</translation>
    </message>
    <message>
        <source>Show on the rota</source>
        <translation>Im Dienstplan zeigen</translation>
    </message>
    <message>
        <source>Changed since you last looked{when}</source>
        <translation>Geändert seit dem letzten Blick{when}</translation>
    </message>
    <message>
        <source>and {others} more; History has them all.</source>
        <translation>und {others} weitere; alle stehen im Verlauf.</translation>
    </message>
    <message>
        <source>{name}, or None.</source>
        <translation>{name}, oder „Keine.“</translation>
    </message>
    <message>
        <source>{title}: {words}; look again {moment}</source>
        <translation>{title}: {words}; erneut ansehen {moment}</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Answers owed</source>
        <translation>Geschuldete Antworten</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>seit {moment}</translation>
    </message>
    <message>
        <source>Known bugs seen</source>
        <translation>Aufgetretene bekannte Fehler</translation>
    </message>
    <message>
        <source>interrupts, median {median_interrupts:g}</source>
        <translation>Unterbrechungen, Median {median_interrupts:g}</translation>
    </message>
    <message>
        <source>of work, median {minutes}</source>
        <translation>Arbeit, Median {minutes}</translation>
    </message>
    <message>
        <source>from known bugs</source>
        <translation>durch bekannte Fehler</translation>
    </message>
    <message>
        <source>Of any age</source>
        <translation>Jedes Alter</translation>
    </message>
    <message>
        <source>Open a week or more</source>
        <translation>Mindestens 1 Woche offen</translation>
    </message>
    <message>
        <source>Open 4 weeks or more</source>
        <translation>Mindestens 4 Wochen offen</translation>
    </message>
    <message>
        <source>Open 12 weeks or more</source>
        <translation>Mindestens 12 Wochen offen</translation>
    </message>
    <message>
        <source>In any year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Open age</source>
        <translation>Offen seit</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>By or for a person</source>
        <translation>Von oder für eine Person</translation>
    </message>
    <message>
        <source>Every rotation</source>
        <translation>Alle Rotationen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Alert to watch</source>
        <translation>Alarm zum Beobachten</translation>
    </message>
    <message>
        <source>Party who waits</source>
        <translation>Wartende Partei</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Punkt hinzufügen</translation>
    </message>
    <message>
        <source>Add an item and press Return</source>
        <translation>Punkt hinzufügen und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>What does the next engineer need to feel ready?</source>
        <translation>Was braucht die nächste Person, um bereit zu sein?</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>What would have saved time this week?</source>
        <translation>Was hätte diese Woche Zeit gespart?</translation>
    </message>
    <message>
        <source>What to add</source>
        <translation>Was hinzukommt</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>Nothing to say in {heading}</source>
        <translation>Nichts zu {heading} zu sagen</translation>
    </message>
    <message>
        <source>None in {heading}</source>
        <translation>Keine in {heading}</translation>
    </message>
    <message>
        <source>{outgoing} to {incoming} · {when}</source>
        <translation>{outgoing} an {incoming} · {when}</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>who feels it, and how much</source>
        <translation>wen es trifft und wie stark</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>what has been tried</source>
        <translation>was versucht wurde</translation>
    </message>
    <message>
        <source>If</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>it comes back: then do this</source>
        <translation>es wieder auftritt: dann dies tun</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>where they wait: phone, chat, mail</source>
        <translation>wo sie warten: Telefon, Chat, Mail</translation>
    </message>
    <message>
        <source>the ticket&apos;s number</source>
        <translation>die Nummer des Tickets</translation>
    </message>
    <message numerus="yes">
        <source>carried {n} week|carried {n} weeks</source>
        <translation>
            <numerusform>seit {n} Woche mitgeführt</numerusform>
            <numerusform>seit {n} Wochen mitgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” is not a time; write it as 2026-12-04 18:00.</source>
        <translation>„{words}“ ist keine Zeit; Schreibweise: 2026-12-04 18:00.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>2026-12-04 18:00 {city}, when to look at it again</source>
        <translation>2026-12-04 18:00 {city}, wann erneut ansehen</translation>
    </message>
    <message>
        <source>When to look at it again, on the clock of {city}</source>
        <translation>Wann erneut ansehen, nach der Uhr von {city}</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>Übertragen an</translation>
    </message>
    <message>
        <source>transfer to whom</source>
        <translation>an wen übertragen</translation>
    </message>
    <message>
        <source>why, then press Return</source>
        <translation>warum, dann die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Abgeben an</translation>
    </message>
    <message>
        <source>Closed: kept in the note, no longer carried on</source>
        <translation>Geschlossen: bleibt in der Notiz, wird nicht weiter mitgeführt</translation>
    </message>
    <message>
        <source>what has been done, what is known</source>
        <translation>was getan wurde, was bekannt ist</translation>
    </message>
    <message>
        <source>what to do next, and when</source>
        <translation>was als Nächstes zu tun ist und wann</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>More of {title}</source>
        <translation>Mehr zu {title}</translation>
    </message>
    <message>
        <source>Impact, what was tried, if-then, and transfer to somebody</source>
        <translation>Auswirkung, Versuchtes, Wenn-dann und Übertragen an jemanden</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>The day it is due, such as 2026-12-03</source>
        <translation>Der Tag der Fälligkeit, etwa 2026-12-03</translation>
    </message>
    <message>
        <source>Remove this item</source>
        <translation>Diesen Punkt entfernen</translation>
    </message>
    <message>
        <source>Closed: {title}</source>
        <translation>Geschlossen: {title}</translation>
    </message>
    <message>
        <source>Older handoffs…</source>
        <translation>Ältere Übergaben…</translation>
    </message>
    <message>
        <source>Or look for words in them above.</source>
        <translation>Oder oben nach Wörtern darin suchen.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try fewer words, or filters.</source>
        <translation>Weniger Wörter oder Filter versuchen.</translation>
    </message>
    <message>
        <source>Search handoffs</source>
        <translation>Übergaben durchsuchen</translation>
    </message>
    <message>
        <source>Search every handoff</source>
        <translation>Alle Übergaben durchsuchen</translation>
    </message>
    <message>
        <source>Such as “auction”, or “what did we say about drop copy last year”</source>
        <translation>Etwa „auction“ oder „what did we say about drop copy last year“</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>By rotation, person, application, open age and year</source>
        <translation>Nach Rotation, Person, Anwendung, Offen seit und Jahr</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Wochenwechsel</translation>
    </message>
    <message>
        <source>Found in handoffs</source>
        <translation>In Übergaben gefunden</translation>
    </message>
    <message>
        <source>Reading older handoffs…</source>
        <translation>Ältere Übergaben werden gelesen…</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>{names}, cover</source>
        <translation>{names}, Vertretung</translation>
    </message>
    <message>
        <source>%-d %b, %H:%M</source>
        <translation>%-d. %b, %H:%M</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;HTML (*.html)</source>
        <translation>PDF (*.pdf);;HTML (*.html)</translation>
    </message>
    <message>
        <source>The note is on the clipboard as Markdown.</source>
        <translation>Die Notiz liegt als Markdown in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Printing the note</source>
        <translation>Der Bericht wird gedruckt</translation>
    </message>
    <message>
        <source>Say who you are in Settings, then save your sheet.</source>
        <translation>Zuerst in den Einstellungen angeben, wer man ist, dann das eigene Blatt speichern.</translation>
    </message>
    <message>
        <source>Impact: </source>
        <translation>Auswirkung: </translation>
    </message>
    <message>
        <source>Tried: </source>
        <translation>Versucht: </translation>
    </message>
    <message>
        <source>Next: </source>
        <translation>Als Nächstes: </translation>
    </message>
    <message>
        <source>Read back: {title}</source>
        <translation>Wiedergegeben: {title}</translation>
    </message>
    <message>
        <source>Ask about {title}</source>
        <translation>Nachfragen zu {title}</translation>
    </message>
    <message>
        <source>Ask about it and press Return</source>
        <translation>Nachfragen und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>%d %b</source>
        <translation>%d. %b</translation>
    </message>
    <message>
        <source>Asked: {question}</source>
        <translation>Gefragt: {question}</translation>
    </message>
    <message>
        <source>Said back</source>
        <translation>Wiedergegeben</translation>
    </message>
    <message>
        <source>Say back in one line what matters most</source>
        <translation>In einer Zeile wiedergeben, worauf es am meisten ankommt</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take over with what you said back</source>
        <translation>Mit dem Wiedergegebenen übernehmen</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Nachtrag</translation>
    </message>
    <message>
        <source>Add to the signed note and press Return</source>
        <translation>Zur unterschriebenen Notiz hinzufügen und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>{outgoing} to {incoming} · state: {mood}</source>
        <translation>{outgoing} an {incoming} · Lage: {mood}</translation>
    </message>
    <message>
        <source>Signed by {person}, {moment}, {place}, SHA-256 {hash}…</source>
        <translation>Unterschrieben von {person}, {moment}, {place}, SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>
Accepted by {person}, {moment}, {place}: “{synthesis}”</source>
        <translation>
Angenommen von {person}, {moment}, {place}: „{synthesis}“</translation>
    </message>
    <message>
        <source>Write down an interruption (Ctrl+L)</source>
        <translation>Eine Unterbrechung festhalten (Strg+L)</translation>
    </message>
    <message>
        <source>Findings on the rota</source>
        <translation>Befunde im Dienstplan</translation>
    </message>
    <message>
        <source>Nothing is published yet; this is the draft.</source>
        <translation>Noch ist nichts veröffentlicht; dies ist der Entwurf.</translation>
    </message>
    <message>
        <source> (holds the week)</source>
        <translation> (hat die Woche)</translation>
    </message>
    <message>
        <source> (me)</source>
        <translation> (ich)</translation>
    </message>
    <message>
        <source>Nobody else may hold it</source>
        <translation>Sonst darf niemand diesen Dienst haben</translation>
    </message>
    <message>
        <source>{name} {problem}. Why should it be done all the same?</source>
        <translation>{name} {problem}. Warum soll es trotzdem geschehen?</translation>
    </message>
    <message numerus="yes">
        <source>{n} finding|{n} findings</source>
        <translation>
            <numerusform>{n} Befund</numerusform>
            <numerusform>{n} Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>Offene Vorfälle</translation>
    </message>
    <message>
        <source>No issue is open; “Log an issue” above writes one down.</source>
        <translation>Kein Vorfall ist offen; „Vorfall protokollieren“ oben trägt einen ein.</translation>
    </message>
    <message>
        <source>and {hidden} more</source>
        <translation>und {hidden} weitere</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf Antwort</translation>
    </message>
    <message>
        <source>{about}{ticket}, since {since}</source>
        <translation>{about}{ticket}, seit {since}</translation>
    </message>
    <message>
        <source>and {owed} more</source>
        <translation>und {owed} weitere</translation>
    </message>
    <message>
        <source>Nothing is announced for the next 14 days; write down what comes on the page Log, at Events.</source>
        <translation>Für die nächsten 14 Tage ist nichts angekündigt; was kommt, auf der Seite Protokoll unter Ereignisse eintragen.</translation>
    </message>
    <message>
        <source>{day} to {last}</source>
        <translation>{day} bis {last}</translation>
    </message>
    <message>
        <source>Swaps that wait for you</source>
        <translation>Tausche, die auf Antwort warten</translation>
    </message>
    <message>
        <source>A swap waits for your answer</source>
        <translation>Ein Tausch wartet auf die eigene Antwort</translation>
    </message>
    <message>
        <source>A swap waits for a lead’s approval</source>
        <translation>Ein Tausch wartet auf die Zustimmung einer Leitung</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Eintritt</translation>
    </message>
    <message>
        <source>FTE</source>
        <translation>Vollzeitanteil</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Filter people</source>
        <translation>Personen filtern</translation>
    </message>
    <message>
        <source>Who carries what (Ctrl+Shift+L)</source>
        <translation>Wer was trägt (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>Add somebody (Ctrl+Shift+N)</source>
        <translation>Jemanden hinzufügen (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>Add to the team</source>
        <translation>Ins Team aufnehmen</translation>
    </message>
    <message>
        <source>This entry and another are one person</source>
        <translation>Dieser und ein anderer Eintrag sind dieselbe Person</translation>
    </message>
    <message>
        <source>Give a last day; history stays</source>
        <translation>Einen letzten Tag angeben; der Verlauf bleibt</translation>
    </message>
    <message>
        <source>Only for those who never held a week</source>
        <translation>Nur für Personen, die nie eine Woche hatten</translation>
    </message>
    <message>
        <source>The coming year</source>
        <translation>Das kommende Jahr</translation>
    </message>
    <message>
        <source>Details of the person</source>
        <translation>Angaben zur Person</translation>
    </message>
    <message>
        <source>Nobody is in the team yet</source>
        <translation>Noch ist niemand im Team</translation>
    </message>
    <message>
        <source>Paste names, import people.csv or a team file, or add people one by one.</source>
        <translation>Namen einfügen, people.csv oder eine Teamdatei importieren oder Personen einzeln hinzufügen.</translation>
    </message>
    <message>
        <source>Click a cell, or press Space on those chosen, to give or take a role.</source>
        <translation>Eine Zelle anklicken oder auf den gewählten die Leertaste drücken, um eine Rolle zu geben oder zu nehmen.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Activate again</source>
        <translation>Wieder aktivieren</translation>
    </message>
    <message>
        <source>{there:%H:%M} in {city} now.</source>
        <translation>Jetzt {there:%H:%M} in {city}.</translation>
    </message>
    <message>
        <source>{float:.1f} {what} than</source>
        <translation>{float:.1f} {what} als</translation>
    </message>
    <message>
        <source>{words} {done} duty weeks in the coming half year, {side} the fair share.{limits}</source>
        <translation>{words} {done} Dienstwochen im kommenden halben Jahr, {side} der faire Anteil.{limits}</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Duty weeks</source>
        <translation>Dienstwochen</translation>
    </message>
    <message>
        <source>Holiday weeks</source>
        <translation>Feiertagswochen</translation>
    </message>
    <message>
        <source>Unpopular</source>
        <translation>Unbeliebt</translation>
    </message>
    <message>
        <source>{longest} weeks</source>
        <translation>{longest} Wochen</translation>
    </message>
    <message>
        <source>The coming year, longest project block {longest}</source>
        <translation>Das kommende Jahr, längster Projektblock {longest}</translation>
    </message>
    <message>
        <source>There is nobody to merge with.</source>
        <translation>Es gibt niemanden zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Ana Castillo</source>
        <translation>Ana Castillo</translation>
    </message>
    <message>
        <source>made from the name</source>
        <translation>aus dem Namen gebildet</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>New York</translation>
    </message>
    <message>
        <source>country, perhaps with its part: US-NY</source>
        <translation>Land, eventuell mit Landesteil: US-NY</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>erster Tag</translation>
    </message>
    <message>
        <source>Novice until</source>
        <translation>Neuling bis</translation>
    </message>
    <message>
        <source>not one</source>
        <translation>kein Neuling</translation>
    </message>
    <message>
        <source>Most duties</source>
        <translation>Höchstzahl Dienste</translation>
    </message>
    <message>
        <source>Duty weeks in any {weeks} weeks; lowest for what holds for all</source>
        <translation>Dienstwochen in {weeks} Wochen; kleinster Wert: wie für alle</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Free weeks between two duties; lowest for what holds for all</source>
        <translation>Freie Wochen zwischen zwei Diensten; kleinster Wert: wie für alle</translation>
    </message>
    <message>
        <source>Part of full time</source>
        <translation>Anteil an Vollzeit</translation>
    </message>
    <message>
        <source>Full time</source>
        <translation>Vollzeit</translation>
    </message>
    <message>
        <source>May hold</source>
        <translation>Einsetzbar für</translation>
    </message>
    <message>
        <source>{getattr} as all</source>
        <translation>{getattr} wie alle</translation>
    </message>
    <message>
        <source>{taken} has the initials {initials}; take free ones below.</source>
        <translation>{taken} hat das Kürzel {initials}; unten ein freies übernehmen.</translation>
    </message>
    <message>
        <source>Take {free}</source>
        <translation>{free} übernehmen</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message>
        <source>every second week</source>
        <translation>jede zweite Woche</translation>
    </message>
    <message>
        <source>every third week</source>
        <translation>jede dritte Woche</translation>
    </message>
    <message>
        <source>every fourth week</source>
        <translation>jede vierte Woche</translation>
    </message>
    <message>
        <source>No leave from today on.</source>
        <translation>Keine Abwesenheit ab heute.</translation>
    </message>
    <message>
        <source>First day of leave</source>
        <translation>Erster Tag der Abwesenheit</translation>
    </message>
    <message>
        <source>Last day of leave</source>
        <translation>Letzter Tag der Abwesenheit</translation>
    </message>
    <message>
        <source>How often the leave comes again</source>
        <translation>Wie oft sich die Abwesenheit wiederholt</translation>
    </message>
    <message>
        <source>Last day of the recurring leave</source>
        <translation>Letzter Tag der wiederkehrenden Abwesenheit</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>Remove the chosen leave</source>
        <translation>Gewählte Abwesenheit entfernen</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>{words} is free; duties go on and the day is covered.</source>
        <translation>{words} frei; Dienste laufen weiter, und der Tag wird vertreten.</translation>
    </message>
    <message>
        <source>Choose the leave to remove in the list.</source>
        <translation>Die zu entfernende Abwesenheit in der Liste wählen.</translation>
    </message>
    <message>
        <source>part of the day</source>
        <translation>Teil des Tages</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Load, 26 weeks</source>
        <translation>Last, 26 Wochen</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>Nächster Dienst</translation>
    </message>
    <message>
        <source> shadow</source>
        <translation> Shadow</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>to {left}</source>
        <translation>bis {left}</translation>
    </message>
    <message>
        <source>%-d %b %y</source>
        <translation>%-d. %b %y</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{YES} {done} of {needed}</source>
        <translation>{YES} {done} von {needed}</translation>
    </message>
    <message>
        <source>Skills: people by roles</source>
        <translation>Kenntnisse: Personen nach Rollen</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>No wish from this week on.</source>
        <translation>Kein Wunsch ab dieser Woche.</translation>
    </message>
    <message>
        <source>Would like</source>
        <translation>Gern</translation>
    </message>
    <message>
        <source>Rather not</source>
        <translation>Lieber nicht</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>First week of the wish</source>
        <translation>Erste Woche des Wunschs</translation>
    </message>
    <message>
        <source>Last week of the wish</source>
        <translation>Letzte Woche des Wunschs</translation>
    </message>
    <message>
        <source>Note on the wish</source>
        <translation>Notiz zum Wunsch</translation>
    </message>
    <message>
        <source>Keep wish</source>
        <translation>Wunsch speichern</translation>
    </message>
    <message>
        <source>Remove the chosen wish</source>
        <translation>Gewählten Wunsch entfernen</translation>
    </message>
    <message>
        <source>From week of</source>
        <translation>Ab Woche vom</translation>
    </message>
    <message>
        <source>To week of</source>
        <translation>Bis Woche vom</translation>
    </message>
    <message>
        <source>Choose the wish to remove in the list.</source>
        <translation>Den zu entfernenden Wunsch in der Liste wählen.</translation>
    </message>
    <message>
        <source>{what} of {span}</source>
        <translation>{what} vom {span}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Compare: choose another note beside this one</source>
        <translation>Vergleichen: eine andere Notiz neben dieser wählen</translation>
    </message>
    <message>
        <source>Pages of the note</source>
        <translation>Seiten der Notiz</translation>
    </message>
    <message>
        <source>Sheets…</source>
        <translation>Blätter…</translation>
    </message>
    <message>
        <source>Rota, person, toil or meeting on paper (Ctrl+Shift+S)</source>
        <translation>Dienstplan, Person, Toil oder Besprechung auf Papier (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Copy the note as Markdown (Ctrl+Shift+C)</source>
        <translation>Die Notiz als Markdown kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>Print the pages as they are shown (Ctrl+P)</source>
        <translation>Die Seiten drucken, wie sie gezeigt werden (Strg+P)</translation>
    </message>
    <message>
        <source>Save the note as it is printed (Ctrl+S)</source>
        <translation>Die Notiz speichern, wie sie gedruckt wird (Strg+S)</translation>
    </message>
    <message>
        <source>Beside: {first}</source>
        <translation>Daneben: {first}</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>{pages} pages</source>
        <translation>{pages} Seiten</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>the year planner</source>
        <translation>der Jahresplaner</translation>
    </message>
    <message>
        <source>{place} takes no pages; nothing was printed, {what} is kept.</source>
        <translation>{place} nimmt keine Seiten an; nichts wurde gedruckt, {what} bleibt erhalten.</translation>
    </message>
    <message>
        <source>{path} cannot be written whole (the disk may be full); {what} is kept, print it elsewhere.</source>
        <translation>{path} lässt sich nicht vollständig schreiben (der Datenträger ist vielleicht voll); {what} bleibt erhalten, anderswo drucken.</translation>
    </message>
    <message>
        <source>Printed into {path}.</source>
        <translation>Gedruckt nach {path}.</translation>
    </message>
    <message>
        <source>T{what} is on its way to the printer.</source>
        <translation>D{what} ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>The printer</source>
        <translation>Der Drucker</translation>
    </message>
    <message>
        <source>Handoff item</source>
        <translation>Übergabepunkt</translation>
    </message>
    <message>
        <source>and {more} more rows</source>
        <translation>und {more} weitere Zeilen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>A slot of a rotation that is gone</source>
        <translation>Ein Dienst einer entfernten Rotation</translation>
    </message>
    <message>
        <source>published, </source>
        <translation>veröffentlicht, </translation>
    </message>
    <message>
        <source>Swap {cells}, proposed by {person}</source>
        <translation>Tausch {cells}, vorgeschlagen von {person}</translation>
    </message>
    <message>
        <source>Answer of {person} to swap {cells}</source>
        <translation>Antwort von {person} auf Tausch {cells}</translation>
    </message>
    <message>
        <source>{person} to {person2}</source>
        <translation>{person} an {person2}</translation>
    </message>
    <message>
        <source>Swap {cells}: {rotation} {cells2}, {cells3}, {people}</source>
        <translation>Tausch {cells}: {rotation} {cells2}, {cells3}, {people}</translation>
    </message>
    <message>
        <source>Leave of {person}, {cells} to {cells2}</source>
        <translation>Abwesenheit von {person}, {cells} bis {cells2}</translation>
    </message>
    <message>
        <source>Handoff time of {rotation} from the week of {cells} on</source>
        <translation>Übergabezeit von {rotation} ab der Woche {cells}</translation>
    </message>
    <message>
        <source>{cells} to {cells2}</source>
        <translation>{cells} bis {cells2}</translation>
    </message>
    <message>
        <source>{person} {words}, weeks {weeks}</source>
        <translation>{person} {words}, Wochen {weeks}</translation>
    </message>
    <message>
        <source>Leave of {person}, {words}</source>
        <translation>Abwesenheit von {person}, {words}</translation>
    </message>
    <message>
        <source>{person} may hold {rotation} {cells}</source>
        <translation>{person} darf {rotation} {cells} übernehmen</translation>
    </message>
    <message>
        <source>Setting {cells}</source>
        <translation>Einstellung {cells}</translation>
    </message>
    <message>
        <source>Handoff note of {rotation}, week of {cells}</source>
        <translation>Übergabenotiz von {rotation}, Woche {cells}</translation>
    </message>
    <message>
        <source>Holiday {cells}, {cells2} ({cells3})</source>
        <translation>Feiertag {cells}, {cells2} ({cells3})</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>somebody who is gone</source>
        <translation>eine entfernte Person</translation>
    </message>
    <message>
        <source>a rotation that is gone</source>
        <translation>eine entfernte Rotation</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>For others: the team’s settings, nothing of you. For me: also looks, keys, quiet hours and who I am.</source>
        <translation>Für andere: die Einstellungen des Teams, nichts Persönliches. Für mich: auch Aussehen, Tasten, Ruhezeit und wer ich bin.</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung finden</translation>
    </message>
    <message>
        <source>No setting is called so. Try fewer words.</source>
        <translation>Keine Einstellung heißt so. Weniger Wörter versuchen.</translation>
    </message>
    <message>
        <source>Rules of the rota</source>
        <translation>Regeln des Dienstplans</translation>
    </message>
    <message>
        <source>Fixing known bugs</source>
        <translation>Beheben bekannter Fehler</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>from the next start on</source>
        <translation>ab dem nächsten Start</translation>
    </message>
    <message>
        <source>The team’s settings, nothing of you</source>
        <translation>Die Einstellungen des Teams, nichts Persönliches</translation>
    </message>
    <message>
        <source>For me…</source>
        <translation>Für mich…</translation>
    </message>
    <message>
        <source>For another machine of yours: who you are too</source>
        <translation>Für einen anderen eigenen Rechner: auch wer Sie sind</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>{path} holds the settings.</source>
        <translation>{path} enthält die Einstellungen.</translation>
    </message>
    <message>
        <source>The settings of {name} count now.</source>
        <translation>Die Einstellungen von {name} gelten jetzt.</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <translation>Alle Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Trouble log</source>
        <translation>Fehlerprotokoll</translation>
    </message>
    <message>
        <source>Time on support</source>
        <translation>Zeit im Support</translation>
    </message>
    <message>
        <source>The share of everybody’s time; in a file a part of 1, such as 0.25.</source>
        <translation>Der Anteil an der Zeit aller; in einer Datei ein Teil von 1, etwa 0.25.</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Tausche</translation>
    </message>
    <message>
        <source>Swaps that people agree on are applied at once, or wait until a lead has approved them. Ask a lead for:</source>
        <translation>Vereinbarte Tausche gelten sofort oder warten, bis eine Leitung sie genehmigt hat. Eine Leitung fragen bei:</translation>
    </message>
    <message>
        <source>Approval of a lead</source>
        <translation>Zustimmung einer Leitung</translation>
    </message>
    <message>
        <source>Change a rule above to see here what it would cost, before it counts.</source>
        <translation>Oben eine Regel ändern, um hier zu sehen, was sie kosten würde, bevor sie zählt.</translation>
    </message>
    <message>
        <source>What these rules do</source>
        <translation>Was diese Regeln bewirken</translation>
    </message>
    <message>
        <source>Planning the coming {TRIAL_WEEKS} weeks with and without…</source>
        <translation>Die kommenden {TRIAL_WEEKS} Wochen werden mit und ohne geplant…</translation>
    </message>
    <message>
        <source>Not tried; change a rule once more to try it.</source>
        <translation>Nicht ausprobiert; zum Ausprobieren eine Regel noch einmal ändern.</translation>
    </message>
    <message>
        <source>Trying the changed rules</source>
        <translation>Die geänderten Regeln werden ausprobiert</translation>
    </message>
    <message>
        <source>The coming {TRIAL_WEEKS} weeks planned afresh, {said}. Nothing counts until you save.</source>
        <translation>Die kommenden {TRIAL_WEEKS} Wochen neu geplant, {said}. Nichts zählt vor dem Speichern.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>and {moved} more</source>
        <translation>und {moved} weitere</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>Auch Warnungen</translation>
    </message>
    <message>
        <source>What the trouble log keeps</source>
        <translation>Was das Fehlerprotokoll festhält</translation>
    </message>
    <message>
        <source>Without addresses, tokens and passwords, in {log_path}</source>
        <translation>Ohne Adressen, Tokens und Passwörter, in {log_path}</translation>
    </message>
    <message>
        <source>{log_path} cannot be written ({strerror}); check its folder.</source>
        <translation>{log_path} lässt sich nicht schreiben ({strerror}); den Ordner prüfen.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>Waits for others</source>
        <translation>Wartet auf andere</translation>
    </message>
    <message>
        <source>Handoffs that wait</source>
        <translation>Wartende Übergaben</translation>
    </message>
    <message>
        <source>and {count} more, each under Handoff</source>
        <translation>und {count} weitere, alle unter Übergabe</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Wiedergeben</translation>
    </message>
    <message>
        <source>Write and sign</source>
        <translation>Schreiben und unterschreiben</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Every give, swap and three-way exchange (Ctrl+F)</source>
        <translation>Jede Abgabe, jeder Tausch und Dreiertausch (Strg+F)</translation>
    </message>
    <message>
        <source>Who could stand in (Ctrl+Shift+V)</source>
        <translation>Wer einspringen könnte (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Any one of these changes is enough</source>
        <translation>Jede einzelne dieser Änderungen genügt</translation>
    </message>
    <message>
        <source>Nobody can take it, and no exchange keeps the rules.</source>
        <translation>Niemand kann ihn übernehmen, und kein Tausch hält die Regeln ein.</translation>
    </message>
    <message>
        <source>If {name} were off this week</source>
        <translation>Wenn {name} diese Woche frei hätte</translation>
    </message>
    <message>
        <source>While {name} is away</source>
        <translation>Während {name} abwesend ist</translation>
    </message>
    <message>
        <source>All {options} options…</source>
        <translation>Alle {options} Optionen…</translation>
    </message>
    <message>
        <source>Why {name}</source>
        <translation>Warum {name}</translation>
    </message>
    <message>
        <source>Nobody can take it, not even when two slots are handed on.</source>
        <translation>Niemand kann ihn übernehmen, auch nicht, wenn zwei Dienste weitergegeben werden.</translation>
    </message>
    <message>
        <source>To fill it</source>
        <translation>Um ihn zu besetzen</translation>
    </message>
    <message>
        <source>Why it is open</source>
        <translation>Warum er offen ist</translation>
    </message>
    <message>
        <source>{text_} Looking for what stands against it…</source>
        <translation>{text_} Was dagegen steht, wird gesucht…</translation>
    </message>
    <message>
        <source>There is no such option for the chosen slot.</source>
        <translation>Für den gewählten Dienst gibt es diese Option nicht.</translation>
    </message>
    <message>
        <source>And {count}.</source>
        <translation>Und {count}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more person|{n} more people</source>
        <translation>
            <numerusform>eine weitere Person</numerusform>
            <numerusform>{n} weitere Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned yet. Type on a cell to assign somebody, or let the weeks be filled fairly.</source>
        <translation>Noch ist nichts geplant. In eine Zelle tippen, um jemanden zuzuweisen, oder die Wochen fair füllen lassen.</translation>
    </message>
    <message>
        <source>Plan the next half year</source>
        <translation>Nächstes halbes Jahr planen</translation>
    </message>
    <message>
        <source>A rota needs people and rotations. Paste names, import team.toml and people.csv, or add people by hand.</source>
        <translation>Ein Dienstplan braucht Personen und Rotationen. Namen einfügen, team.toml und people.csv importieren oder Personen von Hand hinzufügen.</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message>
        <source>No rota yet</source>
        <translation>Noch kein Dienstplan</translation>
    </message>
    <message>
        <source>swap {id} proposed: {who}; {status}</source>
        <translation>Tausch {id} vorgeschlagen: {who}; {status}</translation>
    </message>
    <message>
        <source>covers {name} {role}</source>
        <translation>vertritt {name} {role}</translation>
    </message>
    <message>
        <source>covered by {name}</source>
        <translation>vertreten durch {name}</translation>
    </message>
    <message>
        <source>{subject} {start} to {end}</source>
        <translation>{subject} {start} bis {end}</translation>
    </message>
    <message>
        <source>%a %d %H:%M</source>
        <translation>%a %d. %H:%M</translation>
    </message>
    <message>
        <source>Type to narrow, Return takes the marked one</source>
        <translation>Tippen grenzt ein, die Eingabetaste nimmt den markierten Eintrag</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>Niemand heißt so.</translation>
    </message>
    <message>
        <source>There is nobody to ask.</source>
        <translation>Es gibt niemanden zu fragen.</translation>
    </message>
    <message>
        <source>Find cover</source>
        <translation>Vertretung suchen</translation>
    </message>
    <message>
        <source>Who could cover</source>
        <translation>Wer vertreten könnte</translation>
    </message>
    <message>
        <source>Who could cover these days?</source>
        <translation>Wer könnte diese Tage vertreten?</translation>
    </message>
    <message>
        <source>{slot}, held by {holder}.</source>
        <translation>{slot}, liegt bei {holder}.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Vertreten</translation>
    </message>
    <message>
        <source>Let the chosen person stand these days</source>
        <translation>Die gewählte Person an diesen Tagen einspringen lassen</translation>
    </message>
    <message>
        <source>Nobody else is eligible.</source>
        <translation>Sonst ist niemand einsetzbar.</translation>
    </message>
    <message>
        <source>Those whose week is free come first, then by what the days do to load and project time.</source>
        <translation>Zuerst Personen mit freier Woche, dann nach der Wirkung der Tage auf Last und Projektzeit.</translation>
    </message>
    <message>
        <source>No duty week is hit.</source>
        <translation>Keine Dienstwoche betroffen.</translation>
    </message>
    <message>
        <source> ({count} days)</source>
        <translation> ({count} Tage)</translation>
    </message>
    <message>
        <source>L removes the leave</source>
        <translation>L entfernt die Abwesenheit</translation>
    </message>
    <message>
        <source>L records leave, Shift+L with a note</source>
        <translation>L trägt Abwesenheit ein, Umschalt+L mit Notiz</translation>
    </message>
    <message>
        <source>Choose days or weeks of one person first, in the rota by people.</source>
        <translation>Zuerst Tage oder Wochen einer Person wählen, im Dienstplan nach Personen.</translation>
    </message>
    <message>
        <source>Leave of {name}, {span}</source>
        <translation>Abwesenheit von {name}, {span}</translation>
    </message>
    <message>
        <source>Drop on another chip to swap, on an open slot to move, on another person of the week to give.</source>
        <translation>Auf einen anderen Dienst ziehen zum Tauschen, auf einen offenen zum Verschieben, auf eine andere Person der Woche zum Abgeben.</translation>
    </message>
    <message>
        <source>{count} would break.</source>
        <translation>{count} verletzt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} more rule|{n} more rules</source>
        <translation>
            <numerusform>eine weitere Regel</numerusform>
            <numerusform>{n} weitere Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>You will be asked for a reason.</source>
        <translation>Ein Grund wird abgefragt.</translation>
    </message>
    <message>
        <source>Swap {one} and {two}</source>
        <translation>{one} und {two} tauschen</translation>
    </message>
    <message>
        <source>Move {name} to {slot}</source>
        <translation>{name} verschieben auf {slot}</translation>
    </message>
    <message>
        <source>Give {slot} to {name}</source>
        <translation>{slot} an {name} abgeben</translation>
    </message>
    <message>
        <source>{name} holds nothing that week; drop on the same week to give the slot.</source>
        <translation>{name} hat in der Woche nichts; auf dieselbe Woche ziehen, um den Dienst abzugeben.</translation>
    </message>
    <message>
        <source>{slot} is held by {name}; drop there to swap.</source>
        <translation>{slot} liegt bei {name}; dorthin ziehen, um zu tauschen.</translation>
    </message>
    <message>
        <source>Every rule is kept and every slot is held.</source>
        <translation>Jede Regel ist eingehalten und jeder Dienst besetzt.</translation>
    </message>
    <message>
        <source>No small change mends this without breaking another rule. Plan again from this week on.</source>
        <translation>Keine kleine Änderung behebt das, ohne eine andere Regel zu verletzen. Ab dieser Woche neu planen.</translation>
    </message>
    <message>
        <source>Nobody can take it, not even when two slots are handed on. The details say why.</source>
        <translation>Niemand kann ihn übernehmen, auch nicht, wenn zwei Dienste weitergegeben werden. Die Details nennen den Grund.</translation>
    </message>
    <message>
        <source>Nobody is free for it, nor for the whole week. Find cover all the same (Ctrl+Shift+V).</source>
        <translation>Niemand ist dafür frei, auch nicht für die ganze Woche. Trotzdem Vertretung suchen (Strg+Umschalt+V).</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Reparaturen</translation>
    </message>
    <message>
        <source>{count}; F8 goes to the next, 1 to 3 apply a repair</source>
        <translation>{count}; F8 geht zum nächsten, 1 bis 3 wendet eine Reparatur an</translation>
    </message>
    <message>
        <source>Repairs, best first</source>
        <translation>Reparaturen, beste zuerst</translation>
    </message>
    <message>
        <source>{severity}, because: {reason}</source>
        <translation>{severity}, denn: {reason}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Half year</source>
        <translation>Halbjahr</translation>
    </message>
    <message>
        <source>Rota</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Choose all weeks</source>
        <translation>Alle Wochen wählen</translation>
    </message>
    <message>
        <source>Handoff time</source>
        <translation>Übergabezeit</translation>
    </message>
    <message>
        <source>Handoff times</source>
        <translation>Übergabezeiten</translation>
    </message>
    <message>
        <source>First week of the new handoff time</source>
        <translation>Erste Woche der neuen Übergabezeit</translation>
    </message>
    <message>
        <source>Change from then on</source>
        <translation>Ab dann ändern</translation>
    </message>
    <message>
        <source>Take the chosen change back</source>
        <translation>Gewählte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>From the week of</source>
        <translation>Ab der Woche vom</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>When a rotation hands over</source>
        <translation>Wann eine Rotation übergibt</translation>
    </message>
    <message>
        <source>Another time from a week on</source>
        <translation>Andere Zeit ab einer Woche</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>It is {odd}.</source>
        <translation>Sie ist {odd}.</translation>
    </message>
    <message>
        <source>It is as long as any other.</source>
        <translation>Sie ist so lang wie jede andere.</translation>
    </message>
    <message>
        <source>The week before lasts from {day_and_time} to {day_and_time2}. {lasts} Weeks before stay as they are.</source>
        <translation>Die Woche davor dauert von {day_and_time} bis {day_and_time2}. {lasts} Frühere Wochen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose a change in the list first; the first time stays.</source>
        <translation>Zuerst eine Änderung in der Liste wählen; die erste Zeit bleibt.</translation>
    </message>
    <message>
        <source>{count} from {slot}</source>
        <translation>{count} ab {slot}</translation>
    </message>
    <message>
        <source>Assign {name} to {count}</source>
        <translation>{name} zuweisen: {count}</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Choose a held slot first; there is nothing to clear here.</source>
        <translation>Zuerst einen vergebenen Dienst wählen; hier gibt es nichts zu leeren.</translation>
    </message>
    <message>
        <source>Choose a held slot first; there is nothing to pin here.</source>
        <translation>Zuerst einen vergebenen Dienst wählen; hier gibt es nichts zu fixieren.</translation>
    </message>
    <message>
        <source>Choose weeks of people first, in the rota by people.</source>
        <translation>Zuerst Wochen von Personen wählen, im Dienstplan nach Personen.</translation>
    </message>
    <message>
        <source>There is no table on the clipboard; copy some cells first.</source>
        <translation>In der Zwischenablage ist keine Tabelle; zuerst Zellen kopieren.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Choose several weeks of a row first; its first cells are repeated over the rest.</source>
        <translation>Zuerst mehrere Wochen einer Zeile wählen; die ersten Zellen werden über den Rest wiederholt.</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Choose a held slot first; an open one needs no swap.</source>
        <translation>Zuerst einen vergebenen Dienst wählen; ein offener braucht keinen Tausch.</translation>
    </message>
    <message>
        <source>Nobody can take {words}, and no exchange keeps the rules.</source>
        <translation>Niemand kann {words} übernehmen, und kein Tausch hält die Regeln ein.</translation>
    </message>
    <message>
        <source>{count} out of {words}</source>
        <translation>{count} aus {words}</translation>
    </message>
    <message numerus="yes">
        <source>{n} way|{n} ways</source>
        <translation>
            <numerusform>{n} Weg</numerusform>
            <numerusform>{n} Wege</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a held slot of a coming week first.</source>
        <translation>Zuerst einen vergebenen Dienst einer kommenden Woche wählen.</translation>
    </message>
    <message>
        <source> Why should it be done all the same?</source>
        <translation> Warum soll es trotzdem geschehen?</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>now {name}</source>
        <translation>jetzt {name}</translation>
    </message>
    <message>
        <source>{duties} of {float:.1f}</source>
        <translation>{duties} von {float:.1f}</translation>
    </message>
    <message>
        <source>Choose who holds the slot (Return)</source>
        <translation>Wählen, wer den Dienst hat (Eingabe)</translation>
    </message>
    <message>
        <source>Details of the cell</source>
        <translation>Angaben zur Zelle</translation>
    </message>
    <message>
        <source>Propose a swap, or do it at once (S)</source>
        <translation>Einen Tausch vorschlagen oder gleich ausführen (S)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fixieren</translation>
    </message>
    <message>
        <source>Planning keeps pinned slots as they are (P)</source>
        <translation>Beim Planen bleiben fixierte Dienste, wie sie sind (P)</translation>
    </message>
    <message>
        <source>Open the slot (Del)</source>
        <translation>Den Dienst leeren (Entf)</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a cell with the arrows or the mouse to see who holds it and why.</source>
        <translation>Mit den Pfeiltasten oder der Maus eine Zelle wählen, um zu sehen, wer den Dienst hat und warum.</translation>
    </message>
    <message>
        <source>{odd}, then handed over {handoff_of}</source>
        <translation>{odd}, danach Übergabe {handoff_of}</translation>
    </message>
    <message>
        <source>Reason given: {reason}</source>
        <translation>Angegebener Grund: {reason}</translation>
    </message>
    <message>
        <source>Load against fair share, {count}</source>
        <translation>Last und fairer Anteil, {count}</translation>
    </message>
    <message>
        <source>Carried over, holidays, interruption and the formula (Ctrl+Shift+L)</source>
        <translation>Übertrag, Feiertage, Unterbrechung und die Formel (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>How this is counted…</source>
        <translation>Wie das gezählt wird…</translation>
    </message>
    <message>
        <source>Project time</source>
        <translation>Projektzeit</translation>
    </message>
    <message numerus="yes">
        <source>{n} block|{n} blocks</source>
        <translation>
            <numerusform>{n} Block</numerusform>
            <numerusform>{n} Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>{lengths} weeks in {blocks}, {count} of {least} weeks or longer.</source>
        <translation>{lengths} Wochen, {blocks}, davon {count} mit {least} Wochen oder mehr.</translation>
    </message>
    <message>
        <source>No project weeks here.</source>
        <translation>Hier keine Projektwochen.</translation>
    </message>
    <message>
        <source>Open in the draft; published for {name}</source>
        <translation>Im Entwurf offen; veröffentlicht für {name}</translation>
    </message>
    <message>
        <source>Draft, not published yet</source>
        <translation>Entwurf, noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Draft; published for {name}</source>
        <translation>Entwurf; veröffentlicht für {name}</translation>
    </message>
    <message>
        <source>, pinned</source>
        <translation>, fixiert</translation>
    </message>
    <message>
        <source>. Reason: {reason}</source>
        <translation>. Grund: {reason}</translation>
    </message>
    <message>
        <source>{name}: {duties} duty weeks, {float:.1f} {side} the fair share</source>
        <translation>{name}: {duties} Dienstwochen, {float:.1f} {side} dem fairen Anteil</translation>
    </message>
    <message>
        <source>exchange closed</source>
        <translation>Börse geschlossen</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>swap proposed</source>
        <translation>Tausch vorgeschlagen</translation>
    </message>
    <message>
        <source>wished</source>
        <translation>gewünscht</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fixiert</translation>
    </message>
    <message>
        <source>project time</source>
        <translation>Projektzeit</translation>
    </message>
    <message>
        <source>not wished</source>
        <translation>nicht gewünscht</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>nothing that is counted changes</source>
        <translation>nichts, was gezählt wird, ändert sich</translation>
    </message>
    <message>
        <source>Effect: {parts}.</source>
        <translation>Wirkung: {parts}.</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotationen</translation>
    </message>
    <message>
        <source>Show by</source>
        <translation>Zeigen nach</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>What is wrong or worth a look (F8)</source>
        <translation>Was falsch ist oder einen Blick wert (F8)</translation>
    </message>
    <message>
        <source>Fill a range of weeks fairly (Ctrl+P)</source>
        <translation>Einen Wochenbereich fair füllen (Strg+P)</translation>
    </message>
    <message>
        <source>Twelve months on one sheet for the wall (Ctrl+Shift+Y)</source>
        <translation>Zwölf Monate auf einem Blatt für die Wand (Strg+Umschalt+Y)</translation>
    </message>
    <message>
        <source>Show or hide what is known of the cell (F9)</source>
        <translation>Ein- oder ausblenden, was über die Zelle bekannt ist (F9)</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message numerus="yes">
        <source>Publish {n} week|Publish {n} weeks</source>
        <translation>
            <numerusform>{n} Woche veröffentlichen</numerusform>
            <numerusform>{n} Wochen veröffentlichen</numerusform>
        </translation>
    </message>
    <message>
        <source>All published</source>
        <translation>Alles veröffentlicht</translation>
    </message>
    <message>
        <source>{count} of the draft differ from what everybody knows (Ctrl+Shift+P)</source>
        <translation>{count} im Entwurf anders als allen bekannt (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Everything is published</source>
        <translation>Alles ist veröffentlicht</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A date such as 2026-11-30, or a week such as 2026-W49.</source>
        <translation>Ein Datum wie 2026-11-30 oder eine Woche wie 2026-W49.</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>{iso} is not on the rota, which shows {shown}; plan that far first.</source>
        <translation>{iso} ist nicht im Dienstplan, der {shown} zeigt; zuerst so weit planen.</translation>
    </message>
    <message>
        <source>Everything is published.</source>
        <translation>Alles ist veröffentlicht.</translation>
    </message>
    <message>
        <source>{label}: done. Undo brings them back.</source>
        <translation>{label}: erledigt. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details einblenden</translation>
    </message>
    <message>
        <source>not in the team</source>
        <translation>nicht im Team</translation>
    </message>
    <message>
        <source>would like to</source>
        <translation>gern</translation>
    </message>
    <message>
        <source>rather not</source>
        <translation>lieber nicht</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Die Tabelle wird gelesen…</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message numerus="yes">
        <source>{verb} {n} slot|{verb} {n} slots</source>
        <translation>
            <numerusform>{verb}: {n} Dienst</numerusform>
            <numerusform>{verb}: {n} Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} not understood</source>
        <translation>{count} nicht verstanden</translation>
    </message>
    <message numerus="yes">
        <source>{n} thing is|{n} things are</source>
        <translation>
            <numerusform>{n} Eintrag</numerusform>
            <numerusform>{n} Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed. Correct the table and paste it again.</source>
        <translation>Nichts ist geändert. Die Tabelle korrigieren und erneut einfügen.</translation>
    </message>
    <message>
        <source>{count} would change</source>
        <translation>{count} zu ändern</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>Nichts zu ändern</translation>
    </message>
    <message>
        <source>{count} read.</source>
        <translation>{count} gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} cell|{n} cells</source>
        <translation>
            <numerusform>eine Zelle</numerusform>
            <numerusform>{n} Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source> {count} would break.</source>
        <translation> {count} verletzt.</translation>
    </message>
    <message numerus="yes">
        <source>{n} rule|{n} rules</source>
        <translation>
            <numerusform>eine Regel</numerusform>
            <numerusform>{n} Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>rule broken</source>
        <translation>Regel verletzt</translation>
    </message>
    <message>
        <source>The table does not fit here</source>
        <translation>Die Tabelle passt hier nicht</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Fill these weeks fairly</source>
        <translation>Diese Wochen fair füllen</translation>
    </message>
    <message>
        <source>Pinned slots stay, published weeks change only where that helps. Nothing changes until you apply it.</source>
        <translation>Fixierte Dienste bleiben, veröffentlichte Wochen ändern sich nur, wo es hilft. Nichts ändert sich vor dem Anwenden.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>Take at most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Looking for a first plan.</source>
        <translation>Ein erster Plan wird gesucht.</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Stoppen, besten behalten</translation>
    </message>
    <message>
        <source> weeks</source>
        <comment>after a number</comment>
        <translation> Wochen</translation>
    </message>
    <message>
        <source> seconds</source>
        <comment>after a number</comment>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Other settings…</source>
        <translation>Andere Einstellungen…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>The first plan</source>
        <translation>Der erste Plan</translation>
    </message>
    <message>
        <source>Best of {better} plans</source>
        <translation>Der beste von {better} Plänen</translation>
    </message>
    <message>
        <source>{found}: {count}, cost {cost:,}.</source>
        <translation>{found}: {count}, Kosten {cost:,}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} open slot|{n} open slots</source>
        <translation>
            <numerusform>{n} offener Dienst</numerusform>
            <numerusform>{n} offene Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>No plan was made</source>
        <translation>Kein Plan erstellt</translation>
    </message>
    <message>
        <source>What changes for whom</source>
        <translation>Was sich für wen ändert</translation>
    </message>
    <message>
        <source>{count} for {people}</source>
        <translation>{count} für {people}</translation>
    </message>
    <message numerus="yes">
        <source>{n} slot change|{n} slot changes</source>
        <translation>
            <numerusform>eine Dienständerung</numerusform>
            <numerusform>{n} Dienständerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} concerned within two weeks.</source>
        <translation>{count} innerhalb von zwei Wochen betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} person is|{n} people are</source>
        <translation>
            <numerusform>eine Person ist</numerusform>
            <numerusform>{n} Personen sind</numerusform>
        </translation>
    </message>
    <message>
        <source> Their calendars in {folder} are written at once.</source>
        <translation> Ihre Kalender in {folder} werden sofort geschrieben.</translation>
    </message>
    <message>
        <source>Nothing changes in the next two weeks.</source>
        <translation>In den nächsten zwei Wochen ändert sich nichts.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>within two weeks</source>
        <translation>innerhalb von zwei Wochen</translation>
    </message>
    <message>
        <source>{balance:.1f} weeks {side} fair share</source>
        <translation>{balance:.1f} Wochen {side} dem fairen Anteil</translation>
    </message>
    <message>
        <source>at fair share</source>
        <translation>beim fairen Anteil</translation>
    </message>
    <message>
        <source>holds it now</source>
        <translation>hat ihn jetzt</translation>
    </message>
    <message>
        <source>Slots people were told about stay wherever they can; where some have to change, later weeks change rather than near ones. For leave and leavers.</source>
        <translation>Bekannt gegebene Dienste bleiben, wo es geht; wo sich etwas ändern muss, dann eher spätere als nahe Wochen. Für Abwesenheit und Weggang.</translation>
    </message>
    <message>
        <source>Slots change where that makes the plan fairer than the change is worth; near weeks weigh most. For joiners and changed rules.</source>
        <translation>Dienste ändern sich, wo der Plan dadurch mehr an Fairness gewinnt, als die Änderung kostet; nahe Wochen wiegen am meisten. Für neue Personen und geänderte Regeln.</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Plan again from a date</source>
        <translation>Ab einem Datum neu planen</translation>
    </message>
    <message>
        <source>Leave, who is in the team and the rules are taken as they stand now. Nothing changes until you apply it.</source>
        <translation>Abwesenheiten, Teammitglieder und Regeln gelten nach jetzigem Stand. Nichts ändert sich vor dem Anwenden.</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>Änderungen suchen</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The planning process ended unexpectedly; the rota is as it was. Plan again, perhaps with a shorter range.</source>
        <translation>Der Planungsprozess endete unerwartet; der Dienstplan ist unverändert. Neu planen, vielleicht mit kürzerem Bereich.</translation>
    </message>
    <message>
        <source>{words} this week</source>
        <translation>{words} diese Woche</translation>
    </message>
    <message>
        <source>project time, week {week} of {weeks}</source>
        <translation>Projektzeit, Woche {week} von {weeks}</translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation>noch nicht geplant</translation>
    </message>
    <message>
        <source>, draft</source>
        <translation>, Entwurf</translation>
    </message>
    <message>
        <source>published as {long}</source>
        <translation>veröffentlicht als {long}</translation>
    </message>
    <message>
        <source>published for {long}</source>
        <translation>veröffentlicht für {long}</translation>
    </message>
    <message>
        <source>{name} hands over at another time afterwards, this week is {odd}</source>
        <translation>{name} übergibt danach zu einer anderen Zeit, diese Woche ist {odd}</translation>
    </message>
    <message>
        <source>week of {day} (W{number:02d})</source>
        <translation>Woche ab {day} (W{number:02d})</translation>
    </message>
    <message>
        <source>{zone_name}: the clock goes {what} by {hours:g} h</source>
        <translation>{zone_name}: die Uhr geht {hours:g} h {what}</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>History of the slot</source>
        <translation>Verlauf des Dienstes</translation>
    </message>
    <message>
        <source>Held by {holder}</source>
        <translation>Liegt bei {holder}</translation>
    </message>
    <message>
        <source>{words} since {moment}</source>
        <translation>{words} seit {moment}</translation>
    </message>
    <message>
        <source>Nobody has held it yet.</source>
        <translation>Noch hatte ihn niemand.</translation>
    </message>
    <message>
        <source>All {events} entries</source>
        <translation>Alle {events} Einträge</translation>
    </message>
    <message>
        <source>Everything that happened to the slot</source>
        <translation>Alles, was mit dem Dienst geschah</translation>
    </message>
    <message numerus="yes">
        <source>{n} older entry|{n} older entries</source>
        <translation>
            <numerusform>{n} älterer Eintrag</numerusform>
            <numerusform>{n} ältere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>And {rest}; “watchbill history --slot” lists all.</source>
        <translation>Und {rest}; „watchbill history --slot“ listet alle.</translation>
    </message>
    <message>
        <source> Reason: {reason}</source>
        <translation> Grund: {reason}</translation>
    </message>
    <message>
        <source>What the plan would change</source>
        <translation>Was der Plan ändern würde</translation>
    </message>
    <message>
        <source>{proof} Nothing is written until you apply it.</source>
        <translation>{proof} Nichts wird geschrieben vor dem Anwenden.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Open slots</source>
        <translation>Offene Dienste</translation>
    </message>
    <message>
        <source>Between largest and smallest load</source>
        <translation>Zwischen größter und kleinster Last</translation>
    </message>
    <message>
        <source>{spread:.1f} weeks</source>
        <translation>{spread:.1f} Wochen</translation>
    </message>
    <message>
        <source>Project time in blocks of {block_weeks} weeks or more</source>
        <translation>Projektzeit in Blöcken von mindestens {block_weeks} Wochen</translation>
    </message>
    <message>
        <source>{slot} stays open:</source>
        <translation>{slot} bleibt offen:</translation>
    </message>
    <message>
        <source>    Nobody is eligible for it.</source>
        <translation>    Niemand ist dafür einsetzbar.</translation>
    </message>
    <message>
        <source>What the rules force on every plan:</source>
        <translation>Was die Regeln jedem Plan auferlegen:</translation>
    </message>
    <message>
        <source>Swap proposed</source>
        <translation>Tausch vorgeschlagen</translation>
    </message>
    <message>
        <source>Say yes; the last yes applies it (Alt+A on the rota)</source>
        <translation>Zustimmen; die letzte Zustimmung wendet ihn an (Alt+A im Dienstplan)</translation>
    </message>
    <message>
        <source>Say no; the proposal ends (Alt+D on the rota)</source>
        <translation>Ablehnen; der Vorschlag endet (Alt+D im Dienstplan)</translation>
    </message>
    <message>
        <source>Let it be applied (Alt+P on the rota)</source>
        <translation>Die Anwendung freigeben (Alt+P im Dienstplan)</translation>
    </message>
    <message>
        <source>Take it back (Alt+W on the rota)</source>
        <translation>Zurücknehmen (Alt+W im Dienstplan)</translation>
    </message>
    <message>
        <source>For others…</source>
        <translation>Für andere…</translation>
    </message>
    <message>
        <source>Answer for somebody else, as a lead</source>
        <translation>Als Leitung für jemand anderen antworten</translation>
    </message>
    <message>
        <source>Proposed by {name}, {when}.</source>
        <translation>Vorgeschlagen von {name}, {when}.</translation>
    </message>
    <message>
        <source>Reason: </source>
        <translation>Grund: </translation>
    </message>
    <message>
        <source>Looking at what it would mean…</source>
        <translation>Die Folgen werden ermittelt…</translation>
    </message>
    <message>
        <source>It cannot be applied now: {found}</source>
        <translation>Er lässt sich jetzt nicht anwenden: {found}</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tausch</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Mit wem</translation>
    </message>
    <message>
        <source>Type a name or a date to narrow, arrows to choose</source>
        <translation>Name oder Datum tippen zum Eingrenzen, Pfeiltasten zum Wählen</translation>
    </message>
    <message>
        <source>Ways to swap</source>
        <translation>Tauschmöglichkeiten</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>A word to the others, if you like</source>
        <translation>Auf Wunsch ein Wort an die anderen</translation>
    </message>
    <message>
        <source>Why the rule should be broken all the same</source>
        <translation>Warum die Regel trotzdem verletzt werden soll</translation>
    </message>
    <message>
        <source>Answers until</source>
        <translation>Antworten bis</translation>
    </message>
    <message>
        <source>Swap with whom?</source>
        <translation>Mit wem tauschen?</translation>
    </message>
    <message>
        <source>Swap these slots?</source>
        <translation>Diese Dienste tauschen?</translation>
    </message>
    <message>
        <source>What the swap means</source>
        <translation>Was der Tausch bedeutet</translation>
    </message>
    <message>
        <source>What it would mean</source>
        <translation>Was es bedeuten würde</translation>
    </message>
    <message>
        <source>left empty: until the first week begins, {when}</source>
        <translation>leer gelassen: bis zum Beginn der ersten Woche, {when}</translation>
    </message>
    <message>
        <source>Swap now</source>
        <translation>Jetzt tauschen</translation>
    </message>
    <message>
        <source>Do it at once in the draft, without asking (Ctrl+Return)</source>
        <translation>Gleich im Entwurf ausführen, ohne zu fragen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Ask everybody concerned (Return)</source>
        <translation>Alle Betroffenen fragen (Eingabe)</translation>
    </message>
    <message>
        <source>Choose on the grid</source>
        <translation>Im Raster wählen</translation>
    </message>
    <message>
        <source>Mark the slot and choose the other (Ctrl+G)</source>
        <translation>Den Dienst markieren und den anderen wählen (Strg+G)</translation>
    </message>
    <message>
        <source>{slot}, held by {name}</source>
        <translation>{slot}, liegt bei {name}</translation>
    </message>
    <message>
        <source>You are {name}.</source>
        <translation>Angemeldet als {name}.</translation>
    </message>
    <message>
        <source>Proposed for the holder of the first slot.</source>
        <translation>Vorgeschlagen im Namen der Person mit dem ersten Dienst.</translation>
    </message>
    <message>
        <source>Give to {name}</source>
        <translation>An {name} abgeben</translation>
    </message>
    <message>
        <source>Nobody can take it.</source>
        <translation>Niemand kann ihn übernehmen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>{label}: done. {details}</source>
        <translation>{label}: erledigt. {details}</translation>
    </message>
    <message>
        <source>Choose one to three held slots first, then press S.</source>
        <translation>Zuerst ein bis drei vergebene Dienste wählen, dann S drücken.</translation>
    </message>
    <message>
        <source>Choose a held slot first.</source>
        <translation>Zuerst einen vergebenen Dienst wählen.</translation>
    </message>
    <message>
        <source>Swap {words}: go to the other slot and press Return, or Esc to leave it.</source>
        <translation>{words} tauschen: zum anderen Dienst gehen und die Eingabetaste drücken, oder Esc zum Abbrechen.</translation>
    </message>
    <message>
        <source>That slot is open; choose a held one to swap with, or press Esc.</source>
        <translation>Dieser Dienst ist offen; zum Tauschen einen vergebenen wählen oder Esc drücken.</translation>
    </message>
    <message>
        <source>No swap here waits for that from you; choose a cell with the sign of a swap.</source>
        <translation>Hier wartet dafür kein Tausch; eine Zelle mit Tauschzeichen wählen.</translation>
    </message>
    <message>
        <source>Year planner</source>
        <translation>Jahresplaner</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>First month</source>
        <translation>Erster Monat</translation>
    </message>
    <message>
        <source>The sheet as printed</source>
        <translation>Das Blatt wie gedruckt</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Twelve months from</source>
        <translation>Zwölf Monate ab</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose another file; one that is there is replaced</source>
        <translation>Eine andere Datei wählen; eine vorhandene wird ersetzt</translation>
    </message>
    <message>
        <source>Printing the year planner</source>
        <translation>Der Jahresplaner wird gedruckt</translation>
    </message>
    <message>
        <source>Save the year planner</source>
        <translation>Jahresplaner speichern</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>Zu {page}</translation>
    </message>
    <message>
        <source>person, {office}</source>
        <translation>Person, {office}</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Week of {span} {year}</source>
        <translation>Woche {span} {year}</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>issue, {suite}, {day}</source>
        <translation>Vorfall, {suite}, {day}</translation>
    </message>
    <message>
        <source>Another program keeps the team file locked; what it changes is shown as soon as it is done.</source>
        <translation>Ein anderes Programm hält die Teamdatei gesperrt; was es ändert, wird gezeigt, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>Changed in another window</source>
        <translation>In einem anderen Fenster geändert</translation>
    </message>
    <message>
        <source>Something large is being written; do that again when it is done.</source>
        <translation>Etwas Großes wird gerade geschrieben; danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Accept for {name}</source>
        <translation>Für {name} annehmen</translation>
    </message>
    <message>
        <source>Decline for {name}</source>
        <translation>Für {name} ablehnen</translation>
    </message>
    <message>
        <source>Withdraw for {name}</source>
        <translation>Für {name} zurückziehen</translation>
    </message>
    <message>
        <source>No known bug came in these weeks; link issues to known bugs on the Log page.</source>
        <translation>In diesen Wochen trat kein bekannter Fehler auf; Vorfälle auf der Seite Protokoll mit bekannten Fehlern verknüpfen.</translation>
    </message>
    <message>
        <source>Nothing came in these weeks that also came a year ago.</source>
        <translation>In diesen Wochen trat nichts auf, was schon vor einem Jahr auftrat.</translation>
    </message>
    <message>
        <source>No alert was judged noise and none was logged in these weeks; a line that begins with “~” is noise.</source>
        <translation>In diesen Wochen wurde kein Alarm als Rauschen beurteilt und keines protokolliert; eine Zeile, die mit „~“ beginnt, ist Rauschen.</translation>
    </message>
    <message>
        <source>Show the numbers as a table, or as a chart again</source>
        <translation>Die Zahlen als Tabelle zeigen oder wieder als Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>How this is counted</source>
        <translation>Wie das gezählt wird</translation>
    </message>
    <message>
        <source>Copy what is shown: the picture, or the table for a spreadsheet</source>
        <translation>Das Gezeigte kopieren: das Bild oder die Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Copied “{title}” as a {what}.</source>
        <translation>„{title}“ kopiert als {what}.</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>8 weeks</source>
        <translation>8 Wochen</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>ein Jahr</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Write each interruption down in one line; what it costs and what to fix next is shown here.</source>
        <translation>Jede Unterbrechung in einer Zeile festhalten; was sie kostet und was als Nächstes zu beheben ist, steht dann hier.</translation>
    </message>
    <message>
        <source>Nothing was logged in a year</source>
        <translation>Seit einem Jahr nichts protokolliert</translation>
    </message>
    <message>
        <source>This month with its charts as PDF (Ctrl+S)</source>
        <translation>Dieser Monat mit seinen Diagrammen als PDF (Strg+S)</translation>
    </message>
    <message>
        <source>Save the month</source>
        <translation>Monat speichern</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>{what}, week of {week}</source>
        <translation>{what}, Woche ab {week}</translation>
    </message>
    <message>
        <source>{day} from {clock}, in {weeks}</source>
        <translation>{day} ab {clock}, in {weeks}</translation>
    </message>
    <message>
        <source>“{title}”, in {weeks}</source>
        <translation>„{title}“, in {weeks}</translation>
    </message>
    <message>
        <source>week of {week}</source>
        <translation>Woche ab {week}</translation>
    </message>
    <message>
        <source>in {weeks}</source>
        <translation>in {weeks}</translation>
    </message>
    <message>
        <source>Show Watchbill</source>
        <translation>Watchbill zeigen</translation>
    </message>
    <message>
        <source>{words} (Ctrl+{number})</source>
        <translation>{words} (Strg+{number})</translation>
    </message>
    <message>
        <source>Search or run a command (Ctrl+K)</source>
        <translation>Suchen oder Befehl ausführen (Strg+K)</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Nothing to {verb}</source>
        <translation>Nichts für „{verb}“</translation>
    </message>
    <message>
        <source> Undo {undo_label}{undo_label2}</source>
        <translation> Rückgängig: {undo_label}{undo_label2}</translation>
    </message>
    <message>
        <source> Undo</source>
        <translation> Rückgängig</translation>
    </message>
    <message>
        <source> Search or run…</source>
        <translation> Suchen oder ausführen…</translation>
    </message>
    <message>
        <source> Search</source>
        <translation> Suchen</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Was bedeutet das?</translation>
    </message>
    <message>
        <source>{local_time:%H:%M} in {city}</source>
        <translation>{local_time:%H:%M} in {city}</translation>
    </message>
    <message>
        <source>Reach {name}: {reached_by}</source>
        <translation>{name} erreichen: {reached_by}</translation>
    </message>
    <message>
        <source>Copy {way}</source>
        <translation>{way} kopieren</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>nichts geplant</translation>
    </message>
    <message>
        <source>, holiday week</source>
        <translation>, Feiertagswoche</translation>
    </message>
    <message>
        <source>, unpopular week</source>
        <translation>, unbeliebte Woche</translation>
    </message>
    <message>
        <source>Week of {day} ({iso}): {kind}{holiday}</source>
        <translation>Woche ab {day} ({iso}): {kind}{holiday}</translation>
    </message>
    <message>
        <source>Load against the fair share</source>
        <translation>Last gegen den fairen Anteil</translation>
    </message>
    <message>
        <source>{done:g} of {fair:.1f}</source>
        <translation>{done:g} von {fair:.1f}</translation>
    </message>
    <message>
        <source>every suite, as none is ticked</source>
        <translation>jede Suite, da keine angekreuzt ist</translation>
    </message>
    <message>
        <source>Waiting for another program that keeps the team file locked; your change is saved as soon as it is done.</source>
        <translation>Ein anderes Programm hält die Teamdatei gesperrt; die Änderung wird gesichert, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>The window closes as soon as your change is saved; Cancel gives the change up.</source>
        <translation>Das Fenster schließt, sobald die Änderung gesichert ist; Abbrechen gibt die Änderung auf.</translation>
    </message>
    <message>
        <source>A change still waits for another program; open another file once it is saved.</source>
        <translation>Eine Änderung wartet noch auf ein anderes Programm; eine andere Datei öffnen, sobald sie gesichert ist.</translation>
    </message>
    <message>
        <source>{name} is being brought up to date; open a file once that is done, or cancel it.</source>
        <translation>{name} wird gerade auf den neuesten Stand gebracht; eine Datei öffnen, wenn das fertig ist, oder es abbrechen.</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Speicher</translation>
    </message>
    <message numerus="yes">
        <source>{n} draft change|{n} draft changes</source>
        <translation>
            <numerusform>{n} Entwurfsänderung</numerusform>
            <numerusform>{n} Entwurfsänderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>{name} – {file}{mark} – Watchbill</source>
        <translation>{name} – {file}{mark} – Watchbill</translation>
    </message>
    <message>
        <source>{days} d {hours} h left</source>
        <translation>noch {days} T {hours} Std.</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>noch {hours} Std.</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>noch {minutes} Min.</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} T {hours} h</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>page</comment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Rota</source>
        <comment>page</comment>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Handoff</source>
        <comment>page</comment>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>page</comment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Toil</source>
        <comment>page</comment>
        <translation>Toil</translation>
    </message>
    <message>
        <source>People</source>
        <comment>page</comment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Calendars</source>
        <comment>page</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>History</source>
        <comment>page</comment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>page</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%A %-d %B, %H:%M</source>
        <translation>%A, %-d. %B, %H:%M</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>{begin} bis {end}</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>in {days} Tagen</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in {days} weeks</source>
        <translation>in {days} Wochen</translation>
    </message>
    <message>
        <source>Take {count} from {source}</source>
        <translation>{count} von {source} übernehmen</translation>
    </message>
    <message>
        <source>No alert is chosen; choose one or more.</source>
        <translation>Kein Alarm gewählt; einen oder mehrere wählen.</translation>
    </message>
    <message>
        <source>Say which known bug it is.</source>
        <translation>Angeben, welcher bekannte Fehler es ist.</translation>
    </message>
    <message>
        <source>{ids} alerts</source>
        <translation>{ids} Alarme</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>Hingenommen am</translation>
    </message>
    <message>
        <source>What the alert is</source>
        <translation>Was der Alarm ist</translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Share on support</source>
        <translation>Anteil am Support</translation>
    </message>
    <message>
        <source>Kept theirs</source>
        <translation>Die anderen behalten</translation>
    </message>
    <message>
        <source>Somebody changed the same a moment ago</source>
        <translation>Jemand hat gerade dasselbe geändert</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>a known bug</source>
        <translation>bekannter Fehler</translation>
    </message>
    <message>
        <source>Call {what} {word}</source>
        <translation>{what} beurteilen: {word}</translation>
    </message>
    <message>
        <source>Say which known bug it is, or log the alert as novel or as noise.</source>
        <translation>Den bekannten Fehler angeben oder den Alarm als neu oder als Rauschen erfassen.</translation>
    </message>
    <message>
        <source>{issues} alerts</source>
        <translation>{issues} Alarme</translation>
    </message>
    <message>
        <source>It is not clear which suite “{name}” is of; choose a suite and try again.</source>
        <translation>Unklar ist, zu welcher Suite „{name}“ gehört; eine Suite wählen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“{name}” is in the log already, as issue {issue_id}; change it there.</source>
        <translation>„{name}“ steht schon im Protokoll, als Vorfall {issue_id}; dort ändern.</translation>
    </message>
    <message>
        <source>A silence of “{name}” ends after now and within {days} days; choose another end.</source>
        <translation>Eine Stummschaltung von „{name}“ endet in der Zukunft und innerhalb von {days} Tagen; ein anderes Ende wählen.</translation>
    </message>
    <message>
        <source>Say why “{name}” is silenced; whoever comes next will ask.</source>
        <translation>Angeben, warum „{name}“ stummgeschaltet wird; wer als Nächstes kommt, wird fragen.</translation>
    </message>
    <message>
        <source>Silence “{name}” until {end:%Y-%m-%d %H:%M} UTC</source>
        <translation>„{name}“ stummschalten bis {end:%Y-%m-%d %H:%M} UTC</translation>
    </message>
    <message>
        <source>End the silence of “{name}”</source>
        <translation>Stummschaltung von „{name}“ beenden</translation>
    </message>
    <message>
        <source>There is no alert {alert_id} any more; look at the list again.</source>
        <translation>Einen Alarm {alert_id} gibt es nicht mehr; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>{clean} may send alerts already; take that back first, or choose another name.</source>
        <translation>{clean} darf schon Alarme senden; das zuerst zurückziehen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Let {clean} send alerts</source>
        <translation>Alarme von {clean} zulassen</translation>
    </message>
    <message>
        <source>Nobody called “{name}” may send alerts; look at the list.</source>
        <translation>Niemand namens „{name}“ darf Alarme senden; die Liste ansehen.</translation>
    </message>
    <message>
        <source>short handoff, </source>
        <translation>kurze Übergabe, </translation>
    </message>
    <message>
        <source>note {rest}</source>
        <translation>Notiz {rest}</translation>
    </message>
    <message>
        <source>Assign {name} to {slot}</source>
        <translation>{name} zuweisen: {slot}</translation>
    </message>
    <message>
        <source>Clear {slot}</source>
        <translation>{slot} leeren</translation>
    </message>
    <message>
        <source>Clear {chosen} slots</source>
        <translation>{chosen} Dienste leeren</translation>
    </message>
    <message>
        <source>{verb} {chosen} slots</source>
        <translation>{verb}: {chosen} Dienste</translation>
    </message>
    <message>
        <source>{slot} is open, so there is nobody to move.</source>
        <translation>{slot} ist offen, es gibt also niemanden zu verschieben.</translation>
    </message>
    <message>
        <source>{slot} is held; swap the two slots instead.</source>
        <translation>{slot} ist vergeben; stattdessen die beiden Dienste tauschen.</translation>
    </message>
    <message>
        <source>{words} Give a reason to do it all the same.</source>
        <translation>{words} Einen Grund angeben, um es trotzdem zu tun.</translation>
    </message>
    <message>
        <source>{slot} was changed elsewhere a moment ago; look at it again.</source>
        <translation>{slot} wurde gerade an anderer Stelle geändert; neu ansehen.</translation>
    </message>
    <message>
        <source>{backup} is the team file itself; choose one of its backups.</source>
        <translation>{backup} ist die Teamdatei selbst; eine ihrer Sicherungen wählen.</translation>
    </message>
    <message>
        <source>{to} is the team file itself; choose another name for the copy.</source>
        <translation>{to} ist die Teamdatei selbst; für die Kopie einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{to} exists already; choose another name for the copy.</source>
        <translation>{to} existiert schon; für die Kopie einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Rebuild from {name}</source>
        <translation>Wiederaufbauen aus {name}</translation>
    </message>
    <message>
        <source>Rescue {name}</source>
        <translation>{name} retten</translation>
    </message>
    <message>
        <source>The team is not empty; add people on the People page, or import a file of them.</source>
        <translation>Das Team ist nicht leer; Personen auf der Seite Personen hinzufügen oder eine Datei mit ihnen importieren.</translation>
    </message>
    <message>
        <source>Begin with {count}</source>
        <translation>Beginnen mit {count}</translation>
    </message>
    <message>
        <source>{problems} Nothing was made.</source>
        <translation>{problems} Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>There is no name; write one in each line.</source>
        <translation>Kein Name vorhanden; in jede Zeile einen schreiben.</translation>
    </message>
    <message>
        <source>{source} has no entry “{uid}”; look at the list again.</source>
        <translation>{source} hat keinen Eintrag „{uid}“; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>No calendar</source>
        <translation>Kein Kalender</translation>
    </message>
    <message>
        <source>Ask again about</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message numerus="yes">
        <source>{verb} {n} entry of imported calendars|{verb} {n} entries of imported calendars</source>
        <translation>
            <numerusform>{verb}: {n} Eintrag importierter Kalender</numerusform>
            <numerusform>{verb}: {n} Einträge importierter Kalender</numerusform>
        </translation>
    </message>
    <message>
        <source>“{holds}” is no kind of event; the kinds are {EventKind}.</source>
        <translation>„{holds}“ ist keine Art von Ereignis; die Arten sind {EventKind}.</translation>
    </message>
    <message>
        <source>There is nothing at {where}; name a calendar file, a folder or an address.</source>
        <translation>Unter {where} ist nichts; eine Kalenderdatei, einen Ordner oder eine Adresse angeben.</translation>
    </message>
    <message>
        <source>“{name}” is subscribed to already; remove it first or choose another name.</source>
        <translation>„{name}“ ist schon abonniert; zuerst entfernen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Subscribe to {title}</source>
        <translation>{title} abonnieren</translation>
    </message>
    <message>
        <source>There is no calendar “{name}”; look at the list again.</source>
        <translation>Einen Kalender „{name}“ gibt es nicht; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>Remove the calendar {name}</source>
        <translation>Kalender {name} entfernen</translation>
    </message>
    <message>
        <source>{place} is not there; connect the share or remove the subscription.</source>
        <translation>{place} ist nicht da; die Freigabe verbinden oder das Abonnement entfernen.</translation>
    </message>
    <message>
        <source>{place} holds {files} calendars; {MOST_FILES} is the most, so split the folder.</source>
        <translation>{place} enthält {files} Kalender; {MOST_FILES} ist die Grenze, also den Ordner teilen.</translation>
    </message>
    <message>
        <source>{slot} is held; nothing stands against it.</source>
        <translation>{slot} ist vergeben; nichts steht dagegen.</translation>
    </message>
    <message>
        <source>Nobody is eligible as {role}; let somebody hold it on the page People.</source>
        <translation>Niemand ist als {role} einsetzbar; auf der Seite Personen jemanden dafür zulassen.</translation>
    </message>
    <message>
        <source>These cannot hold together, whatever else is planned:</source>
        <translation>Das lässt sich nicht zusammen einhalten, was auch sonst geplant wird:</translation>
    </message>
    <message>
        <source>{together}, and no single change of them is enough:</source>
        <translation>{together}, und keine einzelne Änderung davon genügt:</translation>
    </message>
    <message>
        <source>It can be filled: {removeprefix}.</source>
        <translation>Er lässt sich besetzen: {removeprefix}.</translation>
    </message>
    <message>
        <source>No way to fill it was found, and no proof that there is none; plan these weeks again.</source>
        <translation>Kein Weg, ihn zu besetzen, wurde gefunden, auch kein Beweis, dass es keinen gibt; diese Wochen neu planen.</translation>
    </message>
    <message>
        <source>{change}; then {then}.</source>
        <translation>{change}; dann {then}.</translation>
    </message>
    <message>
        <source>{slot} has to be held too.</source>
        <translation>{slot} ist auch zu besetzen.</translation>
    </message>
    <message>
        <source>{name} is pinned to {slot}.</source>
        <translation>{name} ist fixiert auf {slot}.</translation>
    </message>
    <message>
        <source>{name} is away, {span}.</source>
        <translation>{name} ist abwesend, {span}.</translation>
    </message>
    <message>
        <source>{name} is not in the team then.</source>
        <translation>{name} ist dann nicht im Team.</translation>
    </message>
    <message>
        <source>{weeks} between two duties of {name}.</source>
        <translation>Zwischen zwei Diensten von {name}: {weeks}.</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>einer Person</translation>
    </message>
    <message>
        <source>{name} has no more than {duties} in {weeks} weeks.</source>
        <translation>{name} hat höchstens {duties} in {weeks} Wochen.</translation>
    </message>
    <message>
        <source>Nobody has more than {duties} in {weeks} weeks.</source>
        <translation>Niemand hat mehr als {duties} in {weeks} Wochen.</translation>
    </message>
    <message>
        <source>{name} is a novice and needs an experienced mate.</source>
        <translation>{name} ist Neuling und braucht jemand Erfahrenes daneben.</translation>
    </message>
    <message>
        <source>{name} has not shadowed and cannot stand alone.</source>
        <translation>{name} war noch nicht Shadow und kann nicht allein stehen.</translation>
    </message>
    <message>
        <source>One free week lies</source>
        <translation>Eine freie Woche liegt</translation>
    </message>
    <message>
        <source>{count} free weeks lie</source>
        <translation>{count} freie Wochen liegen</translation>
    </message>
    <message>
        <source>Unpin {name} from {slot}</source>
        <translation>{name} von {slot} lösen</translation>
    </message>
    <message>
        <source>Move the leave of {name}, {span}</source>
        <translation>Die Abwesenheit von {name} verlegen, {span}</translation>
    </message>
    <message>
        <source>Let {name} be in the team that week</source>
        <translation>{name} in dieser Woche ins Team nehmen</translation>
    </message>
    <message>
        <source>Count {name} as experienced</source>
        <translation>{name} als erfahren zählen</translation>
    </message>
    <message>
        <source>Clear {name} to stand alone</source>
        <translation>{name} allein stehen lassen</translation>
    </message>
    <message>
        <source>Lower the gap of {name} from {now} to {less} free weeks</source>
        <translation>Den Abstand von {name} von {now} auf {less} freie Wochen senken</translation>
    </message>
    <message>
        <source>Lower the gap from {now} to {less} free weeks</source>
        <translation>Den Abstand von {now} auf {less} freie Wochen senken</translation>
    </message>
    <message>
        <source>Allow {name} {duties} in {weeks} weeks instead of {most}</source>
        <translation>{name} {duties} in {weeks} Wochen erlauben statt {most}</translation>
    </message>
    <message>
        <source>Allow {duties} in {weeks} weeks instead of {most}</source>
        <translation>{duties} in {weeks} Wochen erlauben statt {most}</translation>
    </message>
    <message>
        <source>Add contact {name}</source>
        <translation>Kontakt {name} hinzufügen</translation>
    </message>
    <message>
        <source>Change contact {name}</source>
        <translation>Kontakt {name} ändern</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>The log names {name} {times}; let the contact stay, or give it another name.</source>
        <translation>Das Protokoll nennt {name} {times}; den Kontakt behalten oder umbenennen.</translation>
    </message>
    <message>
        <source>Remove contact {name}</source>
        <translation>Kontakt {name} entfernen</translation>
    </message>
    <message>
        <source>That application is no longer there; choose another.</source>
        <translation>Diese Anwendung gibt es nicht mehr; eine andere wählen.</translation>
    </message>
    <message>
        <source>Call order of {name}</source>
        <translation>Anrufreihenfolge von {name}</translation>
    </message>
    <message>
        <source>Say in a sentence what the call with {name} was about, 1 to {LONGEST_WORDS} letters.</source>
        <translation>In einem Satz angeben, worum es beim Anruf mit {name} ging, 1 bis {LONGEST_WORDS} Zeichen.</translation>
    </message>
    <message>
        <source>That issue is no longer in the log; choose another or none.</source>
        <translation>Dieser Vorfall ist nicht mehr im Protokoll; einen anderen oder keinen wählen.</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>{name} anrufen</translation>
    </message>
    <message>
        <source>Nobody owes an answer there any more; look at the list again.</source>
        <translation>Dort schuldet niemand mehr eine Antwort; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>Answer between us and {name}</source>
        <translation>Antwort zwischen uns und {name}</translation>
    </message>
    <message>
        <source>That contact is no longer there; look at the list again.</source>
        <translation>Diesen Kontakt gibt es nicht mehr; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>There is a contact {name} already; change that one or choose another name.</source>
        <translation>Einen Kontakt {name} gibt es schon; diesen ändern oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>duty beside</source>
        <translation>Dienst daneben</translation>
    </message>
    <message>
        <source>one free week</source>
        <translation>eine freie Woche</translation>
    </message>
    <message>
        <source>two free weeks</source>
        <translation>zwei freie Wochen</translation>
    </message>
    <message>
        <source>Take over {slot} by {name}</source>
        <translation>{slot} übernehmen durch {name}</translation>
    </message>
    <message>
        <source>Take back c{cover}</source>
        <translation>V{cover} zurücknehmen</translation>
    </message>
    <message>
        <source>There is no cover {cover_id}; “watchbill covers” lists them.</source>
        <translation>Eine Vertretung {cover_id} gibt es nicht; „watchbill covers“ listet sie auf.</translation>
    </message>
    <message>
        <source>That person or slot is no longer there; choose another.</source>
        <translation>Diese Person oder diesen Dienst gibt es nicht mehr; etwas anderes wählen.</translation>
    </message>
    <message>
        <source>That rotation is no longer in the team; choose another.</source>
        <translation>Diese Rotation ist nicht mehr im Team; eine andere wählen.</translation>
    </message>
    <message>
        <source>That cover is no longer there; choose another handoff.</source>
        <translation>Diese Vertretung gibt es nicht mehr; eine andere Übergabe wählen.</translation>
    </message>
    <message>
        <source>Add event “{title}”, {span}</source>
        <translation>Ereignis „{title}“ hinzufügen, {span}</translation>
    </message>
    <message>
        <source>Change event “{title}”</source>
        <translation>Ereignis „{title}“ ändern</translation>
    </message>
    <message>
        <source>No event is chosen; choose one or more.</source>
        <translation>Kein Ereignis gewählt; eines oder mehrere wählen.</translation>
    </message>
    <message>
        <source>event “{title}”</source>
        <translation>Ereignis „{title}“</translation>
    </message>
    <message>
        <source>{events} events</source>
        <translation>{events} Ereignisse</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>No suite has a market; write one, such as NYSE, with the suite in the team file.</source>
        <translation>Keine Suite hat einen Markt; in der Teamdatei bei der Suite einen eintragen, etwa NYSE.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Add {what} from the market calendars</source>
        <translation>{what} aus den Marktkalendern hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>{n} day taken out by hand stayed out.|{n} days taken out by hand stayed out.</source>
        <translation>
            <numerusform>{n} von Hand entfernter Tag blieb entfernt.</numerusform>
            <numerusform>{n} von Hand entfernte Tage blieben entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no event {event_id} any more; look at the list again.</source>
        <translation>Ein Ereignis {event_id} gibt es nicht mehr; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>The event ends on {last_day}, before it begins on {first_day}; exchange the two dates.</source>
        <translation>Das Ereignis endet am {last_day}, vor seinem Beginn am {first_day}; die beiden Daten tauschen.</translation>
    </message>
    <message>
        <source>The event lasts from {first_day} to {last_day}; a year is the most.</source>
        <translation>Das Ereignis dauert von {first_day} bis {last_day}; höchstens ein Jahr ist möglich.</translation>
    </message>
    <message>
        <source>One of the suites of the event is no longer there; choose its suites again.</source>
        <translation>Eine der Suiten des Ereignisses gibt es nicht mehr; seine Suiten neu wählen.</translation>
    </message>
    <message>
        <source>The source of the event has {source} letters; write {LONGEST_SOURCE} at most.</source>
        <translation>Die Quelle des Ereignisses hat {source} Zeichen; höchstens {LONGEST_SOURCE} schreiben.</translation>
    </message>
    <message>
        <source>No help speaks of “{words}”; “watchbill explain” lists all there is.</source>
        <translation>Keine Hilfe spricht von „{words}“; „watchbill explain“ listet alles auf.</translation>
    </message>
    <message>
        <source>{name} is a novice and has no experienced mate in {slot}.</source>
        <translation>{name} ist Neuling und hat niemand Erfahrenen zur Seite bei {slot}.</translation>
    </message>
    <message>
        <source>{name} would stand alone in {slot} without having shadowed.</source>
        <translation>{name} stünde allein bei {slot}, ohne Shadow gewesen zu sein.</translation>
    </message>
    <message>
        <source>{name} is not eligible for {slot}.</source>
        <translation>{name} ist nicht einsetzbar für {slot}.</translation>
    </message>
    <message>
        <source>{name} is away in {slot}.</source>
        <translation>{name} ist abwesend bei {slot}.</translation>
    </message>
    <message>
        <source>{name} is not in the team in {slot}.</source>
        <translation>{name} ist nicht im Team bei {slot}.</translation>
    </message>
    <message>
        <source>{name} holds two slots in one week, one of them {slot}.</source>
        <translation>{name} hat zwei Dienste in einer Woche, einer davon {slot}.</translation>
    </message>
    <message>
        <source>{slot} is open.</source>
        <translation>{slot} ist offen.</translation>
    </message>
    <message>
        <source>An item of a handoff needs a title.</source>
        <translation>Ein Punkt einer Übergabe braucht einen Titel.</translation>
    </message>
    <message>
        <source>Close “{title}” in</source>
        <translation>„{title}“ schließen</translation>
    </message>
    <message>
        <source>Say to whom “{title}” goes and why; an item leaves the handoff only so.</source>
        <translation>Angeben, an wen „{title}“ geht und warum; nur so verlässt ein Punkt die Übergabe.</translation>
    </message>
    <message>
        <source>Transfer “{title}” to {to} in</source>
        <translation>„{title}“ an {to} übertragen</translation>
    </message>
    <message>
        <source>“{title}” is no longer in the note; look at it again.</source>
        <translation>„{title}“ ist nicht mehr in der Notiz; sie neu ansehen.</translation>
    </message>
    <message>
        <source>That item is no longer in the note; look at it again.</source>
        <translation>Dieser Punkt ist nicht mehr in der Notiz; sie neu ansehen.</translation>
    </message>
    <message>
        <source>“{title}” comes from an open issue; close it instead of removing it.</source>
        <translation>„{title}“ stammt aus einem offenen Vorfall; schließen statt entfernen.</translation>
    </message>
    <message>
        <source>“{title}” was handed over before; close it or transfer it instead of removing it.</source>
        <translation>„{title}“ wurde schon einmal übergeben; schließen oder übertragen statt entfernen.</translation>
    </message>
    <message>
        <source>Remove “{title}” from</source>
        <translation>„{title}“ entfernen</translation>
    </message>
    <message>
        <source>{person} has signed this handoff, so it is locked; write an addendum instead.</source>
        <translation>{person} hat diese Übergabe unterschrieben, sie ist daher gesperrt; stattdessen einen Nachtrag schreiben.</translation>
    </message>
    <message>
        <source>{verb} {what} of {name}, week of {first}</source>
        <translation>{verb}: {what} von {name}, Woche ab {first}</translation>
    </message>
    <message>
        <source>short handoff</source>
        <translation>kurze Übergabe</translation>
    </message>
    <message>
        <source>handoff</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>line of the checklist</source>
        <translation>Zeile der Checkliste</translation>
    </message>
    <message>
        <source>Every note has the section “{name}” already; choose another name.</source>
        <translation>Jede Notiz hat schon den Abschnitt „{name}“; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Change the handoff template of {name}</source>
        <translation>Übergabevorlage von {name} ändern</translation>
    </message>
    <message>
        <source>The handoff template of {name}</source>
        <translation>Die Übergabevorlage von {name}</translation>
    </message>
    <message>
        <source>The {what} “{twice}” stands there twice; leave one out.</source>
        <translation>„{twice}“ steht doppelt da ({what}); eins weglassen.</translation>
    </message>
    <message>
        <source>A template has at most {MOST_LINES} lines of {LONGEST_LINE} characters; shorten the {what}s.</source>
        <translation>Eine Vorlage hat höchstens {MOST_LINES} Zeilen zu {LONGEST_LINE} Zeichen; kürzen ({what}).</translation>
    </message>
    <message>
        <source>{code} closed</source>
        <translation>{code} geschlossen</translation>
    </message>
    <message>
        <source>{code} closes early</source>
        <translation>{code} schließt früh</translation>
    </message>
    <message>
        <source>market calendar {code}</source>
        <translation>Marktkalender {code}</translation>
    </message>
    <message>
        <source>“{code}” is not a public-holiday calendar; write a country and perhaps its part, such as NL or US-NY.</source>
        <translation>„{code}“ ist kein Feiertagskalender; ein Land schreiben, eventuell mit Landesteil, etwa NL oder US-NY.</translation>
    </message>
    <message>
        <source>“{code}” is not a known market; write its code, such as NYSE or XECB.</source>
        <translation>„{code}“ ist kein bekannter Markt; seinen Code schreiben, etwa NYSE oder XECB.</translation>
    </message>
    <message>
        <source>.toml, .csv, .json or .ics</source>
        <translation>.toml, .csv, .json oder .ics</translation>
    </message>
    <message>
        <source>There is nothing to import; name one file or more.</source>
        <translation>Nichts zu importieren; eine oder mehrere Dateien angeben.</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>Import {files} files</source>
        <translation>{files} Dateien importieren</translation>
    </message>
    <message>
        <source>files ending “{suffix}” cannot be imported; choose {SUFFIXES} files.</source>
        <translation>Dateien mit der Endung „{suffix}“ lassen sich nicht importieren; Dateien {SUFFIXES} wählen.</translation>
    </message>
    <message>
        <source>none of the columns is known; people need “name”, events “first_day, kind, title”, issues “opened, suite, kind, title”, alerts “alert, started”.</source>
        <translation>keine der Spalten ist bekannt; Personen brauchen „name“, Ereignisse „first_day, kind, title“, Vorfälle „opened, suite, kind, title“, Alarme „alert, started“.</translation>
    </message>
    <message>
        <source>this is before the alert began; correct one of the two times.</source>
        <translation>das liegt vor dem Beginn des Alarms; eine der beiden Zeiten korrigieren.</translation>
    </message>
    <message>
        <source>nobody supports “{application}” ({hint}); correct it or leave it out.</source>
        <translation>niemand betreut „{application}“ ({hint}); korrigieren oder weglassen.</translation>
    </message>
    <message>
        <source>“{part}” is no label; write them as severity=page; job=gateway.</source>
        <translation>„{part}“ ist kein Label; Schreibweise: severity=page; job=gateway.</translation>
    </message>
    <message>
        <source>days or stretches of leave</source>
        <translation>Tage oder Zeiträume mit Abwesenheit</translation>
    </message>
    <message>
        <source>the same event as in line {seen}.</source>
        <translation>dasselbe Ereignis wie in Zeile {seen}.</translation>
    </message>
    <message>
        <source>the event ends on {last}, before it begins on {first}; exchange them.</source>
        <translation>das Ereignis endet am {last}, vor seinem Beginn am {first}; tauschen.</translation>
    </message>
    <message>
        <source>the event lasts from {first} to {last}; a year is the most.</source>
        <translation>das Ereignis dauert von {first} bis {last}; höchstens ein Jahr ist möglich.</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of event ({hint}); correct it.</source>
        <translation>„{kind}“ ist keine Art von Ereignis ({hint}); korrigieren.</translation>
    </message>
    <message>
        <source>there is no suite “{name}” ({hint}); correct it or import the team file too.</source>
        <translation>eine Suite „{name}“ gibt es nicht ({hint}); korrigieren oder auch die Teamdatei importieren.</translation>
    </message>
    <message>
        <source>this is before the issue was opened; correct one of the two times.</source>
        <translation>das liegt vor dem Öffnen des Vorfalls; eine der beiden Zeiten korrigieren.</translation>
    </message>
    <message>
        <source>Times without a zone were read as {zone_name}.</source>
        <translation>Zeiten ohne Zeitzone wurden als {zone_name} gelesen.</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of issue; the kinds are {IssueKind}.</source>
        <translation>„{kind}“ ist keine Art von Vorfall; die Arten sind {IssueKind}.</translation>
    </message>
    <message>
        <source>{minutes} minutes are more than a day; write the time spent on it.</source>
        <translation>{minutes} Minuten sind mehr als ein Tag; die aufgewendete Zeit angeben.</translation>
    </message>
    <message>
        <source>the same issue as in line {seen}.</source>
        <translation>derselbe Vorfall wie in Zeile {seen}.</translation>
    </message>
    <message>
        <source>known bugs</source>
        <translation>bekannte Fehler</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Work by day: {said}.</source>
        <translation>Arbeit nach Tag: {said}.</translation>
    </message>
    <message>
        <source>{kind}: {count} in {minutes}</source>
        <translation>{kind}: {count} in {minutes}</translation>
    </message>
    <message>
        <source>{name} has no application “{name2}” ({hint}); correct it or add it to the team file.</source>
        <translation>{name} hat keine Anwendung „{name2}“ ({hint}); korrigieren oder in der Teamdatei ergänzen.</translation>
    </message>
    <message>
        <source>leave calendar</source>
        <translation>Abwesenheitskalender</translation>
    </message>
    <message>
        <source>the leave of {name}.</source>
        <translation>die Abwesenheit von {name}.</translation>
    </message>
    <message>
        <source>nobody’s leave yet: choose whose it is in Calendars, or import the file again with --person NAME.</source>
        <translation>noch niemandes Abwesenheit: in Kalender wählen, wessen, oder die Datei erneut mit --person NAME importieren.</translation>
    </message>
    <message numerus="yes">
        <source>{n} entry waits for your review.|{n} entries wait for your review.</source>
        <translation>
            <numerusform>{n} Eintrag wartet auf Prüfung.</numerusform>
            <numerusform>{n} Einträge warten auf Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are {rows:,} lines of {count:,} cells, and a team begins with at most {MOST_PEOPLE:,} people; copy the names only.</source>
        <translation>Es sind {rows:,} Zeilen mit {count:,} Zellen, und ein Team beginnt mit höchstens {MOST_PEOPLE:,} Personen; nur die Namen kopieren.</translation>
    </message>
    <message>
        <source>There is no name yet; paste a list or a table of names.</source>
        <translation>Noch kein Name; eine Liste oder Tabelle mit Namen einfügen.</translation>
    </message>
    <message>
        <source>Not used: the {what} {unused}.</source>
        <translation>Nicht verwendet: {what} {unused}.</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Line {line}: “{short}” is a formula; paste its value instead.</source>
        <translation>Zeile {line}: „{short}“ ist eine Formel; stattdessen ihren Wert einfügen.</translation>
    </message>
    <message>
        <source>Line {line}: {error}</source>
        <translation>Zeile {line}: {error}</translation>
    </message>
    <message>
        <source>“{short}” stands in line {line} already; take one out, or give both their e-mail address if they are two people.</source>
        <translation>„{short}“ steht schon in Zeile {line}; eins entfernen oder beiden ihre E-Mail-Adresse geben, wenn es zwei Personen sind.</translation>
    </message>
    <message>
        <source>{short} stands in line {emails} already; change one of the two.</source>
        <translation>{short} steht schon in Zeile {emails}; eins von beiden ändern.</translation>
    </message>
    <message>
        <source>Line {line}: {initials} is taken, so {short} gets {free}.</source>
        <translation>Zeile {line}: {initials} ist vergeben, {short} erhält daher {free}.</translation>
    </message>
    <message>
        <source>“{short}” is no e-mail address; correct it.</source>
        <translation>„{short}“ ist keine E-Mail-Adresse; korrigieren.</translation>
    </message>
    <message>
        <source>{names} may also shadow {rotation}, being new.</source>
        <translation>Auch Shadow in {rotation}, da neu: {names}.</translation>
    </message>
    <message>
        <source>“{text_}” stands in line {seen} already; change one of the two.</source>
        <translation>„{text_}“ steht schon in Zeile {seen}; eins von beiden ändern.</translation>
    </message>
    <message>
        <source>{name} leaves on {left}, before joining on {joined}; correct one of the two days.</source>
        <translation>{name} geht am {left}, vor dem Eintritt am {joined}; einen der beiden Tage korrigieren.</translation>
    </message>
    <message>
        <source>“{text_}” must be above 0 and at most 1, such as 0.8.</source>
        <translation>„{text_}“ muss über 0 und höchstens 1 sein, etwa 0.8.</translation>
    </message>
    <message>
        <source>“{text_}” is not a likely number of weeks; correct it.</source>
        <translation>„{text_}“ ist keine plausible Zahl von Wochen; korrigieren.</translation>
    </message>
    <message>
        <source>“{part}” names no role; write it as “{example}”.</source>
        <translation>„{part}“ nennt keine Rolle; Schreibweise: „{example}“.</translation>
    </message>
    <message>
        <source>“{role}” is no role; the roles are {Role}.</source>
        <translation>„{role}“ ist keine Rolle; die Rollen sind {Role}.</translation>
    </message>
    <message>
        <source>{values} belongs to {name}, and {name2} is somebody else; correct the name or the address.</source>
        <translation>{values} gehört {name}, und {name2} ist jemand anderes; Namen oder Adresse korrigieren.</translation>
    </message>
    <message>
        <source>{taken} has the initials {initials} already; {free} are free for {name}.</source>
        <translation>{taken} hat schon das Kürzel {initials}; frei für {name}: {free}.</translation>
    </message>
    <message>
        <source>{name} has no role “{unknown}”; its roles are {roles}.</source>
        <translation>{name} hat keine Rolle „{unknown}“; vorhanden: {roles}.</translation>
    </message>
    <message>
        <source>there is no rotation “{name}” ({hint}); correct it or import the team file too.</source>
        <translation>eine Rotation „{name}“ gibt es nicht ({hint}); korrigieren oder auch die Teamdatei importieren.</translation>
    </message>
    <message>
        <source>did you mean “{folded}”</source>
        <translation>gemeint ist vielleicht „{folded}“</translation>
    </message>
    <message>
        <source>known: {names}{more}</source>
        <translation>bekannt: {names}{more}</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>noch gibt es keine</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie bisher</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>no longer there and removed</source>
        <translation>nicht mehr vorhanden und entfernt</translation>
    </message>
    <message numerus="yes">
        <source>{n} suite|{n} suites</source>
        <translation>
            <numerusform>{n} Suite</numerusform>
            <numerusform>{n} Suiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} application|{n} applications</source>
        <translation>
            <numerusform>{n} Anwendung</numerusform>
            <numerusform>{n} Anwendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rotation|{n} rotations</source>
        <translation>
            <numerusform>{n} Rotation</numerusform>
            <numerusform>{n} Rotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contact|{n} contacts</source>
        <translation>
            <numerusform>{n} Kontakt</numerusform>
            <numerusform>{n} Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} team detail|{n} team details</source>
        <translation>
            <numerusform>{n} Angabe zum Team</numerusform>
            <numerusform>{n} Angaben zum Team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} policy setting|{n} policy settings</source>
        <translation>
            <numerusform>{n} Regel</numerusform>
            <numerusform>{n} Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>line {line}: {words}</source>
        <translation>Zeile {line}: {words}</translation>
    </message>
    <message>
        <source>not taken, {n_}</source>
        <translation>nicht übernommen, {n_}</translation>
    </message>
    <message>
        <source>“{key}” means nothing here ({suggestion}); correct the key.</source>
        <translation>„{key}“ bedeutet hier nichts ({suggestion}); den Schlüssel korrigieren.</translation>
    </message>
    <message>
        <source>“{value}” is not a text; put it in quotes.</source>
        <translation>„{value}“ ist kein Text; in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“{key}” is missing; add it.</source>
        <translation>„{key}“ fehlt; ergänzen.</translation>
    </message>
    <message>
        <source>this is not a list of texts; write it as [&quot;one&quot;, &quot;two&quot;].</source>
        <translation>das ist keine Liste von Texten; Schreibweise: [&quot;one&quot;, &quot;two&quot;].</translation>
    </message>
    <message>
        <source>this is not a table; write it as [{key}].</source>
        <translation>das ist keine Tabelle; Schreibweise: [{key}].</translation>
    </message>
    <message>
        <source>this is not a list of tables; write it as [[{key}]].</source>
        <translation>das ist keine Liste von Tabellen; Schreibweise: [[{key}]].</translation>
    </message>
    <message>
        <source>this is not valid TOML ({what}); correct the line.</source>
        <translation>das ist kein gültiges TOML ({what}); die Zeile korrigieren.</translation>
    </message>
    <message>
        <source>this is nested too deeply or holds a number too long; correct it.</source>
        <translation>das ist zu tief verschachtelt oder enthält eine zu lange Zahl; berichtigen.</translation>
    </message>
    <message>
        <source>this must not be empty; fill it in.</source>
        <translation>das darf nicht leer sein; ausfüllen.</translation>
    </message>
    <message>
        <source>“{text_}” is not a time; write it as 2026-11-30T14:05Z.</source>
        <translation>„{text_}“ ist keine Zeit; Schreibweise: 2026-11-30T14:05Z.</translation>
    </message>
    <message>
        <source>“{text_}” is not a whole number from 0 to 999999; correct it.</source>
        <translation>„{text_}“ ist keine ganze Zahl von 0 bis 999999; korrigieren.</translation>
    </message>
    <message>
        <source>“{text_}” is not a number; write it as 0.8.</source>
        <translation>„{text_}“ ist keine Zahl; Schreibweise: 0.8.</translation>
    </message>
    <message>
        <source>“{text_}” lies outside {FIRST_YEAR} to {LAST_YEAR}; correct the year.</source>
        <translation>„{text_}“ liegt außerhalb von {FIRST_YEAR} bis {LAST_YEAR}; das Jahr korrigieren.</translation>
    </message>
    <message>
        <source>the column “{twice}” is there twice; take one of them out.</source>
        <translation>die Spalte „{twice}“ kommt doppelt vor; eine entfernen.</translation>
    </message>
    <message>
        <source>the quotes do not match ({error}); check this line.</source>
        <translation>die Anführungszeichen passen nicht zusammen ({error}); diese Zeile prüfen.</translation>
    </message>
    <message>
        <source>there are {cells} fields where the header names {columns}; check commas and quotes.</source>
        <translation>es sind {cells} Felder, der Kopf nennt {columns}; Kommas und Anführungszeichen prüfen.</translation>
    </message>
    <message>
        <source>“{column}” is no column of {kind}{hint}; the columns are {known}.</source>
        <translation>„{column}“ ist keine Spalte von {kind}{hint}; die Spalten sind {known}.</translation>
    </message>
    <message>
        <source>the column “{column}” is missing; {kind} need it.</source>
        <translation>die Spalte „{column}“ fehlt; nötig für {kind}.</translation>
    </message>
    <message>
        <source>there is a header but no {kind}; add them or leave the file out.</source>
        <translation>es gibt einen Kopf, aber nichts darunter ({kind}); ergänzen oder die Datei weglassen.</translation>
    </message>
    <message>
        <source>this name is there twice; give one of them another name.</source>
        <translation>dieser Name kommt doppelt vor; einem davon einen anderen geben.</translation>
    </message>
    <message>
        <source>“{share}” must be a number above 0 and at most 1.</source>
        <translation>„{share}“ muss eine Zahl über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>“{minutes}” must be a whole number of minutes from 1 to {LONGEST_RESPONSE}.</source>
        <translation>„{minutes}“ muss eine ganze Zahl von Minuten von 1 bis {LONGEST_RESPONSE} sein.</translation>
    </message>
    <message>
        <source>{name} keeps {kept}, which the file does not list.</source>
        <translation>{name} behält {kept}, was die Datei nicht nennt.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>“{word}” is no role; the roles are {Role}.</source>
        <translation>„{word}“ ist keine Rolle; die Rollen sind {Role}.</translation>
    </message>
    <message>
        <source>list one role or more, each once; the roles are {Role}.</source>
        <translation>mindestens eine Rolle nennen, jede einmal; die Rollen sind {Role}.</translation>
    </message>
    <message>
        <source>there is no suite “{name}” ({hint}); add a [[suite]] or correct the name.</source>
        <translation>eine Suite „{name}“ gibt es nicht ({hint}); eine [[suite]] ergänzen oder den Namen korrigieren.</translation>
    </message>
    <message>
        <source>this is neither true nor false; write one of the two.</source>
        <translation>das ist weder true noch false; eins von beiden schreiben.</translation>
    </message>
    <message>
        <source>there is no contact “{wanted}” ({hint}); add a [[contact]].</source>
        <translation>einen Kontakt „{wanted}“ gibt es nicht ({hint}); einen [[contact]] ergänzen.</translation>
    </message>
    <message>
        <source>{path} is a folder; name the files in it.</source>
        <translation>{path} ist ein Ordner; die Dateien darin angeben.</translation>
    </message>
    <message>
        <source>{path} has {size:.0f} MB; 20 MB is the most, so split the file.</source>
        <translation>{path} hat {size:.0f} MB; 20 MB ist die Grenze, also die Datei teilen.</translation>
    </message>
    <message>
        <source>{path} is the open team file; choose the file to import.</source>
        <translation>{path} ist die offene Teamdatei; die zu importierende Datei wählen.</translation>
    </message>
    <message>
        <source>There is no file {path}; check the name.</source>
        <translation>Eine Datei {path} gibt es nicht; den Namen prüfen.</translation>
    </message>
    <message>
        <source>{path} is empty; choose a file with content.</source>
        <translation>{path} ist leer; eine Datei mit Inhalt wählen.</translation>
    </message>
    <message>
        <source>the text is not UTF-8; save the file as “CSV UTF-8” or “UTF-8”.</source>
        <translation>der Text ist nicht UTF-8; die Datei als „CSV UTF-8“ oder „UTF-8“ speichern.</translation>
    </message>
    <message>
        <source>there is a NUL character, so this is no text file; export it again.</source>
        <translation>ein NUL-Zeichen kommt vor, das ist also keine Textdatei; erneut exportieren.</translation>
    </message>
    <message>
        <source>the file is empty; choose a file with content.</source>
        <translation>die Datei ist leer; eine Datei mit Inhalt wählen.</translation>
    </message>
    <message>
        <source>the text has {line} letters; {LONGEST_TEXT} is the most.</source>
        <translation>der Text hat {line} Zeichen; {LONGEST_TEXT} ist die Grenze.</translation>
    </message>
    <message>
        <source>there are control characters in the text; take them out.</source>
        <translation>der Text enthält Steuerzeichen; entfernen.</translation>
    </message>
    <message>
        <source>A {kind} needs 1 to {LONGEST_LINE} letters; say it in a sentence.</source>
        <translation>{kind}: 1 bis {LONGEST_LINE} Zeichen nötig; in einem Satz sagen.</translation>
    </message>
    <message>
        <source>does it</source>
        <translation>es tut</translation>
    </message>
    <message>
        <source>was called</source>
        <translation>angerufen wurde</translation>
    </message>
    <message>
        <source>Say who {what}, then add the {kind}.</source>
        <translation>Angeben, wer {what}, dann hinzufügen ({kind}).</translation>
    </message>
    <message>
        <source>Add {kind} to “{title}”</source>
        <translation>{kind} zu „{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>That is no action of an incident card; look at the card again.</source>
        <translation>Das ist keine Aktion einer Störungskarte; die Karte neu ansehen.</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>An update is due in 1 to {MOST_MINUTES} minutes, not in {minutes}.</source>
        <translation>Eine Meldung ist in 1 bis {MOST_MINUTES} Minuten fällig, nicht in {minutes}.</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>in {minutes} min</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>Next update of “{title}” {words}</source>
        <translation>Nächste Meldung zu „{title}“ {words}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>“{title}” is resolved already; change its minutes instead.</source>
        <translation>„{title}“ ist schon beendet; stattdessen die Minuten ändern.</translation>
    </message>
    <message>
        <source>That issue is no longer in the log; look at the list again.</source>
        <translation>Dieser Vorfall ist nicht mehr im Protokoll; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>“{title}” would end before it began; correct one of the two times.</source>
        <translation>„{title}“ würde vor dem Beginn enden; eine der beiden Zeiten korrigieren.</translation>
    </message>
    <message>
        <source>“{title}” took {minutes} minutes; write 0 to {MOST_MINUTES}, which is a day.</source>
        <translation>„{title}“ dauerte {minutes} Minuten; 0 bis {MOST_MINUTES} schreiben, das ist ein Tag.</translation>
    </message>
    <message>
        <source>What is next for “{title}” is longer than {LONGEST_NEXT} letters; say it in a sentence.</source>
        <translation>Der nächste Schritt zu „{title}“ ist länger als {LONGEST_NEXT} Zeichen; in einem Satz sagen.</translation>
    </message>
    <message>
        <source>Add known bug “{title}”</source>
        <translation>Bekannten Fehler „{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>Change known bug “{title}”</source>
        <translation>Bekannten Fehler „{title}“ ändern</translation>
    </message>
    <message>
        <source>Say who accepts “{title}” and why; toil is accepted only so.</source>
        <translation>Angeben, wer „{title}“ annimmt und warum; nur so wird Toil angenommen.</translation>
    </message>
    <message>
        <source>{review_on} is not to come; choose the day on which to look at “{title}” again.</source>
        <translation>{review_on} liegt nicht in der Zukunft; den Tag wählen, an dem „{title}“ erneut zu prüfen ist.</translation>
    </message>
    <message>
        <source>Accept “{title}” as toil</source>
        <translation>„{title}“ als Toil annehmen</translation>
    </message>
    <message>
        <source>Leave “{title}” to anybody</source>
        <translation>„{title}“ für alle freigeben</translation>
    </message>
    <message>
        <source>Claim “{title}” for {name}, {iso}</source>
        <translation>„{title}“ vormerken für {name}, {iso}</translation>
    </message>
    <message>
        <source>{name} is on duty in {iso}; choose a project week.</source>
        <translation>{name} ist im Dienst in {iso}; eine Projektwoche wählen.</translation>
    </message>
    <message>
        <source>{name} is away in {iso}; choose a project week.</source>
        <translation>{name} ist abwesend in {iso}; eine Projektwoche wählen.</translation>
    </message>
    <message>
        <source>{on} is still to come; say that “{title}” is fixed when it is.</source>
        <translation>{on} liegt in der Zukunft; „{title}“ erst als behoben eintragen, wenn es so weit ist.</translation>
    </message>
    <message>
        <source>“{title}” is not fixed</source>
        <translation>„{title}“ ist nicht behoben</translation>
    </message>
    <message>
        <source>Fix “{title}”</source>
        <translation>„{title}“ beheben</translation>
    </message>
    <message>
        <source>“{title}” is the same known bug; choose another to merge it into.</source>
        <translation>„{title}“ ist derselbe bekannte Fehler; zum Zusammenführen einen anderen wählen.</translation>
    </message>
    <message>
        <source>Merge “{title}” into “{title2}”</source>
        <translation>„{title}“ mit „{title2}“ zusammenführen</translation>
    </message>
    <message>
        <source>“{gone}” is no wording of “{title}”</source>
        <translation>„{gone}“ ist kein Wortlaut von „{title}“</translation>
    </message>
    <message>
        <source>No wording was chosen</source>
        <translation>Kein Wortlaut wurde gewählt</translation>
    </message>
    <message>
        <source>{what}; choose among those it has.</source>
        <translation>{what}; unter den vorhandenen wählen.</translation>
    </message>
    <message>
        <source>Split “{title}” from “{title2}”</source>
        <translation>„{title}“ von „{title2}“ abteilen</translation>
    </message>
    <message>
        <source>“{kept}” means “{title}”</source>
        <translation>„{kept}“ bedeutet „{title}“</translation>
    </message>
    <message>
        <source>“{gone}” is no wording that was typed for “{title}”; change the issues that are titled so.</source>
        <translation>„{gone}“ ist kein für „{title}“ eingegebener Wortlaut; die so benannten Vorfälle ändern.</translation>
    </message>
    <message>
        <source>“{gone}” no longer means “{title}”</source>
        <translation>„{gone}“ bedeutet nicht mehr „{title}“</translation>
    </message>
    <message>
        <source>An alias is one word and stands for a few others, such as gw for gateway.</source>
        <translation>Eine Kurzform ist ein Wort und steht für einige andere, etwa gw für gateway.</translation>
    </message>
    <message>
        <source>“{short}” stands for “{long}”</source>
        <translation>„{short}“ steht für „{long}“</translation>
    </message>
    <message>
        <source>“{short}” stands for itself</source>
        <translation>„{short}“ steht für sich selbst</translation>
    </message>
    <message>
        <source>The team has no alias “{short}”; “aliases add” gives it a meaning or takes a shipped one away.</source>
        <translation>Das Team hat keine Kurzform „{short}“; „aliases add“ gibt ihr eine Bedeutung oder nimmt eine mitgelieferte weg.</translation>
    </message>
    <message>
        <source>Forget alias “{short}”</source>
        <translation>Kurzform „{short}“ vergessen</translation>
    </message>
    <message>
        <source>That known bug is no longer there; look at the list again.</source>
        <translation>Diesen bekannten Fehler gibt es nicht mehr; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>known bug</source>
        <translation>bekannter Fehler</translation>
    </message>
    <message>
        <source>The suite has a known bug “{title}” already; merge the two, or choose another title.</source>
        <translation>Die Suite hat schon einen bekannten Fehler „{title}“; die beiden zusammenführen oder einen anderen Titel wählen.</translation>
    </message>
    <message>
        <source>{name} is of another suite; choose an application of this one.</source>
        <translation>{name} gehört zu einer anderen Suite; eine Anwendung dieser Suite wählen.</translation>
    </message>
    <message>
        <source>The budget of “{title}” is {budget}; it is minutes in four weeks, from 0.</source>
        <translation>Das Budget von „{title}“ ist {budget}; es sind Minuten in vier Wochen, ab 0.</translation>
    </message>
    <message>
        <source>A text of “{title}” is longer than {LONGEST_TEXT} letters; put it into the runbook.</source>
        <translation>Ein Text von „{title}“ ist länger als {LONGEST_TEXT} Zeichen; ins Runbook schreiben.</translation>
    </message>
    <message>
        <source>Log “{title}”</source>
        <translation>„{title}“ protokollieren</translation>
    </message>
    <message>
        <source>Line {number}: {error}</source>
        <translation>Zeile {number}: {error}</translation>
    </message>
    <message>
        <source>There is no line to log; write one issue a line.</source>
        <translation>Keine Zeile zu protokollieren; einen Vorfall pro Zeile schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Log {n} issue|Log {n} issues</source>
        <translation>
            <numerusform>{n} Vorfall protokollieren</numerusform>
            <numerusform>{n} Vorfälle protokollieren</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a JSON object on one line</source>
        <translation>Das ist kein JSON-Objekt in einer Zeile</translation>
    </message>
    <message>
        <source>“text” is missing or no text; write {&quot;text&quot;: &quot;session down 15m&quot;, &quot;suite&quot;: &quot;OG&quot;}.</source>
        <translation>„text“ fehlt oder ist kein Text; Schreibweise: {&quot;text&quot;: &quot;session down 15m&quot;, &quot;suite&quot;: &quot;OG&quot;}.</translation>
    </message>
    <message>
        <source>There is no suite “{name}”; there is: {name2}.</source>
        <translation>Eine Suite „{name}“ gibt es nicht; vorhanden: {name2}.</translation>
    </message>
    <message>
        <source>The line says no more than marks; say in a few words what happened.</source>
        <translation>Die Zeile enthält nur Marken; in wenigen Worten sagen, was passiert ist.</translation>
    </message>
    <message>
        <source>did you mean /{near}</source>
        <translation>gemeint ist vielleicht /{near}</translation>
    </message>
    <message>
        <source>there is: {listed}</source>
        <translation>vorhanden: {listed}</translation>
    </message>
    <message>
        <source>more than one application</source>
        <translation>mehr als eine Anwendung</translation>
    </message>
    <message>
        <source>no application</source>
        <translation>keine Anwendung</translation>
    </message>
    <message>
        <source>“/{short}” names {what}; {hint}.</source>
        <translation>„/{short}“ nennt {what}; {hint}.</translation>
    </message>
    <message>
        <source>That known bug is no longer there; choose another.</source>
        <translation>Diesen bekannten Fehler gibt es nicht mehr; einen anderen wählen.</translation>
    </message>
    <message>
        <source>“#{short}” may be more than one known bug: {listed}; add a word of its title with a hyphen.</source>
        <translation>„#{short}“ kann mehr als einen bekannten Fehler meinen: {listed}; mit Bindestrich ein Wort seines Titels ergänzen.</translation>
    </message>
    <message>
        <source>No known bug has “{short}” in its title; write its words joined by hyphens, or leave the # out.</source>
        <translation>Kein bekannter Fehler hat „{short}“ im Titel; seine Wörter mit Bindestrichen verbinden oder das # weglassen.</translation>
    </message>
    <message>
        <source>more than one contact</source>
        <translation>mehr als einen Kontakt</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>keinen Kontakt</translation>
    </message>
    <message>
        <source>“@{short}” names {what}; there is: {listed}.</source>
        <translation>„@{short}“ nennt {what}; vorhanden: {listed}.</translation>
    </message>
    <message>
        <source>It is not clear which suite the issue is of ({names}); name an application with /, or a suite.</source>
        <translation>Unklar ist, zu welcher Suite der Vorfall gehört ({names}); mit / eine Anwendung nennen oder eine Suite.</translation>
    </message>
    <message>
        <source>Say who fixes “{title}”, such as “#{bug} @{initials}”.</source>
        <translation>Angeben, wer „{title}“ behebt, etwa „#{bug} @{initials}“.</translation>
    </message>
    <message>
        <source>{name} has no project week until {until}; write a week, such as {iso}.</source>
        <translation>{name} hat keine Projektwoche bis {until}; eine Woche schreiben, etwa {iso}.</translation>
    </message>
    <message>
        <source>The clipboard holds {count:,} cells; {MOST_CELLS:,} is the most, so copy a smaller part.</source>
        <translation>Die Zwischenablage enthält {count:,} Zellen; {MOST_CELLS:,} ist die Grenze, also einen kleineren Teil kopieren.</translation>
    </message>
    <message>
        <source>The table has {height:,} rows of {width:,} weeks, but here are {rows:,} rows of {weeks:,}; begin further up or further left, or copy a smaller part.</source>
        <translation>Die Tabelle hat {height:,} Zeilen zu {width:,} Wochen, hier sind {rows:,} Zeilen zu {weeks:,}; weiter oben oder links beginnen oder einen kleineren Teil kopieren.</translation>
    </message>
    <message>
        <source>{unknown} Correct the table and paste it again; nothing was changed.</source>
        <translation>{unknown} Die Tabelle korrigieren und erneut einfügen; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Paste {n} slot|Paste {n} slots</source>
        <translation>
            <numerusform>{n} Dienst einfügen</numerusform>
            <numerusform>{n} Dienste einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{short}” is the name of more than one person; write the initials.</source>
        <translation>„{short}“ heißt mehr als eine Person; das Kürzel schreiben.</translation>
    </message>
    <message>
        <source>“{short}” ({iso}) is nobody in the team.</source>
        <translation>„{short}“ ({iso}) ist niemand im Team.</translation>
    </message>
    <message>
        <source>“{short}” ({iso}) is no slot; write a rotation and a role.</source>
        <translation>„{short}“ ({iso}) ist kein Dienst; eine Rotation und eine Rolle schreiben.</translation>
    </message>
    <message>
        <source>{slot} is given to {names}.</source>
        <translation>{slot} geht an {names}.</translation>
    </message>
    <message>
        <source>Choose two people to merge; one cannot be merged with themselves.</source>
        <translation>Zum Zusammenführen zwei Personen wählen; mit sich selbst geht es nicht.</translation>
    </message>
    <message>
        <source>{doubled} Give a reason to do it all the same.</source>
        <translation>{doubled} Einen Grund angeben, um es trotzdem zu tun.</translation>
    </message>
    <message>
        <source>Merge {name} into {name2}</source>
        <translation>{name} mit {name2} zusammenführen</translation>
    </message>
    <message>
        <source> and {more} more</source>
        <translation> und {more} weitere</translation>
    </message>
    <message>
        <source>{name} would hold two slots in one week: {named}{rest}.</source>
        <translation>{name} hätte zwei Dienste in einer Woche: {named}{rest}.</translation>
    </message>
    <message>
        <source>{name} joined on {joined}; the last day cannot be before, on {last_day}.</source>
        <translation>{name} kam am {joined} dazu; der letzte Tag kann nicht davor liegen, am {last_day}.</translation>
    </message>
    <message>
        <source>Deactivate {name} after {day}</source>
        <translation>{name} deaktivieren nach {day}</translation>
    </message>
    <message>
        <source>{name} has no last day and is in the team already.</source>
        <translation>{name} hat keinen letzten Tag und ist schon im Team.</translation>
    </message>
    <message>
        <source>Activate {name} again</source>
        <translation>{name} wieder aktivieren</translation>
    </message>
    <message>
        <source>Choose somebody and a role.</source>
        <translation>Eine Person und eine Rolle wählen.</translation>
    </message>
    <message>
        <source>No longer let</source>
        <translation>Nicht mehr zulassen:</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>Zulassen:</translation>
    </message>
    <message>
        <source>{verb} people hold {chosen} roles</source>
        <translation>{verb} Personen für {chosen} Rollen</translation>
    </message>
    <message>
        <source>That person or role is no longer in the team; look at the table again.</source>
        <translation>Diese Person oder Rolle ist nicht mehr im Team; die Tabelle neu ansehen.</translation>
    </message>
    <message>
        <source>{name} hold {name2} {role}</source>
        <translation>{name} für {name2} {role}</translation>
    </message>
    <message>
        <source>That person is no longer in the team; look at the list again.</source>
        <translation>Diese Person ist nicht mehr im Team; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>A plan covers 1 to {LONGEST_PLAN} weeks, not {weeks}; choose another number.</source>
        <translation>Ein Plan umfasst 1 bis {LONGEST_PLAN} Wochen, nicht {weeks}; eine andere Zahl wählen.</translation>
    </message>
    <message>
        <source>The team has no rotation to plan; import a team file or add a rotation first.</source>
        <translation>Das Team hat keine Rotation zum Planen; zuerst eine Teamdatei importieren oder eine Rotation hinzufügen.</translation>
    </message>
    <message>
        <source>The team has no people to plan with; import people or paste names first.</source>
        <translation>Das Team hat keine Personen zum Planen; zuerst Personen importieren oder Namen einfügen.</translation>
    </message>
    <message>
        <source>The rota was changed while the plan was made; plan again, nothing was applied.</source>
        <translation>Der Dienstplan wurde während der Planung geändert; neu planen, nichts wurde angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>Plan {n} week from {first}|Plan {n} weeks from {first}</source>
        <translation>
            <numerusform>{n} Woche ab {first} planen</numerusform>
            <numerusform>{n} Wochen ab {first} planen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open slots: {open_slots} before, {open_slots2} after.</source>
        <translation>Offene Dienste: {open_slots} vorher, {open_slots2} nachher.</translation>
    </message>
    <message>
        <source>Fairness: {spread:.1f} weeks between the largest and smallest load before, {spread2:.1f} after.</source>
        <translation>Fairness: {spread:.1f} Wochen zwischen größter und kleinster Last vorher, {spread2:.1f} nachher.</translation>
    </message>
    <message>
        <source>Project time in blocks of {block_weeks} weeks or more: {long_blocks:.0%} before, {long_blocks2:.0%} after.</source>
        <translation>Projektzeit in Blöcken von mindestens {block_weeks} Wochen: {long_blocks:.0%} vorher, {long_blocks2:.0%} nachher.</translation>
    </message>
    <message>
        <source>  nobody is eligible for it.</source>
        <translation>  niemand ist dafür einsetzbar.</translation>
    </message>
    <message>
        <source>“{key}” is no rule of the rota; the rules are {rules}.</source>
        <translation>„{key}“ ist keine Regel des Dienstplans; die Regeln sind {rules}.</translation>
    </message>
    <message>
        <source>the block’s</source>
        <translation>(Blocklänge)</translation>
    </message>
    <message>
        <source> (best possible)</source>
        <translation> (bestmöglich)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Project time in blocks of {length} weeks or more</source>
        <translation>Projektzeit in Blöcken von mindestens {length} Wochen</translation>
    </message>
    <message>
        <source>Best of that with loads spread evenly</source>
        <translation>Bestwert davon bei gleichmäßiger Last</translation>
    </message>
    <message>
        <source>Slots that must stay open</source>
        <translation>Dienste, die offen bleiben müssen</translation>
    </message>
    <message>
        <source>{name} carries {signed} → {signed2} weeks</source>
        <translation>Übertrag von {name}: {signed} → {signed2} Wochen</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>A year planner needs people and rotations; add or import them first.</source>
        <translation>Ein Jahresplaner braucht Personen und Rotationen; zuerst hinzufügen oder importieren.</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>{count} weeks are more than a sheet should hold; print at most {MOST_WEEKS}.</source>
        <translation>{count} Wochen sind zu viel für ein Blatt; höchstens {MOST_WEEKS} drucken.</translation>
    </message>
    <message>
        <source>the week of {day}</source>
        <translation>der Woche ab {day}</translation>
    </message>
    <message>
        <source>History is kept for ever; set history_months, or say before which day it may be let go.</source>
        <translation>Der Verlauf wird für immer behalten; history_months setzen oder sagen, vor welchem Tag er wegfallen darf.</translation>
    </message>
    <message>
        <source>The team keeps history since {kept}; choose that day or an earlier one, or set history_months.</source>
        <translation>Das Team behält den Verlauf seit {kept}; diesen oder einen früheren Tag wählen oder history_months setzen.</translation>
    </message>
    <message>
        <source>{wanted} is still to come; choose a day in the past.</source>
        <translation>{wanted} liegt noch in der Zukunft; einen vergangenen Tag wählen.</translation>
    </message>
    <message>
        <source>, because {stopped}</source>
        <translation>, weil {stopped}</translation>
    </message>
    <message>
        <source>Nothing in history can be let go{why}.</source>
        <translation>Im Verlauf kann nichts wegfallen{why}.</translation>
    </message>
    <message>
        <source>The draft is what is published; there is nothing to discard.</source>
        <translation>Der Entwurf ist, was veröffentlicht ist; es gibt nichts zu verwerfen.</translation>
    </message>
    <message>
        <source>Discard {words}</source>
        <translation>{words} verwerfen</translation>
    </message>
    <message>
        <source>Nothing is planned from {day} on; plan those weeks first.</source>
        <translation>Ab {day} ist nichts geplant; zuerst diese Wochen planen.</translation>
    </message>
    <message>
        <source>{weeks} weeks are planned from then on; {LONGEST_PLAN} is the most, so choose a later date.</source>
        <translation>{weeks} Wochen sind ab dann geplant; {LONGEST_PLAN} ist die Grenze, also ein späteres Datum wählen.</translation>
    </message>
    <message>
        <source>It is the best found in the time; fewer changes may be enough.</source>
        <translation>Es ist das Beste, was in der Zeit gefunden wurde; vielleicht genügen weniger Änderungen.</translation>
    </message>
    <message>
        <source>It is proven that nothing has to change.</source>
        <translation>Nachweislich muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>one slot has</source>
        <translation>muss ein Dienst</translation>
    </message>
    <message>
        <source>{changed} slots have</source>
        <translation>müssen {changed} Dienste</translation>
    </message>
    <message>
        <source>, and that no other way to do so is better</source>
        <translation>, und kein anderer Weg dahin ist besser</translation>
    </message>
    <message>
        <source>It is proven that {only} to change hands and no fewer or later ones are enough{cheap}.</source>
        <translation>Nachweislich {only} die Person wechseln, und weniger oder spätere genügen nicht{cheap}.</translation>
    </message>
    <message>
        <source>The week before would last less than a day; let {name} hand over at {here} from another week on.</source>
        <translation>Die Woche davor wäre kürzer als ein Tag; {name} ab einer anderen Woche um {here} übergeben lassen.</translation>
    </message>
    <message>
        <source>Hand {name} over {here} from {day} on</source>
        <translation>{name} übergibt {here} ab {day}</translation>
    </message>
    <message>
        <source>{name} does not change its handoff in the week of {day}.</source>
        <translation>{name} ändert seine Übergabe in der Woche ab {day} nicht.</translation>
    </message>
    <message>
        <source>A week would last less than a day then; take the later change back first.</source>
        <translation>Eine Woche wäre dann kürzer als ein Tag; zuerst die spätere Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Keep the handoff of {name} at {handoff_of}</source>
        <translation>Übergabe von {name} bei {handoff_of} lassen</translation>
    </message>
    <message>
        <source>That rotation is no longer there; look at the rota again.</source>
        <translation>Diese Rotation gibt es nicht mehr; den Dienstplan neu ansehen.</translation>
    </message>
    <message>
        <source>Weeks that have begun keep their handoff; the first that can change begins on {first}.</source>
        <translation>Begonnene Wochen behalten ihre Übergabe; die erste änderbare beginnt am {first}.</translation>
    </message>
    <message>
        <source>A cover in the week of {day} would reach out of it; take that cover back first.</source>
        <translation>Eine Vertretung in der Woche ab {day} würde darüber hinausreichen; zuerst diese Vertretung zurücknehmen.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({strerror}); choose a folder you can write to.</source>
        <translation>{path} lässt sich nicht schreiben ({strerror}); einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>Take alerts</source>
        <translation>Alarme übernehmen</translation>
    </message>
    <message>
        <source>Take {what} from {names}</source>
        <translation>{what} von {names} übernehmen</translation>
    </message>
    <message>
        <source>Say who hands over; nobody holds this week.</source>
        <translation>Angeben, wer übergibt; diese Woche hat niemand.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>The note has changed while you looked at it; read it again, then sign.</source>
        <translation>Die Notiz hat sich inzwischen geändert; neu lesen, dann unterschreiben.</translation>
    </message>
    <message>
        <source>{person} has signed this handoff already; write an addendum for what is new.</source>
        <translation>{person} hat diese Übergabe schon unterschrieben; für Neues einen Nachtrag schreiben.</translation>
    </message>
    <message>
        <source>A short handoff is signed on its day; this one is more than a day away.</source>
        <translation>Eine kurze Übergabe wird an ihrem Tag unterschrieben; bis dahin ist es mehr als ein Tag.</translation>
    </message>
    <message>
        <source>The week of {first_day} has not begun; sign its handoff on its last day.</source>
        <translation>Die Woche ab {first_day} hat nicht begonnen; ihre Übergabe am letzten Tag unterschreiben.</translation>
    </message>
    <message>
        <source>Write something in {listed} or choose None, then sign.</source>
        <translation>Etwas in {listed} schreiben oder „Keine“ wählen, dann unterschreiben.</translation>
    </message>
    <message>
        <source>That item was asked about; the question stays with who hands over.</source>
        <translation>Zu diesem Punkt wurde nachgefragt; die Frage bleibt bei der übergebenden Person.</translation>
    </message>
    <message>
        <source>Write the question, then ask.</source>
        <translation>Zuerst die Frage schreiben, dann fragen.</translation>
    </message>
    <message>
        <source>Ask “{short}” about</source>
        <translation>Nachfrage „{short}“</translation>
    </message>
    <message>
        <source>who comes</source>
        <translation>Wer übernimmt</translation>
    </message>
    <message>
        <source>{asker} asks about “{title}”</source>
        <translation>{asker} fragt nach „{title}“</translation>
    </message>
    <message>
        <source>Say who takes over; nobody holds the next week.</source>
        <translation>Angeben, wer übernimmt; die nächste Woche hat niemand.</translation>
    </message>
    <message>
        <source>Say back in one line what matters most, then accept.</source>
        <translation>In einer Zeile wiedergeben, worauf es am meisten ankommt, dann annehmen.</translation>
    </message>
    <message>
        <source> and {left} more</source>
        <translation> und {left} weitere</translation>
    </message>
    <message>
        <source>Tick “{short}”{more} or ask about it, then accept.</source>
        <translation>„{short}“{more} abhaken oder nachfragen, dann annehmen.</translation>
    </message>
    <message>
        <source>Write what is to be added.</source>
        <translation>Schreiben, was hinzukommt.</translation>
    </message>
    <message>
        <source>Say who adds this.</source>
        <translation>Angeben, wer das hinzufügt.</translation>
    </message>
    <message>
        <source>{writer} adds to</source>
        <translation>Nachtrag von {writer}</translation>
    </message>
    <message>
        <source>This handoff is not signed yet; write into the note itself.</source>
        <translation>Diese Übergabe ist noch nicht unterschrieben; in die Notiz selbst schreiben.</translation>
    </message>
    <message>
        <source>{outgoing} has not signed this handoff yet; it is read back after that.</source>
        <translation>{outgoing} hat diese Übergabe noch nicht unterschrieben; wiedergegeben wird sie danach.</translation>
    </message>
    <message>
        <source>{person} has accepted this handoff already.</source>
        <translation>{person} hat diese Übergabe schon angenommen.</translation>
    </message>
    <message>
        <source>That item is not open in the signed note; look at it again.</source>
        <translation>Dieser Punkt ist in der unterschriebenen Notiz nicht offen; sie neu ansehen.</translation>
    </message>
    <message>
        <source>published: </source>
        <translation>veröffentlicht: </translation>
    </message>
    <message>
        <source>{p}, published too</source>
        <translation>{p}, auch veröffentlicht</translation>
    </message>
    <message>
        <source>swap {number} accepted by {name}</source>
        <translation>Tausch {number} angenommen von {name}</translation>
    </message>
    <message>
        <source>swap {number} approved by {after}</source>
        <translation>Tausch {number} genehmigt von {after}</translation>
    </message>
    <message>
        <source>agreed on by all, waits for approval</source>
        <translation>von allen angenommen, wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>swap {number} {said}</source>
        <translation>Tausch {number} {said}</translation>
    </message>
    <message>
        <source>unpinned</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{where}{name} stays</source>
        <translation>{where}{name} bleibt</translation>
    </message>
    <message>
        <source>{name} from {start} to {end}</source>
        <translation>{name} von {start} bis {end}</translation>
    </message>
    <message>
        <source>%a %d %b %H:%M</source>
        <translation>%a, %d. %b %H:%M</translation>
    </message>
    <message>
        <source>cover by {span} taken back</source>
        <translation>Vertretung durch {span} zurückgenommen</translation>
    </message>
    <message>
        <source>covered by {span}</source>
        <translation>vertreten durch {span}</translation>
    </message>
    <message>
        <source>cover changed: {span}</source>
        <translation>Vertretung geändert: {span}</translation>
    </message>
    <message>
        <source>Changes nothing that is counted.</source>
        <translation>Ändert nichts, was gezählt wird.</translation>
    </message>
    <message numerus="yes">
        <source>{name} is away for {n} day of that week.|{name} is away for {n} days of that week.</source>
        <translation>
            <numerusform>{name} ist in der Woche {n} Tag abwesend.</numerusform>
            <numerusform>{name} ist in der Woche {n} Tage abwesend.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {words} that week.</source>
        <translation>{name} {words} in der Woche.</translation>
    </message>
    <message>
        <source>{name} would have {balance:.1f} weeks {side} than the fair share.</source>
        <translation>{name} hätte {balance:.1f} Wochen {side} als den fairen Anteil.</translation>
    </message>
    <message>
        <source>Holiday weeks are spread less evenly.</source>
        <translation>Feiertagswochen sind weniger gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>Holiday weeks are spread more evenly.</source>
        <translation>Feiertagswochen sind gleichmäßiger verteilt.</translation>
    </message>
    <message>
        <source>Project time is cut into shorter blocks.</source>
        <translation>Projektzeit wird in kürzere Blöcke zerteilt.</translation>
    </message>
    <message>
        <source>Project blocks get longer.</source>
        <translation>Projektblöcke werden länger.</translation>
    </message>
    <message>
        <source>Somebody gets a gap of a single week.</source>
        <translation>Jemand bekommt einen Abstand von nur einer Woche.</translation>
    </message>
    <message>
        <source>A gap of a single week goes away.</source>
        <translation>Ein Abstand von nur einer Woche entfällt.</translation>
    </message>
    <message>
        <source>A primary has not been secondary lately.</source>
        <translation>Wer Primary ist, war in letzter Zeit nicht Secondary.</translation>
    </message>
    <message>
        <source>A primary has been secondary lately.</source>
        <translation>Wer Primary ist, war in letzter Zeit Secondary.</translation>
    </message>
    <message>
        <source>Somebody gets a week not wished for.</source>
        <translation>Jemand bekommt eine nicht gewünschte Woche.</translation>
    </message>
    <message>
        <source>Somebody is spared a week not wished for.</source>
        <translation>Jemandem bleibt eine nicht gewünschte Woche erspart.</translation>
    </message>
    <message>
        <source>Somebody loses a week wished for.</source>
        <translation>Jemand verliert eine gewünschte Woche.</translation>
    </message>
    <message>
        <source>Somebody gets a week wished for.</source>
        <translation>Jemand bekommt eine gewünschte Woche.</translation>
    </message>
    <message>
        <source>A slot becomes open.</source>
        <translation>Ein Dienst wird offen.</translation>
    </message>
    <message>
        <source>An open slot is filled.</source>
        <translation>Ein offener Dienst wird besetzt.</translation>
    </message>
    <message>
        <source>New link to {feed} for {clean}</source>
        <translation>Neuer Link für {clean}: {feed}</translation>
    </message>
    <message>
        <source>There is no link {subscriber_id}; look at the list of links again.</source>
        <translation>Einen Link {subscriber_id} gibt es nicht; die Liste der Links neu ansehen.</translation>
    </message>
    <message>
        <source>Withdraw the link of {name} to {feed}</source>
        <translation>Link von {name} zurückziehen: {feed}</translation>
    </message>
    <message>
        <source>the calendar of {name}</source>
        <translation>der Kalender von {name}</translation>
    </message>
    <message>
        <source>the project weeks of {name}</source>
        <translation>die Projektwochen von {name}</translation>
    </message>
    <message>
        <source>the calendar of the suite {name}</source>
        <translation>der Kalender der Suite {name}</translation>
    </message>
    <message>
        <source>everybody’s calendar</source>
        <translation>der Kalender aller</translation>
    </message>
    <message>
        <source>the calendar of what is coming</source>
        <translation>der Kalender dessen, was ansteht</translation>
    </message>
    <message>
        <source>more holiday weeks than now</source>
        <translation>mehr Feiertagswochen als jetzt</translation>
    </message>
    <message>
        <source>fewer holiday weeks than now</source>
        <translation>weniger Feiertagswochen als jetzt</translation>
    </message>
    <message>
        <source>more unpopular weeks than now</source>
        <translation>mehr unbeliebte Wochen als jetzt</translation>
    </message>
    <message>
        <source>fewer unpopular weeks than now</source>
        <translation>weniger unbeliebte Wochen als jetzt</translation>
    </message>
    <message>
        <source>a week with a day of leave</source>
        <translation>eine Woche mit einem Tag Abwesenheit</translation>
    </message>
    <message>
        <source>no longer a week with a day of leave</source>
        <translation>keine Woche mit einem Tag Abwesenheit mehr</translation>
    </message>
    <message>
        <source>no longer a week that was wished for</source>
        <translation>keine gewünschte Woche mehr</translation>
    </message>
    <message>
        <source>a week that was wished for</source>
        <translation>eine gewünschte Woche</translation>
    </message>
    <message>
        <source>project time in shorter blocks</source>
        <translation>Projektzeit in kürzeren Blöcken</translation>
    </message>
    <message>
        <source>project time in longer blocks</source>
        <translation>Projektzeit in längeren Blöcken</translation>
    </message>
    <message>
        <source>a gap of a single week</source>
        <translation>ein Abstand von nur einer Woche</translation>
    </message>
    <message>
        <source>a gap of a single week less</source>
        <translation>ein Abstand von nur einer Woche weniger</translation>
    </message>
    <message>
        <source>Load stays {share}</source>
        <translation>Die Last bleibt {share}</translation>
    </message>
    <message>
        <source>Load comes to be {share}, now {share2}</source>
        <translation>Die Last läge {share}, jetzt {share2}</translation>
    </message>
    <message>
        <source>at the fair share</source>
        <translation>beim fairen Anteil</translation>
    </message>
    <message>
        <source>{balance:.1f} weeks {what} the fair share</source>
        <translation>{balance:.1f} Wochen {what} dem fairen Anteil</translation>
    </message>
    <message>
        <source>over</source>
        <translation>über</translation>
    </message>
    <message>
        <source>under</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>on duty the week beside</source>
        <translation>im Dienst in der Woche daneben</translation>
    </message>
    <message>
        <source>one free week to the nearest duty</source>
        <translation>eine freie Woche bis zum nächsten Dienst</translation>
    </message>
    <message>
        <source>two free weeks to the nearest duty</source>
        <translation>zwei freie Wochen bis zum nächsten Dienst</translation>
    </message>
    <message>
        <source>{slot} is not among the weeks looked at; choose a coming week.</source>
        <translation>{slot} gehört nicht zu den betrachteten Wochen; eine kommende Woche wählen.</translation>
    </message>
    <message>
        <source>{slot} is open, so there is nobody to let out; assign somebody instead.</source>
        <translation>{slot} ist offen, es gibt also niemanden freizustellen; stattdessen jemanden zuweisen.</translation>
    </message>
    <message>
        <source>{slot} was changed since; look at the options again.</source>
        <translation>{slot} wurde inzwischen geändert; die Optionen neu ansehen.</translation>
    </message>
    <message>
        <source>The days must lie between {begin} and {end}, the week of {name}; choose other days.</source>
        <translation>Die Tage müssen zwischen {begin} und {end} liegen, der Woche von {name}; andere Tage wählen.</translation>
    </message>
    <message>
        <source>rested</source>
        <translation>ausgeruht</translation>
    </message>
    <message>
        <source>is away on {away}</source>
        <translation>ist abwesend am {away}</translation>
    </message>
    <message>
        <source>%a %-d %b</source>
        <translation>%a, %-d. %b</translation>
    </message>
    <message>
        <source>holds {name} {role} that week</source>
        <translation>hat in der Woche {name} {role}</translation>
    </message>
    <message>
        <source>the slot changed hands by another swap</source>
        <translation>der Dienst ist durch einen anderen Tausch weitergegangen</translation>
    </message>
    <message>
        <source>Propose that {swap}</source>
        <translation>Vorschlag: {swap}</translation>
    </message>
    <message>
        <source>The same swap is proposed already (number {id}) and {words}; answer that one.</source>
        <translation>Derselbe Tausch ist schon vorgeschlagen (Nummer {id}) und {words}; diesen beantworten.</translation>
    </message>
    <message>
        <source>{words} Give a reason to propose it all the same.</source>
        <translation>{words} Einen Grund angeben, um es trotzdem vorzuschlagen.</translation>
    </message>
    <message>
        <source>Accept{what} for {for_} that </source>
        <translation>Annahme{what} für {for_}: </translation>
    </message>
    <message>
        <source> and apply</source>
        <translation> und Anwendung</translation>
    </message>
    <message>
        <source>{name} has a part in this swap; somebody else approves it.</source>
        <translation>{name} ist an diesem Tausch beteiligt; jemand anderes genehmigt ihn.</translation>
    </message>
    <message>
        <source>was approved by {approved_by}</source>
        <translation>wurde von {approved_by} genehmigt</translation>
    </message>
    <message>
        <source>needs no approval</source>
        <translation>braucht keine Genehmigung</translation>
    </message>
    <message>
        <source>Swap {swap_id} {done}; it {status}.</source>
        <translation>Tausch {swap_id} {done}: {status}.</translation>
    </message>
    <message>
        <source>Approve{what} that {swap}</source>
        <translation>Genehmigung{what}: {swap}</translation>
    </message>
    <message>
        <source>{name} has no part in swap {swap_id}; there is nothing to decline.</source>
        <translation>{name} ist an Tausch {swap_id} nicht beteiligt; es gibt nichts abzulehnen.</translation>
    </message>
    <message>
        <source>{name} proposed swap {swap_id}; withdraw it instead.</source>
        <translation>{name} hat Tausch {swap_id} vorgeschlagen; stattdessen zurückziehen.</translation>
    </message>
    <message>
        <source>a lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>durch {who}</translation>
    </message>
    <message>
        <source>Decline for {said} that</source>
        <translation>Ablehnung für {said}:</translation>
    </message>
    <message>
        <source>Withdraw for {for_} that</source>
        <translation>Rückzug für {for_}:</translation>
    </message>
    <message>
        <source>That rotation is no longer there; choose another.</source>
        <translation>Diese Rotation gibt es nicht mehr; eine andere wählen.</translation>
    </message>
    <message>
        <source>{what} approval of swaps of {name}</source>
        <translation>{what} Genehmigung von Tauschen bei {name}</translation>
    </message>
    <message>
        <source>Ask for</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Ask for no</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>{words} The swap stays proposed; decline or withdraw it, or put that right first.</source>
        <translation>{words} Der Tausch bleibt vorgeschlagen; ablehnen, zurückziehen oder das zuerst in Ordnung bringen.</translation>
    </message>
    <message>
        <source>everybody’s calendar follows when calendars are published next</source>
        <translation>der Kalender aller folgt beim nächsten Veröffentlichen der Kalender</translation>
    </message>
    <message>
        <source>in the draft only</source>
        <translation>nur im Entwurf</translation>
    </message>
    <message>
        <source>The swap is applied; {told}.</source>
        <translation>Der Tausch ist angewendet; {told}.</translation>
    </message>
    <message>
        <source>There is no swap {swap_id}; “watchbill swap list” lists them.</source>
        <translation>Einen Tausch {swap_id} gibt es nicht; „watchbill swap list“ listet sie auf.</translation>
    </message>
    <message>
        <source>Swap {swap_id} {words}; propose it again.</source>
        <translation>Tausch {swap_id} {words}; neu vorschlagen.</translation>
    </message>
    <message>
        <source>was </source>
        <translation>wurde </translation>
    </message>
    <message>
        <source>{name} has no part in swap {id}; there is nothing to accept.</source>
        <translation>{name} ist an Tausch {id} nicht beteiligt; es gibt nichts anzunehmen.</translation>
    </message>
    <message>
        <source>{name} has said yes to swap {id} already.</source>
        <translation>{name} hat Tausch {id} schon zugestimmt.</translation>
    </message>
    <message>
        <source>was answered</source>
        <translation>wurde beantwortet</translation>
    </message>
    <message>
        <source>was {state}</source>
        <translation>wurde {state}</translation>
    </message>
    <message>
        <source>Swap {id} {what} elsewhere a moment ago; look at it again.</source>
        <translation>Tausch {id} {what}, gerade an anderer Stelle; neu ansehen.</translation>
    </message>
    <message>
        <source>Swap {swap_id}: {status}.</source>
        <translation>Tausch {swap_id}: {status}.</translation>
    </message>
    <message>
        <source>{name}, by {name2},</source>
        <translation>{name}, durch {name2}</translation>
    </message>
    <message>
        <source>{words} Give a reason to swap all the same.</source>
        <translation>{words} Einen Grund angeben, um trotzdem zu tauschen.</translation>
    </message>
    <message>
        <source>Swap {week} ({name}) and {week2} ({name2})</source>
        <translation>{week} ({name}) und {week2} ({name2}) tauschen</translation>
    </message>
    <message>
        <source>The support share is {support_share}; it must be above 0 and at most 1.</source>
        <translation>Der Supportanteil ist {support_share}; er muss über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>Team ändern</translation>
    </message>
    <message>
        <source>Set {words}</source>
        <translation>Einstellen: {words}</translation>
    </message>
    <message>
        <source>That setting</source>
        <translation>Diese Einstellung</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>{name} holds weeks on the rota; set a last day in the team instead of removing them.</source>
        <translation>{name} hat Wochen im Dienstplan; statt zu entfernen einen letzten Tag im Team setzen.</translation>
    </message>
    <message>
        <source>{name} covered for somebody; set a last day in the team instead of removing them.</source>
        <translation>{name} hat jemanden vertreten; statt zu entfernen einen letzten Tag im Team setzen.</translation>
    </message>
    <message>
        <source>{name} has a part in a swap; set a last day in the team instead of removing them.</source>
        <translation>{name} ist an einem Tausch beteiligt; statt zu entfernen einen letzten Tag im Team setzen.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>The leave ends on {last_day}, before it begins on {first_day}; exchange the two dates.</source>
        <translation>Die Abwesenheit endet am {last_day}, vor ihrem Beginn am {first_day}; die beiden Daten tauschen.</translation>
    </message>
    <message>
        <source>Leave lasts a year at most; set a last day in the team for somebody who leaves.</source>
        <translation>Abwesenheit dauert höchstens ein Jahr; wer geht, bekommt einen letzten Tag im Team.</translation>
    </message>
    <message>
        <source>Leave for part of the day lasts one day; choose one day, or whole days.</source>
        <translation>Abwesenheit für einen Teil des Tages dauert einen Tag; einen Tag wählen oder ganze Tage.</translation>
    </message>
    <message>
        <source>Leave of {name}, {span}{part}</source>
        <translation>Abwesenheit von {name}, {span}{part}</translation>
    </message>
    <message>
        <source>The first day of {words} is {begin}, after the last day {last_day}; correct one.</source>
        <translation>Der erste Tag ({words}) ist {begin}, nach dem letzten Tag {last_day}; einen korrigieren.</translation>
    </message>
    <message>
        <source>Leave recurs every 1 to {MOST_WEEKS} weeks, not every {every}; choose another number.</source>
        <translation>Abwesenheit wiederholt sich alle 1 bis {MOST_WEEKS} Wochen, nicht alle {every}; eine andere Zahl wählen.</translation>
    </message>
    <message>
        <source>Leave of {name}, {words} {span}</source>
        <translation>Abwesenheit von {name}, {words} {span}</translation>
    </message>
    <message>
        <source>That leave is no longer there; look at the list again.</source>
        <translation>Diese Abwesenheit gibt es nicht mehr; die Liste neu ansehen.</translation>
    </message>
    <message>
        <source>Remove leave of {names}</source>
        <translation>Abwesenheit von {names} entfernen</translation>
    </message>
    <message>
        <source>{name} is not away on {span}; there is no leave to remove.</source>
        <translation>{name} ist nicht abwesend ({span}); es gibt keine Abwesenheit zu entfernen.</translation>
    </message>
    <message>
        <source>%A</source>
        <translation>%A</translation>
    </message>
    <message>
        <source>{day} is free by a rule; remove the rule on the page People.</source>
        <translation>{day} ist durch eine Regel frei; die Regel auf der Seite Personen entfernen.</translation>
    </message>
    <message>
        <source>That leave came from {source}; ignore the event on the page Calendars instead.</source>
        <translation>Diese Abwesenheit kam aus {source}; stattdessen das Ereignis auf der Seite Kalender ignorieren.</translation>
    </message>
    <message>
        <source>Remove leave of {name}, {span}</source>
        <translation>Abwesenheit von {name} entfernen, {span}</translation>
    </message>
    <message>
        <source>No leave was imported from “{source}”; import the file first.</source>
        <translation>Aus „{source}“ wurde keine Abwesenheit importiert; zuerst die Datei importieren.</translation>
    </message>
    <message>
        <source>{source} is the leave of {name}</source>
        <translation>{source} ist die Abwesenheit von {name}</translation>
    </message>
    <message>
        <source>The {what} needs a name.</source>
        <translation>Ein Name fehlt ({what}).</translation>
    </message>
    <message>
        <source>The name of the {what} has {name} letters; {LONGEST_NAME} is the most.</source>
        <translation>Der Name ({what}) hat {name} Zeichen; {LONGEST_NAME} ist die Grenze.</translation>
    </message>
    <message>
        <source>The name of the {what} holds control characters; write it with letters only.</source>
        <translation>Der Name ({what}) enthält Steuerzeichen; nur mit Buchstaben schreiben.</translation>
    </message>
    <message>
        <source>The part of full time of {name} is {fte}; it must be above 0 and at most 1.</source>
        <translation>Der Anteil an Vollzeit von {name} ist {fte}; er muss über 0 und höchstens 1 sein.</translation>
    </message>
    <message>
        <source>{name} would leave on {left}, before joining on {joined}; correct one of them.</source>
        <translation>{name} ginge am {left}, vor dem Eintritt am {joined}; eins davon korrigieren.</translation>
    </message>
    <message>
        <source>{name} has the initials {initials} already; {free} are free for {name2}.</source>
        <translation>{name} hat schon das Kürzel {initials}; frei für {name2}: {free}.</translation>
    </message>
    <message>
        <source>A timer runs on an open issue only; open the issue again first.</source>
        <translation>Ein Timer läuft nur auf einem offenen Vorfall; zuerst den Vorfall wieder öffnen.</translation>
    </message>
    <message>
        <source>Start the timer of “{title}”</source>
        <translation>Timer von „{title}“ starten</translation>
    </message>
    <message>
        <source>No timer of yours runs on that issue; start it first.</source>
        <translation>Auf diesem Vorfall läuft kein eigener Timer; zuerst starten.</translation>
    </message>
    <message>
        <source>Pause the timer of “{title}”</source>
        <translation>Timer von „{title}“ anhalten</translation>
    </message>
    <message>
        <source>{weeks} weeks cannot be shown; choose 1 to {MOST_WEEKS}.</source>
        <translation>{weeks} Wochen lassen sich nicht zeigen; 1 bis {MOST_WEEKS} wählen.</translation>
    </message>
    <message>
        <source>That suite is no longer there; choose another.</source>
        <translation>Diese Suite gibt es nicht mehr; eine andere wählen.</translation>
    </message>
    <message>
        <source>Nobody is there to hold a slot.</source>
        <translation>Niemand ist da, der einen Dienst haben könnte.</translation>
    </message>
    <message>
        <source>The duty weeks take {float:.0%} of everybody&apos;s time, which leaves {free:.1f} free weeks between two duties on average.</source>
        <translation>Die Dienstwochen nehmen {float:.0%} der Zeit aller ein, das lässt im Schnitt {free:.1f} freie Wochen zwischen zwei Diensten.</translation>
    </message>
    <message>
        <source>{words} with a gap of {g}</source>
        <translation>{words} bei einem Abstand von {g}</translation>
    </message>
    <message>
        <source>A gap of {gap} against project blocks of {block}: spread evenly, {best} of project time lies in blocks of {block} weeks or more at best ({others}).</source>
        <translation>Abstand {gap} gegen Projektblöcke von {block}: bei gleichmäßiger Verteilung liegt bestenfalls {best} der Projektzeit in Blöcken von mindestens {block} Wochen ({others}).</translation>
    </message>
    <message>
        <source>Gap and window let everybody together hold {most_held} of {required} slots: at least {must_open} must stay open.</source>
        <translation>Abstand und Fenster lassen alle zusammen {most_held} von {required} Diensten übernehmen: mindestens {must_open} müssen offen bleiben.</translation>
    </message>
    <message>
        <source>Duties are whole weeks: loads differ by at least {float:.1f} weeks.</source>
        <translation>Dienste sind ganze Wochen: Lasten unterscheiden sich um mindestens {float:.1f} Wochen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Making the file itself cannot be undone; delete the file instead.</source>
        <translation>Das Anlegen der Datei selbst lässt sich nicht zurücknehmen; stattdessen die Datei löschen.</translation>
    </message>
    <message>
        <source>Pruning cannot be undone; what was taken out of history is in the file that its label names.</source>
        <translation>Kürzen kann nicht zurückgenommen werden; was aus dem Verlauf genommen wurde, steht in der genannten Datei.</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>kein Befehl</translation>
    </message>
    <message>
        <source>more than one command</source>
        <translation>mehr als ein Befehl</translation>
    </message>
    <message>
        <source>There is {what} “{command_id}” in history; take an id from the history list.</source>
        <translation>Zu „{command_id}“ steht im Verlauf {what}; eine ID aus der Verlaufsliste nehmen.</translation>
    </message>
    <message>
        <source>The file is whole (every page of it was read).</source>
        <translation>Die Datei ist ganz (jede Seite wurde gelesen).</translation>
    </message>
    <message>
        <source>Tables, indexes, triggers and views are those of Watchbill.</source>
        <translation>Tabellen, Indizes, Trigger und Sichten sind die von Watchbill.</translation>
    </message>
    <message>
        <source>Every row that points at another finds it.</source>
        <translation>Jede Zeile, die auf eine andere zeigt, findet sie.</translation>
    </message>
    <message>
        <source>History is one chain, each command as it was when it was done.</source>
        <translation>Der Verlauf ist eine Kette, jeder Befehl so, wie er ausgeführt wurde.</translation>
    </message>
    <message>
        <source>Every row is as the last command left it.</source>
        <translation>Jede Zeile ist so, wie der letzte Befehl sie hinterließ.</translation>
    </message>
    <message>
        <source>Everything in it can be read, and signed handoffs are as they were signed.</source>
        <translation>Alles darin lässt sich lesen, und unterschriebene Übergaben sind so, wie sie unterschrieben wurden.</translation>
    </message>
    <message>
        <source>Every calendar can be made and read back, and no SEQUENCE has fallen.</source>
        <translation>Jeder Kalender lässt sich erzeugen und wieder lesen, und keine SEQUENCE ist gefallen.</translation>
    </message>
    <message>
        <source>“{short}” is too short to find a command by; give at least {NOTED_DIGITS} digits of the hash.</source>
        <translation>„{short}“ ist zu kurz, um einen Befehl zu finden; mindestens {NOTED_DIGITS} Stellen der Prüfsumme angeben.</translation>
    </message>
    <message>
        <source>{path} has the older format {version}; open it once in Watchbill, then check it.</source>
        <translation>{path} hat das ältere Format {version}; einmal in Watchbill öffnen, dann prüfen.</translation>
    </message>
    <message>
        <source>No command has the hash {one} that was noted; history was made anew since, compare it with a backup.</source>
        <translation>Kein Befehl hat die notierte Prüfsumme {one}; der Verlauf wurde seither neu gemacht, mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>repairing brings it back to what the last command left</source>
        <translation>Reparieren stellt her, was der letzte Befehl hinterließ</translation>
    </message>
    <message>
        <source>compare it with a backup</source>
        <translation>mit einer Sicherung vergleichen</translation>
    </message>
    <message>
        <source>The {table} with {printable} {words}</source>
        <translation>Zeile in {table} mit {printable}: {words}</translation>
    </message>
    <message>
        <source>{found} more rows are not as the last command left them; {do}.</source>
        <translation>{found} weitere Zeilen sind nicht, wie der letzte Befehl sie hinterließ; {do}.</translation>
    </message>
    <message>
        <source>The rules of the rota</source>
        <translation>Die Regeln des Dienstplans</translation>
    </message>
    <message>
        <source>What a fix costs</source>
        <translation>Was eine Behebung kostet</translation>
    </message>
    <message>
        <source>Whole numbers kept in the team file. Change them under Settings, or with `watchbill settings FILE KEY=VALUE`; `watchbill policy FILE --set KEY=VALUE` tries rules before they count.</source>
        <translation>Ganze Zahlen in der Teamdatei. Ändern unter Einstellungen oder mit `watchbill settings DATEI SCHLÜSSEL=WERT`; `watchbill policy DATEI --set SCHLÜSSEL=WERT` probiert Regeln, bevor sie zählen.</translation>
    </message>
    <message>
        <source>Notices and more</source>
        <translation>Hinweise und mehr</translation>
    </message>
    <message>
        <source>The team</source>
        <translation>Das Team</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Key in files</source>
        <translation>Schlüssel in Dateien</translation>
    </message>
    <message>
        <source>Each calendar has options of its own, chosen on the page Calendars.</source>
        <translation>Jeder Kalender hat eigene Optionen, gewählt auf der Seite Kalender.</translation>
    </message>
    <message>
        <source>What calendars show</source>
        <translation>Was Kalender zeigen</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangs</translation>
    </message>
    <message>
        <source>F1 shows this list in the window and changes keys. Ctrl+1 to Ctrl+9 go to the pages in their order.</source>
        <translation>F1 zeigt diese Liste im Fenster und ändert Tasten. Strg+1 bis Strg+9 gehen der Reihe nach zu den Seiten.</translation>
    </message>
    <message>
        <source>Every action and its key</source>
        <translation>Alle Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Choose what the message was about. In the window, *What does this mean?* beside a message leads here.</source>
        <translation>Wählen, worum es in der Meldung ging. Im Fenster führt *Was bedeutet das?* neben einer Meldung hierher.</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>The rota</source>
        <translation>Der Dienstplan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Calendar revisions</source>
        <translation>Kalenderstände</translation>
    </message>
    <message>
        <source>rotation {rotation_id}, week of {week}{what}</source>
        <translation>Rotation {rotation_id}, Woche vom {week}{what}</translation>
    </message>
    <message>
        <source>The handoff of {named} is not what {printable} signed; compare it with a backup.</source>
        <translation>Die Übergabe von {named} ist nicht, was {printable} unterschrieb; mit einer Sicherung vergleichen.</translation>
    </message>
    <message>
        <source>The SEQUENCE of {fallen} calendar events has fallen or is gone ({printable}), so that calendars would not see their next change; repairing takes them from a backup.</source>
        <translation>Die SEQUENCE von {fallen} Kalendereinträgen ist gefallen oder fehlt ({printable}), sodass Kalender ihre nächste Änderung nicht sähen; Reparieren nimmt sie aus einer Sicherung.</translation>
    </message>
    <message>
        <source>What stands in calendars</source>
        <translation>Was in Kalendern steht</translation>
    </message>
    <message>
        <source>{name} cannot be read ({said}); see what is said of rows, else restore the newest good backup.</source>
        <translation>{name} lässt sich nicht lesen ({said}); siehe, was zu den Zeilen gesagt wird, sonst die neueste gute Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>There is no good backup of {path} on this machine; look for a copy elsewhere.</source>
        <translation>Auf diesem Rechner gibt es keine gute Sicherung von {path}; anderswo nach einer Kopie suchen.</translation>
    </message>
    <message>
        <source>The newest good backup is {path}; restore that.</source>
        <translation>Die neueste gute Sicherung ist {path}; diese wiederherstellen.</translation>
    </message>
    <message>
        <source>{error} Nothing was repaired; restore a backup instead.</source>
        <translation>{error} Nichts wurde repariert; stattdessen eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>{able} of {able2} eligible people could hold it.</source>
        <translation>Einsetzbare Personen, die ihn übernehmen könnten: {able} von {able2}.</translation>
    </message>
    <message>
        <source>None of the {others} eligible people can hold it.</source>
        <translation>Keine der {others} einsetzbaren Personen kann ihn übernehmen.</translation>
    </message>
    <message>
        <source>Nobody is eligible for it.</source>
        <translation>Niemand ist dafür einsetzbar.</translation>
    </message>
    <message>
        <source>It is pinned to {name}.</source>
        <translation>Er ist für {name} fixiert.</translation>
    </message>
    <message>
        <source>Put there by hand, because: {reason}.</source>
        <translation>Von Hand gesetzt, denn: {reason}.</translation>
    </message>
    <message>
        <source>{name} {words} this week.</source>
        <translation>{name} {words} diese Woche.</translation>
    </message>
    <message>
        <source>Nobody else can hold it: {others}.</source>
        <translation>Sonst kann ihn niemand übernehmen: {others}.</translation>
    </message>
    <message>
        <source>Nobody else is eligible as {role}.</source>
        <translation>Sonst ist niemand als {role} einsetzbar.</translation>
    </message>
    <message>
        <source>{name} has the lowest load of the {count} who are here and rested.</source>
        <translation>{name} hat die niedrigste Last der {count}, die da und ausgeruht sind.</translation>
    </message>
    <message>
        <source>{name} has the highest load of the {count} who are here and rested.</source>
        <translation>{name} hat die höchste Last der {count}, die da und ausgeruht sind.</translation>
    </message>
    <message>
        <source>{lower} of the {count} who are here and rested have a lower load than {name}.</source>
        <translation>Niedrigere Last als {name}: {lower} von {count}, die da und ausgeruht sind.</translation>
    </message>
    <message>
        <source>{name} would be {cost}{said}.</source>
        <translation>{name} wäre {cost}{said}.</translation>
    </message>
    <message>
        <source>The next best is {name}, {cost}{said}.</source>
        <translation>Danach am besten: {name}, {cost}{said}.</translation>
    </message>
    <message>
        <source>would have {after:.1f} weeks {what} than the fair share</source>
        <translation>hätte {after:.1f} Wochen {what} als den fairen Anteil</translation>
    </message>
    <message>
        <source>is away for a day of that week</source>
        <translation>ist einen Tag der Woche abwesend</translation>
    </message>
    <message>
        <source> that week</source>
        <translation> in der Woche</translation>
    </message>
    <message>
        <source>would have more holiday weeks</source>
        <translation>hätte mehr Feiertagswochen</translation>
    </message>
    <message>
        <source>would have more unpopular weeks</source>
        <translation>hätte mehr unbeliebte Wochen</translation>
    </message>
    <message>
        <source>would take a week that was wished for</source>
        <translation>nähme eine gewünschte Woche</translation>
    </message>
    <message>
        <source>would lose a long project block</source>
        <translation>verlöre einen langen Projektblock</translation>
    </message>
    <message>
        <source>would have a gap of a single week</source>
        <translation>hätte einen Abstand von nur einer Woche</translation>
    </message>
    <message>
        <source>has not been secondary lately</source>
        <translation>war in letzter Zeit nicht Secondary</translation>
    </message>
    <message>
        <source>would change what is published</source>
        <translation>würde Veröffentlichtes ändern</translation>
    </message>
    <message>
        <source>; {some} more cannot</source>
        <translation>; {some} weitere können nicht</translation>
    </message>
    <message>
        <source>A wish is about {MOST_WEEKS} weeks at most; choose fewer.</source>
        <translation>Ein Wunsch umfasst höchstens {MOST_WEEKS} Wochen; weniger wählen.</translation>
    </message>
    <message>
        <source>No wish for</source>
        <translation>Kein Wunsch</translation>
    </message>
    <message>
        <source>Prefer</source>
        <translation>Lieber</translation>
    </message>
    <message>
        <source>{verb} the {span}: {names}</source>
        <translation>{verb}, {span}: {names}</translation>
    </message>
    <message numerus="yes">
        <source>{verb} {n} week: {names}{what}|{verb} {n} weeks: {names}{what}</source>
        <translation>
            <numerusform>{verb}, {n} Woche: {names}{what}</numerusform>
            <numerusform>{verb}, {n} Wochen: {names}{what}</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the team file cannot be read any more ({error}); save a copy elsewhere, then restore a backup.</source>
        <translation>Ein Teil der Teamdatei lässt sich nicht mehr lesen ({error}); anderswo eine Kopie sichern, dann eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>The disk does not give the team file back ({error}); check the disk or the share, then try again.</source>
        <translation>Der Datenträger gibt die Teamdatei nicht heraus ({error}); Datenträger oder Freigabe prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>New team {name}</source>
        <translation>Neues Team {name}</translation>
    </message>
    <message>
        <source>{path} exists already; choose another name.</source>
        <translation>{path} gibt es schon; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The check ended unexpectedly; the file is as it was. Check it again.</source>
        <translation>Die Prüfung endete unerwartet; die Datei ist, wie sie war. Noch einmal prüfen.</translation>
    </message>
    <message>
        <source>Note the newest hash in a mail or a ticket: “watchbill verify --noted” then proves that history up to it is what it was. In the file alone the chain shows careless tampering only.</source>
        <translation>Die neueste Prüfsumme in einer Mail oder einem Ticket notieren: „watchbill verify --noted“ beweist dann, dass der Verlauf bis dahin unverändert ist. In der Datei allein zeigt die Kette nur unachtsames Verändern.</translation>
    </message>
    <message>
        <source>Check the team file</source>
        <translation>Teamdatei prüfen</translation>
    </message>
    <message>
        <source>Looking through {name}…</source>
        <translation>{name} wird durchgesehen…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>A backup is made before; rows are brought back by a command that can be undone.</source>
        <translation>Vorher entsteht eine Sicherung; Zeilen kommen durch einen Befehl zurück, der zurückgenommen werden kann.</translation>
    </message>
    <message>
        <source>Repairing what was found</source>
        <translation>Was gefunden wurde, wird repariert</translation>
    </message>
    <message>
        <source>Looking at every page, command, row and calendar</source>
        <translation>Jede Seite, jeder Befehl, jede Zeile und jeder Kalender wird angesehen</translation>
    </message>
    <message>
        <source>Repairing {name}…</source>
        <translation>{name} wird repariert…</translation>
    </message>
    <message>
        <source>is good</source>
        <translation>ist gut</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>verdient einen Blick</translation>
    </message>
    <message>
        <source>The newest command is number {newest} with the hash {newest_hash}.</source>
        <translation>Der neueste Befehl ist Nummer {newest} mit der Prüfsumme {newest_hash}.</translation>
    </message>
    <message>
        <source>{name} could not be looked through</source>
        <translation>{name} konnte nicht durchgesehen werden</translation>
    </message>
    <message>
        <source>This team file cannot be used</source>
        <translation>Diese Teamdatei ist nicht benutzbar</translation>
    </message>
    <message>
        <source>“{name}” cannot be used</source>
        <translation>„{name}“ ist nicht benutzbar</translation>
    </message>
    <message>
        <source>There is no part “{name}”; “watchbill licences” lists them.</source>
        <translation>Es gibt keinen Teil „{name}“; „watchbill licences“ zählt sie auf.</translation>
    </message>
    <message>
        <source>told in its text</source>
        <translation>in seinem Text genannt</translation>
    </message>
    <message>
        <source>{name} is free software under the GNU Lesser General Public License, version 3, whose text follows. It comes unchanged as its makers packed it. Its source: {source}. It lies as files of its own in {place}; you may change it, put files made from changed source there in place of these, and take Watchbill apart to that end.</source>
        <translation>{name} ist freie Software unter der GNU Lesser General Public License, Version 3, deren Text folgt. Es liegt unverändert bei, wie seine Hersteller es gepackt haben. Sein Quelltext: {source}. Es liegt in eigenen Dateien in {place}; Sie dürfen es ändern, Dateien aus geändertem Quelltext an deren Stelle legen und Watchbill zu diesem Zweck zerlegen.</translation>
    </message>
    <message>
        <source>{words} was changed elsewhere a moment ago; look at it and change it again.</source>
        <translation>{words} wurde gerade anderswo geändert; ansehen und noch einmal ändern.</translation>
    </message>
    <message>
        <source>“{text}” is no key; write it as Ctrl+Shift+K, F6 or P.</source>
        <translation>„{text}“ ist keine Taste; als Ctrl+Shift+K, F6 oder P schreiben.</translation>
    </message>
    <message>
        <source>{found} always means the same in Watchbill; choose another key.</source>
        <translation>{found} bedeutet in Watchbill immer dasselbe; eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>No temporary folder can be made ({strerror}); free some space on the disk and try again.</source>
        <translation>Kein temporärer Ordner möglich ({strerror}); Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Im Handbuch finden</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>To the page before (Alt+Left)</source>
        <translation>Zur vorigen Seite (Alt+Links)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>{n} more: see Now.|{n} more: see Now.</source>
        <translation>
            <numerusform>{n} weiterer: siehe Jetzt.</numerusform>
            <numerusform>{n} weitere: siehe Jetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>on your own clock; the same time twice is never quiet</source>
        <translation>auf der eigenen Uhr; zweimal dieselbe Zeit ist nie Ruhe</translation>
    </message>
    <message>
        <source>to</source>
        <comment>hours</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Usually {default}.</source>
        <translation>Üblich: {default}.</translation>
    </message>
    <message>
        <source>The manual says nothing of “{words}”; “watchbill manual” lists its pages.</source>
        <translation>Das Handbuch sagt nichts zu „{words}“; „watchbill manual“ nennt seine Seiten.</translation>
    </message>
    <message>
        <source>{name} lies on a network share ({share}); let one machine at a time work on it, others on copies of it.</source>
        <translation>{name} liegt auf einer Netzwerkfreigabe ({share}); nur ein Rechner zur Zeit sollte daran arbeiten, andere an Kopien.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Nobody is on duty yet</source>
        <translation>Noch ist niemand im Dienst</translation>
    </message>
    <message>
        <source>The team is there; let its weeks be filled fairly, then publish them.</source>
        <translation>Das Team ist da; seine Wochen fair füllen lassen, dann veröffentlichen.</translation>
    </message>
    <message>
        <source>Paste a list of names or import files; then plan, publish, and this page says who is on.</source>
        <translation>Eine Namensliste einfügen oder Dateien importieren; dann planen, veröffentlichen, und diese Seite sagt, wer Dienst hat.</translation>
    </message>
    <message>
        <source>Settings (*.toml *.json)</source>
        <translation>Einstellungen (*.toml *.json)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>{key} would be the key of both “{one}” and “{other}”; change one of them in the file.</source>
        <translation>{key} wäre die Taste von „{one}“ und „{other}“; eine davon in der Datei ändern.</translation>
    </message>
    <message>
        <source>Undoing “{label}”</source>
        <translation>„{label}“ wird zurückgenommen</translation>
    </message>
    <message>
        <source>Taking back “{label}”</source>
        <translation>„{label}“ wird zurückgenommen</translation>
    </message>
    <message>
        <source>Beside the list</source>
        <translation>Neben der Liste</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Stopped; what was begun last was not done.</source>
        <translation>Angehalten; das zuletzt Begonnene wurde nicht getan.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({strerror}); check its folder.</source>
        <translation>{path} lässt sich nicht schreiben ({strerror}); den Ordner prüfen.</translation>
    </message>
    <message>
        <source>{path} cannot be read; set it aside and choose again.</source>
        <translation>{path} lässt sich nicht lesen; beiseitelegen und neu wählen.</translation>
    </message>
    <message>
        <source>{name} is too large for a settings file; choose another.</source>
        <translation>{name} ist zu groß für eine Einstellungsdatei; eine andere wählen.</translation>
    </message>
    <message>
        <source>{name} is no text in UTF-8; choose a settings file.</source>
        <translation>{name} ist kein Text in UTF-8; eine Einstellungsdatei wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({strerror}); choose another file.</source>
        <translation>{path} lässt sich nicht lesen ({strerror}); eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} cannot be understood ({why}).</source>
        <translation>{name} ist nicht verständlich ({why}).</translation>
    </message>
    <message>
        <source>{name} is no settings file; its parts are {parts}.</source>
        <translation>{name} ist keine Einstellungsdatei; ihre Teile sind {parts}.</translation>
    </message>
    <message>
        <source>There is no part [{name}]; the parts are {parts}.</source>
        <translation>Einen Teil [{name}] gibt es nicht; die Teile sind {parts}.</translation>
    </message>
    <message>
        <source>{key} is “{value}”, which it cannot be; export the settings to see one.</source>
        <translation>{key} ist „{value}“, was nicht sein kann; ein Export zeigt, wie es aussieht.</translation>
    </message>
    <message>
        <source>{key} is “{value}”; it may be {values}.</source>
        <translation>{key} ist „{value}“; möglich sind {values}.</translation>
    </message>
    <message>
        <source>There is no setting “{key}” there; the settings are {all}.</source>
        <translation>Eine Einstellung „{key}“ gibt es dort nicht; es gibt {all}.</translation>
    </message>
    <message>
        <source>The key of {name} is “{value}”; write it as words in quotes.</source>
        <translation>Die Taste von {name} ist „{value}“; als Text in Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>There is no action “{name}”; export the settings to see those with keys.</source>
        <translation>Eine Aktion „{name}“ gibt es nicht; ein Export zeigt die mit Tasten.</translation>
    </message>
    <message>
        <source>{name} is not in this team; take “me” out of the file, or correct it.</source>
        <translation>{name} ist nicht in diesem Team; „me“ aus der Datei nehmen oder berichtigen.</translation>
    </message>
    <message>
        <source>There is no rotation “{name}” in this team; take it out of swap_approval.</source>
        <translation>Eine Rotation „{name}“ gibt es in diesem Team nicht; aus swap_approval nehmen.</translation>
    </message>
    <message>
        <source>{name}, {where}: the event</source>
        <translation>{name}, {where}: Der Termin</translation>
    </message>
    <message>
        <source>{place} cannot be read within 5 s and 512 MB; remove what repeats there and import again.</source>
        <translation>{place} lässt sich nicht in 5 s und 512 MB lesen; entfernen, was sich dort wiederholt, und erneut importieren.</translation>
    </message>
    <message>
        <source>%a</source>
        <translation>%a</translation>
    </message>
    <message>
        <source>nearly done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message numerus="yes">
        <source>about {n} min left|about {n} min left</source>
        <translation>
            <numerusform>noch etwa {n} min</numerusform>
            <numerusform>noch etwa {n} min</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>Jetzt im Dienst</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Secondary</translation>
    </message>
    <message>
        <source>Other rotations</source>
        <translation>Andere Rotationen</translation>
    </message>
    <message>
        <source>Return on a rotation offers who takes over from now on.</source>
        <translation>Enter auf einer Rotation bietet an, wer ab jetzt übernimmt.</translation>
    </message>
    <message>
        <source>%B</source>
        <translation>%B</translation>
    </message>
    <message>
        <source>{meaning} The arrow keys go through the values.</source>
        <translation>{meaning} Die Pfeiltasten gehen durch die Werte.</translation>
    </message>
    <message>
        <source>Nothing is left half done</source>
        <translation>Nichts bleibt halb getan</translation>
    </message>
    <message>
        <source>Cancel: {words}</source>
        <translation>Abbrechen: {words}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>Nothing here fits these words. Try fewer of them.</source>
        <translation>Nichts passt hier zu diesen Wörtern. Weniger davon versuchen.</translation>
    </message>
    <message>
        <source>Stopped; nothing of it was done.</source>
        <translation>Angehalten; nichts davon wurde getan.</translation>
    </message>
    <message>
        <source>The sample team could not be made; try it again, or begin with your own people.</source>
        <translation>Das Beispielteam ließ sich nicht anlegen; erneut versuchen oder mit den eigenen Leuten beginnen.</translation>
    </message>
    <message>
        <source>Write down the steps of known bugs</source>
        <translation>Schritte bekannter Fehler festhalten</translation>
    </message>
    <message>
        <source>Restore the newest good backup</source>
        <translation>Die neueste gute Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Check and repair…</source>
        <translation>Prüfen und reparieren…</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Sichern, was lesbar ist…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo sichern…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>No bound is known for a plan of this size.</source>
        <translation>Für einen Plan dieser Größe ist keine Schranke bekannt.</translation>
    </message>
    <message>
        <source>No plan can be better.</source>
        <translation>Kein Plan kann besser sein.</translation>
    </message>
    <message>
        <source>The plan is within {percent:.1f} % of the best possible.</source>
        <translation>Der Plan liegt höchstens {percent:.1f} % über dem bestmöglichen.</translation>
    </message>
    <message>
        <source>the week before the plan</source>
        <translation>der Woche vor dem Plan</translation>
    </message>
    <message>
        <source>{n} weeks before the plan</source>
        <translation>{n} Wochen vor dem Plan</translation>
    </message>
    <message>
        <source>week {week}</source>
        <translation>Woche {week}</translation>
    </message>
    <message>
        <source>is not eligible as {role} of {rotation}</source>
        <translation>ist nicht einsetzbar als {role} von {rotation}</translation>
    </message>
    <message>
        <source>is not in the team that week</source>
        <translation>ist in dieser Woche nicht im Team</translation>
    </message>
    <message>
        <source>is away</source>
        <translation>ist abwesend</translation>
    </message>
    <message>
        <source>has pinned weeks that break a rule already</source>
        <translation>hat fixierte Wochen, die schon eine Regel brechen</translation>
    </message>
    <message>
        <source>holds {rotation} {role} that week</source>
        <translation>hat in dieser Woche {rotation} {role}</translation>
    </message>
    <message>
        <source>is within {gap} weeks of the duty in {week}</source>
        <translation>liegt innerhalb von {gap} Wochen um den Dienst in {week}</translation>
    </message>
    <message>
        <source>has {duties} in {weeks} weeks already</source>
        <translation>hat schon {duties} in {weeks} Wochen</translation>
    </message>
    <message>
        <source>could hold it</source>
        <translation>könnte ihn übernehmen</translation>
    </message>
    <message>
        <source>is a novice and would have no experienced mate</source>
        <translation>ist Neuling und hätte niemand Erfahrenes daneben</translation>
    </message>
    <message>
        <source>would stand alone without having shadowed</source>
        <translation>stünde allein, ohne Shadow gewesen zu sein</translation>
    </message>
    <message>
        <source>would hold the same slot twice running or leave a novice alone</source>
        <translation>hätte denselben Platz zweimal nacheinander oder ließe einen Neuling allein</translation>
    </message>
    <message>
        <source>is not eligible as {role}</source>
        <translation>ist nicht einsetzbar als {role}</translation>
    </message>
    <message>
        <source>is not in the team</source>
        <translation>ist nicht im Team</translation>
    </message>
    <message>
        <source>is a novice without an experienced mate</source>
        <translation>ist Neuling ohne jemand Erfahrenes daneben</translation>
    </message>
    <message numerus="yes">
        <source>has {n} free week since the last duty where {gap} are needed|has {n} free weeks since the last duty where {gap} are needed</source>
        <translation>
            <numerusform>hat {n} freie Woche seit dem letzten Dienst, wo {gap} nötig sind</numerusform>
            <numerusform>hat {n} freie Wochen seit dem letzten Dienst, wo {gap} nötig sind</numerusform>
        </translation>
    </message>
    <message>
        <source>has {duties} in {weeks} weeks where {most}</source>
        <translation>hat {duties} in {weeks} Wochen, wo {most}</translation>
    </message>
    <message numerus="yes">
        <source>{n} is allowed|{n} are allowed</source>
        <translation>
            <numerusform>{n} erlaubt ist</numerusform>
            <numerusform>{n} erlaubt sind</numerusform>
        </translation>
    </message>
    <message>
        <source>none is allowed</source>
        <translation>keiner erlaubt ist</translation>
    </message>
    <message>
        <source>holds two slots in one week</source>
        <translation>hat zwei Plätze in einer Woche</translation>
    </message>
    <message>
        <source>holds the same slot twice running</source>
        <translation>hat denselben Platz zweimal nacheinander</translation>
    </message>
    <message>
        <source>is pinned here and not kept</source>
        <translation>ist hier fixiert und nicht behalten</translation>
    </message>
    <message>
        <source>Bringing the file up to date ended unexpectedly; the file is as it was. Open it again.</source>
        <translation>Das Aktualisieren der Datei endete unerwartet; die Datei ist, wie sie war. Erneut öffnen.</translation>
    </message>
    <message>
        <source>Bringing {name} up to date</source>
        <translation>{name} wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>Return</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The import was stopped; nothing of it was taken.</source>
        <translation>Der Import wurde angehalten; nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>Say who you are in Settings (I am), or by a settings file; then your own weeks are shown.</source>
        <translation>In den Einstellungen (Ich bin) oder durch eine Einstellungsdatei angeben, wer man ist; dann werden die eigenen Wochen gezeigt.</translation>
    </message>
    <message>
        <source>You are {name} on this machine, and only your own weeks are shown.</source>
        <translation>Auf diesem Rechner sind Sie {name}, und nur die eigenen Wochen werden gezeigt.</translation>
    </message>
</context>
</TS>
