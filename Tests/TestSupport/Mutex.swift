#if THREAD_SANITIZER
    import Platform

    /// Before that of `Synchronization`.
    typealias Mutex<Value: ~Copyable> = Platform.Mutex<Value>
#endif
