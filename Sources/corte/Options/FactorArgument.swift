import ArgumentParser

/// `--vary KEY=CHOICE,…` as the parser of arguments takes it; what is wrong with it is told by the study.
struct FactorArgument: ExpressibleByArgument {
    var text: String

    init?(argument: String) { text = argument }
}
