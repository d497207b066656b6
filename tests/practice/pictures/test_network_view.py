from coordinator.practice.pictures.network_view import NetworkPictureView, Shown
from coordinator.practice.pictures.tree import Tree, tree


def test_a_picture_without_a_key_is_shown_alone():
    page = NetworkPictureView("Aimee’s network", None, (Shown(tree("Aimee", Tree())),))
    assert page.pictures[0].key is None
