import Glibc

/// Memory of a picture's size, in large pages where the system has them.
///
/// A slide is 2,000 pages of 4 KiB otherwise; being given them one by one costs an eighth of a first picture.
final class LargeBuffer {
    /// The first byte; all are zero until they're written.
    let start: UnsafeMutablePointer<UInt8>
    /// The number of bytes.
    let count: Int
    private let mapping: UnsafeMutableRawBufferPointer

    /// The size and alignment of a large page. On machines with other sizes it's ordinary memory.
    private static let page = 1 << 21

    /// Memory of at least so many bytes.
    init(count: Int) throws(CanvasError) {
        // Room to align, and whole pages. What isn't touched costs nothing.
        let size = (count / Self.page + 2) * Self.page
        guard let room = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            room != MAP_FAILED
        else { throw .drawing(reason: "out of memory") }
        mapping = UnsafeMutableRawBufferPointer(start: room, count: size)
        let aligned = room.alignedUp(toMultipleOf: Self.page)
        // A small picture is done with before a large page is cleared.
        if count > Self.page / 4 { madvise(aligned, size - Self.page, MADV_HUGEPAGE) }
        start = aligned.bindMemory(to: UInt8.self, capacity: count)
        self.count = count
    }

    deinit { munmap(mapping.baseAddress, mapping.count) }
}
