/// What a cell's number format makes of a number.
enum CellFormat: Hashable {
    case number, percent, date
    /// Whole numbers with zeros before them, so many digits: a code.
    case zeros(Int)

    /// The format of a number that has no code in the workbook (ECMA-376 part 1, 18.8.30).
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...22, 27...36, 45...47, 50...58: self = .date
        default: self = .number
        }
    }

    /// The format of a code such as `0.00%` or `dd/mm/yyyy`; only its first section counts, which is that of what's
    /// positive.
    init(code: String) {
        var letters = ""
        var characters = code[...]
        while let next = characters.popFirst(), next != ";" {
            switch next {
            // Text, a character as it is, a space as wide as a character, and one that's repeated.
            case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": characters = characters.dropFirst()
            case "[":
                let inside = characters.prefix { $0 != "]" }
                characters = characters.dropFirst(inside.count + 1)
                // Hours, minutes and seconds that go on beyond a day; anything else is a colour, a currency, a condition.
                if !inside.isEmpty, inside.lowercased().allSatisfy({ "hms".contains($0) }) { letters += inside }
            default: letters.append(next)
            }
        }
        let isZeros = letters.count > 1 && letters.allSatisfy { $0 == "0" }
        if letters.contains("%") {
            self = .percent
        } else if letters.lowercased() != "general", letters.lowercased().contains(where: { "ymdhs".contains($0) }) {
            self = .date
        } else {
            self = isZeros ? .zeros(letters.count) : .number
        }
    }
}
