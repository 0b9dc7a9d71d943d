package import ArgumentParser
package import Words

extension ValidationError {
    /// What is wrong with the arguments, in the language of the run.
    package init(_ phrase: Phrase) { self.init(phrase[.ofRun]) }
}
