import StrategyHost

extension StrategyTemplate {
    /// What to do with the package, step by step.
    func readme(_ language: Language) -> String {
        let library = library(language)
        let build =
            switch language {
            case .swift: "swift build\nswift test"
            case .c: "make"
            }
        let source =
            switch language {
            case .swift: "`Sources/\(product)/\(type).swift`"
            case .c: "`\(name).c`"
            }
        let handOn =
            switch language {
            case .swift:
                """
                swift build -c release
                install -D .build/release/lib\(product).so modules/lib\(product).so
                install -m 644 strategy.json modules/lib\(product).json
                """
            case .c: "mkdir -p modules && make OUT=modules"
            }
        return """
            # `\(name)`

            \(contract.summary) A strategy module for Corte, of the role *\(role.rawValue)*.

            **Build** it from \(source):

            ```sh
            \(build)
            ```

            **Check** that it keeps the rules of the boundary, and **use** it by its path:

            ```sh
            corte strategy check \(library)
            corte measure matriz.csv --using \(library)
            ```

            `strategy.json` describes it to people before any of its code runs. It says what the source says: change both,
            and raise the version, when you change what it computes.

            **Hand it on** as the library and its metadata in one folder, with a lock that names the bytes that were checked:

            ```sh
            \(handOn)
            corte strategy lock modules/lib\(product).so     # writes strategies.lock: keep it under version control
            corte measure matriz.csv --strategy-path modules --using \(name)
            ```

            """
    }

    /// Where the built library is, from the package's folder.
    func library(_ language: Language) -> String {
        switch language {
        case .swift: "./.build/debug/lib\(product).so"
        case .c: "./lib\(product).so"
        }
    }
}
