import Glibc

/// Names as writers put them.
enum XMLName {
    /// A name without its prefix.
    static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        strrchr(name, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? name
    }
}
