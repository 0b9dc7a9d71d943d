package import StrategyHost
internal import Synchronization

/// Checks a module, each check in a process of its own.
package struct ConformanceRun: Sendable {
    /// The library's path.
    let file: String
    /// Its bytes, which each check's process inherits.
    let library: TrustedLibrary
    /// What random batches are made from.
    let seed: UInt64
    /// How long a check may take.
    let timeLimit: Duration
    /// The program that has the worker in it.
    let executable: String

    private static let workers = 2

    /// A run of the library at `file`. None of its code runs where a host would refuse it for who can have written it, or
    /// for the `lock`.
    ///
    /// - Parameters:
    ///   - seed: another one gives other random batches.
    ///   - timeLimit: how long each check may take.
    ///   - executable: the program that has the worker in it; the running one unless a test says otherwise.
    /// - Throws: `StrategyError` when the host would refuse the library.
    package init(
        file: String, lock: StrategyLock? = nil, seed: UInt64 = 1, timeLimit: Duration = .seconds(30),
        executable: String = ChildProcess.ownExecutable
    ) throws(StrategyError) {
        try LibraryFile(path: file).checkMetadata()
        library = try TrustedLibrary.open(file, lock: lock)
        self.file = file
        self.seed = seed
        self.timeLimit = timeLimit
        self.executable = executable
    }

    /// Runs the checks named, or all.
    ///
    /// The essential ones come first, one by one. Where one isn't passed, what comes after it in the registry is
    /// skipped; the others run two at a time.
    package func report(only names: Set<String>? = nil) -> ConformanceReport {
        let checks = Check.all.filter { names?.contains($0.name) ?? true }
        var results: [CheckResult?] = Array(repeating: nil, count: checks.count)
        for (index, check) in checks.enumerated() where check.isEssential {
            let result = result(of: check.name)
            results[index] = result
            guard result.outcome == .fail || result.outcome == .crash else { continue }
            for later in checks.indices where later > index {
                results[later] = CheckResult(checks[later].name, .skip, "it makes no sense before \(check.name) passes")
            }
            break
        }
        fill(&results, checks.map { $0.name })
        return ConformanceReport(file: file, seed: seed, results: results.compactMap(\.self))
    }

    /// Runs what has no result yet, two at a time.
    private func fill(_ results: inout [CheckResult?], _ names: [String]) {
        let waiting = Mutex(results.indices.filter { results[$0] == nil })
        let done = Mutex<[Int: CheckResult]>([:])
        let work: @Sendable () -> Void = {
            while let index = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
                let result = result(of: names[index])
                done.withLock { $0[index] = result }
            }
        }
        let others = (1..<Self.workers).compactMap { _ in try? WorkerThread(work) }
        work()
        for thread in others { thread.join() }
        for (index, result) in done.withLock({ $0 }) { results[index] = result }
    }

    /// Runs one check.
    private func result(of name: String) -> CheckResult {
        let deadline = ContinuousClock.now + timeLimit
        let child: ChildProcess
        do throws(StrategyError) {
            child = try ChildProcess(
                executable, arguments: CheckWorker.arguments(check: name, file: file, seed: seed, library),
                inheriting: library.descriptors)
        } catch {
            return CheckResult(name, .skip, error.message)
        }
        var step = ""
        while true {
            switch child.receive(until: deadline) {
            case .message(let bytes):
                switch CheckMessage(bytes) {
                case .step(let text): step = " while \(text)"
                case .result(let outcome, let reason): return CheckResult(name, outcome, reason)
                case nil: continue
                }
            case .ended(let ending):
                let said = child.errorOutput.lastLine.map { " (\($0))" } ?? ""
                return CheckResult(name, .crash, "\(ending)\(step)\(said)")
            case .nothing:
                return CheckResult(
                    name, .fail, "no answer within \(ParameterValue.number(timeLimit / .seconds(1))) s\(step)")
            }
        }
    }
}
