"""The pictures of the network: painted, edited by mouse and keyboard, with a list beside each."""
