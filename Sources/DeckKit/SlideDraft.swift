import PlanModel
import Scene
import Words

/// A slide before the deck knows how many there are: all but its number.
struct SlideDraft {
    /// Its subject in a form fit for a file's name.
    var name: String
    /// What links of other slides call it; nil where none leads to it.
    var anchor: String?
    var title: String
    var alternativeText: String
    var elements: [Element]
    var background: Color?
    /// The colour of the line at the foot; the theme's secondary one unless the slide is dark.
    var footColor: Color?
    /// Whether it opens or closes the deck: its title stands in it, and not at its foot.
    var isCover = false
    var warnings: [Diagnostic] = []
    /// The codes of the nodes whose figures it prints.
    var shown: [String] = []

    /// What a user is told of a text that had to be shortened.
    static func shortened(_ text: String) -> Diagnostic {
        Diagnostic(
            .warning,
            Phrase(
                es: "presentación: se acorta un texto de una lámina: «\(text)»",
                en: "deck: a text of a slide is shortened: '\(text)'"),
            advice: Phrase(
                es: "use una página mayor o un texto más corto", en: "use a larger page or a shorter text"))
    }
}
