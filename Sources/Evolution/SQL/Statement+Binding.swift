internal import Foundation
internal import GRDB
internal import GRDBSQLite

extension Statement {
  /// Runs a statement that gives no rows with values in the order of its marks, which it must have as many of.
  ///
  /// Tables are filled with millions of values: they go to SQLite as they are, without the collections that GRDB keeps
  /// the arguments of a statement in.
  func run(binding values: some Collection<DatabaseValue>) throws {
    let compiled = unsafe sqliteStatement
    for (place, value) in values.enumerated() { unsafe bind(value, at: Int32(place + 1), compiled) }
    let status = unsafe sqlite3_step(compiled)
    unsafe sqlite3_reset(compiled)
    guard status == SQLITE_DONE else {
      let connection = unsafe sqlite3_db_handle(compiled)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: status),
        message: unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }, sql: sql)
    }
  }

  private func bind(_ value: DatabaseValue, at place: Int32, _ compiled: OpaquePointer) {
    switch value.storage {
    case .null: unsafe sqlite3_bind_null(compiled, place)
    case .int64(let number): unsafe sqlite3_bind_int64(compiled, place, number)
    case .double(let number): unsafe sqlite3_bind_double(compiled, place, number)
    case .string(var text):
      text.withUTF8 { bytes in
        _ = unsafe sqlite3_bind_text(
          compiled, place, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
          Int32(bytes.count), Self.copied)
      }
    case .blob(let data):
      unsafe data.withUnsafeBytes { bytes in
        _ = unsafe sqlite3_bind_blob(
          compiled, place, bytes.baseAddress, Int32(bytes.count), Self.copied)
      }
    }
  }

  /// Has SQLite take a copy of what is bound (`SQLITE_TRANSIENT`).
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
