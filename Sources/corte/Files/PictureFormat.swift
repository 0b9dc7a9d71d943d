import Words

/// A format of pictures, by the ending of a file's name.
enum PictureFormat: String, CaseIterable {
    case png, pdf, svg

    init(path: String) throws(Failure) {
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
        guard let format = ending.flatMap(PictureFormat.init) else {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(path): la extensión no dice un formato de imagen; use .png, .pdf o .svg",
                    en: "\(path): the ending says no format for a picture; use .png, .pdf or .svg"))
        }
        self = format
    }
}
