"""The handoff: draft from 100,000 issues, pages, search over ten years, and how much of a note writes itself."""

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import typst
from typst import Fonts

from app.domain.handoffs import HandoffEdit, HandoffItem, Mood
from app.domain.issues import Issue, IssueKind
from app.domain.weeks import Week
from app.paths import resources
from app.reports.handoffs import handoff_pages, handoff_pdf, handoff_text
from app.reports.sheets import handoff_sheet
from app.store.stores import Store
from app.usecases.archives import refresh_archive, search_handoffs
from app.usecases.handing_off import edit_note, handoff_note, save_item
from app.usecases.samples import make_sample

NOW = datetime(2026, 11, 27, 15, tzinfo=UTC)
WEEKS, ISSUES, RUNS = 520, 100_000, 15
WORDS = (
    "gateway", "drop", "copy", "session", "auction", "sequence", "feed", "price", "risk", "limit", "order", "fill",
    "restart", "latency", "margin",
)  # fmt: skip


def milliseconds(do: Callable[[], object], runs: int = RUNS) -> tuple[float, float]:
    """Return median and worst time of a few runs."""
    found = []
    for _ in range(runs):
        begin = time.perf_counter()
        do()
        found.append((time.perf_counter() - begin) * 1000)
    return statistics.median(found), max(found)


def fill(store: Store) -> None:
    """Add ten years of issues and notes to the sample team."""
    chance = random.Random(1)
    team = store.team()
    suites, bugs = [s.id for s in team.suites], store.log.known_bugs()
    with store.journal.step("Ten years of issues"):
        for number in range(ISSUES):
            opened = NOW - timedelta(minutes=chance.randrange(WEEKS * 7 * 1440))
            bug = chance.choice(bugs) if bugs and chance.random() < 0.4 else None
            kind = IssueKind.KNOWN if bug else chance.choice([IssueKind.NOISE, IssueKind.REQUEST, IssueKind.NOVEL])
            suite = bug.suite_id if bug else chance.choice(suites)
            title = f"{' '.join(chance.choices(WORDS, k=4))} {number}"
            over = None if number % 5000 == 0 else opened + timedelta(minutes=20)
            store.log.add_issue(
                Issue(0, opened, over, suite, None, kind, title, bug.id if bug else None, chance.randrange(60))
            )
    this = Week.of(NOW.date())
    with store.journal.step("Ten years of notes"):
        for rotation in team.rotations:
            for n in range(1, WEEKS):
                words = " ".join(chance.choices(WORDS, k=30))
                store.handoffs.save_edit(rotation.id, this + -n, HandoffEdit(Mood.CALM, words, "None."))
                item = HandoffItem(" ".join(chance.choices(WORDS, k=4)), state=words, closed=True)
                store.handoffs.save_item(rotation.id, this + -n, item)


def say(words: str, found: tuple[float, float], most: str) -> None:
    """Print one figure."""
    print(f"{words:44} median {found[0]:7.1f} ms, worst {found[1]:7.1f} ms   ({most})")


def main() -> int:
    """Print every figure."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.watchbill"
        make_sample(path, resources() / "sample").close()
        store = Store.open(path, clock=lambda: NOW)
        rotation = store.team().rotations[0]
        week = rotation.handoff.week_at(NOW)
        edit_note(store, rotation.id, week, HandoffEdit(Mood.CALM, "Be early on Thursday.", "None."))
        save_item(store, rotation.id, week, HandoffItem("Desk moves on Friday", next_action="tell the brokers"))
        note = handoff_note(store, rotation.id, week)
        typed = sum(map(len, ("Be early on Thursday.", "None.", "Desk moves on Friday", "tell the brokers")))
        share = 1 - typed / len(handoff_text(note))
        print(f"machine-made on the sample: {share:.1%} of {len(handoff_text(note))} characters   (at least 80 %)")
        folder_ = resources()
        data, fonts = {**handoff_sheet(note), "paper": "a4"}, Fonts(False, False, [str(folder_ / "fonts")])
        source = (folder_ / "reports" / "handoff.typ").read_bytes()
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        bare = partial(typst.compile, source, font_paths=fonts, sys_inputs=inputs, format="pdf", pdf_standards="ua-1")
        ours = milliseconds(lambda: handoff_pdf(note, folder_))
        say("PDF of the sample's note, warm", ours, "at most 150")
        theirs = milliseconds(bare)
        say("bare Typst on the same source", theirs, f"ratio {ours[0] / theirs[0]:.2f}, at most 1.5")
        say("pages for the window, 96 dpi", milliseconds(lambda: handoff_pages(note, folder_, 96)), "–")
        fill(store)
        say("draft from 100,000 issues", milliseconds(lambda: handoff_note(store, rotation.id, week)), "at most 200")
        say("first index of ten years", milliseconds(lambda: refresh_archive(store), 1), "once")
        for text in ("dro", "drop copy", "what did we say about auction last year"):
            say(f"search “{text}”", milliseconds(partial(search_handoffs, store, text)), "at most 100")
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
