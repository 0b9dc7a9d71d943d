import Measurement
import PlanModel
import Reports
import Words

extension MeasurementError {
    static func yearsInSQL(_ base: Base) -> MeasurementError {
        .notInPlan(
            Phrase(
                es: "la base \(base.rawValue) mira todos los años del plan, y no se dice en SQL",
                en: "base \(base.rawValue) looks at all years of the plan, and isn't said in SQL"),
            advice: Phrase(es: "use --base cut o --base year", en: "use --base cut or --base year"))
    }

    static let yearColumns = MeasurementError.notInPlan(
        Phrase(
            es: "la matriz trae los años del plan en columnas, y la tabla tiene una fila por indicador y corte",
            en: "the matrix holds the plan's years in columns, and the table has a row for an indicator and cut"),
        advice: Phrase(
            es: "dé una matriz con una columna «corte»", en: "give a matrix with a column 'cut'"))

    static func unwritable(_ problem: Phrase, advice: Phrase? = nil) -> MeasurementError {
        .notInPlan(
            problem,
            advice: advice ?? Phrase(es: "corríjalo en la matriz o en el plan", en: "mend it in the matrix or the plan")
        )
    }
}
