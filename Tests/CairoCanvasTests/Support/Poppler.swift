import Glibc
import TestSupport
import Testing

/// Reads PDF files with Poppler's programs, so that another hand than Cairo's says what is inside.
enum Poppler {
    /// The text of a document.
    static func text(_ document: [UInt8], options: String = "-layout") throws -> String {
        try output(of: "pdftotext \(options)", document, rest: "-")
    }

    /// A value of `pdfinfo`, like `Pages`.
    static func information(_ key: String, _ document: [UInt8], options: String = "-isodates") throws -> String? {
        let lines = try output(of: "pdfinfo \(options)", document, rest: "").split(separator: "\n")
        return lines.first { $0.hasPrefix(key + ":") }
            .map { String($0.dropFirst(key.count + 1).drop { $0 == " " }) }
    }

    /// What a document's parts are, a line each.
    static func structure(_ document: [UInt8]) throws -> String {
        try output(of: "pdfinfo -struct", document, rest: "")
    }

    /// The names of a document's fonts, each after its subset's six letters.
    static func fonts(_ document: [UInt8]) throws -> [String] {
        try output(of: "pdffonts", document, rest: "").split(separator: "\n").dropFirst(2)
            .compactMap { $0.split(separator: " ").first.map { String($0.drop { $0 != "+" }.dropFirst()) } }
    }

    /// The first page as pixels.
    static func picture(_ document: [UInt8], dotsPerInch: Int) throws -> Picture {
        try PNGReader(bytes(of: "pdftoppm -png -singlefile -r \(dotsPerInch)", document, rest: "")).picture()
    }

    /// What a program says of a document that it isn't content with.
    static func complaints(of command: String, _ document: [UInt8]) throws -> String {
        let (bytes, status) = try run(command, document, rest: "")
        return status == 0 ? "" : String(decoding: bytes, as: UTF8.self)
    }

    /// What a program prints of a document.
    static func output(of command: String, _ document: [UInt8], rest: String) throws -> String {
        String(decoding: try bytes(of: command, document, rest: rest), as: UTF8.self)
    }

    private static func bytes(of command: String, _ document: [UInt8], rest: String) throws -> [UInt8] {
        let (bytes, status) = try run(command, document, rest: rest)
        try #require(status == 0, "\(command): \(String(decoding: bytes, as: UTF8.self))")
        return bytes
    }

    private static func run(
        _ command: String, _ document: [UInt8], rest: String
    ) throws -> (bytes: [UInt8], status: Int32) {
        let file = try #require(TemporaryFile(document))
        let pipe = try #require(popen("\(command) \(file.path) \(rest) 2>&1", "r"))
        var bytes: [UInt8] = []
        while true {
            let byte = fgetc(pipe)
            if byte < 0 { break }
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
        return (bytes, pclose(pipe))
    }
}
