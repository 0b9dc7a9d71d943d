internal import Dispatch
internal import Glibc

/// Copies that a memory's speed limits, shared out over the processor's cores where they're large.
enum LargeCopy {
    /// What one core takes at a time; large enough that handing it over doesn't show.
    private static let piece = 256 << 10
    /// What stays in the nearest cache between reading it and clearing it.
    private static let block = 16 << 10

    /// Copies `count` bytes.
    static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        inPieces(count) { range in
            memcpy(target + range.lowerBound, source + range.lowerBound, range.count)
        }
    }

    /// Copies `count` bytes, and clears where they were: in one go it takes little longer than the copy alone.
    static func move(_ source: UnsafeMutableRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        inPieces(count) { range in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: block) {
                let length = min(block, range.upperBound - start)
                memcpy(target + start, source + start, length)
                memset(source + start, 0, length)
            }
        }
    }

    /// Clears `count` bytes.
    static func clear(_ target: UnsafeMutableRawPointer, count: Int) {
        inPieces(count) { range in memset(target + range.lowerBound, 0, range.count) }
    }

    private static func inPieces(_ count: Int, _ body: (Range<Int>) -> Void) {
        guard count > 2 * piece else { return body(0..<count) }
        // Called on other threads, and no longer than this call.
        nonisolated(unsafe) let body = body
        DispatchQueue.concurrentPerform(iterations: (count + piece - 1) / piece) { index in
            body(index * piece..<min(count, (index + 1) * piece))
        }
    }
}
