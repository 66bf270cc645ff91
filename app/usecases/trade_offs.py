"""What a policy forces on every plan, in sentences with numbers."""

from app.domain.policies import Policy
from app.planner.trade_offs import TradeOffs


def trade_off_lines(policy: Policy, forced: TradeOffs) -> tuple[str, ...]:
    """Return what a policy forces on every plan, in sentences with numbers."""
    if not forced.load:
        return ("Nobody is there to hold a slot.",)
    gap, block = policy.gap_weeks, policy.block_weeks
    free = float(forced.free_weeks)
    lines = [
        f"The duty weeks take {float(forced.load):.0%} of everybody's time, which leaves {free:.1f} free weeks between "
        f"two duties on average."
    ]
    if forced.long_blocks[gap] < 1:
        best = {g: f"{float(share):.0%}" if share else "none" for g, share in forced.long_blocks.items()}
        others = ", ".join(f"{words} with a gap of {g}" for g, words in best.items() if g != gap)
        lines.append(
            f"A gap of {gap} against project blocks of {block}: spread evenly, {best[gap]} of project time lies in "
            f"blocks of {block} weeks or more at best ({others})."
        )
    if forced.must_open:
        lines.append(
            f"Gap and window let everybody together hold {forced.most_held} of {forced.required} slots: at least "
            f"{forced.must_open} must stay open."
        )
    if forced.least_spread:
        lines.append(f"Duties are whole weeks: loads differ by at least {float(forced.least_spread):.1f} weeks.")
    return tuple(lines)
