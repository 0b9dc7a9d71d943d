#!/usr/bin/env python3
"""Gives the command workbooks that are wrong on purpose, and looks at what it says and costs.

usage: hostile.py CORTE [--short]

Each has to be refused with exit code 65, a line that names the file and nothing on standard output, within 2 s of CPU time
and 256 MiB; one with a changed byte may be read instead, if it then says what the sound one does. --short tries fewer
truncated and changed files, for CI.
"""
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import zipfile

SECONDS, MEMORY = 2, 256  # of CPU time; MiB
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = "".join(f"<c t='str'><v>{name}</v></c>" for name in ("objective", "indicator", "programmed", "executed"))
SHEET, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"


def rows(count):
    return "".join(f"<row><c t='s'><v>0</v></c><c t='str'><v>A{n}</v></c><c><v>10</v></c><c><v>{n % 13}</v></c></row>" for n in range(count))


def worksheet(content):
    return f"<worksheet xmlns='{MAIN}'><sheetData><row>{HEAD}</row>{content}</sheetData></worksheet>"


def relationships(*targets):
    each = "".join(f"<Relationship Id='{id}' Type='{OFFICE}/{kind}' Target='{part}'/>" for id, kind, part in targets)
    return f"<Relationships>{each}</Relationships>"


def workbook(packing=zipfile.ZIP_DEFLATED, without=(), **changes):
    """A sound workbook but for the parts that are changed: `sheet`, `strings`, `styles`, `book`, `top`, `refs`."""
    parts = {
        "_rels/.rels": changes.get("top", relationships(("r", "officeDocument", BOOK))),
        BOOK: changes.get(
            "book", f"<workbook xmlns='{MAIN}' xmlns:r='{OFFICE}'><sheets><sheet name='Hoja1' r:id='a'/></sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": changes.get(
            "refs",
            relationships(("a", "worksheet", "worksheets/sheet1.xml"), ("b", "sharedStrings", "sharedStrings.xml"),
                          ("c", "styles", "styles.xml")),
        ),
        SHEET: changes.get("sheet", worksheet(rows(50))),
        STRINGS: changes.get("strings", "<sst><si><t>O1</t></si></sst>"),
        "xl/styles.xml": changes.get("styles", "<styleSheet><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>"),
    }
    parts.update(changes.get("others", {}))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, content in parts.items():
            if name not in without:
                archive.writestr(name, content)
    return file.getvalue()


def laughs():
    entities = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(12))
    return f"<!DOCTYPE w [<!ENTITY e0 'ja'>{entities}]>" + worksheet("<row><c t='str'><v>&e12;</v></c></row>")


def refused():
    """Files that have to be refused, by name."""
    cell = "<row><c t='s'><v>0</v></c></row>"
    yield "no parts", workbook(without=[SHEET])
    for part in (BOOK, STRINGS, "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"):
        yield f"without {part}", workbook(without=[part])
    yield "billion laughs", workbook(sheet=laughs())
    yield "quadratic entities", workbook(
        sheet=f"<!DOCTYPE w [<!ENTITY a '{'x' * 100_000}'>]>" + worksheet(f"<row><c t='str'><v>{'&a;' * 2000}</v></c></row>"))
    for kind in ("SYSTEM 'file:///etc/passwd'", "PUBLIC 'a' 'http://localhost/'"):
        yield f"entity {kind}", workbook(strings=f"<!DOCTYPE s [<!ENTITY a {kind}>]><sst><si><t>&a;</t></si></sst>")
    yield "document type", workbook(book="<!DOCTYPE workbook><workbook/>")
    yield "entity that isn't declared", workbook(sheet=worksheet("<row><c t='str'><v>&a;</v></c></row>"))
    yield "bomb of rows", workbook(sheet=worksheet("<row><c><v>1</v></c></row>" * 8_000_000))
    yield "bomb of spaces", workbook(sheet=worksheet(" " * 400_000_000))
    yield "bomb of strings", workbook(strings="<sst>" + "<si><t>a</t></si>" * 10_000_000 + "</sst>")
    yield "bomb of styles", workbook(styles="<styleSheet><cellXfs>" + "<xf/>" * 10_000_000 + "</cellXfs></styleSheet>")
    yield "one text of 300 MB", workbook(strings="<sst><si><t>" + "a" * 300_000_000)
    yield "one name of 300 MB", workbook(sheet="<" + "a" * 300_000_000)
    yield "one attribute of 300 MB", workbook(sheet=f"<worksheet a='{'a' * 300_000_000}'/>")
    yield "a long text in many cells", workbook(strings=f"<sst><si><t>{'a' * 200_000}</t></si></sst>", sheet=worksheet(cell * 50_000))
    yield "cells far to the right", workbook(sheet=worksheet("".join(f"<row><c r='XFD{n}'><v>1</v></c></row>" for n in range(2, 900))))
    yield "10 million columns", workbook(sheet=worksheet(f"<row>{'<c/>' * 10_000_000}</row>"))
    yield "a column beyond XFD", workbook(sheet=worksheet("<row r='2'><c r='VHPPU2'><v>1</v></c></row>"))
    yield "a row beyond the last", workbook(sheet=worksheet("<row r='99999999999999999999'><c><v>1</v></c></row>"))
    yield "deep elements", workbook(sheet="<a>" * 1_000_000)
    yield "deep strings", workbook(strings="<sst>" + "<si>" * 1000)
    merged = "".join(f"<mergeCell ref='A1:A{n}'/>" for n in range(2, 40_000))
    yield "merged over and over", workbook(
        sheet=worksheet(rows(39_000)).replace("</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>"))
    yield "a lone surrogate", workbook(sheet=worksheet("<row><c t='str'><v>&#xD800;</v></c></row>"))
    yield "bytes of a lone surrogate", workbook(sheet=worksheet("<row><c t='str'><v>@</v></c></row>").encode().replace(b"@", b"\xED\xA0\x80"))
    yield "bytes that are no UTF-8", workbook(sheet=worksheet("<row><c t='str'><v>@</v></c></row>").encode().replace(b"@", b"\xC3("))
    yield "another encoding's name", workbook(sheet=f"<?xml version='1.0' encoding='EBCDIC'?>{worksheet('')}")
    yield "a NUL", workbook(sheet=worksheet("<row><c t='str'><v>\0</v></c></row>"))
    yield "a sheet that is the workbook", workbook(refs=relationships(("a", "worksheet", "workbook.xml")))
    yield "a workbook that is its references", workbook(top=relationships(("r", "officeDocument", "_rels/.rels")))
    yield "references of references", workbook(
        refs=relationships(("a", "worksheet", "_rels/workbook.xml.rels"), ("b", "sharedStrings", "_rels/workbook.xml.rels")))
    yield "a part above the top", workbook(refs=relationships(("a", "worksheet", "../../../../etc/passwd")))
    yield "20,000 parts", workbook(others={f"x{n}": "" for n in range(20_000)})
    yield "10,000 sheets of one part", workbook(
        book=f"<workbook xmlns:r='{OFFICE}'><sheets>{''.join(f'''<sheet name='H{n}' r:id='a'/>''' for n in range(10_000))}</sheets></workbook>",
        sheet=worksheet(rows(2000)))
    yield "an archive in the archive", workbook(sheet=workbook())
    chance = random.Random(7)
    for size in (0, 1, 4, 100, 100_000):
        yield f"{size} bytes by chance", chance.randbytes(size)
        yield f"a signature and {size} bytes by chance", b"PK\x03\x04" + chance.randbytes(size)


def truncated(sound, step):
    for percent in range(1, 100, step):
        yield f"the first {percent} %", sound[: len(sound) * percent // 100]


def changed(sound, count):
    chance = random.Random(11)
    for _ in range(count):
        other = bytearray(sound)
        places = [chance.randrange(len(other)) for _ in range(chance.choice((1, 1, 2, 8)))]
        for place in places:
            other[place] ^= chance.randrange(1, 256)
        yield f"other bytes at {places}", bytes(other)


def limits():
    # What goes far beyond is stopped, so that it can't take the machine with it.
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))


def run(corte, file, content):
    """The exit code, what was printed and said, and the cost: CPU seconds and MiB."""
    with open(file, "wb") as output:
        output.write(content)
    child = subprocess.Popen([corte, "measure", file], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limits)
    printed, said = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, printed, said, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    corte, is_short = os.path.abspath(sys.argv[1]), "--short" in sys.argv[2:]
    faults = []
    worst = {"seconds": (0.0, ""), "MiB": (0.0, "")}
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "libro.xlsx")

        def attempt(name, content, sound=None):
            code, printed, said, seconds, memory = run(corte, file, content)
            where = b"corte: " + file.encode()
            if sound is not None and (code, printed) == sound:
                pass
            elif code != 65 or printed or not said.startswith(where):
                faults.append(f"{name}: exit code {code}, {printed[:80]!r}, {said[:200]!r}")
            if seconds > SECONDS or memory > MEMORY:
                faults.append(f"{name}: {seconds:.2f} s, {memory:.0f} MiB")
            worst["seconds"] = max(worst["seconds"], (seconds, name))
            worst["MiB"] = max(worst["MiB"], (memory, name))

        count = 0
        for name, content in refused():
            attempt(name, content)
            count += 1
        for packing in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
            whole = workbook(packing)
            code, printed, *_ = run(corte, file, whole)
            if code != 0:
                sys.exit("the sound workbook isn't read")
            for name, content in truncated(whole, 10 if is_short else 1):
                attempt(name, content)
                count += 1
            for name, content in changed(whole, 30 if is_short else 500):
                attempt(name, content, (code, printed))
                count += 1
    for name, (value, what) in worst.items():
        print(f"at most {value:.2f} {name} ({what})")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{count} hostile workbooks: all refused, or read as the sound one")


if __name__ == "__main__":
    main()
