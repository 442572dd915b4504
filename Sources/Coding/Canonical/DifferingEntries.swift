package import Records

extension RecordDecoder {
  /// Returns two states of a record with those fields alone that stand in what differs between their files, or
  /// `nil` where that cannot be told from the bytes.
  ///
  /// Whole fields that both files begin or end with are not read: what is equal there cannot differ. Comparing the
  /// two gives what comparing the whole records would give, at the cost of what changed.
  package static func differingFields(
    from old: Span<UInt8>, to new: Span<UInt8>, as id: RecordID, kind: Kind
  ) -> (before: Record, after: Record)? {
    let start = sharedStart(of: old, new)
    let end = sharedEnd(of: old, new, after: start)
    guard
      let before = entries(of: old.extracting(start..<(old.count - end)), kind: kind),
      let after = entries(of: new.extracting(start..<(new.count - end)), kind: kind)
    else { return nil }
    return (Record(id: id, entries: before), Record(id: id, entries: after))
  }

  /// Returns the text that a record says in one field, reading that field alone; `nil` where it says none, or where
  /// that cannot be told from the bytes.
  package static func text(of field: String, in bytes: Span<UInt8>, kind: Kind) -> String? {
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, !startsField(bytes, end) { end += 1 }
      if holdsKey(field, bytes, at: start) {
        let entries = entries(of: bytes.extracting(start..<end), kind: kind)
        return entries?.first?.value.text
      }
      start = end
    }
    return nil
  }

  private static func holdsKey(_ name: String, _ bytes: Span<UInt8>, at start: Int) -> Bool {
    var place = start
    for byte in name.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
    }
    return place < bytes.count && bytes[place] == UInt8(ascii: ":")
  }

  private static func entries(of bytes: Span<UInt8>, kind: Kind) -> [Entry]? {
    bytes.isEmpty ? [] : CanonicalReader.entries(of: bytes, kind: kind)
  }

  /// Returns where the first field that may differ starts.
  private static func sharedStart(of old: Span<UInt8>, _ new: Span<UInt8>) -> Int {
    let limit = min(old.count, new.count)
    var start = 0
    while start < limit, old[start] == new[start] { start += 1 }
    while start > 0, !startsField(old, start) || !startsField(new, start) { start -= 1 }
    return start
  }

  /// Returns how many bytes of whole fields both end with.
  private static func sharedEnd(
    of old: Span<UInt8>, _ new: Span<UInt8>, after start: Int
  ) -> Int {
    let limit = min(old.count, new.count) - start
    var end = 0
    while end < limit, old[old.count - end - 1] == new[new.count - end - 1] { end += 1 }
    while end > 0, !startsField(old, old.count - end) || !startsField(new, new.count - end) {
      end -= 1
    }
    return end
  }

  /// Returns whether a field of the record itself starts at a place, or nothing does any more.
  private static func startsField(_ bytes: Span<UInt8>, _ place: Int) -> Bool {
    guard place == 0 || bytes[place - 1] == UInt8(ascii: "\n") else { return false }
    guard place < bytes.count else { return true }
    // What belongs to a field above is indented, or is an empty line of its text.
    return bytes[place] != UInt8(ascii: " ") && bytes[place] != UInt8(ascii: "\n")
  }
}
