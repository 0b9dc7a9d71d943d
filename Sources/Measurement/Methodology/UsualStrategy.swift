/// The strategies that are taken where nobody names one; they're looked up like any other.
package enum UsualStrategy {
    /// What aggregates.
    static let mean = "weighted-average"
    /// What projects.
    static let estimator = "trend-projection"
    /// The cap that the mask is measured with, and that a methodology without one is compared with.
    static let cap = "capped"

    /// All of them: without one, some plans aren't measured.
    package static let all = [mean, cap, estimator]
}
