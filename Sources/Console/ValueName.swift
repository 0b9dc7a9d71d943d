import Words

/// What stands for a value where it's said how a command is used, such as <file>.
package struct ValueName: Sendable {
    let phrase: Phrase

    package init(es: String, en: String) { phrase = Phrase(es: es, en: en) }
}

extension ValueName {
    package static let background = ValueName(es: "fondo", en: "background")
    package static let base = ValueName(es: "base", en: "base")
    package static let check = ValueName(es: "prueba", en: "check")
    package static let code = ValueName(es: "código", en: "code")
    package static let color = ValueName(es: "color", en: "color")
    package static let count = ValueName(es: "cantidad", en: "count")
    package static let cut = ValueName(es: "corte", en: "cut")
    package static let date = ValueName(es: "fecha", en: "date")
    package static let dialect = ValueName(es: "dialecto", en: "dialect")
    package static let engine = ValueName(es: "motor", en: "engine")
    package static let factor = ValueName(es: "factor", en: "factor")
    package static let file = ValueName(es: "archivo", en: "file")
    package static let folder = ValueName(es: "carpeta", en: "folder")
    package static let format = ValueName(es: "formato", en: "format")
    package static let formats = ValueName(es: "formatos", en: "formats")
    package static let kind = ValueName(es: "clase", en: "kind")
    package static let language = ValueName(es: "lenguaje", en: "language")
    package static let locale = ValueName(es: "idioma", en: "locale")
    package static let matrix = ValueName(es: "matriz", en: "matrix")
    package static let mebibytes = ValueName(es: "MiB", en: "MiB")
    package static let methodology = ValueName(es: "metodología", en: "methodology")
    package static let mode = ValueName(es: "modo", en: "mode")
    package static let n = ValueName(es: "n", en: "n")
    package static let name = ValueName(es: "nombre", en: "name")
    package static let number = ValueName(es: "número", en: "number")
    package static let order = ValueName(es: "orden", en: "sort")
    package static let percent = ValueName(es: "porcentaje", en: "percent")
    package static let report = ValueName(es: "informe", en: "report")
    package static let role = ValueName(es: "papel", en: "role")
    package static let seconds = ValueName(es: "segundos", en: "seconds")
    package static let sha256 = ValueName(es: "sha256", en: "sha256")
    package static let size = ValueName(es: "tamaño", en: "size")
    package static let slides = ValueName(es: "diapositivas", en: "slides")
    package static let state = ValueName(es: "estado", en: "only")
    package static let strategy = ValueName(es: "estrategia", en: "strategy")
    package static let text = ValueName(es: "texto", en: "text")
    package static let theme = ValueName(es: "tema", en: "theme")
}
