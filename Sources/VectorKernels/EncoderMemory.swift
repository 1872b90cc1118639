internal import CVectorKernels

/// Bytes aligned for the widest vector, zeroed, freed with the object.
@safe
final class EncoderMemory: @unchecked Sendable {
    // SAFETY: owned by this object alone. Weights are written while loading, before the object is
    // shared; scratch belongs to one workspace, and a workspace to one thread.
    let bytes: UnsafeMutableRawPointer
    let byteCount: Int

    init(byteCount: Int) {
        self.byteCount = byteCount
        let alignment = Int(SUTRA_ENCODER_ALIGNMENT)
        unsafe bytes = .allocate(byteCount: max(byteCount, alignment), alignment: alignment)
        unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    }

    convenience init(floatCount: Int) {
        self.init(byteCount: floatCount * MemoryLayout<Float>.stride)
    }

    deinit { unsafe bytes.deallocate() }

    /// The memory as floats.
    var floats: UnsafeMutablePointer<Float> {
        // SAFETY: zeroed bytes are floats; the alignment is wider than a float's.
        unsafe bytes.assumingMemoryBound(to: Float.self)
    }

    /// Copies floats from a model file to the place `first`.
    func copyFloats(_ source: RawSpan, at first: Int) {
        let start = first * MemoryLayout<Float>.stride
        precondition(start + source.byteCount <= byteCount, "floats fit their place")
        unsafe source.withUnsafeBytes { floats in
            guard let base = floats.baseAddress else { return }
            unsafe bytes.advanced(by: start).copyMemory(from: base, byteCount: floats.count)
        }
    }
}
