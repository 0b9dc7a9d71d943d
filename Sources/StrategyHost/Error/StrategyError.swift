public import Words

/// Why a strategy can't be had or couldn't measure.
public struct StrategyError: Error, Hashable, Sendable {
    /// What kind of thing went wrong.
    public enum Code: String, Hashable, Sendable {
        /// The strategy isn't there or can't be loaded.
        case unavailable
        /// The strategy is there, and isn't let in.
        case refused
        /// The file that says which strategies may be loaded can't be read.
        case brokenLock
        /// A parameter is unknown, of the wrong type or out of range.
        case invalidParameter
        /// The strategy couldn't measure.
        case failed
    }

    /// What kind of thing went wrong.
    public var code: Code
    /// The strategy's name, or the file where there is none yet.
    public var strategy: String
    /// What is wrong, without a final point.
    public var problem: Phrase
    /// What to do about it.
    public var remedy: Phrase?
    /// The row of the batch, from 0, where one is at fault.
    public var row: Int?
    /// The column at fault.
    public var column: String?

    /// An error about `strategy`.
    public init(
        _ code: Code, strategy: String, _ problem: Phrase, advice: Phrase? = nil, row: Int? = nil,
        column: String? = nil
    ) {
        self.code = code
        self.strategy = strategy
        self.problem = problem
        remedy = advice
        self.row = row
        self.column = column
    }

    /// What is wrong, in English, as modules and their authors speak.
    public var message: String { problem.en }
    /// What to do about it, in English.
    public var advice: String? { remedy?.en }

    /// The same error about the strategy `name`; its library's path, where that stood for the name, comes along.
    func naming(_ name: String) -> StrategyError {
        var error = self
        if strategy.contains("/") { error.problem = problem.adding(" (\(strategy))") }
        error.strategy = name
        return error
    }
}

extension StrategyError: CustomStringConvertible {
    /// One line: `strategy 'NAME': what is wrong; what to do`.
    public var description: String { phrase.en }

    /// The same in both languages.
    public var phrase: Phrase {
        let subject =
            strategy.isEmpty
            ? Phrase("") : Phrase(es: "estrategia «\(strategy)»: ", en: "strategy '\(strategy)': ")
        let place = column.map { Phrase(es: " (columna «\($0)»)", en: " (column '\($0)')") } ?? Phrase("")
        return subject.adding(problem).adding(place).adding(remedy.map { Phrase("; ").adding($0) } ?? Phrase(""))
    }
}

extension StrategyError: Told {
    /// Why a command ends that meets it.
    public var exitReason: ExitReason {
        switch code {
        case .unavailable, .refused: .unavailable
        case .brokenLock: .data
        case .invalidParameter: .usage
        case .failed: .software
        }
    }

    /// The line in a language; what a module says stays as it says it.
    public func lines(in language: Language) -> [String] { [phrase[language]] }
}
