"""What a policy forces on every plan, in sentences with numbers."""

from app.domain.languages import numeral, tr
from app.domain.policies import Policy
from app.planner.trade_offs import TradeOffs


def trade_off_lines(policy: Policy, forced: TradeOffs) -> tuple[str, ...]:
    """Return what a policy forces on every plan, in sentences with numbers."""
    if not forced.load:
        return (tr("Nobody is there to hold a slot."),)
    gap, block = policy.gap_weeks, policy.block_weeks
    free = float(forced.free_weeks)
    lines = [
        tr(
            "The duty weeks take {float:.0%} of everybody's time, which leaves {free:.1f} free "
            "weeks between two duties on average.",
            float=float(forced.load),
            free=free,
        )
    ]
    if forced.long_blocks[gap] < 1:
        best = {g: numeral(float(share), ".0%") if share else tr("none") for g, share in forced.long_blocks.items()}
        others = ", ".join(tr("{words} with a gap of {g}", words=words, g=g) for g, words in best.items() if g != gap)
        lines.append(
            tr(
                "A gap of {gap} against project blocks of {block}: spread evenly, {best} of project "
                "time lies in blocks of {block} weeks or more at best ({others}).",
                gap=gap,
                block=block,
                best=best[gap],
                others=others,
            )
        )
    if forced.must_open:
        lines.append(
            tr(
                "Gap and window let everybody together hold {most_held} of {required} slots: at "
                "least {must_open} must stay open.",
                most_held=forced.most_held,
                required=forced.required,
                must_open=forced.must_open,
            )
        )
    if forced.least_spread:
        lines.append(
            tr("Duties are whole weeks: loads differ by at least {float:.1f} weeks.", float=float(forced.least_spread))
        )
    return tuple(lines)
