import Ingest
import Words

/// What was detected of a matrix, in words.
extension DetectedLayout {
    /// `UTF-8, separator ';', header in row 1`
    var source: Phrase {
        let row = Phrase(es: ", encabezado en la fila \(headerRow)", en: ", header in row \(headerRow)")
        if let sheet { return Phrase(es: "hoja \(sheet)", en: "sheet \(sheet)").adding(row) }
        let mark = separator?.name ?? Phrase(es: "ninguno", en: "none")
        return (encoding?.name ?? Phrase("")).adding(Phrase(es: ", separador \(mark.es)", en: ", separator \(mark.en)"))
            .adding(row)
    }

    /// `11 rows read, 2 blank ones skipped`
    var rows: Phrase {
        var rows = Phrase(
            es: rowsRead == 1 ? "1 fila leída" : "\(rowsRead) filas leídas",
            en: rowsRead == 1 ? "1 row read" : "\(rowsRead) rows read")
        if blankRows > 0 {
            rows = rows.adding(
                Phrase(
                    es: blankRows == 1 ? ", 1 en blanco saltada" : ", \(blankRows) en blanco saltadas",
                    en: blankRows == 1 ? ", 1 blank one skipped" : ", \(blankRows) blank ones skipped"))
        }
        return skippedRows.reduce(rows) {
            $0.adding(Phrase(es: ", se salta: \($1.es)", en: ", \($1.en) skipped"))
        }
    }
}

extension TextEncoding {
    fileprivate var name: Phrase {
        switch self {
        case .utf8, .windows1252, .utf16: Phrase(rawValue)
        case .utf8WithMark: Phrase(es: "UTF-8 con marca (BOM)", en: rawValue)
        case .mixed: Phrase(es: "UTF-8 con bytes de Windows-1252", en: rawValue)
        }
    }
}

extension ColumnBasis {
    /// Why a column was taken for what it is, behind *by*.
    var name: Phrase {
        switch self {
        case .planFile: Phrase(es: "el archivo del plan", en: rawValue)
        case .name: Phrase(es: "su nombre", en: rawValue)
        case .alias: Phrase(es: "su encabezado", en: rawValue)
        case .words: Phrase(es: "palabras de su encabezado", en: rawValue)
        case .year: Phrase(es: "el año", en: rawValue)
        case .contents: Phrase(es: "sus celdas", en: rawValue)
        case .lackOfCodes: Phrase(es: "no hay códigos", en: rawValue)
        }
    }
}

extension FormatDecision {
    /// `es-CO, by its own numbers`
    var name: Phrase {
        let format = format == .plain ? Phrase(es: "con punto", en: format.rawValue) : Phrase(format.rawValue)
        return format.adding(Phrase(es: ", por \(basis.name.es)", en: ", by \(basis.name.en)"))
    }
}

extension FormatDecision.Basis {
    fileprivate var name: Phrase {
        switch self {
        case .request: Phrase(es: "el archivo del plan", en: rawValue)
        case .ownNumbers: Phrase(es: "sus números", en: rawValue)
        case .otherColumns: Phrase(es: "las demás columnas del archivo", en: rawValue)
        case .separator: Phrase(es: "el separador del archivo", en: rawValue)
        case .headers: Phrase(es: "el idioma de los encabezados", en: rawValue)
        case .cells: Phrase(es: "las celdas mismas", en: rawValue)
        case .usage: Phrase(es: "el uso colombiano", en: rawValue)
        }
    }
}
