import Testing

@testable import StrategyConformance

@Suite("Random input, checked") struct FuzzCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("fuzz-batches", .fail, "random batch 88 of seed 1: status 42 isn't one of corte_status"),
        CaughtFault("fuzz-parameters", .crash, "SIGABRT while creating with random parameters 1 of seed 1"),
    ]
}
