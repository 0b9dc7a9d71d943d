internal import CSealedMemory
internal import Glibc

/// Memory that this process shares with one worker, and writes batches to. It has no name, so nothing is left of it
/// once both are gone. Only this process can make it larger, and nobody smaller.
final class SharedMemory {
    /// The memory's descriptor.
    let descriptor: Int32
    private var start: UnsafeMutableRawPointer?
    private var size = 0

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
        (start, size) = (room, needed)
    }

    /// Copies a slice to where its layout says, and clears the outputs.
    func write(_ slice: BatchSlice, _ layout: BatchLayout) {
        guard let start else { return }
        for segment in layout.segments where segment.isWritable { memset(start + segment.start, 0, segment.count) }
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

    /// Copies a segment's elements to the end of an array. What was taken can't change any more.
    func take<Element: BitwiseCopyable>(_ segment: Segment, _ elements: inout [Element]) {
        guard let start else { return }
        let bytes = UnsafeRawBufferPointer(start: start + segment.start, count: segment.count)
        bytes.withMemoryRebound(to: Element.self) { elements += $0 }
    }

    private func write<Element: BitwiseCopyable>(_ elements: ArraySlice<Element>, to segment: Segment) {
        guard let start else { return }
        elements.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            memcpy(start + segment.start, source, bytes.count)
        }
    }
}
