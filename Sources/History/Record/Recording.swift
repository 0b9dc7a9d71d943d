import Files
public import PlanModel

/// What is to be recorded of a cut, by whom and when.
public struct Recording: Sendable {
    /// The cut as it was read.
    public var content: CutContent
    /// The files that it was read from.
    public var sources: [PlanSource]
    /// The report that was measured of it.
    public var report: Report
    /// Who records it.
    public var by: String
    /// When, in ISO 8601; nil for now, by the clock.
    public var at: String?

    /// What is to be recorded.
    public init(content: CutContent, sources: [PlanSource], report: Report, by: String, at: String? = nil) {
        self.content = content
        self.sources = sources
        self.report = report
        self.by = by
        self.at = at
    }

    /// A report to be recorded.
    public struct Report: Sendable {
        /// The methodology in full.
        public var expression: String
        /// Its fingerprint.
        public var fingerprint: String
        /// The base, as reports name it.
        public var base: String
        /// The mode, as reports name it.
        public var mode: String
        /// What it says of the nodes and how they were measured.
        public var figures: String
        /// The report's bytes.
        public var document: [UInt8]
        /// The version of Corte that measured it.
        public var program: String

        /// A report to be recorded.
        public init(
            expression: String, fingerprint: String, base: String, mode: String, figures: String, document: [UInt8],
            program: String
        ) {
            self.expression = expression
            self.fingerprint = fingerprint
            self.base = base
            self.mode = mode
            self.figures = figures
            self.document = document
            self.program = program
        }

        var digest: String {
            Digest.sha256(of: [fingerprint, base, mode, figures].joined(separator: "\n").utf8)
        }
    }
}

/// What recording did.
public struct RecordingOutcome: Hashable, Sendable {
    /// The cut's version that holds it.
    public var cut: RecordedCut
    /// Whether that version is new.
    public var isNewVersion: Bool
    /// Whether the report is new in it.
    public var isNewReport: Bool
    /// Who recorded what is new, which may be a report of a cut that another had recorded.
    public var by: String
    /// When, in ISO 8601.
    public var at: String
    /// The SHA-256 over all that is kept now, in hexadecimal digits: written down elsewhere, it vouches for it.
    public var seal: String
}
