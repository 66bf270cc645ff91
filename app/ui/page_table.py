"""The pages of the window, in the order of the side bar."""

# (words, icon, module, class); a page is imported and made when it is first shown
PAGES = (
    ("Now", "clock", "app.ui.pages.now", "NowPage"),
    ("Rota", "calendar-days", "app.ui.rota.pages", "RotaPage"),
    ("Handoff", "arrow-right-to-line", "app.ui.pages.handoff", "HandoffPage"),
    ("Log", "list", "app.ui.log.pages", "LogPage"),
    ("Toil", "chart-column", "app.ui.toil.pages", "ToilPage"),
    ("People", "users", "app.ui.pages.people", "PeoplePage"),
    ("Calendars", "rss", "app.ui.calendars.pages", "CalendarsPage"),
    ("History", "history", "app.ui.pages.history", "HistoryPage"),
    ("Settings", "settings", "app.ui.pages.settings", "SettingsPage"),
)
NAMES = tuple(page[0] for page in PAGES)
FIRST_PAGE = "Rota"
