"""Depth first by recursion, as deep as the longest chain, which Python refuses."""


def build_order(n, requirements):
    needs = [[] for _ in range(n)]
    for stage, needed in requirements:
        needs[stage].append(needed)
    state = [None] * n
    order = []

    def visit(stage):
        if state[stage] is not None:
            return state[stage] == "done"
        state[stage] = "open"
        for needed in needs[stage]:
            if not visit(needed):
                return False
        state[stage] = "done"
        order.append(stage)
        return True

    for stage in range(n):
        if not visit(stage):
            return []
    return order
