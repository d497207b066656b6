"""Pictures of a family’s network, as geometry: laid out once, drawn by every renderer."""
