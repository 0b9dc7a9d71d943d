import Glibc
import Words

/// Programs as a shell finds them.
package enum ProgramFile {
    /// The path of a program that the PATH leads to; a relative folder of it would be one of wherever the user is.
    package static func find(_ name: String) -> String? {
        let path = getenv("PATH").map { String(nativePath: $0) } ?? ""
        return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
            .first { access($0.nativePath, X_OK) == 0 }
    }
}
