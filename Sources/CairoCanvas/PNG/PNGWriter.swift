import CCairo
import Scene

/// Draws scenes into pixels and has them encoded.
///
/// The pixels are kept for the next picture of the same size, which covers all of them.
final class PNGWriter {
    private let typesetter: Typesetter
    private let encoder = PNGEncoder()
    private var kept: PictureSurface?

    init(typesetter: Typesetter) {
        self.typesetter = typesetter
    }

    /// The bytes of a picture.
    func picture(_ scene: Scene, dotsPerInch: Int) throws(CanvasError) -> [UInt8] {
        guard (1...2400).contains(dotsPerInch) else { throw .resolution(dotsPerInch: dotsPerInch) }
        let scale = Double(dotsPerInch) / 72
        let width = (scene.size.width * scale).rounded()
        let height = (scene.size.height * scale).rounded()
        guard width >= 1, height >= 1, max(width, height) <= 32767, width * height <= 268_435_456 else {
            throw .size(width: scene.size.width, height: scene.size.height)
        }
        let picture = try takeSurface(
            width: Int32(width), height: Int32(height), isTransparent: scene.background == nil)
        let canvas = try Canvas(takingOver: cairo_surface_reference(picture.surface), scale: scale)
        try SceneDrawer(canvas: canvas, typesetter: typesetter, images: ImageStore()).draw(scene)
        try canvas.check()
        let bytes = try encoder.encode(
            picture.pixels, flatColors: scene.flatColors, dotsPerInch: dotsPerInch, texts: PNGText.texts(of: scene))
        // Not before: a surface keeps its first error for ever. What is transparent would show through the next one.
        if !picture.isTransparent { kept = picture }
        return bytes
    }

    private func takeSurface(
        width: Int32, height: Int32, isTransparent: Bool
    ) throws(CanvasError) -> PictureSurface {
        guard !isTransparent else { return try PictureSurface(width: width, height: height, isTransparent: true) }
        defer { kept = nil }
        if let kept, kept.has(width: width, height: height) { return kept }
        return try PictureSurface(width: width, height: height, isTransparent: false)
    }
}
