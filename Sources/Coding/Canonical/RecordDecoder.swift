package import Records

/// Reads records from their files.
package enum RecordDecoder {
  /// The most bytes that a record's file may have.
  package static let sizeLimit = 1 << 20

  /// Returns the record that a file holds, or throws every reason why it is not one in canonical form.
  ///
  /// What is canonical is read in one pass. Anything else is read again, through a general reader of
  /// YAML, only to say where it differs and what `terrier fmt` would change. Values that were read before are shared.
  package static func decode(
    _ bytes: Span<UInt8>, as id: RecordID, kind: Kind, path: String,
    sharing recent: RecentValues? = nil
  ) throws(Rejection) -> Record {
    guard bytes.count <= sizeLimit else { throw .tooLarge(path: path) }
    if let entries = CanonicalReader.entries(of: bytes, kind: kind, sharing: recent) {
      return Record(id: id, entries: entries)
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    let formatted = try RecordFormatter.format(copy, as: id, kind: kind, path: path)
    let difference = FormDifference(copy, expected: formatted.bytes)
    throw Rejection(formatted.warnings + [difference.diagnostic(path: path)])
  }
}

extension Rejection {
  /// The rejection of a file that is not even read.
  static func tooLarge(path: String) -> Rejection {
    Rejection([
      Diagnostic(
        .error, "file-too-large", "the file is larger than a record may be", at: Location(path),
        hint: "a record holds at most \(RecordDecoder.sizeLimit / 1024) KiB")
    ])
  }
}
