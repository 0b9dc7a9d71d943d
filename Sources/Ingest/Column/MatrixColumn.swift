/// What a column of a matrix holds.
public enum MatrixColumn: Hashable, Sendable {
    /// Whose plan the row belongs to.
    case unit
    /// The cut-off date.
    case cut
    /// The year of the cut, where the cut's own column doesn't say it.
    case year
    /// The code of the node above the indicator on the level of that name.
    case level(String)
    /// The indicator's code.
    case indicator
    /// What is measured, in words.
    case name
    /// What kind of commitment it is.
    case indicatorClass
    /// How the reports of a year add up.
    case annualisation
    /// Who answers for it.
    case entity
    /// Its relative importance.
    case weight
    /// The relative importance of the node above the indicator on the level of that name.
    case levelWeight(String)
    /// Whether more is better, or less.
    case direction
    /// What the magnitudes are counted in.
    case measureUnit
    /// The start point.
    case baseline
    /// The target of the year.
    case programmedYear
    /// The goal of one of the plan's years, where a row has several.
    case goal(year: Int)
    /// What was achieved in one of the plan's years.
    case achieved(year: Int)
    /// The goal of the whole plan.
    case planGoal
    /// The part of the year's target that is due at the cut.
    case programmed
    /// What was achieved.
    case executed
    /// The achievement that was published.
    case published
    /// What is said about the row.
    case note

    /// The columns other than levels, with their canonical names, in the order of the documentation.
    static let fixed: [(name: String, column: MatrixColumn)] = [
        ("unit", .unit), ("cut", .cut), ("year", .year), ("indicator", .indicator), ("name", .name),
        ("class", .indicatorClass),
        ("annualisation", .annualisation),
        ("direction", .direction), ("entity", .entity), ("weight", .weight), ("baseline", .baseline),
        ("programmed_year", .programmedYear), ("plan_goal", .planGoal), ("programmed", .programmed),
        ("executed", .executed),
        ("published", .published),
        ("note", .note), ("measure_unit", .measureUnit),
    ]

    /// Whether it's one of the magnitudes of a row, which are all of one quantity.
    var isMagnitude: Bool {
        switch self {
        case .baseline, .programmedYear, .planGoal, .programmed, .executed, .goal, .achieved: true
        default: false
        }
    }

    /// Whether a matrix is measured as well without it.
    var isOptional: Bool {
        switch self {
        case .baseline, .planGoal, .indicatorClass, .published, .measureUnit: true
        default: false
        }
    }

    /// The columns that hold numbers.
    static let numbers: [MatrixColumn] = [
        .weight, .baseline, .programmedYear, .planGoal, .programmed, .executed, .published,
    ]

    /// The columns of free text, where the first of two will do.
    var isDescription: Bool { self == .name || self == .entity || self == .note }

    /// The canonical name; a level's is the level's.
    public var name: String {
        switch self {
        case .level(let name): return name
        case .levelWeight(let name): return Self.levelWeightPrefix + name
        case .goal(let year): return "\(MatrixColumn.programmedYear.name)@\(year)"
        case .achieved(let year): return "\(MatrixColumn.executed.name)@\(year)"
        default: break
        }
        return Self.fixed.first { $0.column == self }?.name ?? ""
    }

    /// The level that is assumed where no plan file names any.
    static let defaultLevel = "objective"

    /// What stands before a level in the name of its weights: `weight@eje`.
    static let levelWeightPrefix = "weight@"

    /// The column of a canonical name; nil where it's neither one of those nor a level.
    init?(name: String, levels: [String]) {
        if levels.contains(name) {
            self = .level(name)
        } else if name.hasPrefix(Self.levelWeightPrefix),
            levels.contains(String(name.dropFirst(Self.levelWeightPrefix.count)))
        {
            self = .levelWeight(String(name.dropFirst(Self.levelWeightPrefix.count)))
        } else if let column = Self.fixed.first(where: { $0.name == name })?.column {
            self = column
        } else if let column = Self.ofYear(name) {
            self = column
        } else {
            return nil
        }
    }

    /// The column of a name such as `programmed_year@2025`.
    private static func ofYear(_ name: String) -> MatrixColumn? {
        let sides = name.split(separator: "@", omittingEmptySubsequences: false)
        guard sides.count == 2, let year = Int(sides[1]), (1990...2100).contains(year) else { return nil }
        switch String(sides[0]) {
        case MatrixColumn.programmedYear.name: return .goal(year: year)
        case MatrixColumn.executed.name: return .achieved(year: year)
        default: return nil
        }
    }
}
