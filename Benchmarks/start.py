#!/usr/bin/env python3
"""Times whole processes: `corte measure`, and a bullet chart as PNG and PDF beside gnuplot and matplotlib with the same chart.

usage: Benchmarks/start.py [RUNS]     RUNS is 21

The commands take turns; CPU is user and system time of the process and its threads, memory the largest resident set, and
each figure the median.
"""
import statistics
import sys
import tempfile

from processes import Cost, in_turn
from rivals import CORTE, MATRIX, gnuplot, matplotlib

# What a chart may cost at most, in parts of gnuplot's CPU time.
GOALS = {"png": 0.45, "pdf": 1.0}


def commands(folder):
    chosen = {"measure": [CORTE, "measure", MATRIX, "--quiet", "-o", f"{folder}/report.json"]}
    for form in GOALS:
        chosen[f"{form} corte"] = [CORTE, "chart", "bullet", MATRIX, "--quiet", "-o", f"{folder}/corte.{form}"]
        chosen[f"{form} gnuplot"] = gnuplot(form, 1, folder)
        chosen[f"{form} matplotlib"] = matplotlib(form, 1, folder)
    return chosen


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as folder:
        costs = in_turn(commands(folder), runs)
    medians = {name: Cost(*map(statistics.median, zip(*taken))) for name, taken in costs.items()}
    print(f"{'cold start':<16}{'CPU ms':>9}{'wall ms':>9}{'MiB':>8}")
    for name, cost in medians.items():
        print(f"{name:<16}{1000 * cost.cpu:>9.1f}{1000 * cost.wall:>9.1f}{cost.memory:>8.1f}")
    for form, goal in GOALS.items():
        ours, gnuplot_, matplotlib_ = (medians[f"{form} {tool}"].cpu for tool in ("corte", "gnuplot", "matplotlib"))
        verdict = "met" if ours <= goal * gnuplot_ else "missed"
        print(
            f"{form}: {ours / gnuplot_:.2f} of gnuplot's CPU, {ours / matplotlib_:.3f} of matplotlib's; "
            f"at most {goal:g} of gnuplot: {verdict}")


if __name__ == "__main__":
    main()
