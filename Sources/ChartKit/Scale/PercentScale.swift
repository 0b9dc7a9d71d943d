/// The scale of achievements: always the same, so that charts can be compared with each other.
enum PercentScale {
    /// What an axis covers, in percent.
    static let domain = 0.0...200.0
    /// The achievement that everything is measured against, in percent.
    static let goal = 100.0
}
