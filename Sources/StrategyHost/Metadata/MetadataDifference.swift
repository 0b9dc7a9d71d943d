/// Something that a module says of a strategy otherwise than the metadata file beside it.
package struct MetadataDifference: Hashable, Sendable {
    /// What it is about, such as `version` or `parameter 'limit' minimum`.
    package let field: String
    /// What the file says.
    package let metadata: String
    /// What the module says.
    package let module: String
    /// Whether it's about words for people, which change nothing in a measurement.
    package let isWording: Bool
}

extension StrategyMetadata {
    /// What differs between this metadata file and what its `module` says, in the order of the file.
    ///
    /// Compared is what a descriptor holds: identity, role, columns, and parameters with their defaults and ranges. Inputs
    /// and parameters may come in any order; outputs have theirs.
    package func differences(to module: StrategyMetadata) -> [MetadataDifference] {
        var differences: [MetadataDifference] = []
        func compare(_ field: String, _ said: String, _ found: String, isWording: Bool = false) {
            guard said.bytes != found.bytes else { return }
            differences.append(
                MetadataDifference(field: field, metadata: said, module: found, isWording: isWording))
        }
        func compare<Part: DescribedPart>(_ parts: KeyPath<StrategyMetadata, [Part]>, isOrdered: Bool = false) {
            let (said, found) = (self[keyPath: parts], module[keyPath: parts])
            compare("\(Part.noun)s", Self.names(of: said, isOrdered), Self.names(of: found, isOrdered))
            for part in said {
                guard let other = found.first(where: { $0.name.bytes == part.name.bytes }) else { continue }
                for (fact, otherFact) in zip(part.facts, other.facts) {
                    compare("\(Part.noun) '\(part.name)' \(fact.name)", fact.value, otherFact.value)
                }
            }
        }
        compare("id", id, module.id)
        compare("name", name, module.name)
        compare("version", version, module.version)
        compare("vendor", vendor, module.vendor)
        compare("license", license, module.license)
        compare("summary", summary, module.summary, isWording: true)
        compare("role", role.rawValue, module.role.rawValue)
        compare(\.inputs)
        compare(\.outputs, isOrdered: true)
        compare(\.parameters)
        return differences
    }

    private static func names(of parts: [some DescribedPart], _ isOrdered: Bool) -> String {
        let names = isOrdered ? parts.map(\.name) : parts.map(\.name).sorted()
        return names.isEmpty ? "none" : names.joined(separator: ", ")
    }
}
