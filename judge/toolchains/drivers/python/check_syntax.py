"""Compiles a solution without running it, so that a syntax error is a compile error and not a crash of every case."""
import sys
import traceback

path = sys.argv[1]
with open(path, "rb") as file:
    source = file.read()
try:
    compile(source, path, "exec")
except (SyntaxError, ValueError) as error:  # ValueError: a NUL byte
    sys.stderr.write("".join(traceback.format_exception_only(type(error), error)))
    sys.exit(1)
