"""Class 17: replaces builtins, json and the driver's own functions, to answer without having computed."""
import builtins
import json
import sys

driver = sys.modules["__main__"]
builtins.isinstance = lambda *arguments: True
json.dumps = lambda *arguments, **named: "2"
driver.plain = lambda value, depth=0: 0
driver._dumps = lambda *arguments, **named: "0"
driver.write_result.__defaults__ = (0, 0)


def twice(value):
    return 0
