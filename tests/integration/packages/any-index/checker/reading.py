import json
import sys


def load(name):
    with open(name) as file:
        return json.load(file)


def reject(folder, why):
    with open(folder + "judgemessage.txt", "w") as file:
        file.write(why)
    sys.exit(43)
