internal import Glibc
internal import Synchronization

/// Memory between two pages that nobody can touch: one byte too far ends the process.
///
/// It can't be touched any more either once the value is gone: its place is kept empty for a while.
///
/// What can't lie at both pages lies at one of them; the bytes on its other side are known, so that a change shows.
final class GuardedMemory {
    /// The page that the memory touches.
    enum Edge: CaseIterable {
        case end, start
    }

    /// Where the memory begins.
    let start: UnsafeMutableRawPointer
    /// How many bytes it has.
    let count: Int

    /// Places that nobody may use any more, the oldest first.
    private static let retired = Mutex<[(place: UInt, size: Int)]>([])
    private static let mostRetired = 512

    private let mapping: UnsafeMutableRawPointer
    private let room: Int
    private static let mark: UInt8 = 0xA5
    private static let page = sysconf(Int32(_SC_PAGESIZE))

    /// `count` bytes, all zero.
    ///
    /// - Throws: `skipped` when the system has no memory for it.
    init(count: Int, at edge: Edge = .end) throws(Finding) {
        let page = Self.page
        let room = max(1, (count + page - 1) / page) * page
        let mapping = mmap(nil, room + 2 * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let mapping, mapping != MAP_FAILED, mprotect(mapping + page, room, PROT_READ | PROT_WRITE) == 0 else {
            throw .skipped("the system has no memory for a batch of this size")
        }
        self.mapping = mapping
        self.room = room
        self.count = count
        start = mapping + page + (edge == .end ? room - count : 0)
        for place in surroundings { memset(mapping + page + place.lowerBound, Int32(Self.mark), place.count) }
    }

    deinit { Self.retire(mapping, size: room + 2 * Self.page) }

    /// Takes the pages away, and gives the oldest such place back to the system.
    private static func retire(_ mapping: UnsafeMutableRawPointer, size: Int) {
        madvise(mapping, size, MADV_DONTNEED)
        mprotect(mapping, size, PROT_NONE)
        let oldest = retired.withLock { retired -> (place: UInt, size: Int)? in
            retired.append((UInt(bitPattern: mapping), size))
            return retired.count > mostRetired ? retired.removeFirst() : nil
        }
        if let oldest { munmap(UnsafeMutableRawPointer(bitPattern: oldest.place), oldest.size) }
    }

    /// From now on a write ends the process too.
    func makeReadOnly() { mprotect(mapping + Self.page, room, PROT_READ) }

    /// Whether the bytes around it are as they were.
    var isSurroundingIntact: Bool {
        surroundings.allSatisfy { place in
            UnsafeRawBufferPointer(start: mapping + Self.page + place.lowerBound, count: place.count)
                .allSatisfy { $0 == Self.mark }
        }
    }

    /// Its bytes.
    var bytes: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(start: start, count: count) }

    /// The places of the page's other bytes; a page at most, as more lies within reach of no slip.
    private var surroundings: [Range<Int>] {
        let offset = start - (mapping + Self.page)
        return [0..<offset, (offset + count)..<room]
    }
}
