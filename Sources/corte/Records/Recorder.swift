import Glibc

/// Who a record is by, where nobody else is named.
enum Recorder {
    /// The user's name to the system; their number where they have none.
    static var name: String {
        if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return String(geteuid())
    }
}
