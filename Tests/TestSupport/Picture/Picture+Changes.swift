extension Picture {
    /// This picture, pale, with what is different in another one in red; nil for pictures of different sizes.
    package func marking(changesTo other: Picture) -> Picture? {
        guard width == other.width, height == other.height else { return nil }
        let marked = zip(pixels, other.pixels).map { $0 == $1 ? Self.pale($0) : 0xFF0000 }
        return Picture(width: width, height: height, pixels: marked)
    }

    /// A colour that is mixed with three parts of white.
    private static func pale(_ color: UInt32) -> UInt32 { (color >> 2 & 0x3F3F3F) + 0xC0C0C0 }
}
