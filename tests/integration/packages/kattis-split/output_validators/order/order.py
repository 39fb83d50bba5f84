import sys

a, b = (int(word) for word in sys.stdin.read().split())
if not 0 < a < b:
    with open(sys.argv[3] + "/teammessage.txt", "w") as file:
        file.write("the smaller one comes first, and both are positive")
    sys.exit(43)
sys.exit(42)
