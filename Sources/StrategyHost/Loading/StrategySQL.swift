internal import StrategyABI
internal import Words

/// A strategy said in SQL: the columns that lead from its inputs to `achievement`, which is the last one.
package struct StrategySQL: Hashable, Sendable {
    /// A column; the header says what stands in its expression.
    package struct Column: Hashable, Sendable {
        package var name: String
        /// Whether it has a value for each row, and not for each group.
        package var isRow: Bool
        package var expression: String

        /// A column.
        package init(name: String, isRow: Bool, expression: String) {
            self.name = name
            self.isRow = isRow
            self.expression = expression
        }
    }

    package let columns: [Column]

    /// What the module said; nil unless the columns have names of their own, and the last is the achievement.
    init?(_ columns: [Column]) {
        let isNamed = columns.allSatisfy { column in
            !column.name.isEmpty && column.name.utf8.count <= 40
                && column.name.utf8.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "_")
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                }
        }
        guard isNamed, columns.last?.name == "achievement", Set(columns.map(\.name)).count == columns.count else {
            return nil
        }
        self.columns = columns
    }
}

extension LoadedStrategy {
    /// The strategy in the SQL of an engine.
    ///
    /// - Parameter hasSameBits: whether the doubles have to be those that it measures.
    /// - Throws: `StrategyError` where the module has no `corte.sql/1`, runs in another process, or can't say it so.
    package func sql(
        parameters: [String: ParameterValue], dialect: String, hasSameBits: Bool
    ) throws(StrategyError) -> StrategySQL {
        guard let table = `extension`(CORTE_EXTENSION_SQL)?.assumingMemoryBound(to: corte_sql.self) else {
            throw .withoutSQL(metadata.name, isIsolated)
        }
        let collected = Collected()
        let json = try metadata.completed(parameters).json
        var dialect = dialect
        try ModuleFailure.throwing(metadata.name) { error in
            json.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                return dialect.withUTF8 { name in
                    var request = corte_sql_request(
                        struct_size: UInt32(MemoryLayout<corte_sql_request>.size), wants_same_bits: hasSameBits ? 1 : 0,
                        dialect: corte_text(
                            bytes: UnsafeRawPointer(name.baseAddress)?.assumingMemoryBound(to: CChar.self),
                            length: name.count),
                        context: Unmanaged.passUnretained(collected).toOpaque(), say: Collected.take)
                    let given = corte_text(bytes: start, length: bytes.count)
                    return ModuleExit.watched(metadata.name) { table.pointee.write(table, given, &request, error) }
                }
            }
        }
        guard let said = StrategySQL(collected.columns) else { throw .brokenSQL(metadata.name) }
        return said
    }

    /// The columns that a module says, in their order.
    private final class Collected {
        var columns: [StrategySQL.Column] = []

        static let take:
            @convention(c) (UnsafePointer<corte_sql_request>?, corte_grain, corte_text, corte_text) -> Void = {
                guard let context = $0?.pointee.context else { return }
                func text(_ text: corte_text) -> String {
                    String(
                        decoding: UnsafeRawBufferPointer(start: text.bytes, count: text.bytes == nil ? 0 : text.length),
                        as: UTF8.self)
                }
                Unmanaged<Collected>.fromOpaque(context).takeUnretainedValue().columns.append(
                    .init(name: text($2), isRow: $1 == CORTE_GRAIN_ROW, expression: text($3)))
            }
    }
}

extension StrategyError {
    fileprivate static func withoutSQL(_ name: String, _ isIsolated: Bool) -> StrategyError {
        isIsolated
            ? StrategyError(
                .failed, strategy: name,
                Phrase(
                    es: "corre en un proceso aparte, donde no se le puede pedir su SQL",
                    en: "runs in a process of its own, where it can't be asked for its SQL"),
                advice: Phrase(
                    es: "si confía en el módulo, agregue --in-process", en: "if you trust the module, add --in-process")
            )
            : StrategyError(
                .failed, strategy: name,
                Phrase(
                    es: "no sabe decirse en SQL (no tiene corte.sql/1)",
                    en: "can't be said in SQL (it has no corte.sql/1)"),
                advice: Phrase(
                    es: "mida con corte compare, o use otra metodología",
                    en: "measure with corte compare, or use another methodology"))
    }

    fileprivate static func brokenSQL(_ name: String) -> StrategyError {
        StrategyError(
            .failed, strategy: name,
            Phrase(
                es: "su SQL no tiene las columnas que corte.sql/1 pide",
                en: "its SQL hasn't the columns that corte.sql/1 asks for"),
            advice: Phrase(es: "avise a quien hizo el módulo", en: "tell whoever made the module"))
    }
}
