#!/usr/bin/env python3
"""Times the official deck in each format beside matplotlib, which draws the same slides.

usage: Benchmarks/decks.py [RUNS]     RUNS is 5

Each figure is the CPU time of a whole process, the median of RUNS; all take turns. `presentations.py` has the presentation.
"""
import statistics
import sys
import tempfile

from processes import in_turn
from rivals import CORTE, MATRIX, PYTHON, SCRIPTS

# A format, what it's measured by, and the part of that it may cost at most.
GOALS = [("pdf", "matplotlib pdf", 0.09), ("png", "matplotlib png", 0.19), ("html", "pdf", 1.0)]


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        commands = {}
        for form, _, _ in GOALS:
            output = f"{folder}/{form}"
            commands[form] = [CORTE, "deck", MATRIX, "--quiet", "-o", output, "--formats", form, "--charts", "none"]
        for form, output in (("pdf", "matplotlib.pdf"), ("png", "matplotlib")):
            commands[f"matplotlib {form}"] = [PYTHON, SCRIPTS / "matplotlib_deck.py", form, f"{folder}/{output}"]
        costs = in_turn(commands, runs)
    took = {name: 1000 * statistics.median(cost.cpu for cost in each) for name, each in costs.items()}
    print(f"{'CPU ms':<8}{'corte':>10}   beside")
    for form, rival, goal in GOALS:
        share = took[form] / took[rival]
        print(
            f"{form:<8}{took[form]:>10.1f}   {rival} {took[rival]:.1f}, {share:.3f} of it; "
            f"at most {goal:g}: {'met' if share <= goal else 'missed'}")


if __name__ == "__main__":
    main()
