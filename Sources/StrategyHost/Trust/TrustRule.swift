/// Why a file or folder isn't trusted.
enum Distrust: Hashable {
    /// It's a folder, a pipe, a device or a socket.
    case noRegularFile
    /// It belongs to the user with this number.
    case owner(UInt32)
    /// Somebody else may change it.
    case writer(FileFacts.Writer)
    /// It's larger than any library is.
    case size(Int)
}

/// Decides from what the system says, and from that alone, whether a file or folder is trusted.
enum TrustRule {
    /// The largest library that's loaded, in bytes: 256 MiB. It's copied into memory.
    static let largestFile = 256 << 20

    /// Why a library or its metadata isn't trusted; nothing if it is.
    static func distrust(ofFile facts: FileFacts, by owners: TrustedOwners) -> Distrust? {
        guard facts.kind == .file else { return .noRegularFile }
        guard facts.size <= largestFile else { return .size(facts.size) }
        return distrust(facts, by: owners)
    }

    /// Why a folder isn't trusted; nothing if it is.
    ///
    /// - Parameter isOwn: whether the library lies right in it. Above that, a sticky folder that everybody may write
    ///   to, such as `/tmp`, is fine: nobody but its owner can exchange what the library lies in.
    static func distrust(ofFolder facts: FileFacts, isOwn: Bool, by owners: TrustedOwners) -> Distrust? {
        var facts = facts
        if !isOwn, facts.isSticky { facts.writers = [] }
        return distrust(facts, by: owners)
    }

    private static func distrust(_ facts: FileFacts, by owners: TrustedOwners) -> Distrust? {
        if !owners.includes(owner: facts.owner) { return .owner(facts.owner) }
        return facts.writers.first { !owners.includes($0) }.map { .writer($0) }
    }
}
