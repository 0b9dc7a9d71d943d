internal import CConfinement
internal import Glibc

/// Memory that this process shares with one worker, and writes batches to. It has no name, so nothing is left of it
/// once both are gone.
final class SharedMemory {
    /// The memory's descriptor.
    let descriptor: Int32
    private var start: UnsafeMutableRawPointer?
    private var size = 0

    init() throws(StrategyError) {
        descriptor = corte_shared_memory()
        guard descriptor >= 0 else { throw .noSharedMemory(reason: String(cString: strerror(errno))) }
    }

    deinit {
        if let start { munmap(start, size) }
        close(descriptor)
    }

    /// Makes the memory at least as large as `needed` bytes.
    func grow(to needed: Int) throws(StrategyError) {
        guard needed > size else { return }
        guard ftruncate(descriptor, needed) == 0,
            let room = mmap(nil, needed, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), room != MAP_FAILED
        else { throw .noSharedMemory(reason: String(cString: strerror(errno))) }
        if let start { munmap(start, size) }
        start = room
        size = needed
    }

    /// Copies a batch to where its layout says.
    func write(_ batch: ColumnBatch, _ layout: BatchLayout) {
        write(batch.groupOffsets.map { UInt64($0) }, to: layout.groupOffsets)
        for (column, input) in zip(batch.columns, layout.inputs) {
            switch column.values {
            case .numbers(let numbers): write(numbers, to: input.values)
            case .booleans(let bits): write(bits.bytes, to: input.values)
            case .days(let days): write(days, to: input.values)
            }
            if let segment = input.validity, let validity = column.validity { write(validity.bytes, to: segment) }
        }
    }

    /// Copies a result from where the worker wrote it; from then on it can't change.
    func column(_ output: BatchLayout.Output, as specification: OutputSpecification) -> ResultColumn {
        ResultColumn(
            name: specification.name, grain: specification.grain, values: read(output.values, count: output.count),
            validity: Bitmap(bytes: read(output.validity, count: (output.count + 7) / 8), count: output.count),
            flagBits: read(output.flags, count: output.count))
    }

    private func write<Element: BitwiseCopyable>(_ elements: [Element], to segment: Segment) {
        guard let start else { return }
        elements.withUnsafeBytes { bytes in
            if let source = bytes.baseAddress { memcpy(start + segment.start, source, bytes.count) }
        }
    }

    private func read<Element: BitwiseCopyable>(_ segment: Segment, count: Int) -> [Element] {
        guard let start else { return [] }
        let source = start + segment.start
        return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            if let target = buffer.baseAddress { memcpy(target, source, count * MemoryLayout<Element>.stride) }
            initialized = count
        }
    }
}
