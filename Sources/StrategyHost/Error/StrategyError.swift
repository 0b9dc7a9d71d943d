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
    public var message: String
    /// What to do about it.
    public var advice: String?
    /// The row of the batch, from 0, where one is at fault.
    public var row: Int?
    /// The column at fault.
    public var column: String?

    /// An error about `strategy`.
    public init(
        _ code: Code, strategy: String, _ message: String, advice: String? = nil, row: Int? = nil, column: String? = nil
    ) {
        self.code = code
        self.strategy = strategy
        self.message = message
        self.advice = advice
        self.row = row
        self.column = column
    }

    /// The same error about the strategy `name`; its library's path, where that stood for the name, comes along.
    func naming(_ name: String) -> StrategyError {
        var error = self
        if strategy.contains("/") { error.message += " (\(strategy))" }
        error.strategy = name
        return error
    }
}

extension StrategyError: CustomStringConvertible {
    /// One line: `strategy 'NAME': what is wrong; what to do`.
    public var description: String {
        let place = column.map { " (column '\($0)')" } ?? ""
        let subject = strategy.isEmpty ? "" : "strategy '\(strategy)': "
        return subject + message + place + (advice.map { "; \($0)" } ?? "")
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
}
