#!/usr/bin/env python3
"""Compares the program with other writers, all on the same documents, and writes the tables of BENCHMARKS.md.

    run.py [--rounds N] [--only WORD] [--write]

Rounds are interleaved and shuffled; a figure is the median of its rounds, a ratio the median of the ratios of each round,
so that what else the machine does falls on all alike. Processor time counts, user and system, of all processes.
"""

import argparse
import json
import os
import platform
import random
import resource
import shlex
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = Path(os.environ.get("BENCH_WORK", ROOT / ".build" / "bench"))
RELEASE = Path(os.environ.get("BENCH_BUILD", ROOT / ".build")) / "release"
BENCH, PROGRAM = RELEASE / "exigible-bench", RELEASE / "exigible"
PAGE = ROOT / "BENCHMARKS.md"
LETTERS, STATEMENTS = 1000, 200
KINDS = ("letter", "statement")
TITLES = {"letter": "L, a letter of one page", "statement": "D, a statement of four pages"}


def prepare():
    """Cases, contents, glyphs, peers and the programs in C, once for each state of the sources."""
    WORK.mkdir(parents=True, exist_ok=True)
    (WORK / "fonts").mkdir(exist_ok=True)
    run([sys.executable, HERE / "cases.py", WORK, LETTERS, STATEMENTS])
    for kind, dumped in (("letter", 64), ("statement", 32)):
        cases = WORK / f"{kind}.jsonl"
        run([BENCH, "content", cases, "--count", 1000], output=WORK / f"{kind}.content")
        run([BENCH, "glyphs", cases, "--count", dumped, "--fonts", WORK / "fonts"], output=WORK / f"{kind}.glyphs")
    first = (WORK / "letter.jsonl").read_text(encoding="utf-8").splitlines()[0]
    (WORK / "one.json").write_text(first, encoding="utf-8")
    run([BENCH, "glyphs", WORK / "letter.jsonl", "--count", 1], output=WORK / "one.glyphs")
    flags = shlex.split(run(["pkg-config", "--cflags", "--libs", "cairo-ft", "cairo-pdf"]))
    floor = HERE / "Floor"
    run(["cc", "-O2", floor / "floor.c", floor / "dump.c", "-o", WORK / "floor", *flags])
    run(["cc", "-O2", "-c", floor / "dump.c", "-o", WORK / "dump.o", *flags])
    qpdf = shlex.split(run(["pkg-config", "--cflags", "--libs", "libqpdf"]))
    run(["c++", "-O2", "-std=c++17", floor / "tagged.cc", WORK / "dump.o", "-o", WORK / "tagged", *flags, *qpdf])
    (WORK / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{ROOT}/fonts</dir>'
        f"<cachedir>{WORK}/fontconfig</cachedir></fontconfig>")


def run(command, output=None):
    result = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    if result.returncode:
        sys.exit(f"{shlex.join(map(str, command))}\n{result.stderr.decode()}")
    if output:
        output.write_bytes(result.stdout)
    return result.stdout.decode(errors="replace")


def suite(kind):
    """Name, command, documents a round. The first is what the others are compared with."""
    letter = kind == "letter"
    cases, glyphs, content = WORK / f"{kind}.jsonl", WORK / f"{kind}.glyphs", WORK / f"{kind}.content"
    python = WORK / "venv" / "bin" / "python"

    def ours(count, *options):
        return [BENCH, "render", cases, "--count", count, *options]

    def peer(name, count, warm):
        return [python, HERE / "Peers" / f"{name}_peer.py", content, count, warm]

    rows = {
        "Exigible, PDF/A-3a + PDF/UA-1": ours(300 if letter else 60),
        "Exigible, print profile": ours(300 if letter else 60, "--profile", "print"),
        "cairo alone, untagged": [WORK / "floor", glyphs, WORK / "fonts", 300 if letter else 60],
        "cairo's tags, libqpdf": [WORK / "tagged", glyphs, WORK / "fonts", 100 if letter else 12],
        "Typst, tagged": peer("typst", 60 if letter else 8, 5),
        "ReportLab, untagged": peer("reportlab", 60 if letter else 10, 3),
        "WeasyPrint, PDF/UA-1": peer("weasyprint", 8 if letter else 1, 1),
    }
    if letter:
        rows["Exigible, print run of 1,000 letters"] = ["sh", "-c", 'rm -rf "$3" && "$1" run "$2" "$3"', "sh", BENCH, cases, WORK / "run"]
        rows["cairo alone, 1,000 letters in one file"] = [WORK / "floor", glyphs, WORK / "fonts", 1000, "merge"]
    return rows


def measure(commands, rounds):
    environment = dict(os.environ, BENCH_FONTCONFIG=str(WORK / "fonts.conf"), BENCH_PROFILE=str(ROOT / "colour" / "sRGB.icc"))
    results = {name: [] for name in commands}
    for rank in range(rounds):
        order = list(commands)
        random.Random(rank).shuffle(order)
        for name in order:
            done = subprocess.run([str(part) for part in commands[name]], capture_output=True, check=False, env=environment)
            if done.returncode:
                sys.exit(f"{name}\n{done.stderr.decode()}")
            results[name].append(json.loads(done.stdout.splitlines()[-1]))
            print(f"{rank + 1}/{rounds} {name}: {results[name][-1]['cpu_ms']:.3f} ms", file=sys.stderr)
    return results


def median(rows, key):
    return statistics.median(row[key] for row in rows)


def ratio(rows, reference):
    """How much more processor time than the reference, round by round; median, least, most."""
    ratios = sorted(row["cpu_ms"] / base["cpu_ms"] for row, base in zip(rows, reference))
    return statistics.median(ratios), ratios[0], ratios[-1]


def comparison(kind, rounds):
    results = measure(suite(kind), rounds)
    default, printed = results["Exigible, PDF/A-3a + PDF/UA-1"], results["Exigible, print profile"]
    lines = [f"### {TITLES[kind]}", "",
             "| writer | CPU ms | × default | × print | peak MB | bytes |", "|---|---:|---:|---:|---:|---:|"]
    for name, rows in results.items():
        cells = []
        for reference in (default, printed):
            middle, least, most = ratio(rows, reference)
            cells.append(f"{middle:.2f} ({least:.2f}–{most:.2f})")
        lines.append(f"| {name} | {median(rows, 'cpu_ms'):.2f} | {cells[0]} | {cells[1]} | {median(rows, 'peak_mb'):.0f} "
                     f"| {median(rows, 'bytes'):,.0f} |")
    if kind == "letter":
        middle, least, most = ratio(results["Typst, tagged"], results["Exigible, print run of 1,000 letters"])
        lines += ["", f"A letter of the print run against one of Typst's: {middle:.1f} × ({least:.1f}–{most:.1f})."]
    tagged = results["cairo's tags, libqpdf"]
    lines += ["", f"Of cairo's tags and libqpdf, {median(tagged, 'paint_ms'):.2f} ms are painting and {median(tagged, 'finish_ms'):.2f} ms the pass.", ""]
    return lines


def stages(rounds):
    names, table = [], {}
    for kind in KINDS:
        for profile in ("archive", "print"):
            table[kind, profile] = [
                json.loads(run([BENCH, "stages", WORK / f"{kind}.jsonl", "--count", 300 if kind == "letter" else 60, "--profile", profile]))
                for _ in range(rounds)]
            names = list(table[kind, profile][0])
    lines = ["### Stages, milliseconds of CPU", "", f"| | {' | '.join(names)} |", f"|---|{'---:|' * len(names)}"]
    for (kind, profile), rounds_of in table.items():
        cells = " | ".join(f"{statistics.median(row[name] for row in rounds_of):.3f}" for name in names)
        lines.append(f"| {kind}, {profile} | {cells} |")
    return lines + [""]


def once(command, count):
    """Processor milliseconds of a process from its start to its end, the least of `count`."""
    least = None
    for _ in range(count):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run(command)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        least = used if least is None else min(least, used)
    return least


def cold(rounds):
    ours = [PROGRAM, "render", WORK / "one.json", "-o", WORK / "one.pdf", "--force", "--quiet"]
    floor = [WORK / "floor", WORK / "one.glyphs", WORK / "fonts", 0, WORK / "floor.pdf"]
    pairs = [(once(ours, 10), once(floor, 10)) for _ in range(rounds)]
    middle = statistics.median(a / b for a, b in pairs)
    return ["### One letter from a cold command line", "",
            f"Exigible {statistics.median(a for a, _ in pairs):.1f} ms of CPU, cairo alone {statistics.median(b for _, b in pairs):.1f} ms: "
            f"{middle:.2f} × (median of {rounds} rounds, each the least of 10 starts).", ""]


def memory():
    row = json.loads(run([BENCH, "memory", WORK / "letter.jsonl", "--count", 20_000, "--warm", 1_000]))
    return ["### Memory over 20,000 letters", "",
            f"Resident after 1,000: {row['early_mb']:.1f} MB; after 20,000: {row['late_mb']:.1f} MB.", ""]


def workers(rounds):
    ratios = []
    for _ in range(rounds):
        walls = [json.loads(run([BENCH, "render", WORK / "letter.jsonl", "--count", 2000, "--threads", threads]))["wall_ms"] for threads in (1, 2)]
        ratios.append(walls[0] / walls[1])
    return ["### Two workers", "",
            f"Two threads with one engine make letters {statistics.median(ratios):.2f} × as fast as one "
            f"({min(ratios):.2f}–{max(ratios):.2f}, on the wall, {os.cpu_count()} cores).", ""]


def machine():
    name = next((line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line), platform.machine())
    return f"{name}, {os.cpu_count()} cores; Python {platform.python_version()}; load when it began {os.getloadavg()[0]:.1f}."


def write(lines):
    """Replaces what stands between the marks in BENCHMARKS.md."""
    begin, end = "<!-- measured -->", "<!-- /measured -->"
    text = PAGE.read_text(encoding="utf-8")
    head, rest = text.split(begin)
    PAGE.write_text(head + begin + "\n" + "\n".join(lines).rstrip() + "\n" + end + rest.split(end)[1], encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--only", default="", help="letter, statement, stages, cold, memory or workers")
    options.add_argument("--write", action="store_true", help="write the tables to BENCHMARKS.md")
    chosen = options.parse_args()
    prepare()
    parts = {kind: lambda kind=kind: comparison(kind, chosen.rounds) for kind in KINDS}
    parts |= {"stages": lambda: stages(chosen.rounds), "cold": lambda: cold(chosen.rounds), "workers": lambda: workers(chosen.rounds),
              "memory": memory}
    lines = ["", machine(), ""]
    for name, part in parts.items():
        if chosen.only in name:
            lines += part()
    print("\n".join(lines))
    if chosen.write:
        write(lines)


if __name__ == "__main__":
    main()
