#!/usr/bin/env python3
"""Writes a matrix of units, each with 100 indicators under five objectives at 20 cuts. Usage: rollup_rows.py ROWS OUTPUT

The same number of rows gives the same bytes. Of the rows 0.5 % have nothing programmed and 0.5 % nothing reported.
"""
import random
import sys

QUARTERS = ("03-31", "06-30", "09-30", "12-31")
CUTS = [f"{year}-{quarter}" for year in range(2024, 2029) for quarter in QUARTERS]
SIZES = (30, 25, 20, 15, 10)  # indicators of each objective


def indicators(chance):
    objectives = [f"O{number}" for number, size in enumerate(SIZES, 1) for _ in range(size)]
    return [f"{objective},I{number:03},{int(1 + 20 * chance())}" for number, objective in enumerate(objectives, 1)]


def cents(value):
    return f"{value // 100}.{value % 100:02}"


def row(chance):
    """Programmed and executed: the second is 30 to 170 % of the first."""
    kind = chance()
    programmed = 0 if kind < 0.005 else 100 + int(1_000_000 * chance())
    executed = "" if 0.005 <= kind < 0.01 else cents(int(programmed * (0.3 + 1.4 * chance())))
    return f"{cents(programmed)},{executed}"


def main():
    rows, output = int(sys.argv[1]), sys.argv[2]
    chance = random.Random(20240331).random
    heads = indicators(chance)
    with open(output, "w", newline="", encoding="ascii") as file:
        file.write("unit,cut,objective,indicator,weight,programmed,executed\n")
        for block in range(rows // len(heads)):
            where = f"U{block // len(CUTS) + 1:06},{CUTS[block % len(CUTS)]}"
            file.write("".join(f"{where},{head},{row(chance)}\n" for head in heads))


if __name__ == "__main__":
    main()
