extension Font {
    /// The family with its weight and slant, as fontconfig names a face.
    package var faceName: String {
        // A comma would begin the size, and a colon a style; a quote belongs to no name.
        let family = family.filter { !",:'".contains($0) }
        let weight =
            switch self.weight {
            case .regular: ""
            case .semibold: " Semibold"
            case .bold: " Bold"
            }
        return family + weight + (isItalic ? " Italic" : "")
    }
}
