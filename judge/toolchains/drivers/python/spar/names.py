"""The names that code written for other judges takes for granted, known to every solution.

They are builtins, so that whatever a solution defines or imports itself comes first. Only those that occur in the
solution are imported: it should cost nothing to others.
"""
import builtins
import importlib

MODULES = ("bisect", "collections", "copy", "datetime", "functools", "heapq", "itertools", "json", "math", "operator",
           "random", "re", "statistics", "string", "sys", "typing")
MEMBERS = {
    "bisect": "bisect_left bisect_right insort insort_left insort_right",
    "collections": "ChainMap Counter OrderedDict defaultdict deque namedtuple",
    "copy": "deepcopy",
    "dataclasses": "dataclass",
    "functools": "cache cached_property cmp_to_key lru_cache partial reduce total_ordering wraps",
    "heapq": "heapify heappop heappush heappushpop heapreplace nlargest nsmallest",
    "itertools": "accumulate chain combinations combinations_with_replacement groupby islice pairwise permutations "
                 "product starmap takewhile dropwhile zip_longest",
    "math": "ceil comb factorial floor gcd inf isqrt lcm log log10 log2 nan perm sqrt",
    "operator": "attrgetter itemgetter",
    "random": "randint randrange shuffle",
    "string": "ascii_letters ascii_lowercase ascii_uppercase digits",
    "typing": "Any Callable DefaultDict Deque Dict FrozenSet Generator Generic Iterable Iterator List Mapping "
              "NamedTuple Optional Sequence Set Tuple Type TypeVar Union",
}
HOMES = {name: module for module, members in MEMBERS.items() for name in members.split()}


def names_in(code):
    """Every name that a compiled text mentions, attributes included."""
    names, waiting = set(), [code]
    for one in waiting:  # grows while it is gone through
        names.update(one.co_names)
        waiting += [constant for constant in one.co_consts if isinstance(constant, type(code))]
    return names


def provide(code, classes):
    for name in names_in(code):
        if hasattr(builtins, name):
            continue
        if name in classes:
            setattr(builtins, name, classes[name])
        elif name in HOMES:
            setattr(builtins, name, getattr(importlib.import_module(HOMES[name]), name))
        elif name in MODULES:
            setattr(builtins, name, importlib.import_module(name))
