#!/usr/bin/env python3
"""Reads a sheet whole and adds up what was programmed. Usage: sheet_sum.py polars|calamine|duckdb|openpyxl FILE"""
import sys

COLUMN = "Programación al corte"


def polars(file):
    import polars

    sheet = polars.read_excel(file)
    return sheet.height, sheet[COLUMN].sum()


def calamine(file):
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).iter_rows()
    return total(rows)


def duckdb(file):
    import pathlib

    import duckdb
    import duckdb_extension_excel

    connection = duckdb.connect()
    folder = pathlib.Path(duckdb_extension_excel.__file__).parent
    connection.execute(f"LOAD '{next(folder.glob('extensions/*/excel.duckdb_extension'))}'")
    return connection.execute(f'SELECT count(*), sum("{COLUMN}") FROM read_xlsx(?)', [file]).fetchone()


def openpyxl(file):
    import openpyxl

    return total(openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True))


def total(rows):
    rows = iter(rows)
    column = list(next(rows)).index(COLUMN)
    values = [row[column] for row in rows]
    return len(values), sum(values)


def main():
    count, amount = {"polars": polars, "calamine": calamine, "duckdb": duckdb, "openpyxl": openpyxl}[sys.argv[1]](sys.argv[2])
    print(count, round(amount, 2))


if __name__ == "__main__":
    main()
