import Scene

/// The margins that all slides keep.
enum SlideGrid {
    /// The part of a page between its margins.
    static func inside(_ size: Size) -> Rect {
        Rect(x: 0, y: 0, width: size.width, height: size.height)
            .inset(left: size.width * 0.05, top: 34, right: size.width * 0.05, bottom: 24)
    }
}
