internal import CConfinement
internal import Glibc

/// The worker's view of the shared memory: every segment in its place, with a page behind it that nobody may touch.
final class SegmentMap {
    /// Why the system can't map.
    struct Failure: Error { let code: Int32 }

    private var start: UnsafeMutableRawPointer?
    private var size = 0
    private var mapped: [Segment] = []

    deinit { unmap() }

    /// Maps the segments of a batch; those that lie as the last ones did stay where they are.
    ///
    /// - Throws: the errno.
    func map(_ segments: [Segment], of memory: Int32) throws(Failure) {
        guard !mapped.elementsEqual(segments, by: { $0.liesLike($1) }) else { return }
        unmap()
        let end = segments.last?.end ?? 0
        guard let room = mmap(nil, end, PROT_NONE, MAP_SHARED, memory, 0), room != MAP_FAILED else {
            throw Failure(code: errno)
        }
        (start, size) = (room, end)
        for segment in segments {
            let access = segment.isWritable ? PROT_READ | PROT_WRITE : PROT_READ
            guard mprotect(room + segment.offset, segment.capacity, access) == 0 else { throw Failure(code: errno) }
        }
        mapped = segments
    }

    /// From here on a crash is told by its place in this map.
    func isAtFault() {
        if let start { corte_measure_crashes_from(start) }
    }

    /// The bytes of a mapped segment.
    subscript(segment: Segment) -> UnsafeMutableRawPointer? {
        segment.end <= size ? start?.advanced(by: segment.start) : nil
    }

    private func unmap() {
        if let start { munmap(start, size) }
        (start, size, mapped) = (nil, 0, [])
    }
}
