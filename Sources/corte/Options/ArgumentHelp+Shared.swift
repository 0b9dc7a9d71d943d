import ArgumentParser
import Console

/// What several commands take.
extension ArgumentHelp {
    static let languageOfResults = ArgumentHelp(
        es: "El idioma de lo que se escribe: es o en.", en: "The language of what is written: es or en.",
        valueName: .locale)

    static let languageOfTables = ArgumentHelp(
        es: "El idioma de las tablas: es o en.", en: "The language of tables: es or en.", valueName: .locale)

    static let methodology = ArgumentHelp(
        es: "Una metodología: una expresión o un nombre (por omisión: la primera del plan).",
        en: "A methodology: an expression or a name (default: the plan's first).", valueName: .methodology)

    static let output = ArgumentHelp(
        es: "Escribe en un archivo y no en la salida estándar (-).",
        en: "Write to a file instead of standard output (-).", valueName: .file)

    static let planFile = ArgumentHelp(
        es: "El archivo del plan (por omisión: plan.yaml junto a la matriz).",
        en: "The plan file (default: plan.yaml beside the matrix).", valueName: .file)

    static let recordedCut = ArgumentHelp(
        es: "El corte, o una de sus versiones.", en: "The cut, or one of its versions.", valueName: .cut)

    static let sheet = ArgumentHelp(
        es: """
            La hoja del libro que tiene la matriz (por omisión: la que dice el archivo del plan, o la de más \
            encabezados conocidos).
            """,
        en: """
            The sheet of a workbook that holds the matrix (default: the plan file's, or the one with the most known \
            headers).
            """, valueName: .name)
}
