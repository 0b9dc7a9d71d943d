import StrategyHost

extension StrategyTemplate {
    /// The files of the package by their paths, built against `kit`.
    func files(kit: KitFolder) -> [(path: String, text: String)] {
        let path = kit.path.reduce(into: "") { $0 += "\"\\".contains($1) ? "\\\($1)" : "\($1)" }
        func text(_ template: [UInt8]) -> String { self.text(template, kit: path) }
        let metadata = text(PackageResources.strategy_json_template)
        let own =
            switch language {
            case .swift:
                [
                    ("Package.swift", text(PackageResources.Package_swift_template)),
                    ("Sources/\(product)/\(type).swift", text(PackageResources.Strategy_swift_template)),
                    ("Sources/\(product)/strategy.json", metadata),
                    ("Tests/\(product)Tests/\(type)Tests.swift", text(PackageResources.Tests_swift_template)),
                    (".gitignore", ".build/\n"),
                ]
            case .c:
                [
                    ("\(name).c", text(PackageResources.strategy_c_template)), ("corte_strategy.h", kit.header),
                    ("Makefile", text(PackageResources.Makefile_template)), ("strategy.json", metadata),
                    (".gitignore", "/lib\(product).*\n"),
                ]
            }
        return own + [("README.md", text(PackageResources.README_md_template))]
    }

    /// The text of a template: `{{name}}` stands for the strategy's name, and so on; what lies between the lines
    /// `{{#aggregator}}` and `{{/aggregator}}` is for that role alone, or for a language.
    private func text(_ template: [UInt8], kit: String) -> String {
        var section: Substring?
        var text = ""
        for line in String(decoding: template, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("{{#") {
                section = line.dropFirst(3).dropLast(2)
            } else if line.hasPrefix("{{/") {
                section = nil
            } else if section.map({ $0 == role.rawValue || $0 == language.rawValue }) ?? true {
                text += "\(line)\n"
            }
        }
        // The path comes last: it may hold anything.
        let values = [
            ("name", name), ("id", id), ("type", type), ("product", product), ("role", role.rawValue),
            ("ROLE", role.rawValue.uppercased()), ("summary", summary), ("library", library), ("kit", kit),
        ]
        return values.reduce(String(text.dropLast())) { $0.replacing("{{\($1.0)}}", with: $1.1) }
    }

    /// What the strategy does, in a sentence.
    private var summary: String {
        switch role {
        case .treatment: "Lets no achievement count as less than nothing."
        case .aggregator: "The weighted mean of the reported children of a node."
        case .estimator: "Takes the last report of an indicator for the year's end."
        }
    }
}
