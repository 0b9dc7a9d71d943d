#!/usr/bin/env python3
"""Rolls a matrix of units up with polars' streaming engine, uncapped and capped. Usage: polars_rollup.py MATRIX OUTPUT

The objectives of each unit and cut go to OUTPUT, the plans to OUTPUT.plan.csv.
"""
import sys

import polars as pl

TEXTS = ("unit", "cut", "objective", "indicator")
NUMBERS = ("weight", "programmed", "executed")


def objectives(matrix):
    achievement = 100 * pl.col("executed") / pl.col("programmed")
    weight = pl.col("weight")
    return (
        pl.scan_csv(matrix, schema=dict.fromkeys(TEXTS, pl.String) | dict.fromkeys(NUMBERS, pl.Float64))
        .filter(pl.col("programmed") > 0, pl.col("executed").is_not_null())
        .group_by("unit", "cut", "objective")
        .agg(
            uncapped=(weight * achievement).sum() / weight.sum(),
            capped=(weight * achievement.clip(upper_bound=100)).sum() / weight.sum(),
        )
        .collect(engine="streaming")
    )


def main():
    matrix, output = sys.argv[1:]
    found = objectives(matrix)
    found.write_csv(output)
    found.group_by("unit", "cut").agg(pl.col("uncapped", "capped").mean()).write_csv(f"{output}.plan.csv")


if __name__ == "__main__":
    main()
