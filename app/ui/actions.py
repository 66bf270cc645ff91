"""The one table of actions: menus, buttons, shortcuts, command box and help come from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.languages import tr


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

    @property
    def full_name(self) -> str:
        """Its name among all, as settings files write it: “Rota.swap”, “undo”."""
        return f"{self.page}.{self.name}" if self.page else self.name


ACTIONS = (
    Action("undo", tr("Undo"), "Ctrl+Z", "undo-2", help=tr("Take back the last thing done.")),
    Action("redo", tr("Redo"), "Ctrl+Shift+Z", "redo-2", help=tr("Do again what was taken back.")),
    Action(
        "search",
        tr("Search or run a command"),
        "Ctrl+K",
        "search",
        help=tr("Find any action, person, week, setting, issue or handoff."),
    ),
    Action("log_issue", tr("Log an issue"), "Ctrl+L", "plus", help=tr("Write down an interruption in one line.")),
    Action("show_fairness", tr("Fairness…"), "Ctrl+Shift+L", "users", help=tr("Who carries what, with the formula.")),
    Action("open_file", tr("Open team file…"), "Ctrl+O", "folder-open", help=tr("Open another team file.")),
    Action("open_recent", tr("Open recent…"), "Ctrl+Shift+E", "history", help=tr("One of the five files opened last.")),
    Action("remove_sample", tr("Remove the sample"), "", "x", help=tr("Close the sample team and remove its file.")),
    Action("new_file", tr("New team file…"), "Ctrl+N", "file-plus", help=tr("Begin with an empty team.")),
    Action(
        "paste_names", tr("Paste names…"), "Ctrl+Shift+I", "clipboard", help=tr("Begin a team with a list of names.")
    ),
    Action("open_sample", tr("Open the sample team"), "", "users", help=tr("Look around in a team that is made up.")),
    Action(
        "import_files", tr("Import files…"), "Ctrl+I", "upload", help=tr("Take people, team, events, issues and leave.")
    ),
    Action(
        "show_meeting",
        tr("Meeting view"),
        "F11",
        "users",
        help=tr("The whole window for the team meeting; Escape leaves."),
    ),
    Action("save_copy", tr("Save a copy…"), "", "download", help=tr("Save the team file under another name as well.")),
    Action("show_backups", tr("Backups…"), "Ctrl+Shift+B", "history", help=tr("Look into backups and restore one.")),
    Action("show_keys", tr("Keyboard shortcuts"), "F1", "circle-help", help=tr("Show every action with its key.")),
    Action(
        "show_help", tr("Help on messages"), "Shift+F1", "circle-help", help=tr("What a message means and what to do.")
    ),
    Action("show_manual", tr("Manual"), "Ctrl+F1", "circle-help", help=tr("How to do things, words, every setting.")),
    Action(
        "open_troubles", tr("Open the trouble log"), "", "file-text", help=tr("What went wrong, without your secrets.")
    ),
    Action("show_about", tr("About Watchbill"), "", "info", help=tr("Version, parts and licences.")),
    Action(
        "open_menu",
        tr("Menu of what is chosen"),
        "Shift+F10",
        "list",
        help=tr("What a click with the right button opens."),
    ),
    Action(
        "stop_work",
        tr("Cancel long work"),
        "Ctrl+.",
        "x",
        help=tr("Stop what is under way, with nothing half done."),
    ),
    Action("quit", tr("Quit"), "Ctrl+Q", "log-out", help=tr("Close the window; everything is saved already.")),
    Action("go_today", tr("Go to today"), "T", "calendar-days", "Rota", tr("Scroll the rota to this week.")),
    Action("ask_date", tr("Go to date…"), "G", "calendar-range", "Rota", tr("Go to the week of a date.")),
    Action(
        "assign", tr("Assign…"), "Return", "user-plus", "Rota", tr("Choose who holds the slot, best candidates first.")
    ),
    Action("clear", tr("Clear"), "Del", "x", "Rota", tr("Open the chosen slots.")),
    Action("pin", tr("Pin or unpin"), "P", "pin", "Rota", tr("Keep the chosen slots as they are when planning.")),
    Action(
        "swap", tr("Swap…"), "S", "arrow-left-right", "Rota", tr("Propose a swap of the chosen slot, or do it at once.")
    ),
    Action(
        "mark_swap",
        tr("Swap with another slot"),
        "Ctrl+G",
        "arrow-left-right",
        "Rota",
        tr("Mark it, then Return on the other."),
    ),
    Action(
        "accept_swap", tr("Accept swap"), "Alt+A", "check", "Rota", tr("Say yes to the swap proposed for the cell.")
    ),
    Action("decline_swap", tr("Decline swap"), "Alt+D", "x", "Rota", tr("Say no to the swap proposed for the cell.")),
    Action(
        "approve_swap",
        tr("Approve swap"),
        "Alt+P",
        "shield-check",
        "Rota",
        tr("Let the agreed swap be applied, as a lead."),
    ),
    Action("withdraw_swap", tr("Withdraw swap"), "Alt+W", "undo-2", "Rota", tr("Take your proposed swap back.")),
    Action(
        "find_swap",
        tr("Find a swap…"),
        "Ctrl+F",
        "arrow-left-right",
        "Rota",
        tr("Every way to let the holder out, ranked."),
    ),
    Action(
        "find_cover",
        tr("Find cover…"),
        "Ctrl+Shift+V",
        "users",
        "Rota",
        tr("Who could stand in for some days, ranked."),
    ),
    Action("leave_here", tr("Leave here"), "L", "calendar-x", "Rota", tr("Record or remove leave on the chosen days.")),
    Action("leave_with_note", tr("Leave with a note…"), "Shift+L", "calendar-x", "Rota", tr("Say more of the leave.")),
    Action("leave_out", tr("Remove leave here"), "", "x", "Rota", tr("Take the chosen days out of leave.")),
    Action(
        "prefer",
        tr("Would like these weeks"),
        "+",
        "plus",
        "Rota",
        tr("The chosen weeks are wished for, or no longer."),
    ),
    Action(
        "prefer_not",
        tr("Rather not these weeks"),
        "-",
        "x",
        "Rota",
        tr("The chosen weeks are not wished for, or again."),
    ),
    Action("take_first", tr("Apply option 1"), "Alt+1", "check", "Rota", tr("Apply the first option beside the slot.")),
    Action(
        "take_second", tr("Apply option 2"), "Alt+2", "check", "Rota", tr("Apply the second option beside the slot.")
    ),
    Action("take_third", tr("Apply option 3"), "Alt+3", "check", "Rota", tr("Apply the third option beside the slot.")),
    Action("cut", tr("Cut"), "Ctrl+X", "copy", "Rota", tr("Copy the chosen cells and open their slots.")),
    Action("copy", tr("Copy"), "Ctrl+C", "copy", "Rota", tr("Copy the chosen cells for a spreadsheet.")),
    Action(
        "paste",
        tr("Paste…"),
        "Ctrl+V",
        "clipboard",
        "Rota",
        tr("Take cells from a spreadsheet, shown before it counts."),
    ),
    Action(
        "fill", tr("Fill…"), "Ctrl+D", "arrow-right-to-line", "Rota", tr("Repeat the first chosen cells of each row.")
    ),
    Action("next_finding", tr("Next finding"), "F8", "triangle-alert", "Rota", tr("Go to the next finding.")),
    Action(
        "previous_finding", tr("Previous finding"), "Shift+F8", "triangle-alert", "Rota", tr("Go to the one before.")
    ),
    Action("toggle_details", tr("Show or hide details"), "F9", "info", "Rota", tr("What is known of the chosen cell.")),
    Action(
        "add_event", tr("Add event…"), "Ctrl+E", "calendar-plus", "Rota", tr("Write down what is coming that week.")
    ),
    Action(
        "show_week_events", tr("Events of the week"), "", "calendar-days", "Rota", tr("Go to the events of that week.")
    ),
    Action("plan", tr("Plan…"), "Ctrl+P", "wand-sparkles", "Rota", tr("Let Watchbill fill a range of weeks fairly.")),
    Action(
        "plan_again",
        tr("Plan again…"),
        "Ctrl+Shift+R",
        "refresh-cw",
        "Rota",
        tr("Repair the rota after leave or a leaver."),
    ),
    Action("print_year", tr("Year planner…"), "Ctrl+Shift+Y", "printer", "Rota", tr("Twelve months on one sheet.")),
    Action(
        "change_handoff", tr("Handoff time…"), "", "clock", "Rota", tr("When a rotation hands over, from a week on.")
    ),
    Action("publish", tr("Publish…"), "Ctrl+Shift+P", "send", "Rota", tr("Make the draft what everybody knows.")),
    Action("discard", tr("Discard draft"), "", "undo-2", "Rota", tr("Put the draft back to what is published.")),
    Action("copy_markdown", tr("Copy Markdown"), "Ctrl+Shift+C", "copy", "Handoff", tr("Copy the note as Markdown.")),
    Action("sign", tr("Sign and hand over"), "Ctrl+Return", "check", "Handoff", tr("Lock the note and hand over.")),
    Action(
        "edit_template", tr("Template…"), "Ctrl+T", "list", "Handoff", tr("Change the checklist and sections of notes.")
    ),
    Action("keep_beside", tr("Keep beside"), "Ctrl+B", "copy", "Handoff", tr("Compare the note with another.")),
    Action(
        "choose_sheet", tr("Save a sheet…"), "Ctrl+Shift+S", "download", "Handoff", tr("Rota, person, toil or meeting.")
    ),
    Action("save_meeting", tr("Save meeting sheet…"), "", "download", "Handoff", tr("Last week, fix next, coming up.")),
    Action("save_rota", tr("Save rota sheet…"), "", "download", "Handoff", tr("The rota of the coming half year.")),
    Action("save_toil", tr("Save toil month…"), "", "download", "Handoff", tr("The interruptions of the shown month.")),
    Action(
        "save_my_weeks", tr("Save my weeks…"), "", "download", "Handoff", tr("Your duties and leave of half a year.")
    ),
    Action("print_note", tr("Print…"), "Ctrl+P", "file-text", "Handoff", tr("Print the pages as they are shown.")),
    Action("save_pdf", tr("Save…"), "Ctrl+S", "file-text", "Handoff", tr("Save the note as it is printed.")),
    Action("resolve", tr("Resolve"), "Ctrl+R", "check", "Log", tr("End the chosen issue now, or open it again.")),
    Action(
        "show_card", tr("Incident card"), "Ctrl+J", "file-text", "Log", tr("Timer, facts and guesses, who does what.")
    ),
    Action(
        "show_known_bugs", tr("Known bugs"), "Ctrl+B", "bug", "Log", tr("What comes again, its cost and its decision.")
    ),
    Action(
        "show_events", tr("Events"), "Ctrl+E", "calendar-days", "Log", tr("What is coming and where it is known from.")
    ),
    Action("show_alerts", tr("Alerts"), "Ctrl+Shift+A", "triangle-alert", "Log", tr("Judge what fired, one key each.")),
    Action(
        "show_contacts",
        tr("Contacts"),
        "Ctrl+Shift+O",
        "phone",
        "Log",
        tr("Whom to call, in which order, and who waits."),
    ),
    Action("show_tables", tr("Tables or charts"), "Ctrl+T", "list", "Toil", tr("Show the numbers behind every chart.")),
    Action(
        "save_month", tr("Save month…"), "Ctrl+S", "download", "Toil", tr("This month's interruptions with the charts.")
    ),
    Action("show_skills", tr("Skills"), "Ctrl+Shift+K", "users", "People", tr("Who may hold what: people by roles.")),
    Action("merge_person", tr("Merge…"), "", "users", "People", tr("Make one person of two entries.")),
    Action("deactivate_person", tr("Deactivate…"), "", "log-out", "People", tr("Give the chosen person a last day.")),
    Action("add_person", tr("Add person…"), "Ctrl+Shift+N", "user-plus", "People", tr("Add somebody to the team.")),
    Action("check_file", tr("Check the file…"), "", "shield-check", "History", tr("Look through the whole team file.")),
    Action(
        "prune_history", tr("Prune history…"), "", "history", "History", tr("Let the oldest part go, exported first.")
    ),
    Action(
        "export_settings",
        tr("Export settings for others…"),
        "",
        "download",
        "Settings",
        tr("Save the team’s settings in a file, nothing of you."),
    ),
    Action(
        "export_mine",
        tr("Export settings for me…"),
        "",
        "download",
        "Settings",
        tr("Save every setting, with who you are, for another machine of yours."),
    ),
    Action("import_settings", tr("Import settings…"), "", "upload", "Settings", tr("Take settings from a file.")),
    Action(
        "publish_feeds", tr("Publish calendars"), "Ctrl+Shift+F", "rss", "Calendars", tr("Write everybody's calendar.")
    ),
)


def of_page(page: str, chosen: Mapping[str, str] | None = None) -> tuple[Action, ...]:
    """Return the actions of a page, with the keys a person chose; the empty name gives those of the window."""
    return with_keys((action for action in ACTIONS if action.page == page), chosen or {})


def with_keys(actions: Iterable[Action], chosen: Mapping[str, str]) -> tuple[Action, ...]:
    """Return actions with the keys chosen by their full names, an empty key for none, else with their own."""
    if not chosen:
        return tuple(actions)
    return tuple(replace(action, key=chosen.get(action.full_name, action.key)) for action in actions)


def holder_of(key: str, wanted: Action, chosen: Mapping[str, str]) -> Action | None:
    """Return the other action that a key would mean too where the wanted one is done, None when it is free."""
    for action in with_keys(ACTIONS, chosen):
        meets = not action.page or not wanted.page or action.page == wanted.page
        if key and action.key == key and meets and action.full_name != wanted.full_name:
            return action
    return None
