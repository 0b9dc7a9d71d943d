#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The elementary functions of the platform, so that a strategy needs no import but the kit.
public enum Elementary {
    /// `x` to the power of `y`.
    public static func pow(_ x: Double, _ y: Double) -> Double { platformPow(x, y) }
    /// The natural exponential.
    public static func exp(_ x: Double) -> Double { platformExp(x) }
    /// `exp(x) - 1`, with all digits near 0.
    public static func expm1(_ x: Double) -> Double { platformExpm1(x) }
    /// The natural logarithm.
    public static func log(_ x: Double) -> Double { platformLog(x) }
    /// `log(1 + x)`, with all digits near 0.
    public static func log1p(_ x: Double) -> Double { platformLog1p(x) }
}

// Inside the enumeration its own functions would hide the platform's.
private func platformPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func platformExp(_ x: Double) -> Double { exp(x) }
private func platformExpm1(_ x: Double) -> Double { expm1(x) }
private func platformLog(_ x: Double) -> Double { log(x) }
private func platformLog1p(_ x: Double) -> Double { log1p(x) }
