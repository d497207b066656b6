from coordinator.commands.settings import set_logo
from coordinator.queries.kept_files import sealed_names

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def test_every_file_a_record_names_is_listed_once(desk):
    assert desk.read(sealed_names) == ()
    desk.do(set_logo, content=PNG).result()
    (name,) = desk.read(sealed_names)
    assert name in desk.casebook.files.names()
