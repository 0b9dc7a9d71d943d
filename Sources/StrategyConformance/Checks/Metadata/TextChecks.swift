internal import StrategyABI
internal import StrategyHost

/// A text in another encoding can't be shown, nor compared with the metadata file.
struct DescriptorTexts: Check {
    static let summary = "every text of the descriptor is there, and UTF-8"
    static let rules: [Rule] = [.text, .descriptor]
    static let isEssential = true

    func run(_ subject: Subject) throws(Finding) {
        for table in try subject.tables() {
            guard let descriptor = table.pointee.descriptor else { continue }
            let reader = DescriptorReader(descriptor.pointee)
            for (name, field) in ModuleDescriptor.texts {
                subject.step("reading the descriptor's \(name)")
                let text = try reader.text(field, name)
                try Finding.unless(!text.isEmpty, "the descriptor's \(name) is empty")
            }
        }
    }
}

/// Error reports say what built a module, and which.
struct ModuleTexts: Check {
    static let summary = "the module's id, version and toolchain are there, and UTF-8"
    static let rules: [Rule] = [.text, .module]

    func run(_ subject: Subject) throws(Finding) {
        let module = try subject.module().pointee
        for (name, start) in [("id", module.id), ("version", module.version), ("toolchain", module.toolchain)] {
            subject.step("reading the module's \(name)")
            guard let start, let text = String(validatingCString: start), !text.isEmpty else {
                throw .failed("the module's \(name) is missing, or isn't UTF-8")
            }
        }
    }
}
