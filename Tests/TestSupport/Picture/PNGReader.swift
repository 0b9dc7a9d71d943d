import CDeflate

/// Reads a PNG file's chunks and pixels; written apart from the encoder that it checks.
package struct PNGReader: Sendable {
    /// Why a file can't be read.
    package enum Failure: Error, Hashable, Sendable {
        case signature, truncated, checksum(String), kind, data
    }

    /// A part of the file.
    package struct Chunk: Hashable, Sendable {
        /// The four letters of its type.
        package let type: String
        /// What it holds.
        package let data: [UInt8]
    }

    /// The file's parts in their order.
    package let chunks: [Chunk]

    /// The parts of a file, their checksums checked.
    package init(_ bytes: [UInt8]) throws(Failure) {
        guard bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else { throw .signature }
        var chunks: [Chunk] = []
        var at = 8
        while at < bytes.count {
            guard at + 12 <= bytes.count else { throw .truncated }
            let length = Self.number(bytes[at..<at + 4])
            guard at + 12 + length <= bytes.count else { throw .truncated }
            let body = Array(bytes[at + 4..<at + 8 + length])
            let type = String(decoding: body.prefix(4), as: UTF8.self)
            let sum = libdeflate_crc32(0, body, body.count)
            guard Int(sum) == Self.number(bytes[at + 8 + length..<at + 12 + length]) else { throw .checksum(type) }
            chunks.append(Chunk(type: type, data: Array(body.dropFirst(4))))
            at += 12 + length
        }
        guard chunks.first?.type == "IHDR", chunks.last?.type == "IEND" else { throw .truncated }
        self.chunks = chunks
    }

    /// The data of the first part of a type.
    package func data(_ type: String) -> [UInt8]? { chunks.first { $0.type == type }?.data }

    /// A number of bytes, the highest first.
    package static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// The pixels of a file of 8 bits a channel, with a palette or in colour, not interlaced.
    package func picture() throws(Failure) -> Picture {
        guard let head = data("IHDR"), head.count == 13, head[8] == 8, head[12] == 0, [2, 3].contains(head[9]) else {
            throw .kind
        }
        let (width, height) = (Self.number(head[0..<4]), Self.number(head[4..<8]))
        let depth = head[9] == 3 ? 1 : 3
        let rows = try rows(width: width * depth, height: height, step: depth)
        let palette = data("PLTE") ?? []
        var pixels: [UInt32] = []
        pixels.reserveCapacity(width * height)
        for row in rows {
            for x in 0..<width {
                let start = depth == 3 ? x * 3 : Int(row[x]) * 3
                let source = depth == 3 ? row : palette
                guard start + 3 <= source.count else { throw .data }
                pixels.append(UInt32(Self.number(source[start..<start + 3])))
            }
        }
        guard let picture = Picture(width: width, height: height, pixels: pixels) else { throw .data }
        return picture
    }

    private func rows(width: Int, height: Int, step: Int) throws(Failure) -> [[UInt8]] {
        let packed = chunks.filter { $0.type == "IDAT" }.flatMap(\.data)
        var raw = [UInt8](repeating: 0, count: height * (width + 1))
        let decompressor = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(decompressor) }
        var written = 0
        let result = libdeflate_zlib_decompress(decompressor, packed, packed.count, &raw, raw.count, &written)
        guard result == LIBDEFLATE_SUCCESS, written == raw.count else { throw .data }
        var rows: [[UInt8]] = []
        var above = [UInt8](repeating: 0, count: width)
        for y in 0..<height {
            let start = y * (width + 1)
            var row = Array(raw[start + 1..<start + 1 + width])
            guard Self.undo(filter: raw[start], in: &row, above: above, step: step) else { throw .data }
            rows.append(row)
            above = row
        }
        return rows
    }

    /// Undoes a row's filter: PNG, 3rd edition, section 9.
    private static func undo(filter: UInt8, in row: inout [UInt8], above: [UInt8], step: Int) -> Bool {
        guard filter <= 4 else { return false }
        guard filter > 0 else { return true }
        for x in row.indices {
            let left = x >= step ? Int(row[x - step]) : 0
            let up = Int(above[x])
            let corner = x >= step ? Int(above[x - step]) : 0
            let guess = [0, left, up, (left + up) / 2, paeth(left, up, corner)][Int(filter)]
            row[x] = row[x] &+ UInt8(guess)
        }
        return true
    }

    private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> Int {
        let estimate = left + up - corner
        let (a, b, c) = (abs(estimate - left), abs(estimate - up), abs(estimate - corner))
        return a <= b && a <= c ? left : b <= c ? up : corner
    }
}
