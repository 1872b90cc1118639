#if FUZZER
    import CFuzzer
    import Foundation
    import Fuzzing
    import Synchronization

    /// libFuzzer around one parser: it keeps the inputs that reach code which none before reached,
    /// and changes those.
    enum GuidedFuzzing {
        private static let target = Mutex<FuzzTarget?>(nil)

        /// - Returns: the status to end with, unless libFuzzer has ended the process before
        static func run(_ target: FuzzTarget, options: [String]) -> Int32 {
            self.target.withLock { $0 = target }
            var words: [UnsafeMutablePointer<CChar>?] = (["Fuzz"] + options).map { strdup($0) }
            words.append(nil)
            var count = Int32(words.count - 1)
            return words.withUnsafeMutableBufferPointer { buffer in
                var start = buffer.baseAddress
                return LLVMFuzzerRunDriver(&count, &start) { bytes, count in
                    GuidedFuzzing.read(UnsafeBufferPointer(start: bytes, count: count))
                    return 0
                }
            }
        }

        private static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
            let target = target.withLock(\.self)
            do {
                try target?.run(Array(bytes))
            } catch {
                fatalError("\(error)")
            }
        }

        /// Every fourth change is one of ours.
        fileprivate static func change(
            _ bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int, seed: UInt32
        ) -> Int {
            guard seed % 4 == 0, let target = target.withLock(\.self) else {
                return LLVMFuzzerMutate(bytes.baseAddress, count, bytes.count)
            }
            let changed = target.mutated(Array(bytes[..<count]), seed: UInt64(seed))
                .prefix(bytes.count)
            _ = bytes.update(fromContentsOf: changed)
            return changed.count
        }
    }

    /// What libFuzzer's own main program calls, which is not the one that runs.
    @c(LLVMFuzzerTestOneInput)
    func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt { 0 }

    /// libFuzzer calls this to change an input.
    @c(LLVMFuzzerCustomMutator)
    func changeInput(
        _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int, _ seed: UInt32
    ) -> Int {
        GuidedFuzzing.change(
            UnsafeMutableBufferPointer(start: bytes, count: limit), count, seed: seed)
    }
#endif
