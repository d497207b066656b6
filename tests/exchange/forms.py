"""Referral forms as they come: real Word files with every kind of field, made here, filled in and spoilt."""

import io
import zipfile

import docx
from docx.oxml import parse_xml

SPACES = " ".join(
    f'xmlns:{short}="{name}"'
    for short, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }.items()
)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(text, *, kind="<w:text/>", title="", empty=False):
    """Return a content control within a line."""
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    prompt = "<w:showingPlcHdr/>" if empty else ""
    return f"<w:sdt><w:sdtPr>{alias}{prompt}{kind}</w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"


def tick(on):
    """Return a box to tick that is a content control."""
    sign, value = ("☒", 1) if on else ("☐", 0)
    return control(sign, kind=f'<w14:checkbox><w14:checked w14:val="{value}"/></w14:checkbox>')


def old_field(kind, about="", result=""):
    """Return a form field of the older kind."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{about}</w:ffData></w:fldChar></w:r>'
    asked = f"<w:r><w:instrText> {kind} </w:instrText></w:r>"
    return begin + asked + mark("separate") + (run(result) if result else "") + mark("end")


class Form:
    """A Word form that is filled in line by line."""

    def __init__(self):
        self.document = docx.Document()

    def heading(self, text):
        self.document.add_heading(text, 2)
        return self

    def line(self, text, style=None):
        self.document.add_paragraph(text, style=style)
        return self

    def xml(self, inner):
        """Add a block as it is written in the file."""
        body = self.document.element.body
        body.insert(len(body) - 1, parse_xml(inner.replace(">", f" {SPACES}>", 1)))
        return self

    def field(self, inner):
        """Add a line made of runs and controls."""
        return self.xml(f"<w:p>{inner}</w:p>")

    def table(self, *rows):
        made = self.document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
        for at, row in enumerate(rows):
            cells = made.rows[at].cells
            if len(row) == 1:
                cells = [cells[0].merge(cells[-1])]
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
        return self

    def content(self):
        held = io.BytesIO()
        self.document.save(held)
        return held.getvalue()


def a_referral():
    """Return a form such as councils send: controls, tables, boxes to tick and text below headings."""
    made = Form().heading("Referral for a family group conference")
    day = '<w:date w:fullDate="2026-09-07T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>'
    made.field(run("Date of referral: ") + control("7 September 2026", kind=day))
    made.field(run("Mosaic ID: ") + control("MO-44817"))
    made.heading("Child’s details")
    made.field(run("Name: ") + control("Aimee Hollis") + run(" Date of birth: ") + control("23/05/2019"))
    made.field(run("School: ") + control("Alderbrook Primary School", kind="<w:comboBox/>"))
    made.field(run("Legal status: ") + control("Child protection plan", kind="<w:dropDownList/>"))
    made.heading("Parents and carers")
    made.table(
        ("Mother", "Dana Hollis", "Mother’s phone", "01632 960118"),
        ("Father", "Jon Hollis", "Father’s date of birth", "14 March 1988"),
    )
    made.heading("Family and friends")
    made.table(
        ("Name", "Relationship to child", "Mobile", "E-mail"),
        ("Jackie Shaw", "Maternal grandmother", "07700 900456", "jackie@example.org"),
        ("Steve Orr", "Mum’s partner", "", ""),
    )
    made.heading("What are you worried about?")
    made.line("Bedtimes have slipped.", "List Bullet").line("Aimee misses school.", "List Bullet")
    made.heading("What is working well?")
    made.line("Everyone turns up for Aimee.")
    made.field(
        run("Reasons for referral: ")
        + tick(on=False)
        + run(" Neglect ")
        + tick(on=True)
        + run(" School attendance")
    )
    made.line("Next court hearing: 30 November 2026")
    made.line("Shoe size of the dog: 7")
    made.heading("Referrer")
    made.line("Name: Priya Nair").line("Team: Assessment Team 2").line("Email: priya.nair@example.org")
    return made


def packed(**parts):
    """Return a Word file made of these parts; a double underscore stands for a stroke, one for a dot."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": "<Types/>", **parts}.items():
            archive.writestr(name, content)
    return held.getvalue()


def with_main(xml, **more):
    """Return a Word file whose text is this XML."""
    return packed(**{"word/document.xml": xml, **more})


def parts_of(content):
    """Return the parts of a packed file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
