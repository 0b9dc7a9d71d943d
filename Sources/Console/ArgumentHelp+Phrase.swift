package import ArgumentParser
import Words

extension ArgumentHelp {
    /// What an argument is for, and what stands for its value, in the language of the run.
    package init(es: String, en: String, valueName: ValueName? = nil) {
        self.init(Phrase(es: es, en: en)[.ofRun], valueName: valueName?.phrase[.ofRun])
    }
}

/// What several commands and programs take.
extension ArgumentHelp {
    package static let strategyFolder = ArgumentHelp(
        es: "Una carpeta donde buscar antes que en las usuales; se puede repetir.",
        en: "A folder to look in before the usual ones; repeatable.", valueName: .folder)
    package static let timeOfCheck = ArgumentHelp(
        es: "Cuánto puede tardar cada prueba.", en: "How long each check may take.", valueName: .seconds)
}
