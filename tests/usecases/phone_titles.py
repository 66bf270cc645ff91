"""Known bugs as a support team keeps them, titles as somebody tired types them on the phone, and others' known bugs.

Written without looking at the aliases, and never used to tune the search: (title, accepted wordings, titles).
"""

BUGS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "Order gateway drops its session to the exchange after the lunch break",
        (
            "Exchange session lost at reopen",
            "Gateway logged out after midday pause",
        ),
        (
            "gw lost exch session after lunch agn",
            "order gtwy disconnected from exchange, lunch",
        ),
    ),
    (
        "Drop copy duplicates fills after a reconnect",
        (
            "Double fills on drop copy",
            "Duplicate executions seen in the drop copy stream",
        ),
        (
            "dropcopy double executions again",
            "seeing dup fills since drop copy reconnected",
        ),
    ),
    (
        "Risk server refuses limits loaded after 07:00",
        (
            "Limits not picked up by risk",
            "Late limit upload ignored by the risk server",
        ),
        (
            "risk limits uploaded late, not taken",
            "limit file after 7 ignored by risk srv",
        ),
    ),
    (
        "Volatility surface goes stale when one expiry has no quotes",
        (
            "Vol surface not updating",
            "Stale vols for options with missing quotes",
        ),
        (
            "vol surface stuck, no quotes in one expiry",
            "stale vols in options pricer",
        ),
    ),
    (
        "Market data handler falls behind on the option feed at the open",
        (
            "Feed handler lagging at market open",
            "Quotes delayed in the first minutes of trading",
        ),
        (
            "md handler lag at open",
            "option mktdata delayed first 5 mins",
        ),
    ),
    (
        "Position server shows wrong start of day positions for spread legs",
        (
            "SOD positions wrong on spreads",
            "Start-of-day position mismatch for calendar spreads",
        ),
        (
            "SOD pos wrong, cal spreads",
            "positions for spread legs off this morning",
        ),
    ),
    (
        "Auto-hedger stops hedging after a limit breach is cleared",
        (
            "Hedger remains paused once the breach is gone",
            "Delta hedging does not resume",
        ),
        (
            "hedger still paused altho breach cleared",
            "auto hedge not resuming after limit thing",
        ),
    ),
    (
        "Clearing file arrives with a second header and the import fails",
        (
            "Clearer file import failed, two headers",
            "Clearing report rejected by the parser",
        ),
        (
            "import of clearing file failed - double hdr",
            "clearers report doesnt parse",
        ),
    ),
    (
        "FIX engine sequence numbers out of step after failover",
        (
            "Sequence gap on FIX session after switch to the backup",
            "MsgSeqNum too low",
        ),
        (
            "FIX seqnum too low after failover",
            "seq nums out of sync fix bkp",
        ),
    ),
    (
        "Trader screen freezes when the watch list has more than 500 rows",
        (
            "Front end hangs with a big watchlist",
            "GUI unresponsive on large watch lists",
        ),
        (
            "traders gui frozen big watchlist",
            "frontend hanging, too many rows in watch list",
        ),
    ),
    (
        "Reference data load misses new listings on the first trading day",
        (
            "New instruments missing in the morning",
            "Freshly listed symbols unknown to the trading system",
        ),
        (
            "new symbols not in refdata",
            "missing instrument, listed today",
        ),
    ),
    (
        "Dividend forecast job leaves zeros for foreign stocks",
        (
            "Dividends zero for overseas names",
            "Div curve empty after the nightly job",
        ),
        (
            "div forecast all zeros foreign stox",
            "dividends missing on overseas names after nightly",
        ),
    ),
    (
        "PnL report counts fees twice on give-up trades",
        (
            "P&L wrong because of give-ups",
            "Double fees in profit and loss",
        ),
        (
            "pnl off, fees dbl on giveups",
            "desk says p&l wrong, give ups",
        ),
    ),
    (
        "Quoter pulls all quotes when the clock offset passes one millisecond",
        (
            "Quotes pulled on time sync alarm",
            "Quoting stopped by PTP drift",
        ),
        (
            "quoter pulled everything, ptp drift",
            "time sync off -> no quotes in mkt",
        ),
    ),
    (
        "Trade booking queue backs up when the ledger database is vacuumed",
        (
            "Bookings delayed during database maintenance",
            "Ledger queue growing overnight",
        ),
        (
            "booking q growing, ledger db maint",
            "trades not booked, queue backed up",
        ),
    ),
    (
        "Broker certificate expires without notice and drop sessions fail",
        (
            "TLS handshake failure with the broker",
            "Expired cert on broker line",
        ),
        (
            "broker cert expired agian",
            "tls handshake fails to brkr",
        ),
    ),
    (
        "Settlement prices missing for weekly options",
        (
            "Weeklies have no settlement",
            "Settle price absent on weekly expiries",
        ),
        (
            "no settles for weeklies",
            "wkly opt settlement px missing",
        ),
    ),
    (
        "Matching of allocations stops on accounts with a slash in the name",
        (
            "Allocation mismatch on slash accounts",
            "Post trade matching stuck on an account name",
        ),
        (
            "allocs not matching, acct with /",
            "allocation stuck due to account name",
        ),
    ),
    (
        "Currency conversion uses yesterday's rate in the Tokyo morning",
        (
            "FX rate stale for Japan",
            "Old exchange rates used before London opens",
        ),
        (
            "yday fx rate used tokyo",
            "fx rates old in japan am",
        ),
    ),
    (
        "Strategy process is killed by memory after reloading parameters",
        (
            "Out of memory in the strategy after a parameter reload",
            "Strat OOM",
        ),
        (
            "strat died oom after param reload",
            "oom killer took strategy again",
        ),
    ),
    (
        "Log disk fills up on the colocation hosts",
        (
            "Disk full in colo",
            "Partition for logs at 100 percent",
        ),
        (
            "disk full colo box",
            "no space left on log partition colo",
        ),
    ),
    (
        "Kill switch button stays red after it was reset",
        (
            "Kill switch does not release",
            "Trading still blocked after resetting the kill switch",
        ),
        (
            "killswitch still red post reset",
            "cant trade, kill sw was reset already",
        ),
    ),
    (
        "Auction imbalance messages are ignored on the closing cross",
        (
            "No imbalance shown at the close",
            "Closing auction indicator not processed",
        ),
        (
            "imbalance not showing closing auction",
            "close auction msgs ignored",
        ),
    ),
    (
        "Option expiry leaves assigned positions open until the next day",
        (
            "Assignments not booked on expiration",
            "Expired options still in the book",
        ),
        (
            "expired opts still in book",
            "assignment not booked after expiry fri",
        ),
    ),
    (
        "Historical tick store query times out for more than five days",
        (
            "Tick database slow on long ranges",
            "Timeout reading history from the tick store",
        ),
        (
            "tick db timing out long range",
            "history query slow/timeout ticks",
        ),
    ),
    (
        "Self trade prevention cancels the wrong side for mass quotes",
        (
            "STP cancelled resting quote",
            "Wash trade check removes our own quotes",
        ),
        (
            "stp cancelled wrong side mass quote",
            "our quote got cxld by selftrade check",
        ),
    ),
    (
        "Microwave link flaps in heavy rain",
        (
            "Wireless path to the second data centre unstable",
            "Packet loss on microwave when it rains",
        ),
        (
            "mw link flapping, rain",
            "pkt loss wireless path dc2",
        ),
    ),
    (
        "Night batch starts before the end of day snapshot is complete",
        (
            "EOD snapshot incomplete when batch runs",
            "Overnight jobs read a partial snapshot",
        ),
        (
            "eod snap not finished, batch alrdy started",
            "overnight batch ran on partial snapshot",
        ),
    ),
    (
        "Regulatory report rejected because of a missing trader identifier",
        (
            "MiFID report bounced, no trader ID",
            "Transaction reporting rejects for empty short code",
        ),
        (
            "mifid rpt rejected trader id missing",
            "txn report bounced no short code",
        ),
    ),
    (
        "Theoretical prices jump when the interest rate curve rebuilds",
        (
            "Theos spike on curve rebuild",
            "Rates curve refresh makes fair values jump",
        ),
        (
            "theo jump at curve rebuild",
            "fair values spiking when rates refreshed",
        ),
    ),
    (
        "Chat bot for quote requests answers in the wrong currency",
        (
            "RFQ bot quotes in euro instead of dollar",
            "Wrong ccy in RFQ reply",
        ),
        (
            "rfq bot wrong ccy",
            "bot quoted eur should be usd",
        ),
    ),
    (
        "Multicast gap recovery requests are throttled by the exchange",
        (
            "Retransmission requests rejected",
            "Gap fill not served by the exchange",
        ),
        (
            "retrans rejected by exch, mcast gaps",
            "gap recovery throttled",
        ),
    ),
    (
        "Borrow availability list is empty on German holidays",
        (
            "Locates missing when Frankfurt is closed",
            "Stock loan file not delivered on holidays in Germany",
        ),
        (
            "locates empty german hol",
            "stockloan file missing, Frankfurt shut",
        ),
    ),
    (
        "Spread machine sends orders at crossed prices after a halt",
        (
            "Crossed orders on resume from halt",
            "Prices inverted when trading resumes",
        ),
        (
            "crossed orders after halt lifted",
            "spreader sends crossed px on resume",
        ),
    ),
    (
        "Monitoring dashboard shows hosts as down after their rename",
        (
            "Renamed machines appear dead in monitoring",
            "False host down on the dashboard",
        ),
        (
            "dashboard says host down but only renamed",
            "monitoring shows renamed box dead",
        ),
    ),
    (
        "Password rotation locks the service account of the report scheduler",
        (
            "Scheduler account locked",
            "Reports not sent because the service user is locked out",
        ),
        (
            "svc acct locked, reports not sent",
            "report scheduler locked out pwd rotation",
        ),
    ),
    (
        "Corporate action splits are applied twice to open orders",
        (
            "Stock split adjusted twice",
            "Split ratio doubled on GTC orders",
        ),
        (
            "split applied 2x on gtc orders",
            "corp action dbl adjusted open orders",
        ),
    ),
    (
        "Futures roll leaves the hedge in the old contract",
        (
            "Hedge not rolled to the front month",
            "Still hedging in the expired future",
        ),
        (
            "hedging still in old fut after roll",
            "roll: front month not used by hedge",
        ),
    ),
    (
        "Exchange throttle counter is not reset at midnight",
        (
            "Message rate limit still counted from yesterday",
            "Orders rejected for too many messages at the open",
        ),
        (
            "msg rate counter not reset",
            "orders rej at open, throttle from yday",
        ),
    ),
    (
        "Simulation environment sends heartbeats to production",
        (
            "Test system connected to live",
            "UAT session logs on to prod",
        ),
        (
            "uat connected to prod!!",
            "test env heartbeat on live session",
        ),
    ),
)

FOREIGN = (
    "Bond pricer ignores accrued interest on the first coupon",
    "Repo gateway rejects open-ended trades",
    "Payment file stuck waiting for a second signature",
    "Swap confirmations mailed twice",
    "Warehouse import stops at an umlaut",
    "Power desk nominations rejected after gate closure",
    "Gas balancing screen shows yesterday's volumes",
    "Weather feed delivers Fahrenheit",
    "Carbon registry logs us out after ten minutes",
    "Freight curve has a hole in February",
    "Margin call mail goes to a former employee",
    "Collateral substitution not recognised",
    "Custodian reconciliation breaks on fractional shares",
    "Fund valuation waits for a missing price",
    "Subscription orders imported without a cut-off",
    "Corporate action election not sent",
    "Proxy votes uploaded to the wrong account",
    "Cash forecast double counts pending wires",
    "Nostro balance off by the bank fees",
    "Swift message rejected for a long name",
    "Credit limit screen opens empty",
    "Counterparty rating not refreshed",
    "Exposure report misses netting sets",
    "Stress test runs out of memory",
    "Value at risk job fails on a bank holiday",
    "Backtest compares the wrong dates",
    "Model server restarts during calibration",
    "Calibration does not converge for short maturities",
    "Correlation matrix not positive definite",
    "Yield curve bootstrap fails on a missing deposit",
    "Inflation index published late",
    "Zero coupon bonds priced at par",
    "Convertible bond screen freezes on conversion dates",
    "Exotic payoff parser rejects nested barriers",
    "Barrier monitoring misses the fixing",
    "Fixing source unavailable on Friday",
    "Trade capture drops the broker code",
    "Sales credit assigned to the wrong desk",
    "Confirmation queue grows on month end",
    "Email gateway blocks attachments with macros",
    "Virtual desktop disconnects at noon",
    "Soft phones lose sound on transfer",
    "Turret button mapping lost after an update",
    "Recording of calls missing for one floor",
    "Badge reader offline at the side entrance",
    "Printer on the trading floor out of order",
    "Video wall shows a black tile",
    "Single sign-on loops on the intranet",
    "Password reset mail arrives late",
    "Virtual private network drops for home users",
    "Backup of the file server runs into business hours",
    "Tape library jammed",
    "Storage array reports a failed controller",
    "Snapshot deletion slows the database cluster",
    "Replication lag to the disaster site",
    "Failover of the web tier leaves stale cookies",
    "Load balancer marks healthy nodes as down",
    "Certificate of the client portal expires",
    "Client portal shows statements of another client",
    "Two factor codes rejected for travellers",
    "Mobile application crashes on start",
    "Push messages delivered twice",
    "Research mails land in spam",
    "Document archive search is slow",
    "Contract scans are upside down",
    "Onboarding form loses attachments",
    "Identity check service times out",
    "Sanctions list update fails",
    "Screening hits are shown twice",
    "Transaction monitoring queue not emptied",
    "Suspicious activity form cannot be saved",
    "Complaint tracker loses the category",
    "Tax report misses withheld amounts",
    "Invoice numbers skip a hundred",
    "Purchase orders need approval twice",
    "Expense uploads fail for large receipts",
    "Payroll interface rejects part-timers",
    "Holiday calendar wrong for Spain",
    "Time sheets reopened by accident",
    "Recruiting portal mails the wrong template",
    "Cluster scheduler starves long jobs",
    "Grid engine loses jobs on restart",
    "Container registry refuses pulls",
    "Build agents run out of disk",
    "Nightly tests hang on the last suite",
    "Source mirror out of date",
    "Release notes generator crashes",
    "Feature flag service returns defaults",
    "Configuration push skips one region",
    "Secrets vault sealed after a restart",
    "Message broker partitions rebalance endlessly",
    "Topic retention deletes unread messages",
    "Stream processor replays from the beginning",
    "Data lake ingest creates tiny files",
    "Column types drift in the landing zone",
    "Notebook server kills idle kernels",
    "Licence server of the spreadsheet add-in down",
    "Spreadsheet add-in shows hash marks",
    "Macro workbook refuses to refresh",
    "Dashboard refresh exceeds its quota",
    "Weekly report has the wrong title",
    "Chart axis starts below zero",
    "Metrics collector drops labels",
    "Alert manager groups unrelated alerts",
    "Trace sampling hides slow requests",
    "Log shipper falls behind",
    "Clock of the log host is wrong",
    "Name server answers slowly",
    "Address pool exhausted on the guest network",
    "Firewall rule lost after the upgrade",
    "Proxy blocks the vendor site",
    "Switch reboots after a firmware update",
    "Fibre patch damaged in cabinet nine",
    "Air conditioning alarm in the machine room",
    "Power feed B lost",
    "Generator test trips the rack",
    "Cooling fan broken in a chassis",
    "Memory module reports corrected errors",
    "Network card drops frames under load",
    "Kernel update changes interrupt affinity",
    "Host clock drifts without time service",
    "Time server unreachable from the lab",
    "Lab exchange simulator refuses logon",
    "Simulator replays the wrong day",
    "Replay tool skips packets",
    "Packet capture disk full",
    "Capture appliance loses time stamps",
    "Latency report empty for one venue",
    "Venue calendar wrong on early close",
    "Dark pool gateway rejects peg orders",
    "Retail flow mixed with house flow",
    "Smart order router prefers a closed venue",
    "Router weights not reloaded",
    "Algorithm slices too large at the close",
    "Participation algorithm stops at the volume cap",
    "Basket upload rejects short sales",
    "Short sale flag missing",
    "Locate identifier truncated",
    "Security master has duplicate listings",
    "Issuer names changed without notice",
    "Ticker reuse confuses the history",
    "Symbol mapping wrong for share classes",
    "Depositary receipts use the wrong ratio",
    "Index weights not rebalanced",
    "Index composition file late",
    "Basket price off by the divisor",
    "Exchange traded fund creation rejected",
    "Net asset value published twice",
    "Futures margin parameters late",
    "Span file format changed",
    "Clearing fee schedule out of date",
    "Give-in trades wait for approval",
    "Average price group not closed",
    "Trade cancel not passed to the clearer",
    "Late trade booked on the wrong date",
    "Settlement instruction missing an agent",
    "Settlement fails list shows settled trades",
    "Buy-in notice overlooked",
    "Coupon payment posted twice",
    "Redemption not processed on a Saturday",
    "Rights issue subscription missed",
    "Tender offer deadline in the wrong zone",
    "Dividend reinvestment plan ignored",
    "Withholding tax rate out of date",
    "Currency holiday not known",
    "Forward points stale",
    "Currency option cut in the wrong city",
    "Deliverable forward treated as cash settled",
    "Crypto wallet waits for confirmations",
    "Crypto exchange banned our address",
    "Stable coin price not refreshed",
    "Blockchain node out of disk",
    "Metal warrants counted twice",
    "Vault holdings reported late",
    "Agricultural contract size wrong",
    "Delivery notice sent after the deadline",
    "Storage cost not accrued",
    "Pipeline capacity auction missed",
    "Meter data has gaps",
    "Smart meter import creates duplicates",
    "Wind forecast offset by an hour",
    "Solar plant outage not published",
    "Imbalance price published late",
    "Intraday power book locked",
    "Block order rejected by the power exchange",
    "Cross border capacity shown as zero",
    "Emission report rejected",
    "Guarantee of origin not cancelled",
    "Insurance policy import fails",
    "Claims feed delivers empty files",
    "Actuarial model licence expired",
    "Pension statement not printed",
    "Loan schedule off by one day",
    "Mortgage rate table stale",
    "Card authorisations time out",
    "Cash machine network unreachable",
    "Direct debit file rejected",
    "Standing orders executed twice",
    "Statement printing delayed",
    "Branch terminal offline",
)
