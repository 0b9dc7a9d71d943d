import ChartKit
import PlanModel

/// A slide before the deck knows how many there are: all but its number.
struct SlideDraft {
    /// Its subject in a form fit for a file's name.
    var name: String
    var origin = Slide.Origin.official
    var title: String
    var alternativeText: String
    var elements: [Element]
    var background: Color?
    /// The colour of the line at the foot; the theme's secondary one unless the slide is dark.
    var footColor: Color?
    /// Whether the deck's title stands at the foot beside the number.
    var hasRunningTitle = true
    var warnings: [Diagnostic] = []
}
