/// What the file of an ELF library says: 64 bits, little-endian (System V ABI, chapters 4 and 5). Any byte may be wrong.
struct ELFImage {
    /// What it needs, and where that may be.
    struct Needs: Hashable {
        /// The name that other libraries need it by, if it has one (`SONAME`).
        var ownName: String?
        /// The names of the libraries that the loader loads with it, in order.
        var names: [String] = []
        /// The folders to look in for them, `$ORIGIN` where its own is meant.
        var folders: [String] = []
    }

    private let bytes: UnsafeRawBufferPointer

    /// Nothing where the bytes are something else.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
        self.bytes = bytes
    }

    /// Reads its dynamic section as the loader does, by the headers of the program; nothing where that's broken.
    var needs: Needs? {
        guard let headers = headers(listed: 32, size: 54) else { return nil }
        func place(_ address: UInt64) -> UInt64? {
            let segment = headers.first { header in
                guard number(header, 4) == 1, let start = number(header &+ 16, 8), let size = number(header &+ 32, 8)
                else { return false }
                return address >= start && address - start < size
            }
            guard let segment, let offset = number(segment &+ 8, 8), let start = number(segment &+ 16, 8) else {
                return nil
            }
            return offset &+ (address - start)
        }
        guard let section = headers.first(where: { number($0, 4) == 2 }) else { return Needs() }
        guard var entry = number(section &+ 8, 8) else { return nil }
        var entries: [(tag: UInt64, value: UInt64)] = []
        while let tag = number(entry, 8), let value = number(entry &+ 8, 8), tag != 0 {
            entries.append((tag, value))
            entry += 16
        }
        guard let names = entries.last(where: { $0.tag == 5 }).flatMap({ place($0.value) }) else { return nil }
        func texts(_ tags: Set<UInt64>) -> [String]? {
            let found = entries.filter { tags.contains($0.tag) }.map { text(at: names &+ $0.value) }
            return found.contains(nil) ? nil : found.compactMap(\.self)
        }
        // NEEDED, AUXILIARY and FILTER; RPATH is for those without RUNPATH.
        guard let needed = texts([1, 0x7FFF_FFFD, 0x7FFF_FFFF]), let own = texts([14]), let new = texts([29]),
            let old = texts([15])
        else { return nil }
        let folders = (new.isEmpty ? old : new).flatMap { $0.split(separator: ":").map(String.init) }
        return Needs(ownName: own.last, names: needed, folders: folders)
    }

    /// The symbols that it defines and shows; nothing where it has no table of them that can be read.
    var exported: [DynamicSymbol]? {
        guard let sections = headers(listed: 40, size: 58),
            let section = sections.first(where: { number($0 &+ 4, 4) == 11 }),
            let start = number(section &+ 24, 8), let length = number(section &+ 32, 8),
            let link = number(section &+ 40, 4), link < sections.count, length <= bytes.count,
            let names = number(sections[Int(link)] &+ 24, 8)
        else { return nil }
        return (0..<(length / 24)).compactMap { symbol(at: start &+ $0 &* 24, names: names) }
    }

    private func symbol(at place: UInt64, names: UInt64) -> DynamicSymbol? {
        guard let name = number(place, 4), let kind = number(place &+ 4, 1), let other = number(place &+ 5, 1),
            let section = number(place &+ 6, 2), section != 0, let text = text(at: names &+ name)
        else { return nil }
        // Global, weak and unique ones; of the default visibility or protected.
        guard [1, 2, 10].contains(kind >> 4), [0, 3].contains(other & 3) else { return nil }
        return DynamicSymbol(name: text, isUnique: kind >> 4 == 10)
    }

    /// Where the headers of a table begin, whose place stands at `listed`, and the size and number of whose entries at `size`.
    private func headers(listed: UInt64, size: UInt64) -> [UInt64]? {
        guard let start = number(listed, 8), let count = number(size &+ 2, 2), let size = number(size, 2) else {
            return nil
        }
        return (0..<count).map { start &+ $0 &* size }
    }

    private func number(_ place: UInt64, _ size: Int) -> UInt64? {
        guard place <= UInt64(bytes.count), bytes.count - Int(place) >= size else { return nil }
        return bytes[Int(place)..<(Int(place) + size)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The text there up to its NUL, if it's UTF-8.
    private func text(at place: UInt64) -> String? {
        guard place < UInt64(bytes.count) else { return nil }
        return String(validating: bytes[Int(place)...].prefix { $0 != 0 }, as: UTF8.self)
    }
}

/// A symbol that a library shows.
package struct DynamicSymbol: Hashable, Sendable {
    /// Its name, mangled as it stands there.
    package let name: String
    /// Whether the loader keeps one of that name for the whole process (`STB_GNU_UNIQUE`).
    package let isUnique: Bool
}
