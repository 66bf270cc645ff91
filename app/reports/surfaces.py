"""A surface to draw charts on, in pixels from the top left; the only home of matplotlib.

What is drawn comes out as pixels for the window or as SVG for paper, from the same calls. Places on it may carry words
and what they stand for, so that a pointer can ask. It may be used in any one thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from app.reports.sheets import visible

if TYPE_CHECKING:
    from matplotlib.collections import Collection
    from matplotlib.ft2font import FT2Font

FAMILIES = (
    "Inter", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Thai", "Noto Sans Devanagari", "Noto Emoji",
    "Droid Sans Fallback", "NanumSquare",
)  # fmt: skip
MEASURED_SIZE = 100
POINTS_TO_INCH = 72  # one point is one pixel at scale 1
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Colours:
    """The colours of a scheme, as RGB text; `parts` tell kinds apart, also without seeing colours."""

    ink: str
    muted: str
    line: str
    panel: str
    soft: str
    accent: str
    warning: str
    parts: tuple[str, ...]


# Paul Tol's muted set on white and his bright set on dark (“Colour schemes”, SRON/EPS/TN/09-002, issue 3.2).
PAPER = Colours(
    ink="#1b2330", muted="#5b6575", line="#d5dae2", panel="#ffffff", soft="#eef1f5", accent="#2b59c3",
    warning="#ad4e00", parts=("#332288", "#AA4499", "#88CCEE", "#DDCC77"),
)  # fmt: skip
NIGHT_PARTS = ("#4477AA", "#EE6677", "#66CCEE", "#CCBB44")
HATCHES = ("", "////", "", "\\\\\\\\")


@dataclass(frozen=True)
class Ground:
    """What a surface is made of: its size in pixels, its colours and the folder of fonts."""

    width: int
    height: int
    colours: Colours
    fonts: Path


@dataclass(frozen=True)
class Spot:
    """A place on a surface: left, top, width, height in pixels, its words, and what it stands for."""

    box: Box
    words: str
    key: Any = None


@dataclass(frozen=True)
class Words:
    """Words on a baseline: left, center or right of x, in a size in pixels and families that know every letter."""

    x: float
    y: float
    shown: str
    colour: str
    size: float
    side: str
    families: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """Pixels in rows of RGBA, and the places that can be asked, in pixels at scale 1."""

    width: int
    height: int
    rgba: bytes
    spots: tuple[Spot, ...]


def warm(fonts: Path) -> None:
    """Import what draws and make a surface, so that the first chart is drawn as fast as others."""
    surface = Surface(Ground(8, 8, PAPER, fonts))
    surface.rects([(1, 1, 4, 4)], PAPER.accent)
    surface.text(1, 7, "0", size=6)
    surface.picture()


class Surface:
    """Width and height in pixels; y grows downwards."""

    def __init__(self, ground: Ground) -> None:
        self.width, self.height, self.colours = ground.width, ground.height, ground.colours
        self.spots: list[Spot] = []
        self._words: list[Words] = []
        self._fonts = ground.fonts
        _know_fonts(ground.fonts)
        self._figure, self._place = _blank(ground.width, ground.height, ground.colours.panel)

    def _add(self, made: "Collection") -> None:
        """What is drawn later lies above."""
        made.set_zorder(len(self._figure.artists))
        made.set_transform(self._place)
        self._figure.add_artist(made)

    def rects(self, boxes: Sequence[Box], colour: str, hatch: str = "", edge: str = "") -> None:
        """Fill boxes; a hatch is drawn in the colour of the ground."""
        from matplotlib.collections import PolyCollection

        shapes = [((x, y), (x + w, y), (x + w, y + h), (x, y + h)) for x, y, w, h in boxes if w and h]
        if shapes:
            rim: Any = edge or (self.colours.panel if hatch else "none")
            made = PolyCollection(
                shapes, facecolors=colour, edgecolors=rim, linewidths=0.8 if edge else 0.4, hatch=hatch or None
            )
            self._add(made)

    def outline(self, boxes: Sequence[Box], colour: str) -> None:
        """Draw the edges of boxes, dashed."""
        from matplotlib.collections import PolyCollection

        shapes = [((x, y), (x + w, y), (x + w, y + h), (x, y + h)) for x, y, w, h in boxes if w and h]
        if shapes:
            made = PolyCollection(shapes, facecolors="none", edgecolors=colour, linewidths=1, linestyles=[(0, (2, 2))])
            self._add(made)

    def cells(self, boxes: Sequence[Box], colours: Sequence[str]) -> None:
        """Fill each box in a colour of its own."""
        from matplotlib.collections import PolyCollection

        shapes = [((x, y), (x + w, y), (x + w, y + h), (x, y + h)) for x, y, w, h in boxes]
        if shapes:
            self._add(PolyCollection(shapes, facecolors=list(colours), edgecolors="none"))

    def lines(self, ends: Sequence[Box], colour: str, width: float = 1, *, dashed: bool = False) -> None:
        """Draw lines from (x, y) to (x, y)."""
        from matplotlib.collections import LineCollection

        if ends:
            style: Any = [(0, (4, 3))] if dashed else "solid"
            parts = [((a, b), (c, d)) for a, b, c, d in ends]
            made = LineCollection(parts, colors=colour, linewidths=width, linestyles=style)
            self._add(made)

    def text(self, x: float, y: float, words: str, colour: str = "", size: float = 11, *, side: str = "left") -> None:
        """Write words on a baseline; `side` is left, center or right of x."""
        shown = visible(words)
        families = FAMILIES[:1] if all(_is_known(self._fonts, letter) for letter in shown) else FAMILIES
        self._words.append(Words(x, y, shown, colour or self.colours.ink, size, side, families))

    def spot(self, box: Box, words: str, key: Any = None) -> None:
        """Let a place be asked; later ones lie above earlier ones."""
        self.spots.append(Spot(box, words, key))

    def room_of(self, words: str, size: float = 11) -> float:
        """Return how wide words are, in pixels."""
        return size * sum(_advance(self._fonts, letter) for letter in words)

    def fitted(self, words: str, room: float, size: float = 11) -> str:
        """Return words that fit, the end left out where there is too little room."""
        if self.room_of(words, size) <= room:
            return words
        least, most = 0, len(words)
        while least < most:
            middle = (least + most + 1) // 2
            least, most = (middle, most) if self.room_of(words[:middle] + "…", size) <= room else (least, middle - 1)
        return words[:least].rstrip() + "…"

    def picture(self, scale: float = 1) -> Picture:
        """Return the pixels, `scale` for each pixel of the surface."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        self._figure.set_dpi(POINTS_TO_INCH * scale)
        canvas: Any = FigureCanvasAgg(self._figure)  # what it draws with has no types
        canvas.draw()
        self._write(canvas.get_renderer(), scale)
        width, height = canvas.get_width_height()
        return Picture(width, height, bytes(canvas.buffer_rgba()), tuple(self.spots))

    def svg(self) -> str:
        """Return the surface as SVG whose words stay words; the same calls give the same text."""
        import matplotlib
        from matplotlib.backends.backend_svg import FigureCanvasSVG

        told, canvas = StringIO(), cast(Any, FigureCanvasSVG(self._figure))
        self._add_words()
        with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "watchbill"}):
            canvas.print_svg(told, metadata={"Date": None, "Creator": None})
        return told.getvalue()

    def _write(self, drawer: Any, scale: float) -> None:
        """Write the words above all else; a text of matplotlib would lay each out twice, to place and to draw it."""
        for words in self._words:
            if words.shown:
                font, x = _font(words.families, words.size), words.x * scale
                if words.side != "left":
                    wide = drawer.get_text_width_height_descent(words.shown, font, False)[0]
                    x -= wide / 2 if words.side == "center" else wide
                pen = drawer.new_gc()
                pen.set_foreground(words.colour)
                drawer.draw_text(pen, x, drawer.height - (self.height - words.y) * scale, words.shown, font, 0)
                pen.restore()

    def _add_words(self) -> None:
        """Let the words be texts, which SVG keeps with their side."""
        for words in self._words:
            self._figure.text(
                words.x, words.y, words.shown, color=words.colour, fontproperties=_font(words.families, words.size),
                ha=words.side, va="baseline", parse_math=False, zorder=1000, transform=self._place,
            )  # fmt: skip
        self._words.clear()


def _blank(width: int, height: int, ground: str) -> tuple[Any, Any]:
    """Return a figure without axes, which take long to make, and what brings pixels from the top left onto it."""
    from matplotlib.figure import Figure
    from matplotlib.transforms import Affine2D

    figure = Figure((width / POINTS_TO_INCH, height / POINTS_TO_INCH), dpi=POINTS_TO_INCH, facecolor=ground)
    inches = Affine2D().scale(1 / POINTS_TO_INCH, -1 / POINTS_TO_INCH).translate(0, height / POINTS_TO_INCH)
    return figure, inches + figure.dpi_scale_trans


@lru_cache(maxsize=2)
def _know_fonts(folder: Path) -> None:
    """Let matplotlib know the shipped fonts, and use them everywhere."""
    import matplotlib
    from matplotlib import font_manager

    for path in sorted(folder.glob("*.ttf")):
        font_manager.fontManager.addfont(str(path))
    matplotlib.rcParams["font.family"] = list(FAMILIES)
    matplotlib.rcParams["hatch.linewidth"] = 0.7
    matplotlib.rcParams["text.hinting"] = "none"  # letters keep their distance at one pixel to the point


@lru_cache(maxsize=64)
def _font(families: tuple[str, ...], size: float) -> Any:
    """Return what matplotlib calls a font, which takes long to make."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families), size=size)


@lru_cache(maxsize=2)
def _metrics(folder: Path) -> "FT2Font":
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(folder / "Inter-Regular.ttf"))
    font.set_size(MEASURED_SIZE, POINTS_TO_INCH)
    return font


@lru_cache(maxsize=4096)
def _is_known(folder: Path, letter: str) -> bool:
    """Tell whether Inter has a letter; families are looked for only where it has not, which takes long."""
    return bool(_metrics(folder).get_char_index(ord(letter)))


@lru_cache(maxsize=4096)
def _advance(folder: Path, letter: str) -> float:
    """Return how far a letter of size 1 moves on; one that Inter does not know is taken to be as wide as high."""
    from matplotlib.ft2font import LoadFlags

    if not _is_known(folder, letter):
        return 1.0
    font = _metrics(folder)
    return font.load_char(ord(letter), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / MEASURED_SIZE
