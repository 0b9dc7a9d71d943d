import Glibc

/// A folder that a command makes with all that is in it, or leaves no trace of.
struct NewFolder {
    private let path: String

    /// A folder that isn't there yet.
    init(_ path: String) {
        self.path = path
    }

    /// Makes the folder and writes files into it and its inner folders.
    func write(_ files: [StrategyTemplate.File]) throws(Failure) {
        guard mkdir(path, 0o777) == 0 else {
            guard errno == EEXIST else { throw OutputFile(path).cannotCreate() }
            throw Failure(code: .cannotCreate, lines: ["\(path): is there already; choose another folder with -o"])
        }
        do throws(Failure) {
            for file in files {
                if let slash = file.path.lastIndex(of: "/") {
                    _ = try OutputFolder(creating: "\(path)/\(file.path[..<slash])")
                }
                try OutputFile("\(path)/\(file.path)").write(Array(file.text.utf8))
            }
        } catch {
            for file in files { unlink("\(path)/\(file.path)") }
            for folder in files.flatMap({ Self.folders(of: $0.path) }) { rmdir("\(path)/\(folder)") }
            rmdir(path)
            throw error
        }
    }

    /// `A/B` and `A` for `A/B/file`.
    private static func folders(of file: String) -> [String] {
        let parts = file.split(separator: "/").dropLast()
        return parts.indices.reversed().map { parts[...$0].joined(separator: "/") }
    }
}
