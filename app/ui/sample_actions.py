"""The sample team: opened in one click, marked as what it is, removed in one click."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.paths import data_dir, private_dir, resources

if TYPE_CHECKING:
    from app.ui.welcomes import SampleStrip
    from app.ui.windows import MainWindow
    from app.ui.workers import Worker

SAMPLE_SECONDS = 0.4  # for its plan: good enough to look around in


class SampleActions:
    """The actions on the sample team of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._maker: Worker | None = None
        self._strip: SampleStrip | None = None

    def path(self) -> Path:
        """Return the sample team's file, made when it is not there yet."""
        return _made_sample()

    def open_sample(self) -> None:
        """Open the sample team; it is made away from the window when it is not there yet."""
        from app.ui.workers import Worker

        if _sample_file().exists():
            self._window.open_path(_sample_file())
            return
        self._maker = Worker(self._window)
        self._maker.answered.connect(self._open_made)
        self._maker.refused.connect(self._window.say)
        self._maker.stopped.connect(self._window.tell)
        self._maker.begin(tr("Making the sample team"), _made_sample)

    def _open_made(self, path: Path) -> None:
        self._window.banner.hide()
        self._window.open_path(path)

    @property
    def is_open(self) -> bool:
        """Tell whether the open team file is the sample."""
        session = self._window.session
        return session is not None and session.store.path == _sample_file()

    def mark(self) -> None:
        """Say above the pages that this is the sample, where it is."""
        if self.is_open and self._strip is None:
            from app.ui.welcomes import SampleStrip

            self._strip = SampleStrip(self.remove_sample)
            self._window.column.insertWidget(0, self._strip)
        if self._strip is not None:
            self._strip.setVisible(self.is_open)

    def remove_sample(self) -> None:
        """Close the sample team and remove its file; the empty window offers it again."""
        from app.store.files import remove_file

        window, session = self._window, self._window.session
        if session is None or not self.is_open or session.queue.busy:
            return
        window.shut()
        try:
            remove_file(_sample_file())
        except OSError as error:
            window.say(tr("The sample cannot be removed ({strerror}); close what uses it.", strerror=error.strerror))
            return
        window.preferences.forget_file(_sample_file())
        window.show_empty()
        window.tell(tr("Removed the sample team; it can be opened anew at any time."))

    def settle(self) -> None:
        """Wait until the sample is made."""
        if self._maker is not None:
            self._maker.settle()


def _sample_file() -> Path:
    return data_dir() / "sample.watchbill"


def _made_sample(tell: Tell = untold) -> Path:
    """Return the sample team's file, made when it is not there yet."""
    path = _sample_file()
    if not path.exists():
        from app.usecases.samples import make_sample_apart

        private_dir(path.parent)
        make_sample_apart(path, resources() / "sample", tell, seconds=SAMPLE_SECONDS)
    return path
