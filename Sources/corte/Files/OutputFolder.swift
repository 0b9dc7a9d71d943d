import Glibc
import Words

/// A folder for output, which may not be there yet.
struct OutputFolder {
    /// The folder as it was named.
    let path: String

    /// A folder by its path.
    init(_ path: String) {
        self.path = path
    }

    /// Sees to it that files can be written into it, as far as that can be told before.
    func check() throws(Failure) {
        var nearest = path
        while access(nearest.nativePath, F_OK) != 0 {
            var status = stat()
            guard errno == ENOENT, nearest != ".", lstat(nearest.nativePath, &status) != 0 else { throw cannotCreate() }
            nearest = Self.parent(of: nearest)
        }
        var status = stat()
        guard stat(nearest.nativePath, &status) == 0 else { throw cannotCreate() }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            if nearest == path { throw isNoFolder }
            errno = ENOTDIR
            throw cannotCreate()
        }
        guard access(nearest.nativePath, W_OK | X_OK) == 0 else { throw cannotCreate() }
    }

    /// Makes the folder and those above it; the new ones are temporaries.
    ///
    /// - Returns: the new ones.
    func make() throws(Failure) -> [String] {
        var status = stat()
        if stat(path.nativePath, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw isNoFolder }
            return []
        }
        let parent = Self.parent(of: path)
        let made = parent == path ? [] : try OutputFolder(parent).make()
        return try Temporaries.uninterrupted { () throws(Failure) in
            // Noted first: whatever ends the program after it's made takes it away.
            Temporaries.note(path)
            if mkdir(path.nativePath, 0o777) == 0 { return made + [path] }
            let code = errno
            Temporaries.forget(path)
            guard code == EEXIST else {
                errno = code
                let failure = cannotCreate()
                for folder in made.reversed() { Temporaries.remove(folder) }
                throw failure
            }
            return made
        }
    }

    /// What the system said of a place that it refused.
    func cannotCreate() -> Failure { OutputFile(path).cannotCreate() }

    private var isNoFolder: Failure {
        Failure(
            .cannotCreate,
            Phrase(
                es: "\(path): no es una carpeta; nombre una con -o", en: "\(path): is not a folder; name one with -o"))
    }

    /// The folder above a path, `.` for a name alone.
    static func parent(of path: String) -> String {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
