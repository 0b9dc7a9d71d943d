import StrategyHost

/// The smallest program that isolated strategies can run in: what the tests of the host start, under sanitizers too.
@main struct StrategyWorkerProgram {
    static func main() { StrategyWorker.runIfAsked() }
}
