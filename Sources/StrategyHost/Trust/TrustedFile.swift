internal import Files
internal import Glibc

/// A file that was opened after everything around it was checked: nobody but root, the user and the host's owner can
/// have put it there.
///
/// Refused are anything but a regular file, a file or a folder above it that belongs to or can be changed by others,
/// and a link that leads out of its folder.
struct TrustedFile: ~Copyable {
    /// The canonical path.
    let path: String
    /// What the system says of the open file.
    let facts: FileFacts
    /// The open file, for reading.
    let descriptor: Int32

    private init(path: String, facts: FileFacts, descriptor: Int32) {
        self.path = path
        self.facts = facts
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Opens the file at `path`, which may go through links up to its folder.
    static func open(_ path: String, owners: TrustedOwners = .current) throws(StrategyError) -> TrustedFile {
        guard let canonical = FilePath.canonical(path) else { throw .noSuchFile(path) }
        let folder = FilePath.folder(of: canonical)
        let named = FilePath.canonical(FilePath.folder(of: path))
        guard named?.bytes == folder.bytes else { throw .leadsOut(path, to: canonical) }
        try checkFolders(from: folder, of: canonical, owners)
        // Without links, for one put there just now.
        let descriptor = FilePath.open(canonical, O_NOFOLLOW)
        guard descriptor >= 0 else { throw .cannotRead(canonical, String(cString: strerror(errno))) }
        guard let facts = FileFacts(descriptor: descriptor) else {
            let reason = String(cString: strerror(errno))
            close(descriptor)
            throw .cannotRead(canonical, reason)
        }
        let file = TrustedFile(path: canonical, facts: facts, descriptor: descriptor)
        if let distrust = TrustRule.distrust(ofFile: facts, by: owners) { throw .distrusted(canonical, distrust) }
        return file
    }

    /// Checks `own` and all folders above it, from the inside out.
    private static func checkFolders(
        from own: String, of file: String, _ owners: TrustedOwners
    ) throws(StrategyError) {
        var folder = own
        var isOwn = true
        while !owners.hostLies(in: folder) {
            guard let facts = FileFacts(path: folder) else { throw .noSuchFile(file) }
            if let distrust = TrustRule.distrust(ofFolder: facts, isOwn: isOwn, by: owners) {
                throw .distrusted(file, folder: folder, distrust)
            }
            folder = FilePath.folder(of: folder)
            isOwn = false
        }
    }
}
