import StrategyHost

extension StrategyTemplate {
    /// The files of a package in Swift that depends on the kit in the folder `kit`.
    func swiftFiles(kit: String) -> [File] {
        [
            File(path: "Package.swift", text: manifest(kit: kit)),
            File(path: "Sources/\(product)/\(type).swift", text: swiftSource),
            File(path: "Tests/\(product)Tests/\(type)Tests.swift", text: swiftTest),
            File(path: "strategy.json", text: metadata),
            File(path: "README.md", text: readme(.swift)),
            File(path: ".gitignore", text: ".build/\n"),
        ]
    }

    private func manifest(kit: String) -> String {
        let path = kit.reduce(into: "") { $0 += "\"\\".contains($1) ? "\\\($1)" : "\($1)" }
        return """
            // swift-tools-version:6.3
            import PackageDescription

            /// A checkout of Corte, or the kit that its installation brings. Where yours is a repository, depend on it by
            /// `.package(url:from:)` instead.
            let corte = Context.environment["CORTE_PATH"] ?? "\(path)"

            let package = Package(
                name: "\(name)",
                products: [.library(name: "\(product)", type: .dynamic, targets: ["\(product)"])],
                dependencies: [.package(name: "Corte", path: corte)],
                targets: [
                    .target(name: "\(product)", dependencies: [.product(name: "StrategyKit", package: "Corte")]),
                    .testTarget(
                        name: "\(product)Tests",
                        dependencies: [.target(name: "\(product)"), .product(name: "StrategyTrial", package: "Corte")]),
                ]
            )

            """
    }

    private var swiftSource: String {
        let inputs = contract.inputs.map { ".number(\"\($0.name)\"\($0.isNullable ? ", nullable: true" : ""))" }
        let outputs = contract.outputs.map { "            .\($0.grain.rawValue)(\"\($0.name)\", nullable: true),\n" }
        let capability = contract.capability.map { ",\n        capabilities: .\($0.swift)" } ?? ""
        return """
            import StrategyKit

            /// \(contract.summary)
            struct \(type): MeasurementStrategy {
                static let descriptor = StrategyDescriptor(
                    id: "\(id)", name: "\(name)", version: "1.0.0", role: .\(role.rawValue),
                    vendor: "Example", license: "Apache-2.0",
                    summary: "\(contract.summary)",
                    inputs: [\(inputs.joined(separator: ", "))],
                    outputs: [
            \(outputs.joined())        ]\(capability))

                init(parameters: Parameters) throws(StrategyError) {}

                func measure(_ batch: borrowing Batch, into outputs: inout Outputs) throws(StrategyError) {
            \(swiftBody)
                }
            }

            /// Hands the module over.
            @c(corte_module_entry)
            public func entry(_ host: HostHandle) -> ModuleHandle { module(of: \(type).self, for: host) }

            """
    }

    private var swiftTest: String {
        """
        import StrategyKit
        import StrategyTrial
        import Testing

        @testable import \(product)

        @Test func measures() throws {
        \(swiftExample)
        }

        @Test func namesTheRowThatIsNoNumber() {
            let error = #expect(throws: StrategyError.self) {
                try Trial(of: \(type).self).measure([\(swiftColumns("[1, .infinity]", "[1, 1]"))])
            }
            #expect(error?.row == 1)
        }

        """
    }
}
