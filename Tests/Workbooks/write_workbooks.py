#!/usr/bin/env python3
"""Writes tables as workbooks: one of each that stands on standard input, as JSON.

usage: write_workbooks.py openpyxl|xlsxwriter|libreoffice FOLDER

A table is {"name": ..., "rows": [[cell]]}; a cell is a text, a number, or [number] for one that's shown in percent.
LibreOffice saves anew what openpyxl wrote.
"""
import json
import pathlib
import subprocess
import sys
import tempfile


def parts(cell):
    """A cell's value and number format."""
    return (cell[0], "0.00%") if isinstance(cell, list) else (cell, None)


def openpyxl(tables, folder):
    import openpyxl

    for table in tables:
        book = openpyxl.Workbook()
        for y, row in enumerate(table["rows"], 1):
            for x, cell in enumerate(row, 1):
                value, form = parts(cell)
                if value == "":
                    continue
                written = book.active.cell(y, x)
                written.value = value
                # What begins with = is a formula to openpyxl, and #N/A an error.
                if isinstance(value, str):
                    written.data_type = "s"
                if form:
                    written.number_format = form
        book.save(folder / f"{table['name']}.xlsx")


def xlsxwriter(tables, folder):
    import xlsxwriter

    for table in tables:
        book = xlsxwriter.Workbook(folder / f"{table['name']}.xlsx")
        sheet, percent = book.add_worksheet(), book.add_format({"num_format": "0.00%"})
        for y, row in enumerate(table["rows"]):
            for x, cell in enumerate(row):
                value, form = parts(cell)
                if isinstance(value, str):
                    sheet.write_string(y, x, value)
                else:
                    sheet.write_number(y, x, value, percent if form else None)
        book.close()


def libreoffice(tables, folder):
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        openpyxl(tables, place)
        files = [place / f"{table['name']}.xlsx" for table in tables]
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, *files],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )


def main():
    writer = {"openpyxl": openpyxl, "xlsxwriter": xlsxwriter, "libreoffice": libreoffice}[sys.argv[1]]
    writer(json.load(sys.stdin), pathlib.Path(sys.argv[2]))


if __name__ == "__main__":
    main()
