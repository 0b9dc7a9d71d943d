import Testing

@testable import StrategyConformance

@Suite("Groups, checked") struct GroupsCheckTests {
    @Test("A module that breaks a rule is caught, and told what is wrong", arguments: faults)
    func caught(fault: CaughtFault) throws { try fault.verify() }

    static let faults = [
        CaughtFault("empty-batch", .fail, "0 rows in 0 groups: code 2, \"there is nothing to measure\""),
        CaughtFault("batch-sizes", .fail, "64 rows in 1 group: code 6, \"64 rows are too many\""),
        CaughtFault("empty-groups", .fail, "3 rows in 2 groups: code 2, \"a group is empty\""),
        CaughtFault(
            "groups-of-one", .fail,
            "2 rows in 2 groups: group 0 of output 'achievement' is a NaN that isn't marked missing"),
        CaughtFault("many-groups", .fail, "15000 rows in 10000 groups: code 6, \"too many groups\""),
        CaughtFault("a-million-rows", .fail, "1000000 rows in 100000 groups: code 6, \"too many rows\""),
        CaughtFault(
            "contributions-add-up", .fail,
            "the 'contribution' of group 0 adds up to 107.6379807907966, not 105.63798079079659"),
        CaughtFault(
            "groups-alone", .fail,
            "with group 0 alone, group 0 of output 'achievement' is 136.0024312809923 instead of 148.0024312809923"),
        CaughtFault(
            "rows-alone", .fail, "with row 0 alone, row 0 of output 'share' is 1.0 instead of 0.15964110423124975"),
        CaughtFault(
            "row-order", .fail,
            "with its rows shuffled, group 0 of output 'achievement' is 148.68259719634432 instead of 145.78503152416832"
        ),
    ]
}
