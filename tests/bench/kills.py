"""300 SIGKILLs at random moments while a child writes acknowledged commands, and a control that must be caught."""

import sys
import tempfile
from pathlib import Path

from tests.stories.kills import kill_rounds


def main(rounds: int) -> int:
    """Run both and print one row each; 0 when nothing was lost and the control was caught."""
    print(f"{'harness':<10}{'kills':>8}{'acknowledged':>14}{'lost':>6}{'damaged':>9}")
    bad = 0
    for name, early in (("honest", False), ("control", True)):
        with tempfile.TemporaryDirectory() as folder:
            o = kill_rounds(Path(folder), rounds, seed=7, early=early)
        print(f"{name:<10}{o.rounds:>8}{o.acknowledged:>14}{o.lost:>6}{o.damaged:>9}")
        bad += o.damaged or (o.lost == 0 if early else o.lost > 0)
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
