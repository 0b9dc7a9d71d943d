internal import FoundationEssentials
internal import Glibc

/// Paths of files, as text.
enum FilePath {
    /// The canonical path of the running executable.
    static var executable: String { canonical("/proc/self/exe") ?? "/" }

    /// The path without links and dots; nothing if there's no such file.
    static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Everything before the last slash.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Everything after the last slash.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The names in a folder, sorted by their bytes; none if it can't be read.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
