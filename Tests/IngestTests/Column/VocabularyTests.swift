import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("A vocabulary") struct VocabularyTests {
    @Test(
        "knows annualisations in English and Spanish",
        arguments: [
            ("suma", Annualisation.sum), ("Constante", .constant), ("CRECIENTE", .growing), ("decreciente ", .falling),
            ("sum", .sum),
            ("growing", .growing), ("falling", .falling),
        ])
    func annualisations(word: String, value: Annualisation) {
        #expect(Vocabulary.annualisations[word] == value)
    }

    @Test(
        "knows classes in English and Spanish",
        arguments: [
            ("Indicador sectorial", IndicatorClass.sector), ("Meta trazadora", .flagship),
            ("Meta proyecto de inversión", .project),
            ("Meta de proyecto de inversion", .project), ("flagship", .flagship), ("MPI", .project),
        ])
    func classes(word: String, value: IndicatorClass) {
        #expect(Vocabulary.classes[word] == value)
    }

    @Test(
        "knows states in English and Spanish",
        arguments: [
            ("rezago", AchievementState.lag), ("En cumplimiento", .met), ("Sobre ejecución", .over),
            ("crítico", .critical), ("over", .over),
        ])
    func states(word: String, value: AchievementState) {
        #expect(Vocabulary.states[word] == value)
    }

    @Test("says which words to use") func advice() {
        #expect(Vocabulary.annualisations["otra"] == nil)
        #expect(
            Vocabulary.annualisations.advice.es
                == "escriba uno de suma, constante, creciente, decreciente (sum, constant, growing, falling)")
        #expect(
            Vocabulary.annualisations.advice.en
                == "write one of sum, constant, growing, falling (suma, constante, creciente, decreciente)")
    }
}
