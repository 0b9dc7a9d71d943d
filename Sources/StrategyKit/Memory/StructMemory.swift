package import StrategyABI

/// Memory for C structs and what they point to, freed with the value.
package final class StructMemory {
    private var blocks: [UnsafeMutableRawPointer] = []

    package init() {}

    deinit { for block in blocks { block.deallocate() } }

    /// Memory that lives until the process ends, as what modules hand over does.
    package static func forever<Result>(_ body: (StructMemory) -> Result) -> Result {
        body(Unmanaged.passRetained(StructMemory()).takeUnretainedValue())
    }

    /// A copy of some elements.
    package func copy<Element>(all elements: [Element]) -> UnsafeMutablePointer<Element> {
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
        start.initialize(from: elements, count: elements.count)
        blocks.append(UnsafeMutableRawPointer(start))
        return start
    }

    /// A copy of one.
    package func copy<Element>(_ element: Element) -> UnsafeMutablePointer<Element> { copy(all: [element]) }

    /// A copy of a text that ends in NUL.
    func string(_ text: String) -> UnsafePointer<CChar> { UnsafePointer(copy(all: Array(text.utf8CString))) }

    package func text(_ text: String) -> corte_text {
        corte_text(bytes: string(text), length: text.utf8.count)
    }

    /// Bits, least significant first.
    package func bits(_ values: [Bool]) -> UnsafeMutablePointer<UInt8> {
        var bytes = [UInt8](repeating: 0, count: (values.count + 7) / 8)
        for (index, value) in values.enumerated() where value { bytes[index >> 3] |= 1 << UInt8(index & 7) }
        return copy(all: bytes)
    }
}
