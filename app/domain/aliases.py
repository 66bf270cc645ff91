"""Short forms and what they stand for, and words that nearly mean the same.

A team adds aliases of its own and takes shipped ones away; the groups of words only help to find, they never decide.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Alias:
    """A short form and what it stands for; empty words stand for itself."""

    word: str
    means: str


SHIPPED = """
gw gateway|gtw gateway|gwy gateway|md market data|mktdata market data|mkt market|exch exchange|oms order management|
sor smart order router|seq sequence|num number|nums number|sess session|conn connection|px price|qty quantity|
pos position|acct account|acc account|alloc allocation|cxl cancel|canx cancel|rej reject|ack acknowledge|
exec execution|trd trade|ord order|pwd password|pw password|passwd password|cert certificate|ssl tls|https tls|
db database|repl replication|svc service|srv server|cfg config|conf config|env environment|mem memory|oom memory|
fs filesystem|msg message|msgs message|lat latency|recon reconciliation|rec reconciliation|recs reconciliation|
ref reference|refdata reference data|sec security|secmaster security master|sym symbol|instr instrument|opt option|
fut futures|eq equity|fx foreign exchange rate|pnl profit loss|p&l profit loss|eod end of day|sod start of day|
bod start of day|cpty counterparty|pb prime broker|ssi standing settlement instruction|corp corporate|
mcast multicast|pkt packet|pkts packet|gc garbage collection|lb load balancer|q queue|dup duplicate|dupe duplicate|
dups duplicate|sub subscription|subs subscription|perm permission|perms permission|cred credential|creds credential|
k8s kubernetes|prod production|hb heartbeat|tz time zone|vol volatility|req request|reqs request|resp response|
err error|lp liquidity provider|mgr manager|proc process|procs process|colo colocation|ccy currency|
mo middle office|bo back office|div dividend|avg average|yest yesterday|auth authentication|sched scheduler|
ntp time sync|ptp time sync|mm market maker|ipo new listing|tkr ticker|disco disconnect|param parameter|
params parameter|dir directory|usr user|pkg package|ver version|sig signature|addr address|dns name resolution
"""


ALIASES: Mapping[str, str] = dict(entry.split(" ", 1) for entry in SHIPPED.replace("\n", "").split("|"))

SENSES = tuple(
    group.split()
    for group in (
        "slow late delay delayed lag behind latency backlog backing climbing grow forever",
        "stuck hang hung freeze frozen block stall deadlock pending unresponsive never",
        "stale old outdated yesterday previous freeze frozen updating ticking",
        "down dead crash die died kill exit stop offline unavailable outage fail failure",
        "reject refuse deny bounce decline nack bust fail failing",
        "duplicate twice double dedupe repeat",
        "missing absent lost lose gap hole empty blank incomplete unmapped without",
        "wrong incorrect bad mismatch differ difference break discrepancy inconsistent off false bogus",
        "disconnect drop dropped flap lost logout kick",
        "full space fill huge capacity exceed",
        "throttle limit rate burst exceed many spam",
        "logon login connect authenticate handshake logged",
        "restart bounce reboot recycle reset reload rerun",
        "alarm alert page paging warning monitor",
        "halt suspend close closed",
        "failover switch spare standby backup replica slave secondary",
        "clock time timestamp sync drift offset",
        "open morning overnight premarket start",
        "endless loop forever repeat keep asking",
        "timeout timing slow unanswered",
        "recover recovery reconnect resume fix",
        "expire renew outdated date",
        "client customer desk user trader",
        "venue exchange market",
        "host server box machine node",
        "disk filesystem volume partition",
        "order parent child",
        "fill execution trade",
        "price quote tick",
        "file report feed",
    )
)
