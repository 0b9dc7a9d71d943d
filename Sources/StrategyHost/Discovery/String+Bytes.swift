extension String {
    /// The text's bytes in UTF-8: what names of strategies, parameters, files and folders are compared by.
    ///
    /// Swift takes two texts for equal that are the same letters in two forms of Unicode, such as `é` as one character or
    /// as two. To the system they're two names, of two folders that may belong to two people.
    package var bytes: [UInt8] { Array(utf8) }
}
