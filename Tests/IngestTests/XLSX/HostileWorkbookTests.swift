import PlanModel
import TestSupport
import Testing

@testable import Ingest

@Suite("A hostile workbook") struct HostileWorkbookTests {
    /// Why a workbook can't be read; its texts where it can.
    private func outcome(_ bytes: [UInt8], named file: String = "l.xlsx") -> String {
        do {
            let table = try TableFormats.format(of: bytes, named: file).read(
                bytes, of: file, settings: ReadingSettings()
            ).table
            return "\((0..<table.count).map { table.texts(of: $0) })"
        } catch {
            return error.description
        }
    }

    private let sound = TestWorkbook(
        rows: (1...40).map { "<row r='\($0)'><c r='A\($0)'><v>\($0).5</v></c></row>" }.joined())

    private func changed(_ change: (inout TestWorkbook) -> Void) -> String {
        var book = sound
        change(&book)
        return outcome(book.bytes)
    }

    private let sheet = "xl/worksheets/sheet1.xml"

    @Test("has no document type")
    func documentType() {
        let entities = "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
        #expect(
            changed {
                $0.others[sheet] =
                    "\(entities)<worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>"
            }
                == "l.xlsx:Hoja1: a part of the workbook declares a document type (xl/worksheets/sheet1.xml), and isn't "
                + "read; open it in Excel or LibreOffice, and save it anew")
    }

    @Test("isn't unpacked to any size")
    func bomb() {
        let row = "<row><c><v>1</v></c></row>"
        let text = changed {
            $0.others[sheet] =
                "<worksheet><sheetData>\(String(repeating: row, count: 800_000))</sheetData></worksheet>"
        }
        #expect(text.hasPrefix("l.xlsx:Hoja1: the workbook has too much to unpack (xl/worksheets/sheet1.xml)"))
    }

    @Test("hasn't more shared texts than its cells could show, but for those that programs leave behind")
    func sharedTexts() {
        let text = changed {
            $0.others["xl/sharedStrings.xml"] = "<sst>\(String(repeating: "<si/>", count: (1 << 20) + 1))</sst>"
        }
        #expect(
            text
                == "l.xlsx: the workbook has more texts than cells; leave the measured sheet alone in the workbook, or "
                + "save it as CSV")
        let left = changed {
            $0.others["xl/sharedStrings.xml"] = "<sst>\(String(repeating: "<si/>", count: 1 << 20))</sst>"
        }
        #expect(left == outcome(sound.bytes))
    }

    @Test("isn't read whole where reading it as a stream has shown what's wrong")
    func once() throws {
        var book = sound
        book.others["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row r='x'/></sheetData></worksheet>"
        let error = #expect(throws: IngestError.self) {
            try MatrixStream(RandomAccessBytes(book.bytes, path: "l.xlsx"), settings: PlanFile(), leastSheet: 0)
        }
        #expect(error?.lines == [outcome(book.bytes)])
    }

    @Test("hasn't more cells than fit, with the empty ones between them")
    func cells() {
        let rows = (1...500).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
        #expect(
            outcome(TestWorkbook(rows: rows).bytes)
                == "l.xlsx:Hoja1: the workbook has more than 8000000 cells; leave the measured sheet alone in the workbook, "
                + "or save it as CSV")
    }

    @Test("hasn't more rows and columns than sheets have")
    func size() {
        #expect(
            outcome(TestWorkbook(rows: "<row r='1048577'/>").bytes).hasPrefix(
                "l.xlsx:Hoja1: the workbook has more rows than a sheet has; "))
        let cells = String(repeating: "<c/>", count: 16_385)
        #expect(
            outcome(TestWorkbook(rows: "<row>\(cells)</row>").bytes).hasPrefix(
                "l.xlsx:Hoja1: the workbook has more columns than a sheet has; "))
    }

    @Test("says nothing where it ends too early", arguments: [true, false])
    func truncated(isPacked: Bool) {
        var book = sound
        book.isPacked = isPacked
        let bytes = book.bytes
        for percent in 1..<100 {
            let text = outcome(Array(bytes.prefix(bytes.count * percent / 100)))
            #expect(text == "l.xlsx: the workbook is damaged or incomplete; copy it again, or open it and save it anew")
        }
    }

    @Test("gives what it held or nothing, whichever byte is another", arguments: [true, false])
    func flipped(isPacked: Bool) {
        var book = sound
        book.isPacked = isPacked
        let bytes = book.bytes
        let whole = outcome(bytes)
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var other = bytes
            other[index] ^= 0xFF
            let text = outcome(other)
            #expect(text == whole || text.hasPrefix("l.xlsx"), "\(index)")
        }
    }

    @Test("names the part whose checksum is wrong")
    func checksum() throws {
        var book = sound
        book.isPacked = false
        var bytes = book.bytes
        let digits = Array("<v>7.5</v>".utf8)
        let start = try #require(bytes.firstRange(of: digits)?.lowerBound)
        bytes[start + 3] = UInt8(ascii: "9")
        #expect(
            outcome(bytes)
                == "l.xlsx:Hoja1: a part of the workbook is damaged (xl/worksheets/sheet1.xml); copy it again, or open it and "
                + "save it anew")
    }

    @Test(
        "has its rows and cells in order, and each where it says",
        arguments: [
            "<row r='2'/><row r='2'/>", "<row r='0'/>", "<row r='x'/>",
            "<row r='1'><c r='B1'/><c r='A1'/></row>", "<row r='1'><c r='A2'/></row>", "<row r='1'><c r='XFE1'/></row>",
            "<row r='1'><c r='1A'/></row>", "<row r='1'><c r='A01'/></row>",
            // A row inside a row, and a cell behind one.
            "<row><c><v>1</v></c><c><v>2</v></c><row><c><v>3</v></c></row><c/><c/><c><v>4</v></c></row><row><c/></row>",
            "<row><c><v>1</v></c></row><c><v>2</v></c>",
        ])
    func order(rows: String) {
        #expect(outcome(TestWorkbook(rows: rows).bytes).contains("a part of the workbook makes no sense (sheetData: "))
    }

    @Test(
        "has cells of known kinds, with what belongs in them",
        arguments: [
            "<c r='A1' t='s'><v>0</v></c>", "<c r='A1' t='s'><v>-1</v></c>", "<c r='A1'><v>nan</v></c>",
            "<c r='A1'><v>0x10</v></c>", "<c r='A1'><v>1e999</v></c>", "<c r='A1'><v>1,5</v></c>",
            "<c r='A1' t='q'><v>1</v></c>",
        ])
    func kinds(xml: String) {
        let text = outcome(TestWorkbook(rows: "<row r='1'>\(xml)</row>").bytes)
        #expect(text.hasPrefix("l.xlsx:Hoja1!A1: a part of the workbook makes no sense ("))
    }

    @Test("hasn't more sheets than anybody keeps")
    func sheets() {
        let entries = (1...501).map { "<sheet name='H\($0)' sheetId='\($0)' r:id='r1'/>" }.joined()
        let text = changed {
            $0.others["xl/workbook.xml"] =
                "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                + "<sheets>\(entries)</sheets></workbook>"
        }
        #expect(text.contains("the workbook has more than 500 sheets"))
    }

    @Test("isn't deeper than sheets are, and is well-formed")
    func shape() {
        let deep = String(repeating: "<a>", count: 70)
        #expect(changed { $0.others[sheet] = deep }.contains("makes no sense (xl/worksheets/sheet1.xml: depth)"))
        let long = String(repeating: "x", count: 2 << 20)
        for mark in ["<worksheet a='\(long)'/>", "<worksheet><!--\(long)--></worksheet>"] {
            #expect(changed { $0.others[sheet] = mark }.contains("(xl/worksheets/sheet1.xml: too long a mark)"))
        }
        #expect(changed { $0.others[sheet] = "<worksheet>" }.contains("makes no sense (xl/worksheets/sheet1.xml: "))
        #expect(
            changed { $0.others[sheet] = "" }.contains("makes no sense (xl/worksheets/sheet1.xml: no element found"))
    }

    @Test("has no password, no macros, and is no other format")
    func otherFormats() {
        #expect(changed { $0.flags = 1 } == "l.xlsx: the workbook has a password; save it without one")
        var encrypted: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
        for unit in "EncryptedPackage".utf16 { encrypted += [UInt8(unit), 0] }
        #expect(outcome(encrypted) == "l.xlsx: this is an Excel workbook with a password; save it without one")
        #expect(
            outcome([0xD0, 0xCF, 0x11, 0xE0, 0])
                == "l.xlsx: this is an old Excel workbook (.xls); save it as .xlsx or CSV UTF-8")
        #expect(
            outcome(Array("a;b".utf8))
                == "l.xlsx: it's called .xlsx and is no Excel workbook; if it's text, call it .csv; if not, copy it again"
        )
        #expect(
            outcome(zip(["mimetype", "content.xml"]))
                == "l.xlsx: this is an OpenDocument workbook (.ods); save it as .xlsx or CSV UTF-8")
        #expect(
            outcome(zip(["foto.png"]))
                == "l.xlsx: this is a ZIP file without an Excel workbook; save it as .xlsx or CSV UTF-8")
        let relationship =
            "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>"
        #expect(
            changed { ($0.others["_rels/.rels"], $0.others["xl/workbook.bin"]) = (relationship, "") }
                == "l.xlsx: this is a binary Excel workbook (.xlsb); save it as .xlsx or CSV UTF-8")
        let macros =
            "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='m' Type='x/vbaProject' Target='vbaProject.bin'/></Relationships>"
        #expect(
            changed { $0.others["xl/_rels/workbook.xml.rels"] = macros }
                == "l.xlsx: this is an Excel workbook with macros (.xlsm); save it without them, as .xlsx")
    }

    private func zip(_ names: [String]) -> [UInt8] {
        var writer = ZipWriter()
        for name in names { writer.add(name, [65]) }
        return writer.file
    }
}
