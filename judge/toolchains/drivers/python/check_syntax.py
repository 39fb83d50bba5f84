"""Compiles a solution without running it, so that a syntax error is a compile error and not a crash of every case."""
import sys

path = sys.argv[1]
with open(path, "rb") as file:
    source = file.read()
try:
    compile(source, path, "exec")
except (SyntaxError, ValueError) as error:  # ValueError: a NUL byte
    import traceback  # costs as much as all the rest, and is hardly ever needed

    sys.stderr.write("".join(traceback.format_exception_only(type(error), error)))
    sys.exit(1)
