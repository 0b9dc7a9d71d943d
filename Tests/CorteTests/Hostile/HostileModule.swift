import Testing

/// A module that breaks a rule, and what its user sees of that.
struct HostileModule: Sendable, CustomTestStringConvertible {
    /// What becomes of a measurement with it.
    enum Outcome: Sendable {
        /// It's as if nothing had been wrong.
        case measures
        /// The command ends with this code, and one line after the place in the matrix and `strategy 'NAME': `.
        case fails(Int32, String, at: String = "")
        /// The command itself comes to a fault, and says so.
        case crashes
        /// The command is killed by this signal, which nothing can watch for.
        case dies(Int32)
        /// What happens can't be told, or can't be tried without harm.
        case undefined
    }

    let behaviour: String
    /// In a process of its own, as modules from elsewhere run.
    let isolated: Outcome
    /// In the command's process, with `--in-process`.
    let inProcess: Outcome

    init(_ behaviour: String, isolated: Outcome, inProcess: Outcome) {
        self.behaviour = behaviour
        self.isolated = isolated
        self.inProcess = inProcess
    }

    /// One that's found out before any harm, wherever it runs.
    init(_ behaviour: String, _ both: Outcome) {
        self.init(behaviour, isolated: both, inProcess: both)
    }

    var library: String { "libStrategy-\(behaviour).so" }
    var testDescription: String { behaviour }

    /// All of them, in the order in which a module meets its host. `FILE` stands for the library's path.
    static let all: [HostileModule] = [loading, refused, making, measuring, reaching, failing, writing].flatMap { $0 }
}
