internal import Files
internal import Glibc

/// Whom the host trusts with files: root, the user, and whoever could change the host's own executable.
struct TrustedOwners: Hashable {
    /// The number of the user that the process runs as.
    var user: UInt32
    /// The user's private group: the primary group, where it has the user's number, as Debian and others make it.
    /// A primary group with another number may have other members.
    var privateGroup: UInt32?
    /// The number of the user that the running executable belongs to.
    var hostOwner: UInt32
    /// The canonical path of the folder that the running executable lies in.
    var hostFolder: String

    /// Those of this process.
    static let current: TrustedOwners = {
        let user = geteuid()
        let executable = FilePath.executable
        return TrustedOwners(
            user: user, privateGroup: getegid() == user ? user : nil,
            hostOwner: FileFacts(path: executable)?.owner ?? user, hostFolder: FilePath.folder(of: executable))
    }()

    /// Whether files of this user are trusted.
    func includes(owner: UInt32) -> Bool { owner == 0 || owner == user || owner == hostOwner }

    /// Whether files that somebody may change are trusted.
    func includes(_ writer: FileFacts.Writer) -> Bool {
        switch writer {
        case .user(let user): includes(owner: user)
        case .group(let group): group == 0 || group == privateGroup
        case .everybody: false
        }
    }

    /// Whether the running executable lies in or below a folder: whoever can change that folder can exchange the host
    /// itself, so that asking who may do so protects nobody. `folder` is canonical.
    func hostLies(in folder: String) -> Bool {
        folder == "/" || "\(hostFolder)/".utf8.starts(with: "\(folder)/".utf8)
    }
}
