internal import CAccessList
internal import Glibc
internal import Words

/// What the system says of a file or folder, as far as trust goes.
struct FileFacts: Hashable {
    /// What it is.
    enum Kind: Hashable {
        case file
        case folder
        /// A link, a pipe, a device, a socket.
        case other
    }

    /// Somebody who may change it, beside its owner.
    enum Writer: Hashable {
        case user(UInt32)
        case group(UInt32)
        case everybody
    }

    var kind: Kind
    /// The number of the user that it belongs to.
    var owner: UInt32
    /// Who else may change it, from the most to the fewest.
    var writers: [Writer] = []
    /// Whether, in a folder, only a file's owner may rename or remove it.
    var isSticky = false
    /// In bytes.
    var size = 0
}

extension FileFacts {
    /// - Parameter list: the access control list, which this frees; its mode's bits where it has no other.
    private init?(_ status: stat, _ list: acl_t?) {
        guard let list, let writers = Writer.all(in: list, group: status.st_gid) else { return nil }
        let kinds: [mode_t: Kind] = [S_IFREG: .file, S_IFDIR: .folder]
        kind = kinds[status.st_mode & S_IFMT] ?? .other
        owner = status.st_uid
        self.writers = writers
        isSticky = status.st_mode & S_ISVTX != 0
        size = Int(status.st_size)
    }

    /// The facts of an open file; nothing if the system doesn't tell.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status, acl_get_fd(descriptor))
    }

    /// The facts of what is at `path`, of a link itself where it is one; nothing if nothing is there.
    init?(path: String) {
        var status = stat()
        guard lstat(path.nativePath, &status) == 0 else { return nil }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        self.init(
            status,
            isLink ? acl_from_mode(status.st_mode) : acl_get_file(path.nativePath, acl_type_t(ACL_TYPE_ACCESS)))
    }
}

extension FileFacts.Writer {
    /// Whom an access control list lets write, in effect: its mask limits all but the owner and everybody (`acl(5)`).
    fileprivate static func all(in list: acl_t, group: UInt32) -> [Self]? {
        defer { acl_free(UnsafeMutableRawPointer(list)) }
        var writers: [Self] = []
        var isMasked = false
        var entry: acl_entry_t?
        var place = ACL_FIRST_ENTRY
        while acl_get_entry(list, place, &entry) == 1 {
            place = ACL_NEXT_ENTRY
            var tag = acl_tag_t()
            var rights: acl_permset_t?
            guard acl_get_tag_type(entry, &tag) == 0, acl_get_permset(entry, &rights) == 0 else { return nil }
            let writes = acl_get_perm(rights, acl_perm_t(ACL_WRITE)) == 1
            switch tag {
            case ACL_MASK: isMasked = !writes
            case ACL_OTHER where writes: writers.insert(.everybody, at: 0)
            case ACL_GROUP_OBJ where writes: writers.insert(.group(group), at: 0)
            case ACL_USER where writes, ACL_GROUP where writes:
                guard let number = acl_get_qualifier(entry) else { return nil }
                defer { acl_free(number) }
                let name = number.load(as: UInt32.self)
                writers.insert(tag == ACL_USER ? .user(name) : .group(name), at: 0)
            default: break
            }
        }
        return isMasked ? writers.filter { $0 == .everybody } : writers
    }
}
