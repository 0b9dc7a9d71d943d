internal import StrategyABI

/// The structs that a module is lent for a call to measure, and a copy of them: they belong to the host, and have to be
/// after the call what they were before. What they point to isn't covered, neither values nor names nor offsets.
struct LentStructs {
    private let regions: [UnsafeRawBufferPointer]
    private let copies: [[UInt8]]

    /// Takes the copy. The structs have to stay where they are as long as this is used.
    init(_ batch: UnsafePointer<corte_batch>, _ output: UnsafePointer<corte_output>) {
        let inputs = UnsafeBufferPointer(start: batch.pointee.columns, count: Int(batch.pointee.column_count))
        let outputs = UnsafeBufferPointer(start: output.pointee.columns, count: Int(output.pointee.column_count))
        regions =
            [Self.bytes(of: batch), Self.bytes(of: output), UnsafeRawBufferPointer(inputs), .init(outputs)]
            + inputs.compactMap { $0.map(Self.bytes) } + outputs.compactMap { $0.map { Self.bytes(of: $0) } }
        copies = regions.map(Array.init)
    }

    /// Whether every struct still has the same bytes.
    var areUnchanged: Bool {
        zip(regions, copies).allSatisfy { region, copy in region.elementsEqual(copy) }
    }

    private static func bytes<Struct>(of pointer: UnsafePointer<Struct>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: pointer, count: MemoryLayout<Struct>.size)
    }
}
