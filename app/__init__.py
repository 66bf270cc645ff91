"""Watchbill: support rotations planned fairly, handed over completely."""
