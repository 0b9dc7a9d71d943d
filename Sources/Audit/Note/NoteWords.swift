/// The words that the scanner of notes goes by, in lower case and without accents.
enum NoteWords {
    /// What may stand between `rezago` and its number.
    static let connections: Set<String> = [
        "de", "del", "un", "una", "en", "es", "fue", "el", "total", "aproximado", "aproximadamente", "cercano", "al",
    ]
    /// What says that a difference has a value.
    static let equals: Set<String> = ["corresponde", "corresponden", "es", "fue", "equivale", "asciende"]
    /// What stands right before the value.
    static let links: Set<String> = ["a", "de", "en", "un"]
    /// What makes a number one of another cut.
    static let elsewhere: Set<String> = [
        "anterior", "anteriores", "pasado", "pasada", "previo", "previa", "acumulado", "cuatrienio",
    ]
    /// What makes a number no statement about the cut: denied, or on its way.
    static let changes: Set<String> = [
        "no", "sin", "redujo", "reduce", "reducir", "reduciendo", "disminuyo", "disminuye", "disminuir", "recupero",
        "recuperar", "supero", "superar", "paso", "pasando", "evitar", "posible", "eventual", "estima", "espera",
    ]
    /// What makes a sentence one about a period, which may be another than the cut's.
    static let periods: Set<String> = [
        "trimestre", "semestre", "bimestre", "cuatrimestre", "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio",
        "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ]
    /// How words begin by which a figure is said to be against the row's programme.
    static let programme = [
        "programad", "programac", "planead", "previst", "esperad", "meta", "indicador", "relacion", "compar",
    ]
    /// What makes a percentage one of the year's programme.
    static let wholeYear: Set<String> = ["ano", "anual", "vigencia", "cuatrienio"]
    /// What is counted in another unit than the indicator: time, powers of ten, and the usual pieces of work.
    static let otherUnits: Set<String> = [
        "dia", "dias", "mes", "meses", "semana", "semanas", "ano", "anos", "hora", "horas", "trimestre", "trimestres",
        "vigencias", "mil", "miles", "millon", "millones", "billones", "pesos", "producto", "productos", "actividad",
        "actividades", "meta", "metas", "indicador", "indicadores", "entidad", "entidades", "documento", "documentos",
        "informe", "informes", "hito", "hitos", "proyecto", "proyectos", "etapa", "etapas", "fase", "fases",
    ]
}
