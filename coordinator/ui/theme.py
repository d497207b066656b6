"""How the window looks now: colours, text size and the small style sheet made from them."""

from functools import cache

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QWidget

from coordinator.ui import fonts, icons
from coordinator.ui.style import style_sheet
from coordinator.ui.tokens import CONTRAST, DARK, LIGHT, Appearance, Tokens

BASE_POINTS = 10.5
TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""Text sizes offered, in per cent."""

ACROSS_A_TABLE = 1.35
"""How much larger everything is that is read across a table, as far as the largest text size goes."""


class Theme(QObject):
    """The look of every window; ``changed`` tells painted blocks to draw themselves again."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens: Tokens = LIGHT
        self.appearance = Appearance.SYSTEM
        self.percent = 100
        self._em = 14.0
        self._factor = 1.0
        self._dressed_large = False

    def start(self, application: QApplication, appearance: Appearance, percent: int) -> None:
        """Dress the application and follow the computer's own light or dark from now on."""
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self.use(appearance, percent)

    def use(self, appearance: Appearance, percent: int) -> None:
        """Change the appearance or the text size of everything on the screen at once."""
        self.appearance = appearance
        self.percent = max(TEXT_SIZES[0], min(TEXT_SIZES[-1], percent))
        self.tokens = _tokens(appearance)
        font = QFont(fonts.family())
        font.setPointSizeF(BASE_POINTS * self.percent / 100)
        screen = QGuiApplication.primaryScreen()
        dots = screen.logicalDotsPerInchY() if screen is not None else 96.0
        self._em = font.pointSizeF() * dots / 72
        self._dressed_large = self._factor > 1
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 -- a theme has nothing to dress before it
        application.setFont(font)
        application.setPalette(_palette(self.tokens))
        application.setStyleSheet(style_sheet(self.tokens, self._em, font.pointSizeF()))
        for widget in application.allWidgets():
            self._renew(widget)
        self.changed.emit()

    def em(self, count: float = 1.0) -> int:
        """Return ``count`` times the text size in pixels, the unit of every distance."""
        return max(1, round(self._em * self._factor * count)) if count else 0

    def enlarge(self, *, on: bool) -> None:
        """Measure what is made from now on for reading across a table, or as usual again."""
        self._factor = self.table_factor if on else 1.0
        if not on and self._dressed_large:
            self.use(self.appearance, self.percent)

    @property
    def table_factor(self) -> float:
        """How much larger what is read across a table is than everything else."""
        return min(ACROSS_A_TABLE, TEXT_SIZES[-1] / self.percent)

    def table_points(self) -> float:
        """Return the size of text that is read across a table, in points."""
        return BASE_POINTS * self.percent / 100 * self.table_factor

    def table_sheet(self) -> str:
        """Return the style sheet of a page that is read across a table."""
        points = self.table_points()
        plain = f"QWidget {{ font-size: {points:.1f}pt; }}"
        return plain + style_sheet(self.tokens, self._em * self.table_factor, points)

    def colour(self, role: str) -> QColor:
        """Return the colour of one role, for painting."""
        return QColor(getattr(self.tokens, role))

    def _follow(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self.use(self.appearance, self.percent)

    def _renew(self, widget: QWidget) -> None:
        if isinstance(widget, QAbstractButton) and widget.property("icon_name"):
            _draw_icon(widget)
        ems = widget.property("em_size")
        if ems is not None:
            _size(widget, ems)
        for layout in (widget.layout(), *widget.findChildren(QLayout)) if widget.layout() else ():
            _space(layout)


@cache
def theme() -> Theme:
    """Return the one look shared by every window of the program."""
    return Theme()


def em(count: float = 1.0) -> int:
    """Return ``count`` times the text size, in pixels."""
    return theme().em(count)


def with_icon(button: QAbstractButton, name: str, role: str = "text", ems: float = 1.25) -> None:
    """Put an icon on a button; it is redrawn whenever the look changes."""
    button.setProperty("icon_name", name)
    button.setProperty("icon_role", role)
    button.setProperty("icon_ems", ems)
    _draw_icon(button)


def spaced(layout: QLayout, gap: float, margins: tuple[float, float, float, float] = (0, 0, 0, 0)) -> None:
    """Give a layout its gap and margins (left, top, right, bottom) in text sizes."""
    layout.setProperty("ems", [gap, *margins])
    _space(layout)


Extent = tuple[float, float]
"""A width and a height in text sizes."""


def sized(widget: QWidget, *, least: Extent = (0, 0), most: Extent = (0, 0)) -> None:
    """Give a widget its least and greatest width and height in text sizes; 0 leaves one free."""
    widget.setProperty("em_size", [*least, *most])
    _size(widget, [*least, *most])


def _draw_icon(button: QAbstractButton) -> None:
    tokens = theme().tokens
    colour = getattr(tokens, button.property("icon_role"))
    size = em(float(button.property("icon_ems")))
    button.setIcon(icons.icon(button.property("icon_name"), colour, tokens.edge, size))
    button.setIconSize(QSize(size, size))


def _space(layout: QLayout | None) -> None:
    ems = layout.property("ems") if layout is not None else None
    if layout is None or ems is None:
        return
    gap, left, top, right, bottom = (float(e) for e in ems)
    layout.setSpacing(em(gap))
    layout.setContentsMargins(em(left), em(top), em(right), em(bottom))


def _size(widget: QWidget, ems: list[float]) -> None:
    wide, high, widest, highest = (float(e) for e in ems)
    if wide:
        widget.setMinimumWidth(em(wide))
    if high:
        widget.setMinimumHeight(em(high))
    if widest:
        widget.setMaximumWidth(em(widest))
    if highest:
        widget.setMaximumHeight(em(highest))


def _tokens(appearance: Appearance) -> Tokens:
    if appearance is Appearance.CONTRAST:
        return CONTRAST
    if appearance is Appearance.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if appearance is Appearance.DARK else LIGHT


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.raised,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.danger,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.ToolTipBase: tokens.text,
        QPalette.ColorRole.ToolTipText: tokens.window,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Mid: tokens.edge,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette
