"""Class 17: ends the process with success instead of answering."""
import sys


def twice(value):
    sys.exit(0)
