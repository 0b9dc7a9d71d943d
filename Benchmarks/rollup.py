#!/usr/bin/env python3
"""Times the comparison of many units and cuts beside polars (streaming) and DuckDB on the same files.

usage: Benchmarks/rollup.py [ROWS…] [--runs N]     ROWS are 1e6 unless given, for example 1e6 1e7; N is 5

Each tool reads the CSV and writes every objective and plan of every unit and cut, in turn with the others; wall, CPU time
and peak memory are of the whole process, the median of N runs after one that warms the caches. The results have to agree
to 1e-12. Files are made once under .build/bench.
"""
import csv
import os
import statistics
import subprocess
import sys

from processes import in_turn
from rivals import BENCH, CORTE, PYTHON, ROLLUP_PYTHON, SCRIPTS

METHODOLOGIES = {"weighted-average": "uncapped", "capped": "capped"}

# At most this part of the faster rival's wall time, and this much memory at the largest file.
WALL_GOAL = 0.5
MEMORY_GOAL = 64


def prepare(rows):
    file = BENCH / f"units-{rows}.csv"
    if not file.exists():
        part = f"{file}.part"
        subprocess.check_call([PYTHON, SCRIPTS / "rollup_rows.py", str(int(float(rows))), part])
        os.rename(part, file)
    return file


def commands(file):
    using = [word for methodology in METHODOLOGIES for word in ("--using", methodology)]
    return {
        "corte": [CORTE, "compare", file, *using, "--format", "csv", "-o", BENCH / "corte.csv"],
        "polars": [ROLLUP_PYTHON, SCRIPTS / "polars_rollup.py", file, BENCH / "polars.csv"],
        "duckdb": [ROLLUP_PYTHON, SCRIPTS / "duckdb_rollup.py", file, BENCH / "duckdb.csv"],
    }


def rival_results(name):
    results = {}
    for ending, node in ((".csv", None), (".csv.plan.csv", "plan")):
        with open(BENCH / f"{name}{ending}", newline="") as file:
            for row in csv.DictReader(file):
                values = [float(row[column]) for column in METHODOLOGIES.values()]
                results[row["unit"], row["cut"], node or row["objective"]] = values
    return results


def differences(rival):
    """The number of our rows, and the largest relative difference from a rival's."""
    largest = 0.0
    count = 0
    with open(BENCH / "corte.csv", newline="") as file:
        for row in csv.DictReader(file):
            for methodology, value in zip(METHODOLOGIES, rival[row["unit"], row["cut"], row["node"]]):
                largest = max(largest, abs(float(row[f"achievement_{methodology}"]) / value - 1))
            count += 1
    if count != len(rival):
        sys.exit(f"corte wrote {count} nodes, the rival {len(rival)}")
    return count, largest


def measure(rows, runs):
    file = prepare(rows)
    samples = in_turn(commands(file), runs)
    medians = {name: [statistics.median(column) for column in zip(*taken)] for name, taken in samples.items()}

    print(f"{rows} rows, load {os.getloadavg()[0]:.1f}, median of {runs}")
    print(f"  {'':<8}{'wall s':>9}{'CPU s':>9}{'MiB':>9}")
    for name, (wall, cpu, memory) in medians.items():
        print(f"  {name:<8}{wall:>9.3f}{cpu:>9.3f}{memory:>9.1f}")
    faster = min(("polars", "duckdb"), key=lambda name: medians[name][0])
    ratios = [ours[0] / theirs[0] for ours, theirs in zip(samples["corte"], samples[faster])]
    ratio = statistics.median(ratios)
    verdict(f"wall time: {ratio:.2f} of {faster}'s, at most {WALL_GOAL:g}", ratio <= WALL_GOAL)
    memory = max(taken[2] for taken in samples["corte"])
    verdict(f"peak memory: {memory:.1f} MiB, at most {MEMORY_GOAL}", memory <= MEMORY_GOAL)
    # In a process of its own: what a child is started from counts as its memory.
    subprocess.check_call([sys.executable, __file__, "--check"])


def check():
    for name in ("polars", "duckdb"):
        count, largest = differences(rival_results(name))
        verdict(f"{count} nodes agree with {name} to {largest:.1e}, at most 1e-12", largest <= 1e-12)


def verdict(text, isMet):
    print(f"  {text}: {'met' if isMet else 'missed'}", flush=True)


def main():
    arguments = sys.argv[1:]
    if arguments == ["--check"]:
        return check()
    runs = 5
    if "--runs" in arguments:
        index = arguments.index("--runs")
        runs = int(arguments[index + 1])
        del arguments[index : index + 2]
    for rows in arguments or ["1e6"]:
        measure(rows, runs)


if __name__ == "__main__":
    main()
