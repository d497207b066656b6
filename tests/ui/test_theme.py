import pytest
from PySide6.QtGui import QPalette

from coordinator.ui.blocks import Card, button, column, holding, tool, words
from coordinator.ui.editors import LineEditor
from coordinator.ui.theme import em, sized, theme
from coordinator.ui.tokens import CONTRAST, DARK, LIGHT, Appearance
from tests.ui.accessibility import lint
from tests.ui.kit import on_screen


@pytest.fixture
def look(dressed):
    yield theme()
    theme().use(Appearance.LIGHT, 100)


@pytest.fixture
def page(qtbot, look):
    card = Card("People", actions=(tool("plus", "Add a person"),))
    name = LineEditor()
    name.name("Name")
    card.add(name, button("Save", look="primary", icon="check"), words("Quiet", "muted"))
    shown = on_screen(qtbot, holding(column(card, None)))
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.mark.parametrize(
    ("appearance", "tokens"),
    [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK), (Appearance.CONTRAST, CONTRAST)],
)
def test_the_look_changes_while_the_window_is_open(qtbot, look, page, appearance, tokens):
    with qtbot.waitSignal(look.changed):
        look.use(appearance, 100)
    assert look.tokens is tokens
    assert page.palette().color(QPalette.ColorRole.WindowText).name().upper() == tokens.text
    card = page.findChild(Card)
    painted = card.grab().toImage().pixelColor(card.width() // 2, card.height() - 5)
    assert painted.name().upper() == tokens.surface


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_everything_grows_with_the_text(qtbot, look, page, percent):
    look.use(Appearance.LIGHT, percent)
    qtbot.wait(20)
    card = page.findChild(Card)
    assert card.heading.fontMetrics().height() >= 20 * percent / 100
    assert card.body.contentsMargins().left() == em(1.4)
    assert lint(page) == []


def test_the_text_size_stays_between_100_and_200_per_cent(look):
    look.use(Appearance.LIGHT, 500)
    assert look.percent == 200
    look.use(Appearance.LIGHT, 5)
    assert look.percent == 100


def test_the_system_is_followed_when_that_is_chosen(look):
    look.use(Appearance.SYSTEM, 100)
    assert look.tokens in (LIGHT, DARK)
    look._follow()
    assert look.tokens in (LIGHT, DARK)


def test_a_size_in_text_sizes_follows_the_text(qtbot, look, page):
    label = words("wide")
    sized(label, least=(10, 2), most=(20, 4))
    page.layout().addWidget(label)
    before = label.minimumWidth()
    look.use(Appearance.LIGHT, 200)
    assert label.minimumWidth() == 2 * before
    assert label.maximumHeight() == em(4)


def test_each_appearance_has_words():
    assert [one.label for one in Appearance] == ["Same as this computer", "Light", "Dark", "High contrast"]


@pytest.mark.parametrize(("percent", "factor"), [(100, 1.35), (150, 200 / 150), (200, 1.0)])
def test_what_is_read_across_a_table_is_larger_as_far_as_the_largest_size_goes(look, percent, factor):
    look.use(Appearance.LIGHT, percent)
    usual, points = em(100), look.table_points()
    look.enlarge(on=True)
    assert em(100) == pytest.approx(usual * factor, abs=1)
    assert points == pytest.approx(10.5 * percent / 100 * factor)
    assert f"font-size: {points:.1f}pt" in look.table_sheet()
    look.enlarge(on=False)
    assert em(100) == usual


def test_a_look_that_changed_meanwhile_is_put_right_for_what_is_not_on_the_table(qtbot, look, page):
    card = page.findChild(Card)
    look.enlarge(on=True)
    look.use(Appearance.DARK, 100)
    assert card.body.contentsMargins().left() == em(1.4)
    look.enlarge(on=False)
    assert card.body.contentsMargins().left() == em(1.4)
