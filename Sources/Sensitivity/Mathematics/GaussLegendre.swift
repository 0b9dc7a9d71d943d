#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The points and weights of Gauss and Legendre on 0 to 1: n of them integrate every polynomial of degree 2n - 1
/// exactly, and the error for a smooth function falls geometrically.
///
/// The roots of Legendre's polynomials by Newton's method from Tricomi's approximation; see Davis and Rabinowitz,
/// *Methods of Numerical Integration*, 2.7.
struct GaussLegendre {
    /// Where to evaluate, rising, inside 0 to 1.
    let points: [Double]
    /// How much each counts; they add up to 1.
    let weights: [Double]

    init(count: Int) {
        var points: [Double] = []
        var weights: [Double] = []
        for index in 0..<count {
            var x = -cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
            var slope = 1.0
            for _ in 0..<100 {
                var (before, value) = (1.0, x)
                for degree in stride(from: 2, through: count, by: 1) {
                    let next = (Double(2 * degree - 1) * x * value - Double(degree - 1) * before) / Double(degree)
                    (before, value) = (value, next)
                }
                slope = Double(count) * (x * value - before) / (x * x - 1)
                let step = value / slope
                x -= step
                if abs(step) < 1e-15 { break }
            }
            points.append((1 + x) / 2)
            weights.append(1 / ((1 - x * x) * slope * slope))
        }
        self.points = points
        self.weights = weights
    }
}
