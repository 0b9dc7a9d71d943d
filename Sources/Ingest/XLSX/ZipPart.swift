import CZip

/// A part of a ZIP file, unpacked a piece at a time and no further than is read of any; one thread at a time may do it.
final class ZipPart: @unchecked Sendable {
    private static let pieceSize = 1 << 17

    private let part: OpaquePointer
    private let name: String
    /// How many bytes it has in the archive.
    private let packed: Int
    /// How many bytes may come of it, whatever its ratio.
    private let room: Int
    /// How many bytes were unpacked.
    private(set) var size = 0

    init(_ part: OpaquePointer, name: String, packed: Int, room: Int) {
        self.part = part
        self.name = name
        self.packed = packed
        self.room = room
    }

    deinit { czip_close_part(part) }

    /// Unpacks the next piece; false at the end, once the checksum is right.
    func next(into piece: inout [UInt8]) throws(WorkbookFault) -> Bool {
        var isDamaged = false
        piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { bytes, count in
            let read = czip_read(part, bytes.baseAddress, bytes.count)
            isDamaged = read < 0
            count = max(0, Int(read))
        }
        guard !isDamaged else { throw .damaged(name) }
        size += piece.count
        guard size <= room, size <= WorkbookLimits.freeBytes || size / WorkbookLimits.ratio <= packed else {
            throw .tooMuch(
                es: "demasiado que desempaquetar (\(Excerpt.of(name)))",
                en: "too much to unpack (\(Excerpt.of(name)))")
        }
        return !piece.isEmpty
    }
}
