# Each pass: says a number twice, wants its successors; the next pass begins where this one ended. Three passes.
import os
import sys

number = int(open(sys.argv[1]).read())
feedback = sys.argv[3]
passes = len(open(feedback + "/passes").read()) if os.path.exists(feedback + "/passes") else 0


def reject(why):
    with open(feedback + "/judgemessage.txt", "a") as file:
        file.write(f"pass {passes + 1}: {why}")
    sys.exit(43)


for _ in range(2):
    print(number, flush=True)
    said = sys.stdin.readline().strip()
    if said != str(number + 1):
        reject(f"after {number} comes {number + 1}, not '{said}'")
    number += 1
print("stop", flush=True)
with open(feedback + "/passes", "a") as file:
    file.write("x")
if passes < 2:
    with open(feedback + "/nextpass.in", "w") as file:
        file.write(str(number))
sys.exit(42)
