import ArgumentParser
import Console
import Words

extension ValidationError {
    /// What is wrong with the arguments, in the language of the run.
    init(_ phrase: Phrase) { self.init(phrase[.ofRun]) }
}
