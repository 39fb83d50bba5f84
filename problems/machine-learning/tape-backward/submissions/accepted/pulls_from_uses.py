"""Lists the uses of every node with their partial derivatives first; then each node sums over its uses."""

import math


def step(operation, a, b, leaf):
    """The value of an operation, and its partial derivatives."""
    if operation == "leaf":
        return leaf, ()
    if operation == "add":
        return a + b, (1.0, 1.0)
    if operation == "sub":
        return a - b, (1.0, -1.0)
    if operation == "mul":
        return a * b, (b, a)
    if operation == "div":
        return a / b, (1.0 / b, -a / (b * b))
    if operation == "exp":
        return math.exp(a), (math.exp(a),)
    if operation == "log":
        return math.log(a), (1.0 / a,)
    return (a, (1.0,)) if a > 0.0 else (0.0, (0.0,))


def backward(operations, operands, leaves, output):
    values = []
    uses = [[] for _ in operations]
    read = 0
    for node, (operation, places) in enumerate(zip(operations, operands)):
        a = values[places[0]] if places else 0.0
        b = values[places[-1]] if places else 0.0
        value, slopes = step(operation, a, b, leaves[read] if operation == "leaf" else 0.0)
        read += operation == "leaf"
        values.append(value)
        for place, slope in zip(places, slopes):
            uses[place].append((node, slope))
    gradients = [0.0] * len(operations)
    for node in range(output, -1, -1):
        if node == output:
            gradients[node] = 1.0
        else:
            gradients[node] = sum(gradients[user] * slope for user, slope in uses[node] if user <= output)
    return gradients
