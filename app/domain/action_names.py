"""The names of all actions that may have a key, for files of settings; a test holds them against the one table."""

_NAMES = {
    "": (
        "undo redo search log_issue show_fairness open_file open_recent remove_sample new_file paste_names "
        "open_sample import_files show_meeting save_copy show_backups show_keys show_help show_manual "
        "open_troubles show_about open_menu stop_work quit"
    ),
    "Rota": (
        "go_today ask_date assign clear pin swap mark_swap accept_swap decline_swap approve_swap "
        "withdraw_swap find_swap find_cover leave_here leave_with_note leave_out prefer prefer_not take_first "
        "take_second take_third cut copy paste fill next_finding previous_finding toggle_details add_event "
        "show_week_events plan plan_again print_year change_handoff publish discard"
    ),
    "Handoff": (
        "copy_markdown sign edit_template keep_beside choose_sheet save_meeting save_rota save_toil "
        "save_my_weeks print_note save_pdf"
    ),
    "Log": "resolve show_card show_known_bugs show_events show_alerts show_contacts",
    "Toil": "show_tables save_month",
    "People": "show_skills merge_person deactivate_person add_person",
    "History": "check_file prune_history",
    "Settings": "export_settings export_mine import_settings",
    "Calendars": "publish_feeds",
}
ACTION_NAMES = frozenset(f"{page}.{name}" if page else name for page, names in _NAMES.items() for name in names.split())
