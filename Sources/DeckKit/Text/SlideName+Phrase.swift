import PlanModel
import Words

extension SlideName {
    /// What plan files call it, in both languages.
    var phrase: Phrase { Phrase(es: words[1], en: words[0]) }
}
