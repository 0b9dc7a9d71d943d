internal import CSealedMemory
internal import Glibc

/// Memory that this process shares with one worker, and writes batches to. It has no name, so nothing is left of it
/// once both are gone.
final class SharedMemory {
    /// The memory's descriptor.
    let descriptor: Int32
    private var start: UnsafeMutableRawPointer?
    private var size = 0
    /// How much was ever used; the rest is clear as the system gave it.
    private var used = 0
    private var lanes = [Lane](repeating: Lane(), count: WorkerRequest.lanes)

    /// What is known of the memory where one batch lies, beside others.
    private struct Lane {
        /// The last layout, and whether its results were taken.
        var layout: BatchLayout?
        var isTaken = false
        /// How much of the end of each output's segment is clear, by its offset.
        var clear: [Int: Int] = [:]
    }

    init() throws(StrategyError) {
        descriptor = sealed_memory_open_growing("corte-batch")
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

    /// Copies a slice to where its layout says, and sees to it that the outputs are clear.
    func write(_ slice: BatchSlice, _ layout: BatchLayout, lane: Int) {
        clearOutputs(of: layout, lane)
        write(slice.groupOffsets[...], to: layout.groupOffsets)
        for (column, input) in zip(slice.batch.columns, layout.inputs) {
            switch column.values {
            case .numbers(let numbers): write(numbers[slice.rows], to: input.values)
            case .booleans(let bits): write(slice.bytes(of: bits), to: input.values)
            case .days(let days): write(days[slice.rows], to: input.values)
            }
            if let segment = input.validity, let validity = column.validity, input.missingCount > 0 {
                write(slice.bytes(of: validity), to: segment)
            }
        }
    }

    /// Takes the results from where the worker wrote them, and leaves the memory clear for the next ones. What was
    /// taken can't change any more.
    func take(_ layout: BatchLayout, lane: Int, into results: inout [OutputMemory]) {
        for (index, output) in layout.outputs.enumerated() { results[index].take(output, from: self) }
        lanes[lane].isTaken = true
    }

    /// Moves a segment's elements to the end of an array.
    func take<Element: BitwiseCopyable>(_ segment: Segment, _ elements: inout [Element]) {
        guard let start else { return }
        let count = segment.count / MemoryLayout<Element>.stride
        elements.append(addingCapacity: count) { span in
            span.withUnsafeMutableBufferPointer { buffer, initialized in
                guard let target = buffer.baseAddress else { return }
                (start + segment.start).move(to: target + initialized, count: segment.count)
                initialized += count
            }
        }
    }

    /// Clears the outputs, except where nothing was yet, and where that was done when the last ones were taken.
    private func clearOutputs(of layout: BatchLayout, _ lane: Int) {
        if lanes[lane].layout.map({ !layout.liesLike($0) }) ?? true {
            // The lanes behind lie elsewhere from now on.
            for index in lane..<lanes.count { lanes[index] = Lane() }
        }
        if !lanes[lane].isTaken { lanes[lane].clear = [:] }
        for segment in layout.segments
        where segment.isWritable && segment.count > lanes[lane].clear[segment.offset] ?? 0 {
            if segment.offset < used, let start { memset(start + segment.start, 0, segment.count) }
            lanes[lane].clear[segment.offset] = segment.count
        }
        used = max(used, layout.end)
        lanes[lane].layout = layout
        lanes[lane].isTaken = false
    }

    private func write<Element: BitwiseCopyable>(_ elements: ArraySlice<Element>, to segment: Segment) {
        guard let start else { return }
        elements.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            memcpy(start + segment.start, source, bytes.count)
        }
    }
}
