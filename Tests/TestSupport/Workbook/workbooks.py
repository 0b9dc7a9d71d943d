"""Looks at workbooks as others do.

workbooks.py cells FILE…            every cell: file, sheet, address, what it holds and its text, apart by tabs; of the .xls that
                                    LibreOffice saves too, which has the bits of its numbers where its .xlsx has 15 digits
workbooks.py formulas FILE…         the same with formulas in the place of what they came to
workbooks.py forget FILE NEW [SHEET!A1=NUMBER…]
                                    a copy without what formulas came to, and with other numbers
workbooks.py rules FILE…            what cells may take: where, the kind, and the words of a list
workbooks.py audit FILE…            what Excel would have to repair
"""

import json
import os
import sys

import openpyxl
import xlrd
from openpyxl.utils import get_column_letter


def show(path, sheet, address, kind, value):
    # repr of a double reads back as the same one.
    text = json.dumps(value) if isinstance(value, str) else repr(value)
    print(os.path.basename(path), sheet, address, kind, text, sep="\t")


def cells(path, values):
    if path.endswith(".xls"):
        return old_cells(path)
    for sheet in openpyxl.load_workbook(path, data_only=values):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    show(path, sheet.title, cell.coordinate, cell.data_type, cell.value)


def old_cells(path):
    for sheet in xlrd.open_workbook(path).sheets():
        for row in range(sheet.nrows):
            for column, cell in enumerate(sheet.row(row)):
                kind = {xlrd.XL_CELL_NUMBER: "n", xlrd.XL_CELL_TEXT: "s"}.get(cell.ctype)
                if kind:
                    show(path, sheet.name, f"{get_column_letter(column + 1)}{row + 1}", kind, cell.value)


def forget(path, new, changes):
    book = openpyxl.load_workbook(path)
    for change in changes:
        address, number = change.split("=")
        sheet, cell = address.split("!")
        book[sheet][cell] = float(number)
    book.save(new)


def rules(path):
    found = openpyxl.load_workbook(path).worksheets[0].data_validations.dataValidation
    for rule in sorted(found, key=lambda rule: str(rule.sqref)):
        print(rule.sqref, rule.type, *([rule.formula1.strip('"')] if rule.type == "list" else []))


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
        elif command == "rules":
            rules(path)
        else:
            cells(path, command == "cells")


if __name__ == "__main__":
    main(*sys.argv[1:])
