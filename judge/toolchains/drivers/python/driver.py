"""The Python driver: serves cases to a solution, each in a process of its own.

The protocol is that of runner/wire/protocol.hpp ("session"). The solution is imported once; every case is a fork, so
that no state goes from one case to the next. A driver may be started before there is a solution, to import what it is
told to ("--prepare" and modules) and wait; it serves one solution only. The nonce of a frame is read only after the fork: the child never has it.
"""
import builtins
import json
import linecache
import os
import select
import struct
import sys

FRAMES, RESULTS = 3, 4
VALUE, COMPLAINT, DIED, MISUSE, NOT_COMPILED = 0, 1, 2, 3, 5
sys.path.insert(0, os.path.dirname(__file__))
from spar import names, nodes, values  # noqa: E402: python3 -I does not look for them here by itself
del sys.path[0]

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


def describe(error):
    """The exception in the user's terms: its text, and the lines of the solution that it came through."""
    import traceback  # costs more than all the rest, and is hardly ever needed

    places, step = [], error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        if code.co_filename == SOLUTION:
            places.append((step.tb_lineno, code.co_name))
        step = step.tb_next
    places = places[:3] if isinstance(error, RecursionError) else places[-12:]
    lines = [f"  line {line}, in {name}: {linecache.getline(SOLUTION, line).strip()}" for line, name in places]
    return "\n".join(["".join(traceback.format_exception_only(type(error), error)).strip()] + lines)


def compiled(source):
    """The code, and what the compiler has against the source: one of the two."""
    try:
        return compile(source, SOLUTION, "exec"), None
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:  # ValueError: a NUL byte
        import traceback

        text = "".join(traceback.format_exception_only(type(error), error))
        return None, text.replace(PROGRAM + "/", "")


def load_solution(code):
    """Runs the solution once, as the module `solution`. linecache finds its lines for tracebacks by its file name."""
    names.provide(code, nodes.CLASSES)
    module = type(sys)("solution")
    module.__file__ = SOLUTION
    sys.modules["solution"] = module
    exec(code, module.__dict__)
    return module


def spellings(name):
    """As declared, in camelCase and in PascalCase."""
    head, *rest = name.split("_")
    capitals = "".join(word[:1].upper() + word[1:] for word in rest)
    return dict.fromkeys((name, head + capitals, head[:1].upper() + head[1:] + capitals))


def find_method(owner, name):
    return next((spelling for spelling in spellings(name) if callable(getattr(owner, spelling, None))), None)


def find_function(module, name):
    """A free function, or a method of `class Solution`: what is called, freshly made for each case."""
    spelling = find_method(module, name)
    if spelling is not None:
        return lambda: getattr(module, spelling)
    solution = getattr(module, "Solution", None)
    spelling = find_method(solution, name)
    return spelling and (lambda: getattr(solution(), spelling))


def node_classes(module):
    """Those of the solution, where it defines them itself: what they can do besides is its own affair."""
    own = {name: module.__dict__.get(name) for name in nodes.CLASSES}
    return {name: own[name] if type(own[name]) is type else usual for name, usual in nodes.CLASSES.items()}


def arguments_reader(parameters, classes):
    decoders = [values.decoder(parameter["type"], classes) for parameter in parameters]
    return lambda given: [one(value) if one else value for one, value in zip(decoders, given)]


def function_server(module, signature):
    name, parameters, mutates = signature["name"], signature["parameters"], signature["mutates"]
    make = find_function(module, name)
    if make is None:
        return None, f"there is no function '{name}' in the solution"
    read = arguments_reader(parameters, node_classes(module))
    write = values.encoder(signature["returns"] if mutates is None else parameters[mutates]["type"])

    def serve(given):
        arguments = read(given)
        returned = make()(*arguments)
        return write(returned if mutates is None else arguments[mutates])

    return serve, ""


def class_server(module, signature):
    name, classes = signature["name"], node_classes(module)
    found = getattr(module, name, None)
    if not isinstance(found, type):
        return None, f"there is no class '{name}' in the solution"
    construct = arguments_reader(signature["constructor"], classes)
    methods = {}
    for method in signature["methods"]:
        spelling = find_method(found, method["name"])
        if spelling is None:
            return None, f"class {name} has no method '{method['name']}'"
        methods[method["name"]] = (spelling, arguments_reader(method["parameters"], classes),
                                   values.encoder(method["returns"]))

    def serve(operations):
        instance, answers = None, []
        for method, given in operations:
            if method == name:
                instance = found(*construct(given))
                answers.append(None)
            else:
                spelling, read, write = methods[method]
                answers.append(write(getattr(instance, spelling)(*read(given))))
        return answers

    return serve, ""


def child(serve, frame, channel):
    """One case, in its own process."""
    try:
        try:
            status, text = VALUE, _dumps(serve(_loads(frame)), allow_nan=False, ensure_ascii=False)
        except nodes.BadAnswer as error:
            status, text = COMPLAINT, f"the answer cannot be judged: {error}"
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


def prepare(modules):
    """Imports what the next solution will, as far as it can be had, and waits to be told that it is there."""
    for module in modules:
        try:
            __import__(module)
        except BaseException:  # "from numpy import array" may name a module or not; the solution will tell
            pass
    read_exactly(FRAMES, 4)


def main():
    if len(sys.argv) > 2:
        prepare(sys.argv[3:])
        del sys.argv[2:]
    with open(PROGRAM + "/signature.json", encoding="utf-8") as file:
        signature = _loads(file.read())
    # Lists and trees of 100,000 nodes are legitimate; endless recursion should still be told as such.
    sys.setrecursionlimit(200_000)
    sys.path.insert(0, PROGRAM)
    with open(SOLUTION, "rb") as file:
        source = file.read()
    code, trouble = compiled(source)
    if code is None:
        write_result(0, NOT_COMPILED, trouble)
        return
    try:
        module = load_solution(code)
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
