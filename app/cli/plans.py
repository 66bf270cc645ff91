"""Commands that plan: a team's rota, or an instance of the benchmark."""

import json
import os
from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json
from app.cli.tables import FILE, JSON, Command, argument, natural, positive, seconds
from app.domain.errors import Refused, StoreError
from app.domain.weeks import parse_week
from app.store.stores import Store

DEFAULT_SECONDS = 5.0
BENCHMARK_SECONDS = 30.0


def solve(args: Namespace) -> int:
    """Solve an instance of the benchmark format."""
    from app.usecases.solving import solve_instance

    source = Path(args.instance)
    try:
        text = source.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Refused(f"There is no file {source}; check the name.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{source} cannot be read as text ({error}); choose an instance in JSON.") from None
    answer, plan = solve_instance(text, args.seconds, args.seed)
    out = Path(args.out)
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        part.write_text(answer, encoding="utf-8")
        part.replace(out)
    except OSError as error:
        raise StoreError(f"{out} cannot be written ({error.strerror}); choose a folder you can write to.") from None
    proof = "optimal" if plan.optimal else f"at least {plan.bound} is needed" if plan.bound is not None else "no bound"
    print(f"Wrote {out}: cost {plan.cost} ({proof}), {len(plan.open_places)} slots open.")
    return 0
