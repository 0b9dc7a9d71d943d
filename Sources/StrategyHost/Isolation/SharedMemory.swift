internal import CConfinement
internal import Glibc

/// Memory that this process shares with one worker, and writes batches to. It has no name, so nothing is left of it
/// once both are gone.
final class SharedMemory {
    /// The memory's descriptor.
    let descriptor: Int32
    private var start: UnsafeMutableRawPointer?
    private var size = 0
    /// The layout of the last batch, and whether its results were taken.
    private var last: BatchLayout?
    private var isTaken = false
    /// How much was ever used; the rest is clear as the system gave it.
    private var used = 0
    /// How much of the end of each output's segment is clear, by its offset.
    private var clear: [Int: Int] = [:]

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

    /// Copies a batch to where its layout says, and sees to it that the outputs are clear.
    func write(_ batch: ColumnBatch, _ layout: BatchLayout) {
        clearOutputs(of: layout)
        write(batch.groupOffsets, to: layout.groupOffsets)
        for (column, input) in zip(batch.columns, layout.inputs) {
            switch column.values {
            case .numbers(let numbers): write(numbers, to: input.values)
            case .booleans(let bits): write(bits.bytes, to: input.values)
            case .days(let days): write(days, to: input.values)
            }
            if let segment = input.validity, let validity = column.validity { write(validity.bytes, to: segment) }
        }
    }

    /// Takes the results from where the worker wrote them, and leaves the memory clear for the next ones. What was
    /// taken can't change any more.
    func take(_ layout: BatchLayout, as specifications: [OutputSpecification]) -> [ResultColumn] {
        let columns = zip(layout.outputs, specifications).map { output, specification in
            ResultColumn(
                name: specification.name, grain: specification.grain, values: take(output.values, count: output.count),
                validity: Bitmap(bytes: take(output.validity, count: (output.count + 7) / 8), count: output.count),
                flagBits: take(output.flags, count: output.count))
        }
        isTaken = true
        return columns
    }

    /// Clears the outputs, except where nothing was yet, and where that was done when the last ones were taken.
    private func clearOutputs(of layout: BatchLayout) {
        if !isTaken || last.map({ !layout.liesLike($0) }) ?? true { clear = [:] }
        for segment in layout.segments where segment.isWritable && segment.count > clear[segment.offset] ?? 0 {
            if segment.offset < used, let start { LargeCopy.clear(start + segment.start, count: segment.count) }
            clear[segment.offset] = segment.count
        }
        used = max(used, layout.size)
        last = layout
        isTaken = false
    }

    private func write<Element: BitwiseCopyable>(_ elements: [Element], to segment: Segment) {
        guard let start else { return }
        elements.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            LargeCopy.copy(source, to: start + segment.start, count: bytes.count)
        }
    }

    private func take<Element: BitwiseCopyable>(_ segment: Segment, count: Int) -> [Element] {
        guard let start else { return [] }
        let source = start + segment.start
        return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
            if let target = buffer.baseAddress { LargeCopy.move(source, to: target, count: segment.count) }
            initialized = count
        }
    }
}
