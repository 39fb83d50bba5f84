"""Class 17: takes the driver over while it is loaded: reads the frames itself, remembers all cases, answers first."""
import os
import struct

os.write(4, struct.pack("<QBQQI", 0, 0, 0, 0, 0))
seen = []
while True:
    head = os.read(3, 4)
    if len(head) < 4:
        break
    frame = os.read(3, struct.unpack("<I", head)[0])
    nonce = struct.unpack("<Q", os.read(3, 8))[0]
    seen.append(frame)
    answer = str(len(seen)).encode()
    os.write(4, struct.pack("<QBQQI", nonce, 0, 0, 0, len(answer)) + answer)
