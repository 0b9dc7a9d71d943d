extension MatrixColumn {
    /// What Spanish messages call it: the words of the matrices in place of the canonical name, which a plan file writes.
    /// All of them are headers that are recognized.
    var spanishName: String {
        switch self {
        case .unit: "unidad"
        case .cut: "corte"
        case .year: "vigencia"
        case .level(MatrixColumn.defaultLevel): "objetivo"
        case .level(let name): name
        case .indicator: "código"
        case .name: "nombre del indicador"
        case .indicatorClass: "clase"
        case .annualisation: "tipo de anualización"
        case .entity: "entidad responsable"
        case .weight: "ponderación"
        case .levelWeight(let level): "ponderación de \(MatrixColumn.level(level).spanishName)"
        case .direction: "sentido"
        case .measureUnit: "unidad de medida"
        case .baseline: "línea base"
        case .programmedYear: "programación anual"
        case .planGoal: "meta del plan"
        case .goal(let year): "meta \(year)"
        case .achieved(let year): "ejecutado \(year)"
        case .programmed: "programado"
        case .executed: "ejecutado"
        case .published: "porcentaje de avance"
        case .note: "observaciones"
        }
    }

    /// What Spanish messages call a code in the column.
    var spanishCodeName: String { self == .indicator ? "código del indicador" : "código de \(spanishName)" }
}
