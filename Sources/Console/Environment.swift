import Glibc

/// The environment's variables.
package enum Environment {
    /// A variable's value, an empty one too; nil where it isn't set.
    package static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// A variable's value; nil where it isn't set or is empty.
    package static func text(_ name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// A variable's value where it's a number of characters or lines; nil for anything else.
    static func extent(_ name: String) -> Int? { text(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
}
