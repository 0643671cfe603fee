import Ledger
import Measures
import Records
import SQLiteStorage
import Sealing
import Synchronization

/// An open store: one SQLite file with an append-only log of sealed records.
///
/// Use it from any thread. Every verb is done by a ``Store/Actor``.
public final class Store: Sendable {
  /// What opens a store.
  public struct Key: Sendable {
    let secrets: Secrets

    /// A key of 32 random bytes. It is copied into guarded memory; wipe your own copy.
    ///
    /// - Throws: `invalidArgument` unless there are 32 bytes; `noMemory`.
    public init(_ bytes: UnsafeRawBufferPointer) throws(CoachingError) {
      try self.init(bytes: bytes, passphrase: nil)
    }

    /// A passphrase of 8 to 1,024 bytes. Opening takes about 0.1 s and 64 MiB on purpose.
    ///
    /// - Throws: `invalidArgument` when it is shorter or longer.
    public init(passphrase: String) throws(CoachingError) {
      try self.init(bytes: nil, passphrase: Array(passphrase.utf8))
    }

    /// Either or both; a store that is made with both opens with either.
    ///
    /// - Throws: `invalidArgument` for neither or a wrong length; `noMemory`.
    public init(bytes: UnsafeRawBufferPointer?, passphrase: [UInt8]?) throws(CoachingError) {
      guard bytes != nil || passphrase != nil, bytes == nil || bytes?.count == 32 else {
        throw CoachingError(.invalidArgument("key"))
      }
      guard passphrase.map({ (8...1024).contains($0.count) }) ?? true else {
        throw CoachingError(.invalidArgument("passphrase"))
      }
      do {
        secrets = Secrets(
          key: try bytes.map { try GuardedKey(copying: $0) }, passphrase: passphrase)
      } catch {
        throw CoachingError(.noMemory)
      }
    }
  }

  /// How a store is opened.
  public struct Options: Sendable {
    /// Make the store when there is no file.
    public var create = false
    /// Refuse every verb that writes.
    public var isReadOnly = false
    /// Make each access durable before its answer is given, instead of with the next commit.
    public var isStrict = false
    /// Where accesses wait for the next commit; nil: beside the store, with "-access" behind its name. For
    /// stores on read-only media; the next one who opens the store for writing with it moves them. Where it
    /// is another store's, or anything else, the store does not open.
    public var accessJournal: String?
    /// How long a writer waits for others, in milliseconds.
    public var busyMilliseconds = 10_000
    /// Page cache of a connection in KiB.
    public var cacheKibibytes = 16_384
    /// Receives diagnostics, free of record text. Called on the thread whose call caused them, while
    /// the store holds locks: it must not call the store.
    public var log: (@Sendable (LogLevel, String) -> Void)?

    /// Open what is there, for reading and writing.
    public init(create: Bool = false, isReadOnly: Bool = false) {
      self.create = create
      self.isReadOnly = isReadOnly
    }

    func accessLogging(_ store: String) throws(CoachingError) -> AccessLogging {
      AccessLogging(
        try JournalFile(accessJournal ?? store + "-access"), isStrict: isStrict,
        isReadOnly: isReadOnly)
    }

    var engine: SQLiteStorage.Options {
      var options = SQLiteStorage.Options()
      options.busyMilliseconds = busyMilliseconds
      options.cacheKibibytes = cacheKibibytes
      options.log = log
      return options
    }
  }

  private let ledger: Ledger
  private let forkGuard = ForkGuard()
  /// Instruments that reports know; as long as the store is open.
  private let registry = Locked(InstrumentRegistry())
  /// Calls that are running; `closed` once the store is closed.
  private let calls = Atomic<Int>(0)
  private static let closed = Int.min

  private init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  deinit {
    // Whoever lets go of a store without closing it loses nothing but the orderly way.
    if calls.load(ordering: .acquiring) == 0 { ledger.close() }
  }

  /// The store's id.
  public var id: UniqueID { ledger.id }

  /// Runs `work` as one of the calls that hinder closing.
  package func call<R>(
    _ work: (Ledger) throws(CoachingError) -> R
  ) throws(CoachingError) -> R {
    guard forkGuard.isSameProcess else { throw CoachingError(.forked) }
    let before = calls.wrappingAdd(1, ordering: .acquiring).oldValue
    defer { _ = calls.wrappingSubtract(1, ordering: .releasing) }
    guard before >= 0 else { throw CoachingError(.closed) }
    return try work(ledger)
  }

  /// Closes the store.
  ///
  /// - Throws: `inUse` while a call runs in another thread, `closed` when it was closed before,
  ///   `forked` in a forked child.
  public func close() throws(CoachingError) {
    guard forkGuard.isSameProcess else { throw CoachingError(.forked) }
    let (exchanged, found) = calls.compareExchange(
      expected: 0, desired: Self.closed, ordering: .acquiringAndReleasing)
    guard exchanged else { throw CoachingError(found < 0 ? .closed : .inUse) }
    ledger.close()
  }

  /// Drops the derived tables and builds them again from the log. Needed only when verification says
  /// that a derived table differs.
  public func rebuild() throws(CoachingError) {
    try call { (ledger) throws(CoachingError) in try ledger.rebuild() }
  }
}

// MARK: - Instruments

extension Store {
  /// Registers instruments for the reports of this open store: one or an array of them, as JSON. All of
  /// them, or none. They are not stored: register them whenever you have opened it. One that is registered
  /// with the same content already is not refused.
  ///
  /// - Parameter json: the form is that of ``instruments()``. No text of items: their numbers alone.
  /// - Throws: `invalidJSON`; `rule` with the rule that an instrument breaks; `tooLarge` for more than 1,000
  ///   instruments; `closed`, `forked`.
  public func registerInstruments(_ json: [UInt8]) throws(CoachingError) {
    try call { (_) throws(CoachingError) in
      let result = registry.withLock { registry -> Result<Void, CoachingError> in
        do throws(CoachingError) { return .success(try registry.register(json: json)) } catch {
          return .failure(error)
        }
      }
      try result.get()
    }
  }

  /// All instruments that reports of this open store know, as a JSON array: those that are built in, and
  /// those that were registered.
  public func instruments() throws(CoachingError) -> [UInt8] {
    try call { (_) throws(CoachingError) in
      let list = JSONValue.array(instrumentRegistry.instruments.map(\.json))
      var writer = JSONWriter()
      do throws(JSONProblem) {
        try list.write(to: &writer, depth: 0)
        return try writer.finish()
      } catch {
        throw CoachingError(error.asFact)
      }
    }
  }

  /// The instruments as they are now.
  var instrumentRegistry: InstrumentRegistry { registry.withLock { $0 } }
}

// MARK: - Keys

extension Store {
  /// The keys and passphrases that open this store, in the order in which they were added.
  ///
  /// - Throws: `damaged` when a slot has no valid number; `closed`, `forked`, and what the machine
  ///   may throw.
  public func keys() throws(CoachingError) -> [StoreKey] {
    try call { (ledger) throws(CoachingError) in try ledger.storeKeys() }
  }

  /// Adds a key or a passphrase that opens this store from now on, also in other processes. Whoever
  /// has the store open can do that. To change one, add the new one, then remove the old one with
  /// ``removeKey(_:)``: whatever happens in between, one of them opens the store.
  ///
  /// A secret that was added before gets a slot of its own again, and opens the store until both
  /// slots are removed.
  ///
  /// - Parameter key: either 32 bytes or a passphrase.
  /// - Returns: the number of its slot, which was never used before.
  /// - Throws: `invalidArgument` for both at once; `tooLarge` when there are 32 slots already;
  ///   `readOnly`, `closed`, `forked`, and what the machine may throw.
  @discardableResult
  public func addKey(_ key: Key) throws(CoachingError) -> UInt32 {
    try call { (ledger) throws(CoachingError) in try ledger.addKey(key.secrets) }
  }

  /// Removes a slot, so that its key or passphrase does not open this file any more. A slot that was
  /// removed before stays so.
  ///
  /// This store stays open, even when it was opened with that slot. An older copy of the file still
  /// opens with what was removed. All slots lead to the same root key, which does not change: with such
  /// a copy and the removed secret, newer copies can be read too. Against somebody who has both, only
  /// a new store helps.
  ///
  /// - Parameter number: of the slot, from ``keys()`` or ``addKey(_:)``.
  /// - Throws: `notFound` when there never was such a slot; `rule` for the last one that this version
  ///   can open; `notYetDestroyed` when it is removed, but a copy is still on the disk, held by a
  ///   reader in another process or because writing failed: call again; `readOnly`, `closed`, `forked`, and what the machine may throw: call again
  ///   after that too, since the slot may be removed already.
  public func removeKey(_ number: UInt32) throws(CoachingError) {
    try call { (ledger) throws(CoachingError) in try ledger.removeKey(number) }
  }
}

// MARK: - Opening

extension Store {
  /// Opens or makes a store. The file is probed read-only first: a wrong key, a file that is no store
  /// or a newer store leave it untouched.
  ///
  /// - Throws: `wrongKey`, `notAStore`, `unsupportedFeature`, `damaged`, `networkFileSystem`,
  ///   `cannotOpen`, `forked` when it was open as this process was forked, and what the machine may
  ///   throw.
  public static func open(
    _ path: String, key: Key, options: Options = Options()
  ) throws(CoachingError) -> Store {
    var (real, exists) = try SQLiteStorage.locate(path)
    if !exists {
      guard options.create, !options.isReadOnly else {
        throw CoachingError(.cannotOpen(errno: 2))
      }
      // Another process may be faster; then its store is opened.
      _ = try SQLiteStorage.create(real) { (connection) throws(CoachingError) in
        try Ledger.initialize(connection, secrets: key.secrets)
      }
      (real, exists) = try SQLiteStorage.locate(real)
    }
    let probe = try SQLiteStorage.openReadOnly(real, options: options.engine)
    let unlocked: Unlocked
    do throws(CoachingError) {
      unlocked = try Ledger.unlock(probe, secrets: key.secrets, writing: !options.isReadOnly)
      if options.isReadOnly {
        return Store(try Ledger(probe, unlocked, log: try options.accessLogging(real)))
      }
    } catch {
      probe.close()
      throw error
    }
    probe.close()
    let storage = try SQLiteStorage.open(real, options: options.engine)
    do throws(CoachingError) {
      return Store(try Ledger(storage, unlocked, log: try options.accessLogging(real)))
    } catch {
      storage.close()
      throw error
    }
  }

  /// A store in memory, for tests and previews: gone when it is closed.
  public static func inMemory(
    key: Key, options: Options = Options()
  ) throws(CoachingError) -> Store {
    let storage = try SQLiteStorage.inMemory(options: options.engine)
    try storage.write { (connection) throws(CoachingError) in
      try Ledger.initialize(connection, secrets: key.secrets)
    }
    let unlocked = try Ledger.unlock(storage, secrets: key.secrets, writing: true)
    let log = AccessLogging(JournalInMemory(), isStrict: options.isStrict, isReadOnly: false)
    return Store(try Ledger(storage, unlocked, log: log))
  }
}
