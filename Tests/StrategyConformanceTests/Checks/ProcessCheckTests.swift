import Testing

@testable import StrategyConformance

@Suite("The process, checked") struct ProcessCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("keeps-the-locale", .fail, "the locale was "),
        CaughtFault("keeps-the-folder", .fail, "the working folder was "),
        CaughtFault("keeps-the-signals", .fail, "the handling of signals was "),
        CaughtFault("keeps-the-rounding", .fail, "the rounding was "),
        CaughtFault("keeps-the-environment", .fail, "the environment was "),
        CaughtFault("keeps-the-umask", .fail, "the file mode mask was "),
        CaughtFault("leaves-no-file-open", .fail, "the open files was "),
        CaughtFault("leaves-no-thread", .fail, "the number of threads was "),
        CaughtFault("writes-nothing-out", .fail, "it writes "),
    ]
}
