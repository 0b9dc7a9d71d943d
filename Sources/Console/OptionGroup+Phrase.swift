package import ArgumentParser
package import Words

extension OptionGroup {
    /// Options that have a title of their own, in the language of the run.
    package init(title: Phrase) { self.init(title: title[.ofRun]) }
}
