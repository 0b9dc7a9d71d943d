import Files
import Glibc
import StrategyHost
import Words

/// All that is in a folder, without following links.
struct FolderContents {
    private let folder: String
    /// The files by their names from the folder on; a link or a device is one too.
    private(set) var files: [String] = []
    /// The inner folders, each after those that it's in.
    private(set) var folders: [String] = []

    /// Looks at a folder; one that can't be read looks empty, and so can't be removed.
    init(of folder: String) {
        self.folder = folder
        add("")
    }

    private mutating func add(_ inner: String) {
        for name in Self.names(in: "\(folder)/\(inner)") {
            if Self.kind("\(folder)/\(inner)\(name)") == S_IFDIR {
                folders.append(inner + name)
                add("\(inner)\(name)/")
            } else {
                files.append(inner + name)
            }
        }
    }

    /// The names in a folder, sorted; none if it can't be read.
    static func names(in folder: String) -> [String] { FilePath.names(in: folder) ?? [] }

    /// Takes it away with all that is in it.
    func remove() {
        for file in files { unlink("\(folder)/\(file)".nativePath) }
        for inner in folders.reversed() { rmdir("\(folder)/\(inner)".nativePath) }
        rmdir(folder.nativePath)
    }

    /// What lies at a path, as in `st_mode`; nil where nothing does.
    static func kind(_ path: String) -> mode_t? {
        var status = stat()
        return lstat(path.nativePath, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Whether a path leads to a pipe or a device, rather than to a file or nothing.
    static func isDevice(_ path: String) -> Bool {
        var status = stat()
        return stat(path.nativePath, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }
}
