"""What the other writers share: contents read and pictures drawn before the clock starts, one line of JSON when it has stopped.

A writer's script defines make(contents, variant) -> function from one content to the bytes of its PDF, and calls main().
"""

import json
import resource
import sys
import time
import zlib
from pathlib import Path

FONTS = Path(__file__).resolve().parents[2] / "fonts"

# Shares of the width, by the alignment of the columns: other writers are spared weighing contents.
COLUMN_SHARES = {
    "lccrr": [30, 18, 18, 13, 21],
    "lcclrrrr": [12, 11, 11, 22, 13, 8, 11, 12],
    "lccrrrlr": [12, 11, 11, 7, 13, 9, 25, 12],
    "clrrrr": [12, 32, 14, 14, 14, 14],
    "clrrrrr": [12, 28, 12, 12, 12, 12, 12],
    "lr": [82, 18],
}


def column_shares(table):
    align = "".join(word[0] for word in table["align"])
    return COLUMN_SHARES.get(align, [1] * len(align))


def blocks_within(blocks):
    """All blocks, however deep."""
    for block in blocks:
        yield block
        yield from blocks_within(block.get("blocks", []))


def png(rows):
    """A grey picture of the modules, one pixel each."""
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    pixels = b"".join(b"\0" + bytes(0 if module == "1" else 255 for module in row) for row in rows)
    header = len(rows[0]).to_bytes(4, "big") + len(rows).to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


def svg(rows):
    """The modules as one path."""
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, module in enumerate(row) if module == "1")
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows[0])} {len(rows)}"><path d="{path}"/></svg>'


def read_contents(path):
    contents = [json.loads(line) for line in Path(path).open(encoding="utf-8")]
    for content in contents:
        for block in blocks_within(content["body"]):
            if block["kind"] == "figure":
                rows = block.pop("modules")
                block["svg"], block["png"] = svg(rows), png(rows)
    return contents


def processor_time():
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def peak_memory():
    """In megabytes. The system's own count would begin with the memory of the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:")) / 1024


def main(make):
    """SCRIPT CONTENTS COUNT WARM [FILE]: COUNT documents after WARM others; FILE takes the first."""
    contents, count, warm = read_contents(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    write = make(contents)
    for rank in range(warm):
        write(contents[rank % len(contents)])
    processor, wall, size = processor_time(), time.perf_counter(), 0
    for rank in range(warm, warm + count):
        size += len(write(contents[rank % len(contents)]))
    if count:
        processor, wall = processor_time() - processor, time.perf_counter() - wall
        peak = peak_memory()
        print(json.dumps({"n": count, "cpu_ms": 1000 * processor / count, "wall_ms": 1000 * wall / count, "peak_mb": peak,
                          "bytes": size // count}))
    if len(sys.argv) > 4:
        Path(sys.argv[4]).write_bytes(write(contents[0]))
