"""Word files read back as their reader sees them."""

import re
import zipfile

from docx import Document

NUMBERED = re.compile(r"(\d+)\. ")


class Paper:
    """One saved copy of a plan."""

    def __init__(self, path):
        self.name = path.name
        self.document = Document(str(path))
        tables = {table.rows[0].cells[0].text: table for table in self.document.tables}
        actions = rows(tables["What will happen"])
        self.actions = {int(NUMBERED.match(row[0])[1]): "\n".join(row) for row in actions}
        self.plan_b = rows(tables["If this happens"]) if "If this happens" in tables else []
        self.words = "\n".join(every_text(path))
        self.footer = self.document.sections[0].footer.paragraphs[0].text

    def __contains__(self, words):
        return words in self.words


def rows(table):
    """Return the rows of a table below its head, as texts."""
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


def every_text(path):
    """Yield the text of every part of a Word file, the runs of a paragraph joined."""
    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                told = package.read(part).decode("utf-8")
                yield re.sub(r"<[^>]+>", "", told.replace("</w:p>", "\n"))
                yield " ".join(re.findall(r'"([^"]*)"', told))
