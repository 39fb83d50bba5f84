"""Passes the gradient of sub on to the second operand with the wrong sign."""

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
        return [1.0, 1.0]
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
    gradients = [0.0] * len(operations)
    gradients[output] = 1.0
    for node in range(output, -1, -1):
        arguments = [values[place] for place in operands[node]]
        for place, partial in zip(operands[node], partials(operations[node], arguments, values[node])):
            gradients[place] += gradients[node] * partial
    return gradients
