"""The zip a Word file is: its list of parts, its links, and the same bytes for the same parts."""

import io
import zipfile
from collections.abc import Mapping

from docx.opc.constants import CONTENT_TYPE as KIND

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EXTENSIONS = {"jpeg": KIND.JPEG, "png": KIND.PNG, "rels": KIND.OPC_RELATIONSHIPS, "xml": KIND.XML}


def zipped(kinds: Mapping[str, str], contents: Mapping[str, bytes]) -> bytes:
    """Return the file: parts in order of name, fixed times, no trace of the machine it was made on.

    ``kinds`` gives the content type of each XML part by its name in the zip.
    """
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in [("[Content_Types].xml", _types(kinds)), *sorted(contents.items())]:
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)
    return target.getvalue()


def links(*targets: tuple[str, str]) -> str:
    """Return a relationships part for pairs of kind and target, numbered rId1 and on."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _types(kinds: Mapping[str, str]) -> bytes:
    """Return the list of what kind each part is."""
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _EXTENSIONS.items()
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(kinds.items())
    )
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'.encode()
