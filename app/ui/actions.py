"""The one table of actions: menus, buttons, shortcuts, command box and help come from it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Action:
    """One thing a person can do: its words, key, icon and the page it belongs to (empty: everywhere).

    `name` is the method of the window, or of the page, that does it.
    """

    name: str
    words: str
    key: str = ""
    icon: str = ""
    page: str = ""
    help: str = ""


ACTIONS = (
    Action("undo", "Undo", "Ctrl+Z", "undo-2", help="Take back the last thing done."),
    Action("redo", "Redo", "Ctrl+Shift+Z", "redo-2", help="Do again what was taken back."),
    Action("search", "Search or run a command", "Ctrl+K", "search", help="Find any action, page, person or week."),
    Action("log_issue", "Log an issue", "Ctrl+L", "plus", help="Write down an interruption in one line."),
    Action("show_fairness", "Fairness…", "Ctrl+Shift+L", "users", help="Who carries what, with the formula."),
    Action("open_file", "Open team file…", "Ctrl+O", "folder-open", help="Open another team file."),
    Action("new_file", "New team file…", "Ctrl+N", "file-plus", help="Begin with an empty team."),
    Action("paste_names", "Paste names…", "Ctrl+Shift+I", "clipboard", help="Begin a team with a list of names."),
    Action("open_sample", "Open the sample team", "", "users", help="Look around in a team that is made up."),
    Action("import_files", "Import files…", "Ctrl+I", "upload", help="Take people, team, events, issues and leave."),
    Action(
        "show_meeting", "Meeting view", "F11", "users", help="The whole window for the team meeting; Escape leaves."
    ),
    Action("save_copy", "Save a copy…", "", "download", help="Save the team file under another name as well."),
    Action("show_backups", "Backups…", "Ctrl+Shift+B", "history", help="Look into backups and restore one."),
    Action("show_keys", "Keyboard shortcuts", "F1", "circle-help", help="Show every action with its key."),
    Action("show_help", "Help on messages", "Shift+F1", "circle-help", help="What a message means and what to do."),
    Action("open_troubles", "Open the trouble log", "", "file-text", help="What went wrong, without your secrets."),
    Action("show_about", "About Watchbill", "", "info", help="Version, parts and licences."),
    Action("quit", "Quit", "Ctrl+Q", "log-out", help="Close the window; everything is saved already."),
    Action("go_today", "Go to today", "T", "calendar-days", "Rota", "Scroll the rota to this week."),
    Action("ask_date", "Go to date…", "G", "calendar-range", "Rota", "Go to the week of a date."),
    Action("assign", "Assign…", "Return", "user-plus", "Rota", "Choose who holds the slot, best candidates first."),
    Action("clear", "Clear", "Del", "x", "Rota", "Open the chosen slots."),
    Action("pin", "Pin or unpin", "P", "pin", "Rota", "Keep the chosen slots as they are when planning."),
    Action("swap", "Swap…", "S", "arrow-left-right", "Rota", "Propose a swap of the chosen slot, or do it at once."),
    Action(
        "mark_swap",
        "Swap with another slot",
        "Ctrl+G",
        "arrow-left-right",
        "Rota",
        "Mark it, then Return on the other.",
    ),
    Action("accept_swap", "Accept swap", "Alt+A", "check", "Rota", "Say yes to the swap proposed for the cell."),
    Action("decline_swap", "Decline swap", "Alt+D", "x", "Rota", "Say no to the swap proposed for the cell."),
    Action(
        "approve_swap", "Approve swap", "Alt+P", "shield-check", "Rota", "Let the agreed swap be applied, as a lead."
    ),
    Action("withdraw_swap", "Withdraw swap", "Alt+W", "undo-2", "Rota", "Take your proposed swap back."),
    Action(
        "find_swap", "Find a swap…", "Ctrl+F", "arrow-left-right", "Rota", "Every way to let the holder out, ranked."
    ),
    Action("find_cover", "Find cover…", "Ctrl+Shift+V", "users", "Rota", "Who could stand in for some days, ranked."),
    Action("leave_here", "Leave here", "L", "calendar-x", "Rota", "Record or remove leave on the chosen days."),
    Action("leave_with_note", "Leave with a note…", "Shift+L", "calendar-x", "Rota", "Say more of the leave."),
    Action("leave_out", "Remove leave here", "", "x", "Rota", "Take the chosen days out of leave."),
    Action("prefer", "Would like these weeks", "+", "plus", "Rota", "The chosen weeks are wished for, or no longer."),
    Action("prefer_not", "Rather not these weeks", "-", "x", "Rota", "The chosen weeks are not wished for, or again."),
    Action("take_first", "Apply option 1", "Alt+1", "check", "Rota", "Apply the first option beside the slot."),
    Action("take_second", "Apply option 2", "Alt+2", "check", "Rota", "Apply the second option beside the slot."),
    Action("take_third", "Apply option 3", "Alt+3", "check", "Rota", "Apply the third option beside the slot."),
    Action("cut", "Cut", "Ctrl+X", "copy", "Rota", "Copy the chosen cells and open their slots."),
    Action("copy", "Copy", "Ctrl+C", "copy", "Rota", "Copy the chosen cells for a spreadsheet."),
    Action("paste", "Paste…", "Ctrl+V", "clipboard", "Rota", "Take cells from a spreadsheet, shown before it counts."),
    Action("fill", "Fill…", "Ctrl+D", "arrow-right-to-line", "Rota", "Repeat the first chosen cells of each row."),
    Action("next_finding", "Next finding", "F8", "triangle-alert", "Rota", "Go to the next finding."),
    Action("previous_finding", "Previous finding", "Shift+F8", "triangle-alert", "Rota", "Go to the one before."),
    Action("toggle_details", "Show or hide details", "F9", "info", "Rota", "What is known of the chosen cell."),
    Action("add_event", "Add event…", "Ctrl+E", "calendar-plus", "Rota", "Write down what is coming that week."),
    Action("show_week_events", "Events of the week", "", "calendar-days", "Rota", "Go to the events of that week."),
    Action("plan", "Plan…", "Ctrl+P", "wand-sparkles", "Rota", "Let Watchbill fill a range of weeks fairly."),
    Action(
        "plan_again", "Plan again…", "Ctrl+Shift+R", "refresh-cw", "Rota", "Repair the rota after leave or a leaver."
    ),
    Action("print_year", "Year planner…", "Ctrl+Shift+Y", "printer", "Rota", "Twelve months on one sheet."),
    Action("change_handoff", "Handoff time…", "", "clock", "Rota", "When a rotation hands over, from a week on."),
    Action("publish", "Publish…", "Ctrl+Shift+P", "send", "Rota", "Make the draft what everybody knows."),
    Action("discard", "Discard draft", "", "undo-2", "Rota", "Put the draft back to what is published."),
    Action("copy_markdown", "Copy Markdown", "Ctrl+Shift+C", "copy", "Handoff", "Copy the note as Markdown."),
    Action("sign", "Sign and hand over", "Ctrl+Return", "check", "Handoff", "Lock the note and hand over."),
    Action("edit_template", "Template…", "Ctrl+T", "list", "Handoff", "Change the checklist and sections of notes."),
    Action("keep_beside", "Keep beside", "Ctrl+B", "copy", "Handoff", "Compare the note with another."),
    Action("choose_sheet", "Save a sheet…", "Ctrl+Shift+S", "download", "Handoff", "Rota, person, toil or meeting."),
    Action("save_meeting", "Save meeting sheet…", "", "download", "Handoff", "Last week, fix next, coming up."),
    Action("save_rota", "Save rota sheet…", "", "download", "Handoff", "The rota of the coming half year."),
    Action("save_toil", "Save toil month…", "", "download", "Handoff", "The interruptions of the shown month."),
    Action("save_my_weeks", "Save my weeks…", "", "download", "Handoff", "Your duties and leave of half a year."),
    Action("print_note", "Print…", "Ctrl+P", "file-text", "Handoff", "Print the pages as they are shown."),
    Action("save_pdf", "Save…", "Ctrl+S", "file-text", "Handoff", "Save the note as it is printed."),
    Action("resolve", "Resolve", "Ctrl+R", "check", "Log", "End the chosen issue now, or open it again."),
    Action("show_card", "Incident card", "Ctrl+J", "file-text", "Log", "Timer, facts and guesses, who does what."),
    Action("show_known_bugs", "Known bugs", "Ctrl+B", "bug", "Log", "What comes again, its cost and its decision."),
    Action("show_events", "Events", "Ctrl+E", "calendar-days", "Log", "What is coming and where it is known from."),
    Action("show_alerts", "Alerts", "Ctrl+Shift+A", "triangle-alert", "Log", "Judge what fired, one key each."),
    Action("show_contacts", "Contacts", "Ctrl+Shift+O", "phone", "Log", "Whom to call, in which order, and who waits."),
    Action("show_tables", "Tables or charts", "Ctrl+T", "list", "Toil", "Show the numbers behind every chart."),
    Action("save_month", "Save month…", "Ctrl+S", "download", "Toil", "This month's interruptions with the charts."),
    Action("show_skills", "Skills", "Ctrl+Shift+K", "users", "People", "Who may hold what: people by roles."),
    Action("merge_person", "Merge…", "", "users", "People", "Make one person of two entries."),
    Action("deactivate_person", "Deactivate…", "", "log-out", "People", "Give the chosen person a last day."),
    Action("add_person", "Add person…", "Ctrl+Shift+N", "user-plus", "People", "Add somebody to the team."),
    Action("check_file", "Check the file…", "", "shield-check", "History", "Look through the whole team file."),
    Action("prune_history", "Prune history…", "", "history", "History", "Let the oldest part go, exported first."),
    Action("publish_feeds", "Publish calendars", "Ctrl+Shift+F", "rss", "Calendars", "Write everybody's calendar."),
)


def of_page(page: str) -> tuple[Action, ...]:
    """Return the actions of a page; the empty name gives those of the window."""
    return tuple(action for action in ACTIONS if action.page == page)
