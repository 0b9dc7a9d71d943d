internal import StrategyHost

/// A symbol that a library shows.
struct DynamicSymbol: Hashable {
    let name: String
    /// Whether the loader keeps one of that name for the whole process (`STB_GNU_UNIQUE`).
    let isUnique: Bool
}

/// Reads the table of dynamic symbols of an ELF library: 64 bits, little-endian (System V ABI, chapter 4).
enum DynamicSymbols {
    /// What the library at `path` defines and shows.
    ///
    /// - Throws: `failed` when it's no such library.
    static func exported(by path: String) throws(Finding) -> [DynamicSymbol] {
        guard let bytes = FilePath.contents(path) else { throw .failed("the library can't be read") }
        guard let symbols = symbols(in: ELFBytes(bytes)) else {
            throw .failed("the library has no table of dynamic symbols that can be read")
        }
        return symbols
    }

    private static let dynamicSymbolSection: UInt64 = 11
    private static let shownBindings: [UInt64] = [1, 2, uniqueBinding]
    private static let uniqueBinding: UInt64 = 10
    private static let shownVisibilities: [UInt64] = [0, 3]

    private static func symbols(in file: ELFBytes) -> [DynamicSymbol]? {
        guard file.text(at: 1, length: 3) == "ELF", file.number(at: 4, size: 1) == 2,
            let table = file.number(at: 40, size: 8), let size = file.number(at: 58, size: 2),
            let count = file.number(at: 60, size: 2)
        else { return nil }
        for index in 0..<count {
            let section = table &+ index &* size
            guard file.number(at: section &+ 4, size: 4) == dynamicSymbolSection else { continue }
            guard let start = file.number(at: section &+ 24, size: 8),
                let length = file.number(at: section &+ 32, size: 8),
                let link = file.number(at: section &+ 40, size: 4),
                let names = file.number(at: table &+ link &* size &+ 24, size: 8)
            else { return nil }
            return (0..<(length / 24)).compactMap { symbol(in: file, at: start &+ $0 &* 24, names: names) }
        }
        return nil
    }

    private static func symbol(in file: ELFBytes, at place: UInt64, names: UInt64) -> DynamicSymbol? {
        guard let name = file.number(at: place, size: 4), let kind = file.number(at: place &+ 4, size: 1),
            let other = file.number(at: place &+ 5, size: 1), let section = file.number(at: place &+ 6, size: 2),
            section != 0, shownBindings.contains(kind >> 4), shownVisibilities.contains(other & 3),
            let text = file.text(at: names &+ name)
        else { return nil }
        return DynamicSymbol(name: text, isUnique: kind >> 4 == uniqueBinding)
    }
}

/// The bytes of a file, of which any may be missing.
private struct ELFBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func number(at place: UInt64, size: UInt64) -> UInt64? {
        guard place <= UInt64(bytes.count), UInt64(bytes.count) - place >= size else { return nil }
        let start = Int(place)
        return bytes[start..<(start + Int(size))].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A text of some length, or up to its NUL.
    func text(at place: UInt64, length: Int? = nil) -> String? {
        guard place < UInt64(bytes.count) else { return nil }
        let rest = bytes[Int(place)...]
        return String(validating: length.map { rest.prefix($0) } ?? rest.prefix { $0 != 0 }, as: UTF8.self)
    }
}
