#!/usr/bin/env python3
"""Times a sheet of many units beside readers of workbooks: polars (calamine), python-calamine, DuckDB and openpyxl.

usage: Benchmarks/xlsx.py [ROWS] [--runs N]     ROWS are 2e5 unless given, N is 5

Corte reads the workbook, measures every unit and cut under two methodologies and writes the nodes; the others read the
sheet and add up one column. All take turns; wall, CPU time and peak memory are of the whole process, the median of N runs
after one that warms the caches. The texts are shared in one workbook, as Excel writes them, and stand in their cells in the
other. What Corte writes has to be what the same matrix gives as CSV. Files are made once under .build/bench.
"""
import filecmp
import os
import statistics
import subprocess
import sys

from processes import in_turn
from rivals import BENCH, CORTE, ROLLUP_PYTHON, SCRIPTS

EXCEL_DUCKDB_PYTHON = BENCH / "duckdb-excel" / "bin" / "python"
MEMORY_GOAL = 32  # MiB


def prepare(rows, kind):
    book = BENCH / f"sheet-{rows}-{kind}.xlsx"
    if not book.exists():
        part = BENCH / f"part-{kind}.xlsx"
        subprocess.check_call([ROLLUP_PYTHON, SCRIPTS / "sheet_rows.py", rows, part, kind])
        os.rename(f"{part}.csv", f"{book}.csv")
        os.rename(part, book)
    return book


def compare(file, output):
    using = [word for methodology in ("weighted-average", "capped") for word in ("--using", methodology)]
    return [CORTE, "compare", file, *using, "--quiet", "--format", "csv", "-o", output]


def commands(book):
    readers = {name: ROLLUP_PYTHON for name in ("polars", "calamine", "openpyxl")}
    readers["duckdb"] = EXCEL_DUCKDB_PYTHON
    return {
        "corte": compare(book, BENCH / "sheet.csv"),
        **{name: [python, SCRIPTS / "sheet_sum.py", name, book] for name, python in readers.items()},
    }


def measure(rows, kind, runs):
    book = prepare(rows, kind)
    samples = in_turn(commands(book), runs)
    medians = {name: [statistics.median(column) for column in zip(*taken)] for name, taken in samples.items()}
    print(f"{rows} rows, texts {kind}, load {os.getloadavg()[0]:.1f}, median of {runs}")
    print(f"  {'':<10}{'wall s':>9}{'CPU s':>9}{'MiB':>9}")
    for name, (wall, cpu, memory) in medians.items():
        print(f"  {name:<10}{wall:>9.3f}{cpu:>9.3f}{memory:>9.1f}")
    ratio = statistics.median(ours.wall / theirs.wall for ours, theirs in zip(samples["corte"], samples["polars"]))
    verdict(f"wall time: {ratio:.2f} of polars', at most 1", ratio <= 1)
    memory = max(taken.memory for taken in samples["corte"])
    verdict(f"peak memory: {memory:.1f} MiB, at most {MEMORY_GOAL}", memory <= MEMORY_GOAL)
    subprocess.check_call(compare(f"{book}.csv", BENCH / "sheet-of-csv.csv"))
    same = filecmp.cmp(BENCH / "sheet.csv", BENCH / "sheet-of-csv.csv", shallow=False)
    verdict("the nodes are those that the CSV gives", same)


def verdict(text, isMet):
    print(f"  {text}: {'met' if isMet else 'missed'}", flush=True)


def main():
    arguments = sys.argv[1:]
    runs = 5
    if "--runs" in arguments:
        index = arguments.index("--runs")
        runs = int(arguments[index + 1])
        del arguments[index : index + 2]
    for kind in ("shared", "inline"):
        measure(arguments[0] if arguments else "2e5", kind, runs)


if __name__ == "__main__":
    main()
