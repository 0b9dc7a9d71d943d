public import PlanModel

/// A version of a cut in a history: when, by whom and from which files it was recorded.
public struct RecordedCut: Hashable, Sendable {
    /// Its key in the database.
    package var key: Int
    /// The plan's code.
    public var plan: String
    /// The unit, where there are units.
    public var unit: String?
    /// The cut.
    public var day: Cut
    /// 1, and one more for each correction.
    public var version: Int
    /// Whether no later version replaces it.
    public var isLatest: Bool
    /// SHA-256 of what figures are made of.
    public var content: String
    /// When it was recorded, in ISO 8601, UTC where it's the clock's.
    public var recordedAt: String
    /// By whom.
    public var recordedBy: String
    /// The files that it was read from.
    public var sources: [PlanSource]

    /// `2024-03-31@2`
    public var name: String { "\(day)@\(version)" }
}

/// A report as it was recorded, down to the byte.
public struct RecordedReport: Hashable, Sendable {
    /// The methodology in full.
    public var expression: String
    /// Its fingerprint.
    public var fingerprint: String
    /// The base, as reports name it.
    public var base: String
    /// The mode, as reports name it.
    public var mode: String
    /// SHA-256 of what it says of the nodes and how they were measured, by which two reports of a cut are the same.
    public var figures: String
    /// The report's bytes.
    public var document: [UInt8]
    /// The version of Corte that measured it.
    public var program: String
    /// SHA-256 of the bytes, as it was recorded.
    package var sha256: String
    /// When it was recorded.
    public var recordedAt: String
    /// By whom.
    public var recordedBy: String
}
