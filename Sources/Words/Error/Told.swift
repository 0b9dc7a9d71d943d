/// Error that says itself how a command tells it: a line for each problem, and an exit code.
public protocol Told: Error {
    /// Why a command ends that meets it.
    var exitReason: ExitReason { get }
    /// One line for each problem, without the program's name.
    var lines: [String] { get }
    /// The same lines in a language, as far as they're translated.
    func lines(in language: Language) -> [String]
    /// How many problems there are beside the lines.
    var more: Int { get }
}

extension Told {
    /// None, unless an error says otherwise.
    public var more: Int { 0 }

    /// The English ones, unless an error says otherwise.
    public func lines(in language: Language) -> [String] { lines }
}

extension Told where Self: CustomStringConvertible {
    /// The description.
    public var lines: [String] { [description] }
}

/// Reason why a command didn't end well: its exit code, as in sysexits.
public enum ExitReason: Int32, Sendable {
    /// Everything was done, and something was found.
    case found = 1
    /// The command was used wrongly.
    case usage = 64
    /// The data is wrong.
    case data = 65
    /// There's nothing to read.
    case noInput = 66
    /// A strategy or a tool isn't there.
    case unavailable = 69
    /// A strategy failed, or the command itself.
    case software = 70
    /// The system refused, as memory.
    case system = 71
    /// The output can't be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
}
