#!/usr/bin/env python3
"""Rolls a matrix of units up with DuckDB, uncapped and capped. Usage: duckdb_rollup.py MATRIX OUTPUT

The objectives of each unit and cut go to OUTPUT, the plans to OUTPUT.plan.csv.
"""
import sys

import duckdb

OBJECTIVES = """
    CREATE TABLE objectives AS
    WITH rows AS (
        SELECT *, 100 * executed / programmed AS achievement
        FROM read_csv($matrix, header = true, delim = ',', columns = {
            unit: 'VARCHAR', cut: 'VARCHAR', objective: 'VARCHAR', indicator: 'VARCHAR',
            weight: 'DOUBLE', programmed: 'DOUBLE', executed: 'DOUBLE'})
        WHERE programmed > 0 AND executed IS NOT NULL)
    SELECT unit, cut, objective,
        sum(weight * achievement) / sum(weight) AS uncapped,
        sum(weight * least(achievement, 100)) / sum(weight) AS capped
    FROM rows GROUP BY unit, cut, objective
"""
PLANS = "SELECT unit, cut, avg(uncapped) AS uncapped, avg(capped) AS capped FROM objectives GROUP BY unit, cut"


def main():
    matrix, output = sys.argv[1:]
    database = duckdb.connect()
    database.execute("SET preserve_insertion_order = false")  # faster, and nobody asks for an order
    database.execute(OBJECTIVES, {"matrix": matrix})
    database.sql("FROM objectives").write_csv(output)
    database.sql(PLANS).write_csv(f"{output}.plan.csv")


if __name__ == "__main__":
    main()
