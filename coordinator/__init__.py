"""Coordinator: an offline, encrypted casebook for family group conference coordinators."""

__version__ = "0.1.0"
