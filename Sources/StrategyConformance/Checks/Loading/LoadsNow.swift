/// A symbol that's found to be missing in the middle of a measurement would end the host.
struct LoadsNow: Check {
    static let summary = "the library loads with every symbol bound at once"
    static let rules: [Rule] = [.entry]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) { _ = try subject.library() }
}
