"""Says which libraries are there: of NAME MODULE pairs it prints the names of those that are, each with its version.

Nothing is imported for it: that would take seconds.
"""
import sys
from importlib import metadata, util


def version_of(name):
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "(version not known)"


for name, module in zip(sys.argv[1::2], sys.argv[2::2]):
    if util.find_spec(module) is not None:
        print(name, version_of(name))
