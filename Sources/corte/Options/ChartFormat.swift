import ArgumentParser

/// What `corte chart --format` may say: a picture's format, or that of the list of kinds.
enum ChartFormat: ExpressibleByArgument {
    case picture(PictureFormat)
    case json

    init?(argument: String) {
        if argument == "json" {
            self = .json
        } else if let format = PictureFormat(argument: argument) {
            self = .picture(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { PictureFormat.allValueStrings + ["json"] }
}
