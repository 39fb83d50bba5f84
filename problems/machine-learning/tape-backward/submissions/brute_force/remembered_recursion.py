"""Asks for the gradient of each node by recursion over its uses, remembered: right, but as deep as the tape is long."""

import functools
import math


def values_of(operations, operands, leaves):
    unread = iter(leaves)
    values = []
    for operation, places in zip(operations, operands):
        arguments = [values[place] for place in places]
        if operation == "leaf":
            value = next(unread)
        elif operation == "add":
            value = arguments[0] + arguments[1]
        elif operation == "sub":
            value = arguments[0] - arguments[1]
        elif operation == "mul":
            value = arguments[0] * arguments[1]
        elif operation == "div":
            value = arguments[0] / arguments[1]
        elif operation == "exp":
            value = math.exp(arguments[0])
        elif operation == "log":
            value = math.log(arguments[0])
        else:
            value = max(arguments[0], 0.0)
        values.append(value)
    return values


def partials(operation, arguments, value):
    if operation == "leaf":
        return []
    if operation == "add":
        return [1.0, 1.0]
    if operation == "sub":
        return [1.0, -1.0]
    if operation == "mul":
        return [arguments[1], arguments[0]]
    if operation == "div":
        return [1.0 / arguments[1], -value / arguments[1]]
    if operation == "exp":
        return [value]
    if operation == "log":
        return [1.0 / arguments[0]]
    return [1.0 if arguments[0] > 0.0 else 0.0]


def backward(operations, operands, leaves, output):
    values = values_of(operations, operands, leaves)
    uses = [[] for _ in operations]
    for node in range(output + 1):
        arguments = [values[place] for place in operands[node]]
        for place, partial in zip(operands[node], partials(operations[node], arguments, values[node])):
            uses[place].append((node, partial))

    @functools.lru_cache(maxsize=None)
    def gradient(node):
        if node == output:
            return 1.0
        return sum(gradient(user) * partial for user, partial in uses[node])

    return [gradient(node) for node in range(len(operations))]
