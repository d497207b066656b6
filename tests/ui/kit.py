"""Small things the tests of the window share: a page on the screen and a form to type into."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.models.person import Person
from coordinator.ui.form import Field, Form, Section, beside

PERSON = Form(
    Person,
    [
        Section(
            "",
            [
                beside(Field(Person.given, "Given name"), Field(Person.family, "Family name")),
                beside(Field(Person.born, "Born", help="The year will do."), Field(Person.due, "Due")),
                Field(Person.notes, "Notes"),
            ],
        ),
        Section("Language and access", [Field(Person.speaks, "Speaks")], folded=True),
    ],
)


def on_screen(qtbot, widget, *, size=(1000, 700)):
    """Show a widget on a page of its own and return the page."""
    page = QWidget()
    page.setLayout(QVBoxLayout())
    page.layout().addWidget(widget)
    page.resize(*size)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page
