import Glibc
package import Words

extension Language {
    /// The language of this run's messages: the one that `--locale` names, else the environment's, else Spanish.
    package static let ofRun: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--locale="), let named = Language(rawValue: String(argument.dropFirst(9))) {
                return named
            }
            if argument == "--locale", index + 1 < arguments.count, let named = Language(rawValue: arguments[index + 1])
            {
                return named
            }
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name), value.pointee != 0 else { continue }
            return String(cString: value).hasPrefix("en") ? .en : .es
        }
        return .es
    }()
}
