import Testing

@testable import StrategyConformance

@Suite("The same bits, checked") struct DeterminismCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault(
            "same-input-same-bits", .fail,
            "the second time, group 0 of output 'achievement' is 172.55483075115444 instead of 171.55483075115444"),
        CaughtFault(
            "second-instance", .fail,
            "by another instance, group 0 of output 'achievement' is 173.55483075115444 instead of 172.55483075115444"),
        CaughtFault(
            "batches-between", .fail,
            "after other batches, group 0 of output 'achievement' is 172.55483075115444 instead of 171.55483075115444"),
        CaughtFault(
            "after-a-refusal", .fail,
            "after a batch with NaN, group 0 of output 'achievement' is 172.55483075115444 instead of 171.55483075115444"
        ),
        CaughtFault(
            "same-bits-elsewhere", .fail,
            "in another environment, group 0 of output 'achievement' is 172.55483075115444 instead of 171.55483075115444"
        ),
        CaughtFault("same-bits-later", .fail, "a second later, group 0 of output 'achievement' is "),
        CaughtFault(
            "wanted-outputs", .fail,
            "with output 'achievement' alone, group 0 of output 'achievement' is 120.7746445373231 instead of 119.7746445373231"
        ),
        CaughtFault("self-tests", .fail, "'two children': output 'achievement' of group 0 is 87.5, expected 75.0"),
    ]
}
