"""Which handoff is meant on the command line: of a rotation's week, or the short one of a cover within it."""

from argparse import Namespace

from app.cli.tables import argument, natural
from app.domain.changeovers import part_of
from app.domain.errors import Refused
from app.domain.weeks import Week, parse_week
from app.store.stores import Store

WEEK = argument(
    "--week", metavar="DATE", help="the outgoing week: a date within it, or 2026-W49 (default: the week now on)"
)
COVER = argument(
    "--cover", type=natural, metavar="ID", help="the short handoff to this cover (its id as in “covers”), not a week's"
)
BACK = argument("--back", action="store_true", help="with --cover: the handoff back from the cover")
WHICH = (WEEK, COVER, BACK)


def chosen_note(store: Store, args: Namespace) -> tuple[int, Week, str]:
    """Return the rotation, the outgoing week and the part that are named; raise Refused for an unknown cover."""
    rotation = store.team().find_rotation(args.rotation)
    if args.cover is not None:
        for cover in store.rotas.covers():
            if cover.id == args.cover and cover.slot.rotation_id == rotation.id:
                return rotation.id, cover.slot.week, part_of(cover.id, back=args.back)
        raise Refused(f"There is no cover {args.cover} of {rotation.name}; “watchbill covers” lists them.")
    now = rotation.handoff.week_at(store.clock())
    return rotation.id, parse_week(args.week, rotation.handoff) if args.week else now, ""
