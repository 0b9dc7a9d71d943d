#!/usr/bin/env python3
"""Times the projection of 10,000 short series beside numpy, statsforecast and statsmodels.

usage: Benchmarks/trend.py

Series have 12 steps and are projected by four more. Every figure is CPU time: of Corte's module by `trend-bench`, method
by method; of the others in a process each, on as many series as take some seconds.
"""
import math
import random
import subprocess

from rivals import BENCH, BUILT, ROLLUP_PYTHON, SCRIPTS

COUNT = 10_000
FILE = BENCH / "trend.csv"

# The slow ones are timed on fewer series.
RIVALS = {
    "numpy drift": COUNT,
    "numpy least squares": COUNT,
    "numpy Theil-Sen": COUNT,
    "statsforecast drift": 1000,
    "statsforecast Holt": 300,
    "statsforecast theta": 300,
    "statsmodels damped Holt": 100,
    "statsmodels theta": 30,
}


def write():
    """Totals of many sizes whose steps vary from a fifth to all of their mean; one step in twenty adds nothing."""
    chance = random.Random(7)
    with open(FILE, "w") as file:
        for _ in range(COUNT):
            size = math.exp(chance.uniform(0, math.log(1e5)))
            shape = chance.uniform(0.2, 1) ** -2
            total, totals = 0.0, []
            for _ in range(12):
                total += 0 if chance.random() < 0.05 else size * chance.gammavariate(shape, 1 / shape)
                totals.append(f"{total:.6g}")
            file.write(",".join(totals) + "\n")


def main():
    BENCH.mkdir(parents=True, exist_ok=True)
    write()
    subprocess.check_call([BUILT / "trend-bench", FILE])
    print(f"rivals, CPU in s for {COUNT} series")
    for name, count in RIVALS.items():
        command = [ROLLUP_PYTHON, SCRIPTS / "trend_rivals.py", name, FILE, str(count)]
        spent = float(subprocess.check_output(command, stderr=subprocess.DEVNULL))
        print(f"  {name:<34}{spent * COUNT / 1e6:.3f}", flush=True)


if __name__ == "__main__":
    main()
