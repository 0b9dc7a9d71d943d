import Testing

@testable import StrategyConformance

@Suite("Values, checked") struct ValuesCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault(
            "every-null-pattern", .fail,
            "3 rows with validity 000 in achievement, bonus: code 2, \"an achievement is missing\""),
        CaughtFault("all-missing", .fail, "with every nullable value missing: code 2, \"nothing was reported\""),
        CaughtFault(
            "unread-missing-values", .fail,
            "with 0.0 where values are missing, group 0 of output 'achievement' is 96.30836869541402 instead of 107.3474649458541"
        ),
        CaughtFault(
            "full-bitmap", .fail,
            "with full bitmaps, group 0 of output 'achievement' is 154.64177347417083 instead of 153.64177347417083"),
        CaughtFault(
            "missing-where-not-nullable", .fail,
            "column 'weight' without rows [0]: group 0 of output 'achievement' is a NaN that isn't marked missing"),
        CaughtFault("refusal-names-the-row", .fail, "NaN in row 5 of column 'achievement': the error names row 0"),
        CaughtFault("ordinary-batch", .fail, "an ordinary batch: code 5, \"nothing is measured here\""),
        CaughtFault("nan-never-valid", .fail, "group 0 of output 'achievement' is a NaN that isn't marked missing"),
        CaughtFault("complete-outputs", .fail, "group 0 of output 'count' is missing, and the output isn't nullable"),
        CaughtFault(
            "bits-beyond-the-end", .fail, "output 'achievement' of 3 elements has a validity bit set behind them"),
        CaughtFault("known-flags", .warn, "group 0 of output 'achievement' has unknown flags, 0x100000"),
        CaughtFault(
            "zero-input", .fail,
            "0.0 in column 'weight', rows [3]: group 1 of output 'achievement' is a NaN that isn't marked missing"),
        CaughtFault(
            "negative-input", .fail,
            "-250.0 in column 'achievement', rows [1]: group 0 of output 'achievement' is a NaN that isn't marked missing"
        ),
        CaughtFault(
            "huge-input", .fail,
            "1.7e+308 in column 'weight', rows [4, 5, 6, 7]: group 2 of output 'achievement' is a NaN that isn't marked missing"
        ),
        CaughtFault(
            "denormal-input", .fail,
            "5e-324 in column 'achievement', rows [1]: group 0 of output 'achievement' is a NaN that isn't marked missing"
        ),
        CaughtFault(
            "infinite-input", .fail,
            "inf in column 'weight', rows [1]: group 0 of output 'achievement' is a NaN that isn't marked missing"),
        CaughtFault(
            "nan-input", .fail,
            "nan in column 'achievement', rows [1]: group 0 of output 'achievement' is a NaN that isn't marked missing"),
    ]
}
