import Testing

@testable import Ingest

@Suite("A file that isn't text") struct FileSignatureTests {
    @Test(
        "is told by its first bytes",
        arguments: [
            (
                [0x50, 0x4B, 0x03, 0x04, 0x14],
                "m.csv: the workbook is damaged or incomplete; copy it again, or open it and save it anew"
            ),
            (
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
                "m.csv: this is an old Excel workbook (.xls); save it as .xlsx or CSV UTF-8"
            ),
            (
                [0xFF, 0xFE, 0x61, 0x00, 0x62],
                "m.csv: this is UTF-16 or binary, not a CSV; save it as .xlsx or CSV UTF-8"
            ),
            (
                [0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00],
                "m.csv: this is UTF-16 or binary, not a CSV; save it as .xlsx or CSV UTF-8"
            ),
            ([0x61, 0x00, 0x62, 0x00], "m.csv: this is UTF-16 or binary, not a CSV; save it as .xlsx or CSV UTF-8"),
        ] as [([UInt8], String)])
    func told(bytes: [UInt8], line: String) {
        #expect(errors(of: { () throws(IngestError) in try load(bytes: bytes) }) == [line])
    }
}
