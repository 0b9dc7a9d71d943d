#!/usr/bin/env python3
"""Times 50,000 units in matrices of 0.9 and 1.1 MB, of other line ends and encodings, and through a pipe: no kind may take
much longer than another.

usage: Benchmarks/units.py [--runs N]     N is 5

The kinds take turns; the time is the median of the whole process.
"""
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORTE = ROOT / ".build" / "release" / "corte"
BENCH = ROOT / ".build" / "bench"
UNITS = 50_000
COMMANDS = {"measure": [], "compare": ["--using", "weighted-average", "--using", "capped"]}

# The longest may take so many times as long as the matrix of 1.1 MB. What only its last row shows to be Windows-1252 is
# read again, and a pipe is read whole.
GOAL = 1.5
OTHER_GOALS = {"Windows-1252": 2.5, "0.9 MB through a pipe": 6}


def matrix(size):
    """Units of one row each, about as many bytes."""
    header = "unit,indicator,programmed,executed\n"
    rest = (size - len(header)) // UNITS - len("U00000,A,1,0\n")
    return header + "".join(f"U{unit:05}{'x' * rest},A,1,{unit % 10}\n" for unit in range(UNITS))


def files():
    BENCH.mkdir(parents=True, exist_ok=True)
    small, large = matrix(900_000), matrix(1_100_000)
    kinds = {
        "1.1 MB": large.encode(),
        "0.9 MB": small.encode(),
        "CR in a cell": small.replace("U00007xxxxx,A", '"U00007\rxxxx",A', 1).replace("U00007,A", '"U0\r",A', 1).encode(),
        "CR": small.replace("\n", "\r").encode(),
        "CRLF": small.replace("\n", "\r\n").encode(),
        "Windows-1252": small.replace("U49999", "Ñ49999").encode("cp1252"),
    }
    for name, bytes_ in kinds.items():
        (BENCH / f"units {name}.csv").write_bytes(bytes_)
    return list(kinds)


def run(command, arguments, kind, pipe):
    file = BENCH / f"units {kind}.csv"
    with open(file, "rb") as stream:
        start = time.perf_counter()
        subprocess.run(
            [CORTE, command, "-" if pipe else file, *arguments, "--format", "csv", "-q", "-o", BENCH / "units-out.csv"],
            stdin=stream, check=True)
        return time.perf_counter() - start


def main():
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 5
    kinds = [(kind, False) for kind in files()] + [("0.9 MB", True)]
    missed = False
    for command, arguments in COMMANDS.items():
        times = {kind: [] for kind in kinds}
        for _ in range(runs):
            for kind in kinds:
                times[kind].append(run(command, arguments, *kind))
        base = statistics.median(times[kinds[0]])
        for kind, pipe in kinds:
            median = statistics.median(times[kind, pipe])
            name = kind + (" through a pipe" if pipe else "")
            missed |= median / base > OTHER_GOALS.get(name, GOAL)
            print(f"{command:8} {name:24} {median * 1000:7.1f} ms  {median / base:5.2f} times the 1.1 MB")
    if missed:
        sys.exit("a kind of matrix takes too long")


if __name__ == "__main__":
    main()
