import StoreLoading

#if HTTP_CLIENT
  import StoreHTTP
#endif

/// What carries messages to stores.
enum Transport {
  /// - Throws: `CommandFailure.noHTTPClient` in the program of the short tests (`Package.swift`).
  static func connect() throws -> any StoreTransport {
    #if HTTP_CLIENT
      HTTPTransport()
    #else
      throw CommandFailure.noHTTPClient
    #endif
  }
}
