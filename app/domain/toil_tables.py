"""Toil in words: each chart's title, its formula, and its numbers as a table that can be read, copied and printed."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.cells import one_line
from app.domain.issues import IssueKind
from app.domain.languages import dated, numeral, short_day_names, tr
from app.domain.teams import Team
from app.domain.toil import HALF_HOURS, Fix, Noise, Own, ToilNumbers, WeekToil
from app.domain.weeks import Week, day_words

KIND_WORDS = {
    IssueKind.KNOWN: tr("Known bugs"),
    IssueKind.NOVEL: tr("Novel"),
    IssueKind.REQUEST: tr("Requests"),
    IssueKind.NOISE: tr("Noise"),
}


@dataclass(frozen=True)
class ToilTable:
    """Rows of words under headings; `right` are the columns of numbers, `keys` what each row stands for."""

    key: str
    title: str
    formula: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()
    keys: tuple[object, ...] = ()

    @property
    def tabbed(self) -> str:
        """Return the table as lines of cells with tabs between them, for a spreadsheet."""
        return "\n".join("\t".join(map(one_line, row)) for row in (self.headings, *self.rows))


def toil_tables(team: Team, numbers: ToilNumbers) -> tuple[ToilTable, ...]:
    """Return every table in the order of the page."""
    made: tuple[Callable[[Team, ToilNumbers], ToilTable], ...] = (
        fixes_table, weeks_table, hours_table, bugs_table, year_table, again_table, noise_table, suites_table,
    )  # fmt: skip
    return tuple(make(team, numbers) for make in made)


def spent_words(minutes: float) -> str:
    """Return “25 min” or “3 h 05”; “–” for nothing."""
    count = round(minutes)
    if not count:
        return "–"
    return tr("{count} min", count=count) if count < 60 else f"{count // 60} h {count % 60:02d}"


def week_words(week: Week) -> str:
    """Return “16 Nov 2026 (W47)”."""
    day = dated(week.monday, tr("%-d %b %Y"))
    return f"{day} (W{week.number:02d})"


def fixes_table(team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return what to fix next."""
    return ToilTable(
        "fix",
        tr("Fix next"),
        tr(
            "Minutes a week = times in the whole weeks shown ÷ weeks × median minutes each time. "
            "Gain = minutes a week ÷ working days of the fix (its effort, see Settings). "
            "Pay-back = days × minutes of a working day ÷ minutes a week."
        ),
        (
            tr("Known bug"),
            tr("Suite"),
            tr("Saves a week"),
            tr("Effort"),
            tr("Gain a day"),
            tr("Paid back in"),
            tr("Claimed"),
        ),
        tuple(_fix_row(team, f) for f in numbers.fixes),
        (2, 4, 5),
        tuple(("bug", f.bug.id) for f in numbers.fixes),
    )


def _fix_row(team: Team, fix: Fix) -> tuple[str, ...]:
    bug = fix.bug
    effort = (
        tr("{effort}, {n} day|{effort}, {n} days", "", fix.days, effort=bug.effort)
        if bug.effort
        else tr("say its effort")
    )
    who = team.person[bug.claimed_by].name if bug.claimed_by in team.person else ""
    return (
        bug.title,
        team.suite[bug.suite_id].code,
        spent_words(fix.minutes_a_week),
        effort,
        tr("{gain:.1f} min", gain=fix.gain) if fix.gain is not None else "–",
        pay_back_words(fix.pay_back),
        f"{who}, {bug.claimed_week.iso}" if who and bug.claimed_week else who,
    )


def pay_back_words(weeks: float | None) -> str:
    """Return “1 week”, “14 weeks” or “3.2 years”; “–” where nobody can say."""
    if weeks is None:
        return "–"
    if weeks > 104:
        return tr("{weeks:.0f} years", weeks=weeks / 52)
    count = max(1, round(weeks))
    return tr("1 week") if count == 1 else tr("{count} weeks", count=count)


def weeks_table(_team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return minutes by week and kind."""
    return _weeks(
        "weeks",
        tr("Weeks by kind"),
        tr(
            "Minutes logged from handoff to handoff. The median whole week is {spent}, nine of "
            "ten are at most {spent2}. The last week is still on.",
            spent=spent_words(numbers.usual.median),
            spent2=spent_words(numbers.usual.p90),
        ),
        numbers.weeks,
    )


def _weeks(key: str, title: str, formula: str, weeks: tuple[WeekToil, ...]) -> ToilTable:
    return ToilTable(
        key,
        title,
        formula,
        (tr("Week of"), *KIND_WORDS.values(), tr("All")),
        tuple(
            (week_words(w.week), *(spent_words(w.minutes[k]) for k in KIND_WORDS), spent_words(w.whole)) for w in weeks
        ),
        (1, 2, 3, 4, 5),
        tuple(("week", w.week, None) for w in weeks),
    )


def hours_table(_team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return issues by half hour and weekday; half hours without any are left out."""
    counts = numbers.heat.counts
    halves = [h for h in range(HALF_HOURS) if any(day[h] for day in counts)]
    return ToilTable(
        "hours",
        tr("When it comes"),
        tr(
            "Issues by the half hour in which they began, on the clock of the market: {words}. "
            "Lines mark open and close.",
            words=numbers.heat.hours.words,
        ),
        (tr("From"), *short_day_names(), tr("All")),
        tuple((half_words(h), *(_count(day[h]) for day in counts), str(sum(day[h] for day in counts))) for h in halves),
        tuple(range(1, 9)),
        tuple(("halves", h) for h in halves),
    )


def half_words(half: int) -> str:
    """Return “09:30”."""
    return f"{half // 2:02d}:{half % 2 * 30:02d}"


def _count(number: int) -> str:
    return str(number) if number else "–"


def bugs_table(team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return known bugs by what they cost."""
    return ToilTable(
        "bugs",
        tr("Known bugs, dearest first"),
        tr(
            "Minutes in the whole weeks shown; share = of all known bugs’ minutes, added up from "
            "the dearest. A budget of four weeks is stretched to as many weeks. Each time: "
            "median, and what nine of ten times are at most."
        ),
        (
            tr("Known bug"),
            tr("Suite"),
            tr("Times"),
            tr("Time spent"),
            tr("Share"),
            tr("Median each"),
            tr("P90 each"),
            tr("Budget"),
            tr("State"),
        ),
        tuple(
            (
                c.bug.title,
                team.suite[c.bug.suite_id].code,
                str(c.times),
                spent_words(c.minutes),
                numeral(c.share, ".0%"),
                spent_words(c.each.median),
                spent_words(c.each.p90),
                spent_words(c.budget) if c.budget is not None else tr("none"),
                tr("over budget") if c.is_over else tr("fixed") if c.bug.fixed_on else "",
            )
            for c in numbers.bugs
        ),
        (2, 3, 4, 5, 6, 7),
        tuple(("bug", c.bug.id) for c in numbers.bugs),
    )


def year_table(_team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return a year of weeks with what was fixed in them."""
    fixed: dict[Week, list[str]] = {}
    for week, bug in numbers.fixed:
        fixed.setdefault(week, []).append(bug.title)
    table = _weeks(
        "year",
        tr("A year, with fixes"),
        tr(
            "Minutes of each week of the last 52 and this one. The median whole week is {spent}, "
            "nine of ten are at most {spent2}. Marks stand in the week in which a known bug was "
            "fixed.",
            spent=spent_words(numbers.year_usual.median),
            spent2=spent_words(numbers.year_usual.p90),
        ),
        numbers.year,
    )
    rows = ((*row, "; ".join(fixed.get(w.week, ()))) for row, w in zip(table.rows, numbers.year, strict=True))
    return ToilTable(
        table.key, table.title, table.formula, (*table.headings, tr("Fixed")), tuple(rows), table.right, table.keys
    )


def again_table(team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return what came a year ago and again now."""
    return ToilTable(
        "again",
        tr("The same as a year ago"),
        tr(
            "Known bugs, and requests and novel issues by title, that came in the whole weeks "
            "shown and in the same weeks 52 weeks before. What stands here was not automated for "
            "a year."
        ),
        (
            tr("What"),
            tr("Suite"),
            tr("Kind"),
            tr("Times then"),
            tr("Spent then"),
            tr("Times now"),
            tr("Spent now"),
            tr("Decision"),
        ),
        tuple(
            (
                a.title,
                team.suite[a.suite_id].code,
                str(a.kind),
                str(a.times_then),
                spent_words(a.minutes_then),
                str(a.times),
                spent_words(a.minutes),
                _decision(a.bug.fixed_on is not None, a.bug.accepted_by) if a.bug else "",
            )
            for a in numbers.again
        ),
        (3, 4, 5, 6),
        tuple(("bug", a.bug.id) if a.bug else ("title", a.suite_id, a.kind, a.title) for a in numbers.again),
    )


def _decision(is_fixed: bool, accepted_by: str) -> str:
    return (
        tr("fixed, and back")
        if is_fixed
        else tr("accepted by {accepted_by}", accepted_by=accepted_by)
        if accepted_by
        else tr("undecided")
    )


def noise_table(team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return noise by alert."""
    return ToilTable(
        "noise",
        tr("Noise by alert"),
        tr(
            "What needed no action in the whole weeks shown. Times = firings judged noise, or "
            "entries of kind noise in the log where those are more. Noise rate = firings judged "
            "noise ÷ judged firings; needed somebody = judged actionable or a known bug ÷ judged "
            "firings. Share = of all noise’s times, added up from the loudest."
        ),
        (
            tr("Alert"),
            tr("Suite"),
            tr("Times"),
            tr("Share"),
            tr("Fired"),
            tr("Judged"),
            tr("Noise rate"),
            tr("Needed somebody"),
            tr("Time spent"),
        ),
        tuple(_noise_row(team, n) for n in numbers.noise),
        (2, 3, 4, 5, 6, 7, 8),
        tuple(noise_key(n) for n in numbers.noise),
    )


def _noise_row(team: Team, noise: Noise) -> tuple[str, ...]:
    alert, suite = noise.alert, team.suite[noise.suite_id].code if noise.suite_id is not None else "–"
    fired = (str(alert.times), str(alert.judged)) if alert else ("–", "–")
    rates = (rate_words(alert.noise_rate), rate_words(alert.actionability)) if alert else ("–", "–")
    share = numeral(noise.share, ".0%")
    return (noise.title, suite, str(noise.times), share, *fired, *rates, spent_words(noise.minutes))


def rate_words(rate: float | None) -> str:
    """Return “80%”; “–” where nothing was judged."""
    return "–" if rate is None else numeral(rate, ".0%")


def noise_key(noise: Noise) -> tuple[object, ...]:
    """Return what a row of noise stands for: its entries of the log, else the alert."""
    if noise.suite_id is not None and noise.logged:
        title = noise.alert.name if noise.alert else noise.title
        return "title", noise.suite_id, IssueKind.NOISE, title
    return "alert", noise.alert.id if noise.alert else 0


def suites_table(team: Team, numbers: ToilNumbers) -> ToilTable:
    """Return minutes by suite and week."""
    weeks = [w.week for w in numbers.weeks]
    return ToilTable(
        "suites",
        tr("Suites side by side"),
        tr("Minutes of each suite by week, all on one scale."),
        (tr("Suite"), *(dated(w.monday, tr("%-d %b")) for w in weeks)),
        tuple((team.suite[s].name, *(spent_words(w.whole) for w in some)) for s, some in numbers.suites),
        tuple(range(1, len(weeks) + 1)),
        tuple(("suite", s, None) for s, _ in numbers.suites),
    )


def own_words(own: Own) -> str:
    """Return a sentence on one's own weeks."""
    if not own.weeks:
        return tr("You were primary in no week since {day}.", day=day_words(own.since, year=True))
    count = tr("{n} week|{n} weeks", "", len(own.weeks))
    return tr(
        "You were primary in {count} since {day}: your median week took {spent}, the team’s "
        "{spent2}; nine of ten took at most {spent3}, the team’s {spent4}.",
        count=count,
        day=day_words(own.since, year=True),
        spent=spent_words(own.mine.median),
        spent2=spent_words(own.team.median),
        spent3=spent_words(own.mine.p90),
        spent4=spent_words(own.team.p90),
    )
