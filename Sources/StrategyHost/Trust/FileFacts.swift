internal import Glibc

/// What the system says of a file or folder, as far as trust goes.
struct FileFacts: Hashable {
    /// What it is.
    enum Kind: Hashable {
        case file
        case folder
        /// A link, a pipe, a device, a socket.
        case other
    }

    var kind: Kind
    /// The number of the user that it belongs to.
    var owner: UInt32
    /// The number of the group that it belongs to.
    var group: UInt32
    /// Whether its group may change it.
    var groupWrites = false
    /// Whether every user may change it.
    var othersWrite = false
    /// Whether, in a folder, only a file's owner may rename or remove it.
    var isSticky = false
    /// In bytes.
    var size = 0
}

extension FileFacts {
    init(_ status: stat) {
        let kinds: [mode_t: Kind] = [S_IFREG: .file, S_IFDIR: .folder]
        kind = kinds[status.st_mode & S_IFMT] ?? .other
        owner = status.st_uid
        group = status.st_gid
        groupWrites = status.st_mode & S_IWGRP != 0
        othersWrite = status.st_mode & S_IWOTH != 0
        isSticky = status.st_mode & S_ISVTX != 0
        size = Int(status.st_size)
    }

    /// The facts of an open file; nothing if the system doesn't tell.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The facts of what is at `path`, of a link itself where it is one; nothing if nothing is there.
    init?(path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}
