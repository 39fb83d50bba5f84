"""Between JSON and the values of solutions, by the declared types (judge/bank/FORMAT.md).

An answer passes only if it is made of plain values, whatever it calls itself: what merely imitates one (a subclass
with an equality of its own) does not. Values of numpy, pandas, scipy and torch pass where the declared type asks for
what they hold.
"""
import math
import sys

from spar import nodes
from spar.nodes import BadAnswer

PLAIN = {int, bool, str, type(None)}
DEEPEST = 200


def float_from(value):
    return float(value.replace("Infinity", "inf")) if isinstance(value, str) else float(value)


def decoder(of_type, classes):
    """What makes an argument of this type from its JSON; None where the JSON is the argument."""
    name = of_type["name"]
    inner = [decoder(argument, classes) for argument in of_type["arguments"]]
    if name == "float":
        return float_from
    if name == "list":
        return inner[0] and (lambda values: [inner[0](value) for value in values])
    if name == "optional":
        return inner[0] and (lambda value: None if value is None else inner[0](value))
    if name == "tuple":
        return lambda values: tuple(one(value) if one else value for one, value in zip(inner, values))
    if name == "list_node":
        return lambda values: nodes.list_from(values, classes["ListNode"])
    if name == "tree_node":
        return lambda values: nodes.tree_from(values, classes["TreeNode"])
    if name == "graph_node":
        return lambda rows: nodes.graph_from(rows, classes["Node"])
    return None


def spelled(of_type):
    inner = ", ".join(spelled(argument) for argument in of_type["arguments"])
    return of_type["name"] + (f"<{inner}>" if inner else "")


def library_value(value, of_type):
    """What a value of a library holds, as plain values; the value itself where it is of none of them."""
    wants_many = of_type["name"] in ("list", "tuple")
    numpy, pandas, torch = map(sys.modules.get, ("numpy", "pandas", "torch"))
    sparse = sys.modules.get("scipy.sparse")
    if pandas is not None:
        if value is pandas.NA or value is pandas.NaT:
            return None
        if isinstance(value, pandas.DataFrame) and wants_many:
            columns = [value.iloc[:, i].tolist() for i in range(value.shape[1])]
            # A tuple of lists is a table by columns, a list one by rows.
            by_column = of_type["name"] == "tuple" and all(t["name"] == "list" for t in of_type["arguments"])
            return columns if by_column else list(zip(*columns)) if columns else []
        if isinstance(value, (pandas.Series, pandas.Index)) and wants_many:
            return value.tolist()
    if sparse is not None and sparse.issparse(value) and wants_many:
        value = value.toarray()
    if torch is not None and isinstance(value, torch.Tensor) and (wants_many or value.dim() == 0):
        return value.tolist()
    if numpy is not None and isinstance(value, (numpy.ndarray, numpy.generic)):
        if isinstance(value, numpy.ndarray) and value.ndim > 0 and not wants_many:
            return value
        if value.dtype.kind == "f" and value.dtype.itemsize > 8:
            value = value.astype(numpy.float64)
        return value.tolist()
    return value


def not_plain(value, of_type):
    kind = type(value)
    module = "" if kind.__module__ in ("builtins", "solution") else kind.__module__ + "."
    raise BadAnswer(f"it holds a value of type {module}{kind.__name__} where {spelled(of_type)} is declared; "
                    "only plain values are judged")


def scalar(value, of_type):
    """A value that holds no others, or what stands there instead: its type is for the judge to compare."""
    kind = type(value)
    if kind in PLAIN:
        return value
    if kind is float:
        if math.isfinite(value):
            return value
        if of_type["name"] == "float":
            return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
        raise BadAnswer(f"it holds {value} where {spelled(of_type)} is declared")
    if kind in (list, tuple):
        return untyped(value, of_type, 1)
    held = library_value(value, of_type)
    return not_plain(value, of_type) if type(held) is kind else scalar(held, of_type)


def untyped(values, of_type, depth):
    """A list where none is declared: the judge will say so, and show it."""
    if depth > DEEPEST:
        raise BadAnswer(f"it is nested more than {DEEPEST} deep, or contains itself")
    return [untyped(value, of_type, depth + 1) if type(value) in (list, tuple) else scalar(value, of_type)
            for value in values]


def encoder(of_type):
    """What makes JSON of an answer of this type."""
    name = of_type["name"]
    inner = [encoder(argument) for argument in of_type["arguments"]]
    if name == "void":
        return lambda value: None
    if name == "list":
        return lambda value: list_to(value, of_type, inner[0])
    if name == "tuple":
        return lambda value: tuple_to(value, of_type, inner)
    if name == "optional":
        return lambda value: None if value is None else inner[0](value)
    if name in ("list_node", "tree_node", "graph_node"):
        return {"list_node": nodes.list_to, "tree_node": nodes.tree_to, "graph_node": nodes.graph_to}[name]
    return lambda value: scalar(value, of_type)


def holds_scalars(of_type):
    while of_type["name"] == "optional":
        of_type = of_type["arguments"][0]
    return of_type["name"] in ("int", "float", "bool", "string")


def list_to(value, of_type, inner):
    if type(value) not in (list, tuple):
        value = library_value(value, of_type)
        if type(value) not in (list, tuple):
            return scalar(value, of_type)
    if holds_scalars(of_type["arguments"][0]):  # the usual case, as fast as it can be in Python
        kinds = set(map(type, value))
        if kinds <= PLAIN or (kinds == {float} and all(map(math.isfinite, value))):
            return value
    return [inner(item) for item in value]


def tuple_to(value, of_type, inner):
    if type(value) not in (list, tuple):
        value = library_value(value, of_type)
        if type(value) not in (list, tuple):
            return scalar(value, of_type)
    if len(value) != len(inner):
        return untyped(value, of_type, 1)
    return [one(item) for one, item in zip(inner, value)]
