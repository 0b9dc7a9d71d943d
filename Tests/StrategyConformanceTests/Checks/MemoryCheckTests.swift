import Testing

@testable import StrategyConformance

@Suite("Memory, checked") struct MemoryCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("error-texts", .fail, "it fails with code 1 and no message"),
        CaughtFault("known-status", .fail, "the status 42 isn't one of corte_status"),
        CaughtFault("error-within-its-size", .crash, "SIGSEGV while failing with an error of 16 bytes"),
        CaughtFault("no-growth-by-instances", .fail, "creating and destroying 10000 times leaves "),
        CaughtFault("no-growth-by-refusals", .fail, "failing to create 10000 times leaves "),
        CaughtFault("no-growth-by-batches", .fail, "measuring 1000 times leaves "),
        CaughtFault(
            "reads-within-inputs", .crash, "SIGSEGV while measuring 1 row with inputs that end at a guarded page"),
        CaughtFault("inputs-untouched", .fail, "it changes the input column 'achievement'"),
        CaughtFault(
            "separate-structs", .fail,
            "columns whose structs don't lie in a row: code 3, \"a column of numbers is missing\""),
        CaughtFault("keeps-no-pointer", .crash, "SIGSEGV while measuring after the memory of the calls before is gone"),
        CaughtFault(
            "writes-within-capacity", .crash, "SIGSEGV while measuring 1 row with outputs that end at a guarded page"),
    ]
}
