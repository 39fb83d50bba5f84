"""Joins the runs of each row with the overlapping runs of the row above (union-find)."""


def runs_of(row):
    runs = []
    start = row.find("#")
    while start != -1:
        end = row.find(".", start)
        end = len(row) if end == -1 else end
        runs.append((start, end))
        start = row.find("#", end)
    return runs


def count_objects(mask):
    parent = []

    def top(label):
        while parent[label] != label:
            parent[label] = parent[parent[label]]
            label = parent[label]
        return label

    objects = 0
    above = []  # (start, end, label)
    for row in mask:
        here = []
        first = 0
        for start, end in runs_of(row):
            label = len(parent)
            parent.append(label)
            objects += 1
            while first < len(above) and above[first][1] <= start:
                first += 1
            index = first
            while index < len(above) and above[index][0] < end:
                one, other = top(label), top(above[index][2])
                if one != other:
                    parent[one] = other
                    objects -= 1
                index += 1
            here.append((start, end, label))
        above = here
    return objects
