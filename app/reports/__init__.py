"""Report values become PDF, PNG, Markdown and plain text. The only home of Typst."""
