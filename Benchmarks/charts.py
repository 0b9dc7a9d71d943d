#!/usr/bin/env python3
"""Times a further bullet chart in a process that goes on, beside matplotlib and gnuplot. `start.py` has the first one.

usage: Benchmarks/charts.py [RUNS]     RUNS is 3

Each figure is the CPU time of 50 charts less that of one, over 49, the median of RUNS.
"""
import statistics
import sys
import tempfile

from processes import in_turn
from rivals import BUILT, MATRIX, gnuplot, matplotlib

COUNT = 50
# What one chart may cost at most, in milliseconds of CPU time.
GOALS = {"png": 30, "pdf": 6}


def corte(form, count, folder):
    return [BUILT / "chart-bench", MATRIX, form, str(count), f"{folder}/corte.{form}"]


TOOLS = {"corte": corte, "gnuplot": gnuplot, "matplotlib": matplotlib}


def warm(form, runs, folder):
    """Milliseconds a chart, by the tool's name."""
    chosen = {(tool, count): TOOLS[tool](form, count, folder) for tool in TOOLS for count in (1, COUNT)}
    costs = in_turn(chosen, runs)
    spent = {tool: [many.cpu - one.cpu for one, many in zip(costs[tool, 1], costs[tool, COUNT])] for tool in TOOLS}
    return {tool: 1000 * statistics.median(taken) / (COUNT - 1) for tool, taken in spent.items()}


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print(f"{'CPU ms':<8}" + "".join(f"{tool:>12}" for tool in TOOLS) + f"{'of gnuplot':>12}{'of matplotlib':>15}   goal")
    with tempfile.TemporaryDirectory() as folder:
        for form, goal in GOALS.items():
            took = warm(form, runs, folder)
            print(
                f"{form:<8}" + "".join(f"{took[tool]:>12.1f}" for tool in TOOLS)
                + f"{took['corte'] / took['gnuplot']:>12.2f}{took['corte'] / took['matplotlib']:>15.3f}"
                + f"   at most {goal} ms: {'met' if took['corte'] <= goal else 'missed'}",
                flush=True)


if __name__ == "__main__":
    main()
