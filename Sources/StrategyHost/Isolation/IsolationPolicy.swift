internal import Files

/// Which strategies run in a process of their own, and what they may use there.
///
/// A process of their own keeps their faults away from this one: a crash, a loop without end or too much memory fails
/// the measurement that needs them, and nothing else. What it keeps them from beside says `Confinement`.
public struct IsolationPolicy: Hashable, Sendable {
    /// Which strategies are isolated.
    public enum Scope: Hashable, Sendable {
        /// None: they're trusted like this program itself.
        case none
        /// Those that didn't come with this installation: whose library is neither in the executable's folder nor in
        /// `../lib/corte/strategies` beside it.
        case foreign
        /// All.
        case all
    }

    /// Which strategies are isolated.
    public var scope: Scope
    /// How long a module may take for each thing that it's asked for, such as measuring one batch.
    public var time: Duration
    /// How much memory of its own a module's process may have, in bytes. The batch and its results don't count.
    public var memory: Int
    /// The program that isolated modules run in, which calls `StrategyWorker.runIfAsked()` first of all.
    public var program: String

    /// A policy; the program is this one, unless another is named.
    public init(
        _ scope: Scope, time: Duration = .seconds(30), memory: Int = 2048 << 20, program: String? = nil
    ) {
        self.scope = scope
        self.time = time
        self.memory = memory
        self.program = program ?? ChildProcess.ownExecutable
    }

    /// Whether the library `file` is to run in a process of its own.
    func isolates(_ file: String) -> Bool {
        switch scope {
        case .none: false
        case .all: true
        case .foreign: !Self.isBundled(file)
        }
    }

    /// Whether the library `file` came with this installation.
    static func isBundled(_ file: String) -> Bool { installation.contains(FilePath.folder(of: file).bytes) }

    /// The folders of this installation, canonical.
    private static let installation: [[UInt8]] = {
        let folder = FilePath.folder(of: FilePath.executable)
        let strategies = FilePath.canonical("\(FilePath.folder(of: folder))/lib/corte/strategies")
        return [folder.bytes] + (strategies.map { [$0.bytes] } ?? [])
    }()
}
