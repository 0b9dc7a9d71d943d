"""Looks at workbooks as others do.

workbooks.py cells FILE…            every cell: file, sheet, address, what it holds and its text, apart by tabs
workbooks.py formulas FILE…         the same with formulas in the place of what they came to
workbooks.py forget FILE NEW [SHEET!A1=NUMBER…]
                                    a copy without what formulas came to, and with other numbers
workbooks.py audit FILE…            what Excel would have to repair
"""

import json
import os
import sys

import openpyxl


def cells(path, values):
    for sheet in openpyxl.load_workbook(path, data_only=values):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    # repr of a double reads back as the same one.
                    text = json.dumps(cell.value) if isinstance(cell.value, str) else repr(cell.value)
                    print(os.path.basename(path), sheet.title, cell.coordinate, cell.data_type, text, sep="\t")


def forget(path, new, changes):
    book = openpyxl.load_workbook(path)
    for change in changes:
        address, number = change.split("=")
        sheet, cell = address.split("!")
        book[sheet][cell] = float(number)
    book.save(new)


def audit(path):
    from openxml_audit import OpenXmlValidator

    for error in OpenXmlValidator().validate(path).errors:
        print(os.path.basename(path), error, sep="\t")


def main(command, *arguments):
    if command == "forget":
        forget(arguments[0], arguments[1], arguments[2:])
    for path in arguments if command != "forget" else []:
        if command == "audit":
            audit(path)
        else:
            cells(path, command == "cells")


if __name__ == "__main__":
    main(*sys.argv[1:])
