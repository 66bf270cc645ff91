"""Watchbill: support rotations planned fairly, handed over completely."""

__version__ = "0.1.0"
