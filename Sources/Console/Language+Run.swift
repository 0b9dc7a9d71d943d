import Glibc
import Synchronization
package import Words

extension Language {
    /// The language that a configuration file settles; nil without one. It's set before anything asks for a language.
    package static var configured: Language? {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
    private static let kept = Mutex<Language?>(nil)

    /// The language of results where `--locale` names none.
    package static var ofResults: Language { configured ?? .es }

    /// The language of this run's messages: the one that `--locale` names, else the configured one, else the
    /// environment's, else Spanish.
    package static let ofRun = decided.language

    /// What the language of this run was taken from: an option, a variable of the environment with its value, or nothing.
    package static let originOfRun = decided.origin

    private static let decided: (language: Language, origin: String?) = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--locale="), let named = Language(rawValue: String(argument.dropFirst(9))) {
                return (named, "--locale")
            }
            if argument == "--locale", index + 1 < arguments.count, let named = Language(rawValue: arguments[index + 1])
            {
                return (named, "--locale")
            }
        }
        if let configured { return (configured, "corte.yaml") }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name), value.pointee != 0 else { continue }
            let text = String(cString: value)
            return (text.hasPrefix("en") ? .en : .es, "\(name)=\(text)")
        }
        return (.es, nil)
    }()
}
