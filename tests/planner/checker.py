#!/usr/bin/env python3
"""Independent checker: plain Python, no solver. python check.py INSTANCE.json PLAN.json -> JSON on stdout.
PLAN: {"assignments":[{"week":0,"rotation":"R000","role":"primary","person":"P0001"}, ...]}; a missing slot is open."""

import json
import sys
from fractions import Fraction
from math import floor


def r2(x):  # round half up to 1/100, exact
    return floor(Fraction(x) * 100 + Fraction(1, 2))


def targets(I):
    """Fair load of each person in 1/100 duty weeks."""
    W = I["weeks"]
    share = {}
    for p in I["people"]:
        n = sum(1 for w in range(W) if present(p, w) and w not in p["leave"])
        share[p["id"]] = Fraction(str(p["fte"])) * n
    tot = sum(share.values())
    slots = W * sum(1 for r in I["rotations"] for k in r["roles"] if k != "shadow")
    carry = sum(Fraction(str(p["carry"])) for p in I["people"])
    return {q: (r2((slots + carry) * s / tot) if tot else 0) for q, s in share.items()}


def present(p, w):
    return (p["start"] is None or w >= p["start"]) and (p["end"] is None or w < p["end"])


def check(I, plan):
    W = I["weeks"]
    pol = I["policy"]
    wt = I["weights"]
    B = pol["block"]
    K = pol["continuity"]
    P = {p["id"]: p for p in I["people"]}
    roles = {r["id"]: r["roles"] for r in I["rotations"]}
    V = {
        k: []
        for k in (
            "unknown",
            "double_slot",
            "eligibility",
            "leave",
            "dates",
            "two_duties",
            "gap",
            "window",
            "same_twice",
            "solo_not_shadowed",
            "mentor",
            "pin",
        )
    }
    at = {}
    per = {q: {} for q in P}
    for a in plan["assignments"]:
        w, r, k, q = a["week"], a["rotation"], a["role"], a["person"]
        if q not in P or r not in roles or k not in roles[r] or not (0 <= w < W):
            V["unknown"].append(a)
            continue
        if (w, r, k) in at:
            V["double_slot"].append([w, r, k])
            continue
        at[w, r, k] = q
        p = P[q]
        if k not in p["eligible"].get(r, []):
            V["eligibility"].append([w, r, k, q])
        if w in p["leave"]:
            V["leave"].append([w, r, k, q])
        if not present(p, w):
            V["dates"].append([w, r, k, q])
        if w in per[q]:
            V["two_duties"].append([w, q])
        per[q].setdefault(w, []).append((r, k))
    hist = {q: {} for q in P}
    full = dict(at)
    for h in I["history"]:
        if h["person"] in P:
            hist[h["person"]].setdefault(h["week"], []).append((h["rotation"], h["role"]))
        full[h["week"], h["rotation"], h["role"]] = h["person"]
    T = targets(I)
    soft = {}
    D = {}
    dev = {}
    frag = gap1 = longblocks = 0
    blocks = []
    projectweeks = inlong = 0
    for q, p in P.items():
        now = sorted(w for w, l in per[q].items() if any(k != "shadow" for _, k in l))
        past = sorted(w for w, l in hist[q].items() if any(k != "shadow" for _, k in l))
        al = past + now
        D[q] = now
        G = pol["gap"] if p["gap"] is None else p["gap"]
        for i, j in zip(al, al[1:]):
            if j >= 0 and j - i - 1 < G:
                V["gap"].append([q, i, j])
        M = pol["window"]["max"] if p["window_max"] is None else p["window_max"]
        L = pol["window"]["weeks"]
        for s in range(-L + 1, W):
            c = [w for w in al if s <= w < s + L]
            # only windows that hold a duty of this plan can be blamed on it
            if len(c) > M and c[-1] >= 0:
                V["window"].append([q, s, len(c)])
        for i, j in zip(al, al[1:]):
            if j == i + 1 and j >= 0:
                a = set((hist[q] if i < 0 else per[q])[i])
                b = set(per[q][j])
                if any(k != "shadow" for _, k in a & b):
                    V["same_twice"].append([q, i, j])
        # project time: weeks of the horizon with no duty; a run is broken by duty only; before the first known duty and after the end it counts as long
        ds = set(al)
        for w in range(W):
            if w in ds or not present(p, w) or w in p["leave"]:
                continue
            projectweeks += 1
            a = max((d for d in al if d < w), default=None)
            b = min((d for d in al if d > w), default=None)
            if a is not None and b is not None and b - a - 1 < B:
                frag += 1
            else:
                inlong += 1
        for i, j in zip(al, al[1:]):
            if j >= 0:
                if j - i == 2:
                    gap1 += 1
                blocks.append(j - i - 1)
        dev[q] = 100 * len(now) + r2(str(p["carry"])) - T[q]
    for (w, r, k), q in at.items():
        p = P[q]

        def novice(x):
            return w < P[x]["experienced_from"]

        if k == "primary":
            mate = at.get((w, r, "secondary"))
            if mate is None:
                n = pol["shadow_weeks"] if r in p["shadowed"] else 0
                n += sum(
                    1
                    for (v, rr, kk), x in full.items()
                    if x == q and rr == r and v < w and kk in ("shadow", "secondary")
                )
                if n < pol["shadow_weeks"]:
                    V["solo_not_shadowed"].append([w, r, q])
        if k in ("primary", "secondary") and "secondary" in roles[r] and novice(q):
            m = at.get((w, r, "secondary" if k == "primary" else "primary"))
            if m is None or novice(m):
                V["mentor"].append([w, r, k, q])
    for a in I["pins"]:
        if at.get((a["week"], a["rotation"], a["role"])) != a["person"]:
            V["pin"].append(a)
    openl = [
        [w, r["id"], k]
        for w in range(W)
        for r in I["rotations"]
        for k in r["roles"]
        if k != "shadow" and (w, r["id"], k) not in at
    ]
    soft["open"] = len(openl) * wt["open"]
    soft["fair"] = sum(floor(Fraction(wt["fair"] * d * d, 10000) + Fraction(1, 2)) for d in dev.values())
    hol = {q: sum(1 for w in D[q] if w in I["holidays"]) for q in P}
    unp = {q: sum(1 for w in D[q] if w in I["unpopular"]) for q in P}
    soft["holiday"] = wt["holiday"] * sum((hol[q] + P[q]["holiday_carry"]) ** 2 - P[q]["holiday_carry"] ** 2 for q in P)
    soft["unpopular"] = wt["unpopular"] * sum(
        (unp[q] + P[q]["unpopular_carry"]) ** 2 - P[q]["unpopular_carry"] ** 2 for q in P
    )
    soft["avoid"] = wt["avoid"] * sum(1 for q in P for w in D[q] if w in P[q]["avoid"])
    soft["prefer"] = wt["prefer"] * sum(1 for q in P for w in P[q]["prefer"] if w not in D[q])
    soft["fragment"] = wt["fragment"] * frag
    soft["gap1"] = wt["gap1"] * gap1
    nc = 0
    for (w, r, k), q in at.items():
        if (
            k == "primary"
            and "secondary" in roles[r]
            and not any(full.get((w - i, r, kk)) == q for i in range(1, K + 1) for kk in ("secondary", "shadow"))
        ):
            nc += 1
    soft["continuity"] = wt["continuity"] * nc
    st = ch = 0
    for a in I["published"]:
        if at.get((a["week"], a["rotation"], a["role"])) != a["person"]:
            ch += 1
            st += [x for s, x in wt["stability"] if a["week"] >= s][-1]
    soft["stability"] = st
    dl = list(dev.values())
    return {
        "instance": I["name"],
        "hard_violations": {k: len(v) for k, v in V.items()},
        "hard_total": sum(map(len, V.values())),
        "feasible": not any(V.values()),
        "cost": sum(soft.values()),
        "soft": soft,
        "figures": {
            "open_slots": len(openl),
            "load_max": max(map(len, D.values())),
            "load_min": min(map(len, D.values())),
            "fair_max_over": max(dl) / 100,
            "fair_max_under": min(dl) / 100,
            "fair_spread": (max(dl) - min(dl)) / 100,
            "fair_rms": round((sum(d * d for d in dl) / len(dl)) ** 0.5 / 100, 3),
            "holiday_max": max(hol.values()),
            "holiday_min": min(hol.values()),
            "project_weeks": projectweeks,
            "project_weeks_in_long_blocks": inlong,
            "one_week_gaps": gap1,
            "mean_block": round(sum(blocks) / max(1, len(blocks)), 2),
            "avoid_broken": soft["avoid"] // max(1, wt["avoid"]),
            "changed_published": ch,
            "no_continuity": nc,
        },
        "violations": {k: v[:20] for k, v in V.items() if v},
        "open": openl[:20],
    }


if __name__ == "__main__":
    print(json.dumps(check(json.load(open(sys.argv[1])), json.load(open(sys.argv[2]))), indent=1))
