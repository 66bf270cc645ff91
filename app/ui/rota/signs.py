"""The sign of each severity of a finding."""

from app.domain.findings import Severity
from app.ui.tokens import Theme


def sign_of(severity: Severity, theme: Theme) -> tuple[str, str]:
    """Return icon name and colour of a severity."""
    return {
        Severity.HARD: ("circle-alert", theme.danger),
        Severity.OPEN: ("circle-dot", theme.warning),
        Severity.WARNING: ("triangle-alert", theme.warning),
    }[severity]
