import Testing

@testable import StrategyConformance

@Suite("Threads, checked") struct ThreadsCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("two-threads", .fail, "on two threads at once, "),
        CaughtFault("handed-over", .fail, "on another thread, code 6, \"this is another thread\" instead of success"),
        CaughtFault("cancel-soon", .fail, "asked to stop, it goes on for 3"),
    ]
}
