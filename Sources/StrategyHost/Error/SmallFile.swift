internal import Words

/// A file of text that belongs to libraries: metadata, or a lock.
enum SmallFile {
    /// The most bytes that it may have: 1 MiB.
    static let largest = 1 << 20
    /// What it has to be.
    static let advice = Phrase(
        es: "tiene que ser un archivo corriente de a lo sumo 1 MiB que usted pueda leer",
        en: "it has to be a regular file of at most 1 MiB that you may read")
}
