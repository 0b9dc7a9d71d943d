#!/usr/bin/env python3
"""Writes a workbook of 12 columns, and the same as CSV: units, each with 100 indicators under five objectives at 20 cuts.

usage: sheet_rows.py ROWS OUTPUT shared|inline     texts are shared, as Excel writes them, or stand in their cells

The same number of rows gives the same cells. Of the rows 0.5 % have nothing programmed and 0.5 % nothing reported.
"""
import csv
import datetime
import random
import sys

import xlsxwriter

HEAD = (
    "Corte", "Municipio", "Objetivo", "Código", "Nombre indicador", "Entidad responsable", "Ponderación",
    "Programación vigencia", "Programación al corte", "Magnitud ejecutada al corte", "Estado", "Observaciones",
)
CUTS = [datetime.datetime(year, month, day) for year in range(2020, 2025) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))]
SIZES = (30, 25, 20, 15, 10)  # indicators of each objective
NAME = "Porcentaje de avance en la implementación de la política pública número {} para la gestión integral"


def indicators(chance):
    objectives = [f"O{number}" for number, size in enumerate(SIZES, 1) for _ in range(size)]
    return [
        (objective, f"I{number:03}", NAME.format(number), f"Entidad número {number % 20}", int(1 + 20 * chance()))
        for number, objective in enumerate(objectives, 1)
    ]


def magnitudes(chance):
    """The year's programme, the part due at the cut, and what was executed: 30 to 170 % of it."""
    kind = chance()
    programmed = 0 if kind < 0.005 else (100 + int(1_000_000 * chance())) / 100
    executed = None if 0.005 <= kind < 0.01 else round(programmed * (0.3 + 1.4 * chance()), 2)
    return round(programmed * 1.3, 2), programmed, executed


def matrix(rows, chance):
    heads = indicators(chance)
    for row in range(rows):
        block, place = divmod(row, len(heads))
        state = "En cumplimiento" if row % 7 else f"Rezago de {row % 50} productos"
        note = f"Reporte {row}" if row % 5 == 0 else None
        yield CUTS[block % len(CUTS)], f"Municipio {block // len(CUTS) + 1:05}", *heads[place], *magnitudes(chance), state, note


def main():
    rows, output = int(float(sys.argv[1])), sys.argv[2]
    chance = random.Random(20240331).random
    book = xlsxwriter.Workbook(output, {"constant_memory": sys.argv[3] == "inline"})
    book.set_properties({"created": datetime.datetime(2024, 3, 31)})
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Seguimiento")
    sheet.write_row(0, 0, HEAD)
    with open(f"{output}.csv", "w", newline="", encoding="utf-8") as text:
        lines = csv.writer(text, delimiter=";")
        lines.writerow(HEAD)
        for number, (cut, *values) in enumerate(matrix(rows, chance), 1):
            lines.writerow([cut.strftime("%d/%m/%Y"), *("" if value is None else value for value in values)])
            sheet.write_datetime(number, 0, cut, date)
            for column, value in enumerate(values, 1):
                if value is not None:
                    sheet.write(number, column, value)
    book.close()


if __name__ == "__main__":
    main()
