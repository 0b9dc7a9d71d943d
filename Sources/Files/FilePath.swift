internal import Glibc
internal import Words

/// Paths of files, as text.
package enum FilePath {
    /// The canonical path of the running executable.
    package static var executable: String { canonical("/proc/self/exe") ?? "/" }

    /// The path without links and dots; nothing if there's no such file.
    package static func canonical(_ path: String) -> String? {
        guard let resolved = realpath(path.nativePath, nil) else { return nil }
        defer { free(resolved) }
        return String(nativePath: resolved)
    }

    /// Everything before the last slash.
    package static func folder(of path: String) -> String {
        guard let slash = slash(in: path) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Everything after the last slash.
    package static func name(of path: String) -> String {
        slash(in: path).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// Whether a text is a path, with a folder, and no mere name.
    package static func hasFolder(_ path: String) -> Bool { slash(in: path) != nil }

    /// A byte: to Swift, a slash before a mark that is put on letters is another character.
    private static func slash(in path: String) -> String.Index? { path.utf8.lastIndex(of: UInt8(ascii: "/")) }

    package static func exists(_ path: String) -> Bool { access(path.nativePath, F_OK) == 0 }

    /// The names in a folder, sorted by their bytes; nil with `errno` when the system refuses.
    package static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder.nativePath) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
                    String(nativePath: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Opens a file for reading, without waiting for a pipe's writer; -1 with `errno` when the system refuses.
    package static func open(_ path: String, _ options: Int32 = 0) -> Int32 {
        Glibc.open(path.nativePath, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | options)
    }

    /// The bytes of a regular file; nothing if it can't be read, or has more than `limit` bytes (256 MiB).
    package static func contents(_ path: String, limit: Int = 256 << 20) -> [UInt8]? {
        let file = open(path)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let read = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if read < 0, errno == EINTR { continue }
                guard read > 0 else {
                    // A file that ends early was being written.
                    isWhole = false
                    return
                }
                count += read
            }
        }
        return isWhole ? bytes : nil
    }
}
