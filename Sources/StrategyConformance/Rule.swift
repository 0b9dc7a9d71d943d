/// A rule of `corte_strategy.h`: one of its numbered rules, or what it says of a struct or function.
package enum Rule: String, CaseIterable, Sendable {
    case structSize = "rule 1"
    case context = "rule 2"
    case text = "rule 3"
    case buffers = "rule 4"
    case nothingCrosses = "rule 5"
    case enumerations = "rule 6"
    case sameBits = "rule 7"
    case missing = "rule 8"
    case oneThread = "rule 9"

    case entry = "corte_module_entry"
    case module = "corte_module"
    case descriptor = "corte_descriptor"
    case strategy = "corte_strategy"
    case create
    case prepare
    case measure
    case destroy
    case strategyExtension = "extension"
    case host = "corte_host"
    case log
    case isCancelled = "is_cancelled"
    case textStruct = "corte_text"
    case column = "corte_column"
    case schema = "corte_schema"
    case batch = "corte_batch"
    case output = "corte_output"
    case outputColumn = "corte_output_column"
    case error = "corte_error"
    case selfTest = "corte_selftest"
    case selfTestCase = "corte_selftest_case"
    case sql = "corte_sql"
    case sqlRequest = "corte_sql_request"
    case write
    case say
}
