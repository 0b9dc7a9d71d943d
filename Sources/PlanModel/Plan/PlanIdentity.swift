/// Whose plan it is, and where its figures come from. Every text may be empty.
public struct PlanIdentity: Hashable, Sendable {
    /// A short code.
    public var id = "plan"
    /// The plan's title.
    public var title = ""
    /// The sector or entity.
    public var sector = ""
    /// The administration in office, for example `2024-2027`.
    public var administration = ""
    /// The year whose programme is measured; nil takes the cut's.
    public var year: Int?
    /// Where the figures come from.
    public var source = ""

    /// The years of the administration, where it's written as two years, such as `2024-2027`.
    package var administrationYears: ClosedRange<Int>? {
        let years = administration.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
        return years.count == 2 && years[0] <= years[1] ? years[0]...years[1] : nil
    }

    /// A plan without a name.
    public init() {}
}
