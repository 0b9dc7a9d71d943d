internal import CAllocator
internal import Files
internal import Glibc
internal import StrategyHost

/// What can be seen of this process from outside a module.
enum ProcessFacts {
    /// How many threads run.
    static var threads: Int { FilePath.names(in: "/proc/self/task")?.count ?? 0 }

    /// The open descriptors with what they lead to, in order.
    static var descriptors: [String] {
        (FilePath.names(in: "/proc/self/fd") ?? []).compactMap { number in
            target(of: "/proc/self/fd/\(number)").map { "\(number) (\($0))" }
        }
        .filter { !$0.contains("/proc/") }
    }

    /// How many bytes are allocated: what the C library gave out, and what was mapped for large pieces.
    static var allocated: Int {
        let figures = mallinfo2()
        return Int(figures.uordblks + figures.hblkhd)
    }

    /// How many bytes of memory are mapped.
    static var mapped: Int {
        guard let file = fopen("/proc/self/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
        return strtol(line, nil, 10) * sysconf(Int32(_SC_PAGESIZE))
    }

    private static func target(of link: String) -> String? {
        var path = [CChar](repeating: 0, count: 4096)
        let length = readlink(link, &path, path.count - 1)
        guard length >= 0 else { return nil }
        return String(decoding: path.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
