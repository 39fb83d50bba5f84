"""The Python driver: serves cases to a solution, each in a process of its own.

The protocol is that of runner/wire/protocol.hpp ("session"). The solution is imported once; every case is a fork, so
that no state goes from one case to the next. The nonce of a frame is read only after the fork: the child never has it.
"""
import builtins
import json
import math
import os
import select
import struct
import sys
import traceback

FRAMES, RESULTS = 3, 4
VALUE, COMPLAINT, DIED, MISUSE = 0, 1, 2, 3
PROGRAM = sys.argv[1]  # the folder of the solution and its signature.json
SOLUTION = PROGRAM + "/solution.py"

# The solution may replace whatever it likes in these modules; what the driver needs afterwards it holds itself.
globals().update({name: value for name, value in vars(builtins).items() if not name.startswith("__")})
_read, _write, _close, _fork, _pipe, _exit = os.read, os.write, os.close, os.fork, os.pipe, os._exit
_dumps, _loads = json.dumps, json.loads


def read_exactly(descriptor, size):
    parts = []
    while size > 0:
        part = _read(descriptor, min(size, 1 << 20))
        if not part:
            _exit(0)  # the judge has nothing more
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def write_all(descriptor, data):
    view = memoryview(data)
    while view:
        view = view[_write(descriptor, view):]


def write_result(nonce, status, text, cpu_ns=0, peak_bytes=0):
    data = text.encode("utf-8", "replace")
    write_all(RESULTS, struct.pack("<QBQQI", nonce, status, cpu_ns, peak_bytes, len(data)) + data)


class NotPlain(Exception):
    """A value that is not made of plain values."""


def plain(value, depth=0):
    """The value as JSON can hold it. Only plain values pass: what merely imitates one does not."""
    kind = type(value)
    if kind in (bool, int, str) or value is None:
        return value
    if kind is float:
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return value
    if depth > 200:
        raise NotPlain("it is nested more than 200 deep, or contains itself")
    if kind in (list, tuple):
        return [plain(item, depth + 1) for item in value]
    if kind.__module__ == "numpy" and hasattr(value, "tolist"):
        converted = value.tolist()
        if type(converted) is not kind:
            return plain(converted, depth + 1)
    raise NotPlain(f"it holds a value of type {kind.__name__}, which is none of the problem's types")


def restored(value, of_type):
    """Tagged strings become floats where the signature says float."""
    name = of_type["name"]
    if name == "float":
        return float(value.replace("Infinity", "inf")) if isinstance(value, str) else float(value)
    if name == "list" or (name == "optional" and value is not None):
        inner = of_type["arguments"][0]
        return [restored(item, inner) for item in value] if name == "list" else restored(value, inner)
    if name == "tuple":
        return tuple(restored(item, inner) for item, inner in zip(value, of_type["arguments"]))
    return value


def arguments_of(values, parameters):
    return [restored(value, parameter["type"]) for value, parameter in zip(values, parameters)]


def camel(name):
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def describe(error):
    """The exception in the user's terms: its text, and the lines of the solution that it came through."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename == SOLUTION]
    if isinstance(error, RecursionError):
        frames = frames[:3]
    lines = [f"  line {f.lineno}, in {f.name}: {f.line}" for f in frames[-12:]]
    return "\n".join(["".join(traceback.format_exception_only(type(error), error)).strip()] + lines)


def load_solution(source):
    namespace = {"__name__": "solution", "__file__": SOLUTION}
    import types
    module = types.ModuleType("solution")
    module.__dict__.update(namespace)
    sys.modules["solution"] = module
    # linecache finds the source for tracebacks by its file name.
    exec(compile(source, SOLUTION, "exec"), module.__dict__)
    return module


def find_callable(module, name):
    """A function of that name, in snake_case or camelCase, or a method of `class Solution`."""
    for spelling in dict.fromkeys((name, camel(name))):
        found = getattr(module, spelling, None)
        if callable(found):
            return lambda: found
    solution = getattr(module, "Solution", None)
    for spelling in dict.fromkeys((name, camel(name))):
        if callable(getattr(solution, spelling, None)):
            return lambda: getattr(solution(), spelling)
    return None


def function_server(module, signature):
    name, parameters = signature["name"], signature["parameters"]
    make = find_callable(module, name)
    if make is None:
        return None, f"there is no function '{name}' in the solution"

    def serve(values):
        arguments = arguments_of(values, parameters)
        returned = make()(*arguments)
        return plain(returned if signature["mutates"] is None else arguments[signature["mutates"]])

    return serve, ""


def class_server(module, signature):
    name = signature["name"]
    found = getattr(module, name, None)
    if not isinstance(found, type):
        return None, f"there is no class '{name}' in the solution"
    parameters = {method["name"]: method["parameters"] for method in signature["methods"]}
    for method in parameters:
        if not callable(getattr(found, method, None)) and not callable(getattr(found, camel(method), None)):
            return None, f"class {name} has no method '{method}'"

    def serve(operations):
        instance, answers = None, []
        for method, values in operations:
            if method == name:
                instance = found(*arguments_of(values, signature["constructor"]))
                answers.append(None)
            else:
                bound = getattr(instance, method, None) or getattr(instance, camel(method))
                answers.append(plain(bound(*arguments_of(values, parameters[method]))))
        return answers

    return serve, ""


def child(serve, frame, channel):
    """One case, in its own process."""
    try:
        try:
            status, text = VALUE, _dumps(serve(_loads(frame)), allow_nan=False, ensure_ascii=False)
        except NotPlain as error:
            status, text = COMPLAINT, f"the returned value cannot be judged: {error}"
        except SystemExit as error:
            sys.stdout.flush()
            _exit(error.code if isinstance(error.code, int) else 1)
        except BaseException as error:  # whatever the solution raises is its answer
            status, text = COMPLAINT, describe(error)
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:  # the solution may have closed or replaced it
                pass
        data = text.encode("utf-8", "surrogatepass")
        write_all(channel, struct.pack("<BI", status, len(data)) + data)
    finally:
        _exit(0)


def read_answer(channel, process):
    """The child's answer, or nothing when it ended without one. Its own children may hold the channel open."""
    watched = os.pidfd_open(process)
    poll = select.poll()
    poll.register(channel, select.POLLIN)
    poll.register(watched, select.POLLIN)
    data = b""
    try:
        while True:
            ready = dict(poll.poll())
            if channel in ready:
                part = _read(channel, 1 << 20)
                data += part
                if len(data) >= 5 and len(data) >= 5 + struct.unpack_from("<I", data, 1)[0]:
                    return data
                if not part:
                    return None
            elif watched in ready:
                return None
    finally:
        _close(watched)


def serve_frames(serve):
    while True:
        (length,) = struct.unpack("<I", read_exactly(FRAMES, 4))
        frame = read_exactly(FRAMES, length)
        receive, send = _pipe()
        process = _fork()
        if process == 0:
            _close(FRAMES)
            _close(RESULTS)
            _close(receive)
            child(serve, frame, send)
        _close(send)
        (nonce,) = struct.unpack("<Q", read_exactly(FRAMES, 8))
        answer = read_answer(receive, process)
        _close(receive)
        _, status, usage = os.wait4(process, 0)
        figures = (int((usage.ru_utime + usage.ru_stime) * 1e9), usage.ru_maxrss * 1024)
        if answer is not None:
            write_result(nonce, answer[0], answer[5:].decode("utf-8", "replace"), *figures)
        elif os.WIFSIGNALED(status):
            write_result(nonce, DIED, f"signal {os.WTERMSIG(status)}", *figures)
        else:
            write_result(nonce, DIED, f"exit {os.WEXITSTATUS(status)}", *figures)


def main():
    with open(PROGRAM + "/signature.json", encoding="utf-8") as file:
        signature = _loads(file.read())
    # Lists and trees of 100,000 nodes are legitimate; endless recursion should still be told as such.
    sys.setrecursionlimit(200_000)
    sys.path.insert(0, PROGRAM)
    with open(SOLUTION, "rb") as file:
        source = file.read()
    try:
        module = load_solution(source)
    except BaseException as error:
        if isinstance(error, SystemExit):
            write_result(0, MISUSE, "the solution ends the program (sys.exit) while it is loaded")
        else:
            write_result(0, COMPLAINT, describe(error))
        return
    make_server = class_server if signature["kind"] == "class" else function_server
    serve, trouble = make_server(module, signature)
    if serve is None:
        write_result(0, MISUSE, trouble)
        return
    sys.stdout.flush()
    write_result(0, VALUE, "")
    serve_frames(serve)


main()
