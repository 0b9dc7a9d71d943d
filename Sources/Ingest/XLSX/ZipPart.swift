import CZip
import Synchronization

/// A part of a ZIP file, unpacked a piece at a time and no further than is read of any; one thread at a time may do it.
final class ZipPart: @unchecked Sendable {
    /// How many bytes were unpacked of all parts of an archive.
    final class Unpacked: Sendable {
        private let count = Atomic<Int>(0)

        /// Counts what was unpacked; how much it is by now.
        func add(_ bytes: Int) -> Int { count.add(bytes, ordering: .relaxed).newValue }
    }

    private static let pieceSize = 1 << 15

    private let part: OpaquePointer
    private let name: String
    /// How many bytes it has in the archive.
    private let packed: Int
    private let unpacked: Unpacked
    /// How many bytes of it were unpacked.
    private var size = 0

    init(_ part: OpaquePointer, name: String, packed: Int, of unpacked: Unpacked) {
        self.part = part
        self.name = name
        self.packed = packed
        self.unpacked = unpacked
    }

    deinit { czip_close_part(part) }

    /// Unpacks the next piece; nil at the end, once the checksum is right.
    func next() throws(WorkbookFault) -> [UInt8]? {
        var isDamaged = false
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { bytes, count in
            let read = czip_read(part, bytes.baseAddress, bytes.count)
            isDamaged = read < 0
            count = max(0, Int(read))
        }
        guard !isDamaged else { throw .damaged(name) }
        size += piece.count
        guard unpacked.add(piece.count) <= WorkbookLimits.bytes,
            size <= WorkbookLimits.freeBytes || size / WorkbookLimits.ratio <= packed
        else {
            throw .tooMuch(
                es: "demasiado que desempaquetar (\(Excerpt.of(name)))",
                en: "too much to unpack (\(Excerpt.of(name)))")
        }
        return piece.isEmpty ? nil : piece
    }
}
