"""What a team asks of every handoff note of a rotation: a checklist and sections of its own, in versions."""

from app.domain.changes import Changes
from app.domain.clashes import settled
from app.domain.errors import Refused
from app.domain.handoffs import Template, TemplateText
from app.domain.languages import tr
from app.store.stores import Store
from app.usecases.drafting_handoffs import rotation_of

MOST_LINES, LONGEST_LINE = 40, 200
OWN_SECTIONS = frozenset(
    {
        "open now", "watch", "if-then", "coming up", "this week in numbers", "known bugs accepted as toil", "learned",
        "new this week", "people", "who to call", "to your successor", "checklist", "signatures",
    }
)  # fmt: skip


def save_template(store: Store, rotation_id: int, checklist: str, sections: str) -> Changes:
    """Keep a new version of a rotation's template, one line each; the unsigned note of this week follows it.

    Raises Refused for a line given twice, one too long, too many, or a section every note has.
    """
    return change_template(store, TemplateText(rotation_id, checklist, sections))


def change_template(store: Store, mine: TemplateText, was: TemplateText | None = None) -> Changes:
    """Do the same with a template that was filled in as `was`; raise Overtaken for what was changed elsewhere too."""
    rotation = rotation_of(store.team(), mine.rotation_id)
    rotation_id = rotation.id
    with store.journal.step(tr("Change the handoff template of {name}", name=rotation.name), "template") as step:
        before = store.handoffs.template(rotation_id)
        words = tr("The handoff template of {name}", name=rotation.name)
        made = _checked(settled(was, mine, TemplateText.of(rotation_id, before), words), before.version + 1)
        if (made.checklist, made.sections) != (before.checklist, before.sections):
            store.handoffs.add_template(rotation_id, made, store.clock())
            week = rotation.handoff.week_at(store.clock())
            if store.handoffs.signature(rotation_id, week) is None:
                store.handoffs.set_template(rotation_id, week, made.version)
    return step.changes


def _checked(text: TemplateText, version: int) -> Template:
    made = Template(version, _lines(text.checklist, tr("line of the checklist")), _lines(text.sections, "section"))
    for name in made.sections:
        if name.casefold() in OWN_SECTIONS:
            raise Refused(tr("Every note has the section “{name}” already; choose another name.", name=name))
    return made


def _lines(text: str, what: str) -> tuple[str, ...]:
    lines = tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
    twice = next((line for n, line in enumerate(lines) if line in lines[:n]), None)
    if twice is not None:
        raise Refused(tr("The {what} “{twice}” stands there twice; leave one out.", what=what, twice=twice))
    if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
        raise Refused(
            tr(
                "A template has at most {MOST_LINES} lines of {LONGEST_LINE} characters; shorten the {what}s.",
                MOST_LINES=MOST_LINES,
                LONGEST_LINE=LONGEST_LINE,
                what=what,
            )
        )
    return lines
