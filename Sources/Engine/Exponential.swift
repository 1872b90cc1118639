/// e^x and the logistic function, by series that give the same bits on every system.
enum Exponential {
    /// Clamped to arguments from −30 to 30.
    static func of(_ x: Float) -> Float { Float(of(Double(x))) }

    static func of(_ x: Double) -> Double {
        // e^x = (e^(x/64))^64; the series is exact to float precision for small arguments.
        let small = min(max(x, -30), 30) / 64
        var power = 1.0
        var term = 1.0
        for order in 1...8 {
            term *= small / Double(order)
            power += term
        }
        for _ in 0..<6 { power *= power }
        return power
    }

    /// 1 / (1 + e^−x).
    static func logistic(_ x: Double) -> Double { 1 / (1 + of(-x)) }
}
