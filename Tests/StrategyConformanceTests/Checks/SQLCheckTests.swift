import Testing

@testable import StrategyConformance

@Suite("What is said in SQL, checked") struct SQLCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault(
            "sql", .fail, "'postgresql': its SQL isn't what corte.sql/1 asks for, in the column 'achievement'")
    ]
}
