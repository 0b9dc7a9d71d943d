internal import Files
internal import StrategyABI
internal import StrategyHost

/// Of what a module says of itself.
extension Check {
    static let metadata: [Check] = [
        // A text in another encoding can't be shown, nor compared with the metadata file.
        .module(
            "descriptor-texts", "every text of the descriptor is there, and UTF-8", [.text, .descriptor],
            isEssential: true
        ) { subject throws(Finding) in
            for table in try subject.tables() {
                guard let descriptor = table.pointee.descriptor else { continue }
                let reader = DescriptorReader(descriptor.pointee)
                for (name, field) in ModuleDescriptor.texts {
                    subject.step("reading the descriptor's \(name)")
                    let text = try reader.text(field, name)
                    try Finding.unless(!text.isEmpty, "the descriptor's \(name) is empty")
                }
            }
        },

        // Error reports say what built a module, and which.
        .module("module-texts", "the module's id, version and toolchain are there, and UTF-8", [.text, .module]) {
            subject throws(Finding) in
            let module = try subject.module().pointee
            for (name, start) in [("id", module.id), ("version", module.version), ("toolchain", module.toolchain)] {
                subject.step("reading the module's \(name)")
                guard let start, let text = String(validatingCString: start), !text.isEmpty else {
                    throw .failed("the module's \(name) is missing, or isn't UTF-8")
                }
            }
        },

        // The host has to know where in a methodology it goes.
        .module(
            "known-role", "the role is estimator, treatment or aggregator", [.descriptor, .enumerations],
            isEssential: true
        ) { subject throws(Finding) in
            let known = Int32(CORTE_ROLE_ESTIMATOR)...Int32(CORTE_ROLE_AGGREGATOR)
            for table in try subject.tables() {
                guard let role = table.pointee.descriptor?.pointee.role else { continue }
                try Finding.unless(known.contains(role), "the role \(role) isn't one of corte_role")
            }
        },

        // The host makes batches by it.
        .strategy(
            "inputs-declaration", "inputs_json is an array of columns with a name and a known type, each once",
            [.descriptor], isEssential: true
        ) { strategy throws(Finding) in
            try check(names: strategy.inputs.map(\.name), of: "inputs")
            try Finding.unless(!strategy.inputs.isEmpty, "there is no input")
        },

        // The host makes the memory to write by it.
        .strategy(
            "outputs-declaration", "outputs_json is an array of columns with a name and a grain, each once",
            [.descriptor], isEssential: true
        ) { strategy throws(Finding) in
            try check(names: strategy.outputs.map(\.name), of: "outputs")
            try Finding.unless(!strategy.outputs.isEmpty, "there is no output")
        },

        // Help, validation and documentation come from it.
        .strategy(
            "parameters-declaration", "parameters_json is a JSON Schema of one object, whose defaults it allows",
            [.descriptor], isEssential: true
        ) { strategy throws(Finding) in
            for parameter in strategy.parameters {
                try Finding.unless(
                    parameter.minimum ?? -.infinity <= parameter.maximum ?? .infinity,
                    "parameter '\(parameter.name)' has a minimum above its maximum")
            }
        },

        // Two makers can't mean different things by one identifier.
        .form(
            "identifier-form", "the id is in reverse-DNS form", "id", "in reverse-DNS form, as org.example.median",
            TextForm.isIdentifier),

        // Users type it, in an expression where other signs have a meaning.
        .form("name-form", "the name is of a-z, 0-9 and hyphens", "name", "of a-z, 0-9 and hyphens", TextForm.isName),

        // Which of two is newer has to be plain.
        .form(
            "version-form", "the version is major.minor.patch", "version", "major.minor.patch (semver.org)",
            TextForm.isVersion),

        // Colleagues have to know what they may do with it.
        .form(
            "license-form", "the license looks like an SPDX expression", "license", "an SPDX expression, as Apache-2.0",
            TextForm.isLicense),

        // A bit that nobody knows promises nothing.
        .strategy("known-capabilities", "the capabilities are bits of version 1.0", [.descriptor, .enumerations]) {
            strategy throws(Finding) in
            let unknown = (strategy.table.pointee.descriptor?.pointee.capabilities ?? 0) & ~knownCapabilities
            if unknown != 0 { throw .warned("the capabilities have unknown bits, 0x\(String(unknown, radix: 16))") }
        },

        // An identifier names one thing.
        .module(
            "distinct-strategies", "no two strategies of the module have the same id or name", [.module, .descriptor]
        ) { subject throws(Finding) in
            var seen: Set<String> = []
            for table in try subject.tables() {
                guard let descriptor = table.pointee.descriptor else { continue }
                let reader = DescriptorReader(descriptor.pointee)
                for text in [try reader.text(\.id, "id"), try reader.text(\.name, "name")] {
                    try Finding.unless(seen.insert(text).inserted, "two strategies are called '\(text)'")
                }
            }
        },

        // Listing and help read the file beside the library, and run no code of it.
        .module("equals-metadata-file", "the descriptor equals the metadata file beside the library", [.descriptor]) {
            subject throws(Finding) in
            let metadata: StrategyMetadata
            do throws(StrategyError) {
                metadata = try LibraryFile(path: subject.file).metadata()
            } catch {
                throw .failed("\(error.message); \(error.advice ?? "see the metadata of another strategy")")
            }
            guard let module = try subject.strategies().first(where: { $0.metadata.id.bytes == metadata.id.bytes })
            else {
                throw .failed("the metadata file is about '\(metadata.id)', which the module doesn't have")
            }
            guard let difference = metadata.differences(to: module.metadata).first else { return }
            throw .failed(
                "the metadata file says \(difference.field) \(difference.metadata), the descriptor says"
                    + " \(difference.module)")
        },

        // What a host refuses can't be used, whatever else it does well.
        .module(
            "host-lets-it-in", "the host loads it: its metadata are there, and its tables are what they should be",
            [.module, .descriptor]
        ) { subject throws(Finding) in _ = try subject.loadedByTheHost() },
    ]
}

extension Check {
    /// A check of the form of one of the descriptor's texts.
    ///
    /// - Parameters:
    ///   - field: its name in the header.
    ///   - form: what it has to be.
    private static func form(
        _ name: String, _ summary: String, _ field: String, _ form: String,
        _ accepts: @escaping @Sendable (String) -> Bool
    ) -> Check {
        .strategy(name, summary, [.descriptor]) { strategy throws(Finding) in
            guard let descriptor = strategy.table.pointee.descriptor,
                let path = ModuleDescriptor.texts.first(where: { $0.name == field })?.field
            else { return }
            let text = try DescriptorReader(descriptor.pointee).text(path, field)
            try Finding.unless(accepts(text), "the \(field) '\(text)' isn't \(form)")
        }
    }

    /// Throws unless each name is there, fits an error's column, and comes once.
    private static func check(names: [String], of what: String) throws(Finding) {
        for name in names {
            try Finding.unless(!name.isEmpty, "one of the \(what) has no name")
            try Finding.unless(
                name.utf8.count < Int(CORTE_COLUMN_NAME_CAPACITY), "the name '\(name)' is longer than 127 bytes")
        }
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw .failed("the \(what) have '\(twice)' twice")
        }
    }

    private static let knownCapabilities = UInt64(
        CORTE_CAPABILITY_NOT_REPRODUCIBLE | CORTE_CAPABILITY_ROWS_INDEPENDENT | CORTE_CAPABILITY_ROW_ORDER_MATTERS
            | CORTE_CAPABILITY_OUTPUTS_OPTIONAL)
}

extension Subject {
    /// The strategy as every other command loads it, in this process.
    func loadedByTheHost() throws(Finding) -> LoadedStrategy {
        step("loading it as the host does")
        let path = FilePath.hasFolder(file) ? file : "./\(file)"
        do throws(StrategyError) {
            return try StrategyCatalog(searching: StrategySearchPath(folders: [])).load(path)
        } catch {
            throw .failed("\(error.message)\(error.advice.map { "; \($0)" } ?? "")")
        }
    }
}
