internal import GRDB
package import Records

/// A database of the records of one state, for those who ask their questions in SQL.
package enum RecordDatabase {
  /// Why a database could not be written.
  package struct Failure: Error, Hashable, Sendable {
    package let message: String
  }

  /// Writes a database where there is no file yet: the same records give the same bytes.
  ///
  /// All kinds are written when none is named; the facts are what the table `about` says of the database.
  package static func write(
    _ records: [Records.Record], profile: Profile, kinds: Set<String>,
    about facts: [(key: String, value: String)], to path: String
  ) throws(Failure) {
    do {
      var configuration = Configuration()
      // One connection fills a file that nobody reads yet: there is nothing to go back to.
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in
        try ProfileTables(profile, kinds: kinds).fill(
          database, with: records.sorted { $0.id < $1.id }, about: facts)
      }
      try queue.close()
    } catch {
      throw Failure(message: "\(error)")
    }
  }
}
