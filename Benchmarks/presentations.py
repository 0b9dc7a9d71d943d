#!/usr/bin/env python3
"""Times the presentation of a deck beside python-pptx, which writes the same titles, texts, tables, charts and notes.

usage: Benchmarks/presentations.py [RUNS]     RUNS is 5

Each figure is the CPU time of a whole process, the median of RUNS. Corte reads and measures the plan as well; python-pptx has
only to write. The goal is at most 0.3 of python-pptx.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile

from processes import in_turn
from rivals import BUILT, MATRIX

ROOT = pathlib.Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".build/bench/python/bin/python"
GOAL = 0.3


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        corte = [BUILT / "corte", "deck", MATRIX, "--quiet", "-o", folder, "--formats", "pptx", "--charts", "none"]
        subprocess.run(corte, check=True, stdout=subprocess.DEVNULL)
        reader = ROOT / "Tests/TestSupport/Presentation/presentations.py"
        slides = subprocess.run(
            [PYTHON, reader, "slides", f"{folder}/deck.pptx"], check=True, capture_output=True, text=True).stdout
        pathlib.Path(f"{folder}/slides.json").write_text(slides, encoding="utf-8")
        rival = [PYTHON, ROOT / "Benchmarks/Rivals/pptx_deck.py", f"{folder}/slides.json", f"{folder}/rival.pptx"]
        costs = in_turn({"corte": corte, "python-pptx": rival}, runs)
    took = {name: 1000 * statistics.median(cost.cpu for cost in each) for name, each in costs.items()}
    share = took["corte"] / took["python-pptx"]
    print(
        f"{'CPU ms':<8}{'corte':>12}{'python-pptx':>14}{'share':>8}\n"
        f"{'pptx':<8}{took['corte']:>12.1f}{took['python-pptx']:>14.1f}{share:>8.2f}"
        f"   at most {GOAL}: {'met' if share <= GOAL else 'missed'}")


if __name__ == "__main__":
    main()
