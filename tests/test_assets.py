"""Resources are found in the source tree and in the frozen folder, and missed in words."""

import sys

import pytest

from coordinator import assets


@pytest.fixture(autouse=True)
def looked_up_afresh():
    assets.resources.cache_clear()
    yield
    assets.resources.cache_clear()


def test_a_resource_of_the_source_tree_is_found():
    assert assets.resource("fonts").is_dir()


def test_the_frozen_folder_comes_first(monkeypatch, tmp_path):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.resource("icons", "lock.svg") == tmp_path / "resources" / "icons" / "lock.svg"


def test_an_installation_without_resources_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(assets, "__file__", str(tmp_path / "coordinator" / "assets.py"))
    with pytest.raises(FileNotFoundError, match="resources folder is missing"):
        assets.resources()
