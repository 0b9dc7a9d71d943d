internal import StrategyABI
internal import Words

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
        func ask(_ error: UnsafeMutablePointer<corte_error>) -> corte_status {
            json.withUnsafeBytes { bytes in
                dialect.withUTF8 { name in
                    var request = corte_sql_request(
                        struct_size: UInt32(MemoryLayout<corte_sql_request>.size), wants_same_bits: hasSameBits ? 1 : 0,
                        dialect: corte_text(UnsafeRawBufferPointer(name)),
                        context: Unmanaged.passUnretained(collected).toOpaque(), say: Collected.take)
                    let given = corte_text(bytes)
                    return ModuleExit.watched(metadata.name) { table.pointee.write(table, given, &request, error) }
                }
            }
        }
        do {
            try ModuleFailure.throwing(metadata.name, ask)
        } catch {
            // It says why it can't be said as it's asked for.
            var refusal = error
            refusal.code = .invalidParameter
            throw refusal
        }
        do throws(StrategySQL.Flaw) {
            guard collected.isReadable else { throw StrategySQL.Flaw(column: collected.columns.last?.name ?? "") }
            let inputs = metadata.role == .aggregator ? ["achievement", "weight"] : ["achievement"]
            return try StrategySQL(collected.columns, inputs: inputs)
        } catch {
            throw .brokenSQL(metadata.name, error.column)
        }
    }

    /// The columns that a module says, in their order.
    private final class Collected {
        var columns: [StrategySQL.Column] = []
        /// Whether all that was said are columns.
        var isReadable = true

        static let take:
            @convention(c) (UnsafePointer<corte_sql_request>?, corte_grain, corte_text, corte_text) -> Void = {
                request, grain, name, expression in
                guard let context = request?.pointee.context else { return }
                let collected = Unmanaged<Collected>.fromOpaque(context).takeUnretainedValue()
                let column = StrategySQL.Column(
                    name: name.string, isRow: grain == CORTE_GRAIN_ROW, expression: expression.string)
                if let column { collected.columns.append(column) } else { collected.isReadable = false }
            }
    }
}

extension corte_text {
    fileprivate init(_ buffer: UnsafeRawBufferPointer) {
        self.init(bytes: buffer.baseAddress?.assumingMemoryBound(to: CChar.self), length: buffer.count)
    }

    fileprivate var string: String {
        String(decoding: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length), as: UTF8.self)
    }
}

extension StrategyError {
    fileprivate static func withoutSQL(_ name: String, _ isIsolated: Bool) -> StrategyError {
        isIsolated
            ? StrategyError(
                .invalidParameter, strategy: name,
                Phrase(
                    es: "corre en un proceso aparte, donde no se le puede pedir su SQL",
                    en: "runs in a process of its own, where it can't be asked for its SQL"),
                advice: Phrase(
                    es: "si confía en el módulo, agregue --in-process", en: "if you trust the module, add --in-process")
            )
            : StrategyError(
                .invalidParameter, strategy: name,
                Phrase(
                    es: "no sabe decirse en SQL (no tiene corte.sql/1)",
                    en: "can't be said in SQL (it has no corte.sql/1)"),
                advice: Phrase(
                    es: "mida con corte compare, o use otra metodología",
                    en: "measure with corte compare, or use another methodology"))
    }

    fileprivate static func brokenSQL(_ name: String, _ column: String) -> StrategyError {
        StrategyError(
            .failed, strategy: name,
            Phrase(
                es: "su SQL no es lo que corte.sql/1 pide, en la columna «\(column)»",
                en: "its SQL isn't what corte.sql/1 asks for, in the column '\(column)'"),
            advice: Phrase(es: "avise a quien hizo el módulo", en: "tell whoever made the module"))
    }
}
