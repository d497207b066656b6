"""The one style sheet, written from the colours and the text size of the moment."""

from collections.abc import Callable

from coordinator.assets import resource
from coordinator.ui.tokens import Tokens

Measure = Callable[[float], str]


def style_sheet(t: Tokens, em: float, points: float) -> str:
    """Return the style sheet for tokens ``t``, a text size of ``em`` pixels and ``points`` points."""

    def px(count: float) -> str:
        return f"{max(1, round(count * em))}px"

    def pt(count: float) -> str:
        return f"{points * count:.1f}pt"

    parts = (
        _words(t, px, pt),
        _buttons(t, px),
        _choices(t, px),
        _inputs(t, px),
        _surfaces(t, px),
        _lists(t, px, pt),
    )
    return "".join((*parts, _places(t, px, pt)))


def _words(t: Tokens, px: Measure, pt: Measure) -> str:
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[look="display"] {{ font-size: {pt(2.1)}; font-weight: 700; }}
    QLabel[look="title"] {{ font-size: {pt(1.72)}; font-weight: 700; }}
    QLabel[look="heading"] {{ font-size: {pt(1.22)}; font-weight: 600; }}
    QLabel[look="label"] {{ font-weight: 600; }}
    QLabel[look="strong"] {{ font-weight: 600; }}
    QLabel[look="muted"] {{ color: {t.muted}; }}
    QLabel[look="small"] {{ color: {t.muted}; font-size: {pt(0.93)}; }}
    QLabel[look="problem"] {{ color: {t.danger}; font-weight: 600; }}
    QLabel[look="warning"] {{ color: {t.warn}; font-weight: 600; }}
    QLabel[look="code"] {{ font-size: {pt(1.3)}; font-weight: 600; letter-spacing: {px(0.08)}; }}
    QToolTip {{ background: {t.text}; color: {t.window}; border: 0; padding: {px(0.4)}; }}
    """


def _buttons(t: Tokens, px: Measure) -> str:
    return f"""
    QPushButton, QToolButton {{
        background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; border-radius: {px(0.4)};
        padding: {px(0.38)} {px(1.0)}; min-height: {px(1.55)}; font-weight: 600;
    }}
    QPushButton:hover, QToolButton:hover {{ background: {t.raised}; border-color: {t.text}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.soft}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; border-color: {t.line}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent};
        padding: {px(0.32)} {px(0.93)}; }}
    QPushButton[look="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
    QPushButton[look="primary"]:hover {{ background: {t.accent_strong}; border-color: {t.accent_strong}; }}
    QPushButton[look="primary"]:disabled {{ background: {t.raised}; color: {t.muted};
        border-color: {t.line}; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {t.text}; }}
    QPushButton[look="danger"] {{ color: {t.danger}; border-color: {t.danger}; }}
    QPushButton[look="quiet"], QToolButton[look="quiet"] {{ background: transparent;
        border-color: transparent; color: {t.accent}; padding: {px(0.38)} {px(0.6)}; }}
    QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover {{ background: {t.soft};
        color: {t.on_soft}; }}
    QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {{ border: 2px solid {t.accent};
        padding: {px(0.32)} {px(0.53)}; }}
    QToolButton[look="quiet"] {{ padding: {px(0.38)}; min-width: {px(1.55)}; }}
    QToolButton[look="quiet"]:focus {{ padding: {px(0.32)}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QPushButton::menu-indicator {{ image: none; }}
    """


def _choices(t: Tokens, px: Measure) -> str:
    return f"""
    QPushButton[part="only"], QPushButton[part="first"], QPushButton[part="middle"],
    QPushButton[part="last"] {{ padding: {px(0.38)} {px(0.8)}; font-weight: 400; border-radius: 0; }}
    QPushButton[part="only"] {{ border-radius: {px(0.4)}; }}
    QPushButton[part="first"] {{ border-top-left-radius: {px(0.4)}; border-bottom-left-radius: {px(0.4)}; }}
    QPushButton[part="last"] {{ border-top-right-radius: {px(0.4)}; border-bottom-right-radius: {px(0.4)}; }}
    QPushButton[part="middle"], QPushButton[part="last"] {{ margin-left: -1px; }}
    QPushButton[part]:checked {{ background: {t.soft}; color: {t.on_soft}; font-weight: 600; }}
    QPushButton[part]:focus {{ border: 2px solid {t.accent}; padding: {px(0.32)} {px(0.73)}; }}
    QCheckBox, QRadioButton {{ min-height: {px(2.3)}; spacing: {px(0.6)}; background: transparent;
        border: 2px solid transparent; border-radius: {px(0.3)}; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.accent}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: {px(1.15)}; height: {px(1.15)};
        border: {px(0.14)} solid {t.edge}; background: {t.surface}; }}
    QCheckBox::indicator {{ border-radius: {px(0.25)}; }}
    QRadioButton::indicator {{ border-radius: {px(0.68)}; }}
    QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
        image: url("{_tick(t)}"); }}
    QRadioButton::indicator:checked {{ border: {px(0.4)} solid {t.accent}; width: {px(0.6)};
        height: {px(0.6)}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {t.line}; }}
    """


def _tick(t: Tokens) -> str:
    """Return the path of the tick that stands out on the accent."""
    return resource("icons", f"check-{'white' if t.on_accent == '#FFFFFF' else 'black'}.svg").as_posix()


def _inputs(t: Tokens, px: Measure) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox"
    focused = "QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus"
    return f"""
    {fields} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
        border-radius: {px(0.35)}; padding: {px(0.36)} {px(0.65)};
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
        placeholder-text-color: {t.muted}; }}
    QLineEdit, QComboBox {{ min-height: {px(1.6)}; }}
    QPlainTextEdit, QTextEdit {{ padding: {px(0.3)} {px(0.35)}; }}
    {focused} {{ border: 2px solid {t.accent}; padding: {px(0.29)} {px(0.58)}; }}
    QPlainTextEdit:focus, QTextEdit:focus {{ padding: {px(0.23)} {px(0.28)}; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
        border: 2px solid {t.danger}; padding: {px(0.29)} {px(0.58)}; }}
    QLineEdit:read-only {{ background: {t.raised}; }}
    QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ color: {t.muted};
        background: {t.raised}; border-color: {t.line}; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox::drop-down {{ border: 0; width: {px(2)}; }}
    QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
        outline: 0; padding: {px(0.2)}; selection-background-color: {t.soft}; selection-color: {t.on_soft}; }}
    QComboBox QAbstractItemView::item {{ min-height: {px(2.3)}; padding-left: {px(0.5)}; }}
    QListView[look="options"] {{ background: {t.surface}; border: 1px solid {t.edge}; outline: 0; }}
    """


def _surfaces(t: Tokens, px: Measure) -> str:
    return f"""
    QFrame[look="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {px(0.6)}; }}
    QFrame[look="soft"] {{ background: {t.soft}; border: 0; border-radius: {px(0.6)}; }}
    QFrame[look="problem"] {{ background: {t.danger_soft}; border: 1px solid {t.danger};
        border-radius: {px(0.6)}; }}
    QFrame[look="warning"] {{ background: {t.warn_soft}; border: 1px solid {t.warn};
        border-radius: {px(0.6)}; }}
    QFrame[look="good"] {{ background: {t.good_soft}; border: 1px solid {t.good}; border-radius: {px(0.6)}; }}
    QFrame[look="sheet"] {{ background: {t.surface}; border: 0; border-left: {px(0.2)} solid {t.accent};
        margin-left: {px(0.9)}; margin-bottom: {px(0.8)}; }}
    QLabel[look="problem"], QLabel[look="warning"] {{ background: transparent; border: 0; }}
    QFrame[look="rule"] {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
    QFrame[look="status"] {{ background: {t.raised}; border: 0; border-top: 1px solid {t.line}; }}
    QFrame[look="side"] {{ background: {t.surface}; border: 0; border-right: 1px solid {t.line}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[look="page"] {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: {px(0.72)}; margin: 1px; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(0.72)}; margin: 1px; }}
    QScrollBar::handle {{ background: {t.track}; border-radius: {px(0.25)}; min-height: {px(2)};
        min-width: {px(2)}; }}
    QScrollBar::handle:hover {{ background: {t.edge}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _lists(t: Tokens, px: Measure, pt: Measure) -> str:
    return f"""
    QMenuBar {{ background: {t.window}; color: {t.text}; padding: {px(0.1)} {px(0.4)}; }}
    QMenuBar::item {{ padding: {px(0.35)} {px(0.7)}; border-radius: {px(0.3)}; background: transparent; }}
    QMenuBar::item:selected {{ background: {t.soft}; color: {t.on_soft}; }}
    QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge}; padding: {px(0.3)}; }}
    QMenu::item {{ padding: {px(0.5)} {px(2)} {px(0.5)} {px(1)}; border-radius: {px(0.3)}; }}
    QMenu::item:selected {{ background: {t.soft}; color: {t.on_soft}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(0.3)}; }}
    QTableView {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        border-radius: {px(0.4)}; gridline-color: {t.line}; selection-background-color: {t.soft};
        selection-color: {t.on_soft}; outline: 0; }}
    QTableView::item {{ padding: {px(0.3)} {px(0.6)}; }}
    QTableView:focus {{ border: 2px solid {t.accent}; }}
    QHeaderView::section {{ background: {t.raised}; color: {t.muted}; border: 0; font-weight: 600;
        border-bottom: 1px solid {t.line}; padding: {px(0.5)} {px(0.6)}; }}
    QCalendarWidget QToolButton {{ border: 0; }}
    QProgressBar {{ background: {t.track}; border: 0; border-radius: {px(0.25)}; max-height: {px(0.5)};
        min-height: {px(0.5)}; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: {px(0.25)}; }}
    QProgressBar[strength="weak"]::chunk {{ background: {t.danger}; }}
    QProgressBar[strength="fair"]::chunk {{ background: {t.warn}; }}
    QProgressBar[strength="good"]::chunk {{ background: {t.good}; }}
    QSplitter::handle {{ background: {t.line}; }}
    QLabel#empty_title {{ font-size: {pt(1.22)}; font-weight: 600; }}
    """


def _places(t: Tokens, px: Measure, pt: Measure) -> str:
    return f"""
    QFrame[look="rail"] {{ background: {t.rail}; border: 0; }}
    QLabel[look="brand"] {{ color: {t.rail_text}; font-size: {pt(1.35)}; font-weight: 700;
        padding: 0 {px(0.6)} {px(0.8)} {px(0.6)}; }}
    QLabel[look="side_title"] {{ color: {t.rail_text}; font-size: {pt(2.6)}; font-weight: 700; }}
    QLabel[look="promise"] {{ color: {t.rail_text}; font-size: {pt(1.08)}; }}
    QPushButton[look="rail"] {{ background: transparent; color: {t.rail_text}; text-align: left;
        border: 2px solid transparent; font-weight: 400;
        padding: {px(0.45)} {px(0.2)} {px(0.45)} {px(0.6)}; }}
    QPushButton[look="rail"]:hover {{ background: {t.rail_hover}; }}
    QPushButton[look="rail"]:checked {{ background: {t.rail_chosen}; font-weight: 600; }}
    QPushButton[look="rail"]:focus {{ border-color: {t.rail_text}; }}
    QTabBar {{ background: transparent; border: 0; font-weight: 600; }}
    QTabBar::tab {{ background: transparent; color: {t.muted}; border: 0; padding: {px(0.55)} {px(0.9)};
        border-bottom: {px(0.2)} solid transparent; }}
    QTabBar::tab:hover {{ color: {t.text}; }}
    QTabBar::tab:selected {{ color: {t.accent}; border-bottom-color: {t.accent}; }}
    QTabBar::tab:selected:focus {{ background: {t.soft}; }}
    QTabBar QToolButton::left-arrow, QTabBar QToolButton::right-arrow {{ width: {px(0.9)};
        height: {px(0.9)}; }}
    QTabBar::scroller {{ width: {px(2.6)}; }}
    QTabBar::tear {{ width: 0; image: none; }}
    QTabBar QToolButton {{ background: {t.window}; border: 0; border-radius: 0; padding: 0; min-width: 0;
        min-height: 0; }}
    QTabBar[look="leaves"] QToolButton {{ background: {t.surface}; }}
    """
