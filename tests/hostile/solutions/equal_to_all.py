"""Class 17: answers with an object that claims to be equal to everything."""


class Everything(int):
    def __eq__(self, other):
        return True

    def __repr__(self):
        return "2"

    __str__ = __repr__
    __hash__ = int.__hash__


def twice(value):
    return Everything(0)
