"""The handoff note as one HTML file that loads nothing: no script, no link, no picture from elsewhere."""

from html import escape
from typing import Any

from app.domain.handoffs import HandoffNote
from app.domain.languages import spoken, tr
from app.reports.sheets import handoff_sheet

STYLE = """
body{font:15px/1.5 Inter,system-ui,sans-serif;color:#1b2330;background:#fff;max-width:52rem;margin:2rem auto;
padding:0 1.2rem;overflow-wrap:anywhere}
h1{font-size:1.7rem;margin:0 0 .3rem}h2{font-size:1.05rem;margin:1.8rem 0 .5rem}
p{margin:.3rem 0}.quiet{color:#5b6575}.strong{font-weight:600}
table{border-collapse:collapse;width:100%}th{font-weight:500;color:#5b6575;background:#eef1f5;text-align:start}
th,td{padding:.35rem .6rem;vertical-align:top}td{border-bottom:1px solid #d5dae2}td div+div{font-size:.9em}
ul{list-style:none;padding:0;margin:0}svg{max-width:100%;height:auto;background:#fff}
@media (prefers-color-scheme:dark){body{color:#e6e9ef;background:#14181f}.quiet,th{color:#9aa4b5}
th{background:#222936}td{border-color:#333c4a}}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def handoff_html(note: HandoffNote) -> str:
    """Return the note as a page of its own; every word of a person is text, never markup."""
    s = handoff_sheet(note)
    title = escape(s["title"])
    signed = "".join(
        f"<p>{line['what']}: {escape(line['who'] or line['name'] + ', not yet')}</p>" for line in s["signatures"]
    )
    signatures = tr("Signatures")
    return (
        f'<!doctype html>\n<html lang="{spoken()}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head>\n<body><h1>{escape(s['heading'])}</h1>"
        f"<p>{escape(s['people'])}</p><p class=quiet>{escape(s['boundary'])} · {escape(s['mood'])}</p>\n"
        + (f"<p class=quiet>{escape(s['stood'])}</p>\n" if s["stood"] else "")
        + "\n".join(_section(section) for section in s["sections"])
        + f"\n<h2>{signatures}</h2>{signed}</body></html>\n"
    )


def _section(section: dict[str, Any]) -> str:
    body = "".join(f'<p dir="auto">{escape(words)}</p>' for words in section.get("paragraphs", ()))
    if section.get("chart"):
        body += f'<div role="img" aria-label="{escape(section["alt"])}">{section["chart"]}</div>'
    if section.get("rows"):
        head = "".join(f'<th scope="col">{escape(c["name"])}</th>' for c in section["columns"])
        body += f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, section['rows']))}</tbody></table>"
    lines = "".join(f"<li>{'☑' if done else '☐'} {escape(words)}</li>" for words, done in section.get("checks", ()))
    body += f"<ul>{lines}</ul>" if lines else ""
    return f"<h2>{escape(section['heading'])}</h2>{body or '<p class=quiet>None.</p>'}"


def _row(row: list[list[list[str]]]) -> str:
    cells = ("".join(f'<div class={kind} dir="auto">{escape(words)}</div>' for kind, words in cell) for cell in row)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
