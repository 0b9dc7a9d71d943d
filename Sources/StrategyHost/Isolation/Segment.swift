internal import Glibc

/// A piece of the memory that a host shares with its worker.
struct Segment: Hashable, Sendable {
    /// Where it starts in the shared memory, in bytes; the start of a page.
    let offset: Int
    /// How much is used, in bytes.
    let count: Int
    /// Whether the worker may write it.
    let isWritable: Bool

    /// How much room it has, in bytes: pages, as many as a power of two, so that batches of about the same size lie alike
    /// and nothing has to be mapped anew for the next one.
    var capacity: Int { Self.page << (Int.bitWidth - ((count - 1) / Self.page).leadingZeroBitCount) }

    /// Where its bytes start. What a worker writes ends where the segment ends, so that it can't write beyond unnoticed.
    var start: Int { isWritable ? offset + capacity - count : offset }

    /// Whether the other one takes the same place.
    func liesLike(_ other: Segment) -> Bool {
        offset == other.offset && capacity == other.capacity && isWritable == other.isWritable
    }

    /// Where the page behind it ends, which nobody may touch.
    var end: Int { offset + capacity + Self.page }

    /// The size of a page, in bytes.
    static let page = sysconf(Int32(_SC_PAGESIZE))
}
