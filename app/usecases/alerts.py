"""Alerts: taken in, judged in bulk, silenced for a while, made issues of, and listed as noise for their owners."""

import secrets
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime, timedelta

from app.domain.alerts import LONGEST_SILENCE, Alert, Received, Silence, Verdict
from app.domain.changes import Changes
from app.domain.clashes import Clash, overtaken
from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import KnownBug
from app.domain.languages import tr
from app.domain.subscribers import token_hash
from app.store.alerts import Key
from app.store.stores import Store
from app.usecases.known_bugs import known_bug
from app.usecases.teams import clean_name

SHOWN, MOST_FOLLOWED = timedelta(weeks=4), 400
VERDICTS = {
    IssueKind.NOVEL: Verdict.ACTIONABLE,
    IssueKind.KNOWN: Verdict.KNOWN,
    IssueKind.NOISE: Verdict.NOISE,
}
ALERT_ID = {"alert": "id", "alert_firing": "alert_id", "alert_silence": "alert_id"}
Labels = tuple[tuple[str, str], ...]


def take_alerts(store: Store, received: Sequence[Received], source: str) -> Changes:
    """Keep firings, grouped by alert, in one step; one that is there already only learns its end."""
    count = tr("{n} alert|{n} alerts", "", len(received))
    with store.journal.step(tr("Take {count} from {source}", count=count, source=source), "alert") as step:
        write_firings(store, received, source)
    return step.changes


def write_firings(store: Store, received: Sequence[Received], source: str) -> tuple[int, int]:
    """Write firings inside a journal step; return how many are new and how many ended."""
    if not received:
        return 0, 0
    applications = store.teams.applications()
    names = {a.name.casefold(): a.id for a in applications}
    suites = {a.id: a.suite_id for a in applications}
    ids = store.alerts.ids()
    marks: dict[tuple[str, Labels], tuple[str, str]] = {}
    have = store.alerts.firings(min(r.started for r in received), max(r.started for r in received))
    fresh: dict[Key, datetime | None] = {}
    ends: dict[Key, datetime] = {}
    for one in received:
        what = (one.name, one.labels)
        if what not in marks:
            marks[what] = (one.fingerprint, one.place)
        mark, place = marks[what]
        if mark not in ids:
            application = one.owner(names)
            ids[mark] = store.alerts.add(one, suites[application] if application else None, application)
        key = (ids[mark], one.started, place)
        if key not in have:
            fresh[key] = fresh.get(key) or one.ended
        elif one.ended is not None and have[key][1] is None:
            ends.setdefault(key, one.ended)
    store.alerts.add_firings(fresh.items(), source)
    for key, at in ends.items():
        store.alerts.end_firing(have[key][0], at)
    return len(fresh), len(ends)


def judge_alerts(
    store: Store,
    alert_ids: Iterable[int],
    verdict: Verdict,
    known_bug_id: int | None = None,
    *,
    waiting: Collection[int] = (),
) -> Changes:
    """Judge the firings of alerts that wait, of one where none waits its latest; a known bug is named by id.

    `waiting` are those that were seen to wait; raise Overtaken when somebody has judged one otherwise meanwhile.
    """
    ids = tuple(dict.fromkeys(alert_ids))
    names = [_name(store, alert_id) for alert_id in ids]
    if not ids:
        raise Refused(tr("No alert is chosen; choose one or more."))
    if verdict is Verdict.KNOWN:
        if known_bug_id is None:
            raise Refused(tr("Say which known bug it is."))
        known_bug(store, known_bug_id)
    what = f"“{names[0]}”" if len(ids) == 1 else tr("{ids} alerts", ids=len(ids))
    word = {Verdict.OPEN: tr("not judged"), Verdict.KNOWN: tr("a known bug")}.get(verdict, str(verdict))
    with store.journal.step(tr("Call {what} {word}", what=what, word=word), "alert") as step:
        for alert_id in ids:
            if alert_id in waiting:
                _check_waits(store, alert_id, verdict)
            store.alerts.judge(alert_id, verdict, known_bug_id if verdict is Verdict.KNOWN else None)
    return step.changes


def _check_waits(store: Store, alert_id: int, verdict: Verdict) -> None:
    alert, said = the_alert(store, alert_id), Verdict(store.alerts.latest_verdict(alert_id))
    if not alert.waiting and said is not verdict:
        raise overtaken(f"“{alert.name}”", Clash("verdict", Verdict.OPEN, said, verdict))


def log_alerts(
    store: Store,
    alert_ids: Iterable[int],
    kind: IssueKind = IssueKind.NOVEL,
    known_bug_id: int | None = None,
    suite_id: int | None = None,
    *,
    waiting: Collection[int] = (),
) -> Changes:
    """Write an issue of each alert into the log, begun when it fired last, and judge it so; all of them or none.

    Noise is over; the rest is when the alert is. `suite_id` counts where neither application nor known bug tells the
    suite. Raises Refused for one that is in the log already, Overtaken for one of those `waiting` that was judged
    otherwise meanwhile.
    """
    bug = known_bug(store, known_bug_id) if kind is IssueKind.KNOWN and known_bug_id is not None else None
    if kind not in VERDICTS or (kind is IssueKind.KNOWN) != (bug is not None):
        raise Refused(tr("Say which known bug it is, or log the alert as novel or as noise."))
    issues = [(i, _issue_of(store, i, kind, bug, suite_id)) for i in dict.fromkeys(alert_ids)]
    if not issues:
        raise Refused(tr("No alert is chosen; choose one or more."))
    what = f"“{issues[0][1].title}”" if len(issues) == 1 else tr("{issues} alerts", issues=len(issues))
    with store.journal.step(f"Log {what}", "alert") as step:
        for alert_id, issue in issues:
            if alert_id in waiting:
                _check_waits(store, alert_id, VERDICTS[kind])
            number = store.log.add_issue(issue)
            store.alerts.judge(alert_id, VERDICTS[kind], bug.id if bug else None, number)
    return step.changes


def _issue_of(store: Store, alert_id: int, kind: IssueKind, bug: KnownBug | None, suite_id: int | None) -> Issue:
    alert, latest = the_alert(store, alert_id), store.alerts.latest(alert_id)
    suite = alert.suite_id or (bug.suite_id if bug else suite_id)
    if suite is None or latest is None:
        raise Refused(tr("It is not clear which suite “{name}” is of; choose a suite and try again.", name=alert.name))
    started, ended, issue_id = latest
    if issue_id is not None:
        raise Refused(
            tr(
                "“{name}” is in the log already, as issue {issue_id}; change it there.",
                name=alert.name,
                issue_id=issue_id,
            )
        )
    title = bug.title if bug else clean_name((alert.summary or alert.name)[:200], "issue")
    over = ended or (started if kind is IssueKind.NOISE else None)
    return Issue(0, started, over, suite, alert.application_id, kind, title, bug.id if bug else None)


def silence_alert(store: Store, alert_id: int, until: datetime, why: str) -> Changes:
    """Ask nobody about an alert until an instant (UTC); raise Refused without an end soon enough, or a reason."""
    name, now, reason = _name(store, alert_id), store.clock().replace(microsecond=0), " ".join(why.split())
    if not now < until <= now + LONGEST_SILENCE:
        days = LONGEST_SILENCE.days
        raise Refused(
            tr("A silence of “{name}” ends after now and within {days} days; choose another end.", name=name, days=days)
        )
    if not reason:
        raise Refused(tr("Say why “{name}” is silenced; whoever comes next will ask.", name=name))
    end = until.astimezone(UTC).replace(microsecond=0)
    with store.journal.step(tr("Silence “{name}” until {end:%Y-%m-%d %H:%M} UTC", name=name, end=end), "alert") as step:
        store.alerts.end_silences(alert_id)
        store.alerts.add_silence(Silence(0, alert_id, now, end, reason, store.actor))
    return step.changes


def unsilence_alert(store: Store, alert_id: int) -> Changes:
    """Ask about an alert again."""
    name = _name(store, alert_id)
    with store.journal.step(tr("End the silence of “{name}”", name=name), "alert") as step:
        store.alerts.end_silences(alert_id)
    return step.changes


def recent_alerts(store: Store, suite_id: int | None = None, since: datetime | None = None) -> tuple[Alert, ...]:
    """Return the alerts that fired since an instant (four weeks ago), what waits first; with those of no suite."""
    now = store.clock()
    found = store.alerts.alerts(since or now - SHOWN, now)
    return tuple(a for a in found if suite_id is None or a.suite_id in (None, suite_id))


def follow_alerts(
    store: Store, before: Iterable[Alert], changes: Changes, suite_id: int | None = None
) -> tuple[Alert, ...]:
    """Return the recent alerts after a command, given those before it; only the alerts that it moved are read anew."""
    if changes.command_id is None or store.journal.writes_of(changes.command_id) > MOST_FOLLOWED:
        return recent_alerts(store, suite_id)
    rows = [c for c in store.journal.changes_of(changes.command_id) if c.table in ALERT_ID]
    moved = {int((c.after or c.before or {})[ALERT_ID[c.table]] or 0) for c in rows}
    now = store.clock()
    fresh = store.alerts.some(moved, now - SHOWN, now)
    some = [a for a in before if a.id not in moved]
    some += [a for a in fresh if suite_id is None or a.suite_id in (None, suite_id)]
    return tuple(sorted(some, key=lambda a: (-a.waiting, -a.last.timestamp() if a.last else 0, a.id)))


def the_alert(store: Store, alert_id: int) -> Alert:
    """Return an alert with all its firings; raise Refused when it is gone."""
    found = store.alerts.alert(alert_id, store.clock())
    if found is None:
        raise Refused(tr("There is no alert {alert_id} any more; look at the list again.", alert_id=alert_id))
    return found


def _name(store: Store, alert_id: int) -> str:
    name = store.alerts.name(alert_id)
    if name is None:
        raise Refused(tr("There is no alert {alert_id} any more; look at the list again.", alert_id=alert_id))
    return name


def allow_sender(store: Store, name: str) -> tuple[Changes, str]:
    """Let a monitoring system send alerts; returns its secret, which is kept nowhere."""
    token, clean = secrets.token_urlsafe(24), clean_name(name, "sender")
    if any(s.name.casefold() == clean.casefold() for s in store.alerts.senders()):
        raise Refused(tr("{clean} may send alerts already; take that back first, or choose another name.", clean=clean))
    with store.journal.step(tr("Let {clean} send alerts", clean=clean), "alert") as step:
        store.alerts.add_sender(clean, token_hash(token), store.clock())
    return step.changes, token


def deny_sender(store: Store, name: str) -> Changes:
    """Let a monitoring system send no alerts any more."""
    found = next((s for s in store.alerts.senders() if s.name.casefold() == name.strip().casefold()), None)
    if found is None:
        raise Refused(tr("Nobody called “{name}” may send alerts; look at the list.", name=name))
    with store.journal.step(tr("Let {name} send no alerts", name=found.name), "alert") as step:
        store.alerts.remove_sender(found.id)
    return step.changes
