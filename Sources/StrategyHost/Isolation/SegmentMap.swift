internal import CConfinement
internal import Glibc

/// The worker's view of the shared memory: every segment in its place, with a page behind it that nobody may touch.
final class SegmentMap {
    private var start: UnsafeMutableRawPointer?
    private var size = 0
    private var mapped: [Segment] = []
    private var places: [Segment: Int] = [:]

    deinit { unmap() }

    /// Maps the segments of a batch; those that lie as the last ones did stay where they are.
    ///
    /// - Throws: the errno.
    func map(_ segments: [Segment], of memory: Int32) throws(Failure) {
        defer { mapped = segments; places = Self.places(of: segments) }
        if mapped.elementsEqual(segments, by: { $0.liesLike($1) }) { return }
        unmap()
        size = segments.reduce(0) { $0 + $1.capacity + Segment.page }
        guard let room = mmap(nil, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0),
            room != MAP_FAILED
        else { throw Failure(code: errno) }
        start = room
        var place = 0
        for segment in segments {
            let access = segment.isWritable ? PROT_READ | PROT_WRITE : PROT_READ
            let address = mmap(
                room + place, segment.capacity, access, MAP_SHARED | MAP_FIXED, memory,
                segment.offset)
            guard address != MAP_FAILED else { throw Failure(code: errno) }
            place += segment.capacity + Segment.page
        }
    }

    /// From here on a crash is told by its place in this map.
    func isAtFault() {
        if let start { corte_measure_crashes_from(start) }
    }

    /// Why the system can't map.
    struct Failure: Error { let code: Int32 }

    /// The bytes of a mapped segment.
    subscript(segment: Segment) -> UnsafeMutableRawPointer? {
        places[segment].flatMap { start?.advanced(by: $0 + segment.start - segment.offset) }
    }

    /// Where each segment starts, from the start of the first one.
    static func places(of segments: [Segment]) -> [Segment: Int] {
        var places: [Segment: Int] = [:]
        var place = 0
        for segment in segments {
            places[segment] = place
            place += segment.capacity + Segment.page
        }
        return places
    }

    private func unmap() {
        if let start { munmap(start, size) }
        start = nil
        mapped = []
    }
}
