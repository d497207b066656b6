from coordinator.__main__ import main
from tests.cli.conftest import CHEAP


def test_the_program_passes_its_own_test(capsys):
    assert main(["--selftest"], cost=CHEAP) == 0
    assert capsys.readouterr().out.startswith("Self-test passed")
