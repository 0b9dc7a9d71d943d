internal import StrategyABI

/// A version of the boundary between host and modules.
public struct ABIVersion: Hashable, Sendable {
    /// The part that has to be equal on both sides.
    public let major: Int
    /// The part that may be newer on either side.
    public let minor: Int

    /// The version that this host was built for.
    public static let host = ABIVersion(major: Int(CORTE_ABI_MAJOR), minor: Int(CORTE_ABI_MINOR))

    /// Reads `major.minor`; nothing if it's something else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let major = parts[0], let minor = parts[1], major >= 0, minor >= 0 else { return nil }
        self.init(major: major, minor: minor)
    }

    init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }
}

extension ABIVersion: CustomStringConvertible {
    /// `major.minor`
    public var description: String { "\(major).\(minor)" }
}
