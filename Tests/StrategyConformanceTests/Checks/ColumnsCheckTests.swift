import Testing

@testable import StrategyConformance

@Suite("Columns, checked") struct ColumnsCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("missing-column", .fail, "without column 'achievement', the error names column ''"),
        CaughtFault("wrong-column-type", .fail, "with column 'achievement' of type 2, prepare is fine"),
        CaughtFault(
            "extra-columns", .fail,
            "with the columns some-text, some-number, achievement, weight, bonus, some-truth, some-integer, , code 3, \"there are too many columns\" instead of success"
        ),
        CaughtFault(
            "column-order", .fail,
            "with the columns other, bonus, weight, achievement, code 2, \"a weight is missing\" instead of success"),
        CaughtFault(
            "similar-column-names", .fail,
            "with the columns achievements, achievemen, xachievement, ACHIEVEMENT, weights, weigh, xweight, WEIGHT, bonuss, bonu, xbonus, BONUS, achievement, weight, bonus, group 0 of output 'achievement' is 14.0 instead of 134.70523136147222"
        ),
        CaughtFault(
            "optional-columns", .fail,
            "without column 'bonus', which isn't required: code 3, \"a column of numbers is missing\""),
        CaughtFault(
            "prepare-again", .fail,
            "after preparing again for other columns, code 2, \"this isn't a number to measure with\" instead of success"
        ),
    ]
}
