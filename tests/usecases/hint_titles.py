"""Known bugs of a trading firm's systems, titles that people gave them later, and known bugs of somebody else.

Written before the search was tuned and not from the samples: (application: title, recovery step, wordings accepted
before, titles to find it by).
"""

from itertools import product

BUGS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "equity-gateway: cancel requests time out at the close",
        "restart the cancel worker, then mass cancel by hand",
        ("cxl timeouts into the closing auction",),
        (
            "cancels timing out around close on eq gw",
            "pending cancel never acked at 16:00",
            "desk cannot pull orders in closing auction",
        ),
    ),
    (
        "futures-gateway: login rejected because the password expired",
        "rotate the password at the exchange portal and log on again",
        (),
        (
            "fut gw logon refused, pwd expired",
            "exchange says password has expired on futures session",
            "futures login failing credentials",
        ),
    ),
    (
        "options-gateway: throttled by the exchange during quote refresh",
        "halve the quote rate and tell the market making desk",
        ("too many messages, exch throttling us",),
        (
            "rate limit hit on option quotes",
            "options gw throttle rejects on mass quote",
            "msg rate exceeded while refreshing quotes",
        ),
    ),
    (
        "fix-engine: resend request loops after a sequence reset",
        "set the inbound sequence number by hand and drop the resend",
        ("endless resend requests from broker",),
        (
            "FIX session stuck in resend loop",
            "seq num reset, counterparty keeps asking for resends",
            "broker spamming 35=2 after seq reset",
        ),
    ),
    (
        "fix-engine: heartbeat missed and session disconnects on garbage collection",
        "fail over to the spare engine and take a heap dump",
        (),
        (
            "test request unanswered, session dropped during long GC pause",
            "no heartbeats from fix engine for 30s",
            "gc pause kills fix connection",
        ),
    ),
    (
        "risk-checker: limits not loaded after the overnight restart",
        "reload the limits file from the risk console",
        ("all orders blocked pre open, limit is zero",),
        (
            "pre-trade risk has zero limits this morning",
            "limit file did not load at start of day",
            "every order rejected by risk check after restart",
        ),
    ),
    (
        "risk-checker: position drifts from the books after a busted trade",
        "replay the bust and force a position refresh",
        (),
        (
            "risk position wrong after trade bust",
            "pos mismatch in risk, exchange cancelled a trade",
            "exposure does not match books since the bust",
        ),
    ),
    (
        "trade-reconciler: breaks from the clearing broker because of a late file",
        "wait for the file, rerun the reconciliation, then mail clearing",
        ("recon breaks, broker file late again",),
        (
            "clearing file not here so recs all broken",
            "rec shows hundreds of breaks, clearer's report delayed",
            "EOD reconciliation fails missing clearing file",
        ),
    ),
    (
        "trade-reconciler: rounding of average price makes false breaks",
        "accept breaks below a hundredth and note the ticket",
        (),
        (
            "avg px rounding differences in recon",
            "tiny price breaks of 0.0001 on recs",
            "false breaks from decimals in average prices",
        ),
    ),
    (
        "itch-feed: gap in the multicast and recovery is too slow",
        "switch to the B line and rerequest the gap",
        ("dropped packets on the A feed",),
        (
            "packet loss on itch mcast",
            "market data gap fill taking forever",
            "missing sequence on multicast line A, book incomplete",
        ),
    ),
    (
        "quote-cache: prices freeze until it is bounced",
        "bounce the cache and check the age of the last quote",
        ("px not ticking, cache frozen",),
        ("stale quotes on desk screens", "frozen prices, restarted cache", "quote cache not updating"),
    ),
    (
        "symbol-master: corporate action not applied before the open",
        "load the action by hand and refresh the gateways",
        ("split not applied, wrong ref price",),
        (
            "stock split missing in sec master",
            "ref data wrong after corp action",
            "dividend adjustment not in symbol master at open",
        ),
    ),
    (
        "clock-sync: drift above the limit on colocated hosts",
        "restart chrony and watch the offset for five minutes",
        ("ptp offset alarm in colo",),
        (
            "time sync out by 200us on colo box",
            "ntp offset alert, host clock drifting",
            "timestamps off on colocation server",
        ),
    ),
    (
        "log-shipper: disk fills up because rotation stops",
        "delete the oldest logs and restart the shipper",
        ("/var full on trading box",),
        (
            "disk space critical, logs not rotated",
            "no space left on device, log files huge",
            "filesystem at 98% from log growth",
        ),
    ),
    (
        "tls-proxy: certificate expires without a warning",
        "install the renewed certificate and reload the proxy",
        ("cert expired on client api",),
        (
            "ssl handshake failing, expired certificate",
            "clients cannot connect, cert out of date",
            "x509 certificate has expired on proxy",
        ),
    ),
    (
        "drop-copy-router: fills arrive twice after a failover",
        "deduplicate by execution id and tell the middle office",
        (),
        (
            "double executions from dropcopy",
            "duplicate fills booked following fail over",
            "MO complains about dup trades",
        ),
    ),
    (
        "allocation-engine: block trades stay unallocated when the account is new",
        "add the account to the mapping and replay the block",
        ("allocs stuck for new acct",),
        (
            "unallocated block, account mapping missing",
            "new client account not mapped, allocation pending",
            "block trade allocation hanging",
        ),
    ),
    (
        "settlement-sender: instruction rejected for a wrong standing instruction",
        "correct the SSI with the custodian and resend",
        (),
        (
            "settlement instructions bounced, bad SSI",
            "custodian rejects SWIFT message",
            "settle fail: standing settlement instruction mismatch",
        ),
    ),
    (
        "latency-monitor: false alarm when the capture port flaps",
        "silence for an hour and reseat the tap",
        ("latency spike alert but nothing wrong",),
        ("bogus p99 latency alarm", "lat monitor paging, tap port flapping", "latency alert false positive on capture"),
    ),
    (
        "smart-router: sends to a venue that is halted",
        "disable the venue in the router until it resumes",
        (),
        (
            "SOR still routing to halted exchange",
            "orders going to closed venue",
            "venue halt not seen by router, rejects",
        ),
    ),
    (
        "algo-engine: parent order stuck after the child is rejected",
        "cancel the parent in the console and release the remainder",
        ("vwap parent hangs",),
        (
            "twap order stuck, child reject",
            "algo not working remaining qty after reject",
            "parent order hanging in algo engine",
        ),
    ),
    (
        "kafka-bridge: consumer lag grows until partitions are rebalanced",
        "restart the slowest consumer and watch the lag",
        ("consumers behind on trades topic",),
        ("kafka lag climbing", "trade messages backing up in the queue", "consumer group stuck rebalancing, backlog"),
    ),
    (
        "pnl-report: wrong because the exchange rate of yesterday was used",
        "reload the rates and rerun the report",
        ("p&l off, stale fx rate",),
        (
            "pnl incorrect, old fx rates",
            "profit and loss numbers wrong for EUR book",
            "P&L using previous day's currency rates",
        ),
    ),
    (
        "database-replica: replication stops after a long query",
        "kill the query and restart replication",
        (),
        (
            "db replica lagging behind primary",
            "slave not replicating",
            "standby database out of sync, blocked by query",
        ),
    ),
    (
        "repo-pricer: curve missing on the first day of the month",
        "copy the curve of yesterday and tell treasury",
        (),
        ("no repo curve on month start", "yield curve not built for the 1st", "repo prices blank, curve absent"),
    ),
)

SYSTEMS = (
    "margin-calculator",
    "collateral-hub",
    "payroll-export",
    "client-portal",
    "mail-relay",
    "chart-server",
    "bond-matcher",
    "swap-booker",
    "regulatory-reporter",
    "transaction-reporter",
    "voice-recorder",
    "chat-archive",
    "entitlement-service",
    "tick-store",
    "backtest-farm",
    "research-wiki",
    "vol-surface",
    "basis-pricer",
    "etf-creator",
    "index-publisher",
    "treasury-ladder",
    "cash-forecaster",
    "invoice-maker",
    "commission-engine",
    "tax-engine",
    "stock-loan",
    "short-locator",
    "crossing-network",
    "dark-pool-adapter",
    "auction-bot",
    "spread-trader",
    "hedger",
    "inventory-view",
    "blotter",
    "alert-router",
    "job-scheduler",
    "file-mover",
    "key-vault",
    "build-server",
    "desktop-launcher",
)
FAULTS = (
    ("job hangs when the input is empty", "kill the job and rerun it with the file of yesterday"),
    ("report is sent to the wrong list", "resend by hand and correct the list"),
    ("session drops when the peer restarts", "reconnect and check the sequence numbers"),
    ("shows old data until the page is reloaded", "clear the cache and reload"),
    ("memory grows until it is restarted", "restart it before the open"),
    ("orders of a new user are refused", "grant the right and ask the user to log on again"),
    ("file from the vendor comes late", "wait, then rerun the load"),
    ("fails over and does not come back", "move it back at night"),
    ("timestamps are in the wrong zone", "correct the zone and replay"),
    ("duplicates rows after a replay", "delete the duplicates by key"),
)
FOREIGN = tuple(
    (f"{system}: {fault}", step)
    for n, (system, k) in enumerate(product(SYSTEMS, range(5)))
    for fault, step in (FAULTS[(n * 3 + k) % len(FAULTS)],)
)
