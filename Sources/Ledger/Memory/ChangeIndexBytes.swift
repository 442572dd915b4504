internal import Git
internal import Records
internal import Trust

/// The file of a change index: a few lines of text, the acts and the changes in binary, then the code by which it
/// is known to be one's own.
///
///     terrier-changes 1
///     root <act>
///     counts <acts> <changes>
///     kind lieu
///
/// An empty line ends the text. Each act is the 20 bytes of its name; each change 52 bytes: the number of the act in
/// four and the record in eight, little end first, then the content before and after, zeros for none.
enum ChangeIndexBytes {
  private static let header = "terrier-changes 1\n"
  private static let rowLength = 52
  private static let codeLength = 64

  static func encode(_ index: ChangeIndex, key: AuthenticationKey) -> [UInt8] {
    var text = "\(header)root \(index.root.hex)\ncounts \(index.acts.count) \(index.rows.count)\n"
    for kind in index.kinds { text += "kind \(kind)\n" }
    var bytes = Array((text + "\n").utf8)
    bytes.reserveCapacity(
      bytes.count + index.acts.count * 20 + index.rows.count * rowLength + codeLength)
    for act in index.acts { act.append(to: &bytes) }
    for row in index.rows {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: row.act >> UInt32(shift)))
      }
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: row.key >> UInt64(shift)))
      }
      (row.before ?? .none).append(to: &bytes)
      (row.after ?? .none).append(to: &bytes)
    }
    bytes += Array(key.code(of: bytes[...]).utf8)
    return bytes
  }

  /// Returns the index that a file holds, or `nil` when this store did not write it as it is.
  static func decode(_ bytes: [UInt8], key: AuthenticationKey) -> ChangeIndex? {
    guard bytes.starts(with: header.utf8), bytes.count > codeLength,
      key.accepts(bytes.suffix(codeLength), of: bytes.dropLast(codeLength)),
      let end = endOfText(in: bytes)
    else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")
    let counts = lines.dropFirst(2).first?.split(separator: " ").compactMap { Int($0) }
    guard let root = lines.dropFirst().first.flatMap({ ObjectID(hex: String($0.dropFirst(5))) }),
      let counts, counts.count == 2,
      end + 2 + counts[0] * 20 + counts[1] * rowLength + codeLength == bytes.count
    else { return nil }
    let span = bytes.span
    let acts = (0..<counts[0]).map { ObjectID(span, at: end + 2 + $0 * 20) }
    let start = end + 2 + counts[0] * 20
    var rows: [ChangeIndex.Row] = []
    rows.reserveCapacity(counts[1])
    for place in 0..<counts[1] { rows.append(row(in: span, at: start + place * rowLength)) }
    guard rows.allSatisfy({ $0.act > 0 && $0.act <= counts[0] }) else { return nil }
    return ChangeIndex(
      root: root, acts: acts, kinds: lines.dropFirst(3).map { String($0.dropFirst(5)) },
      rows: rows)
  }

  private static func row(in span: Span<UInt8>, at offset: Int) -> ChangeIndex.Row {
    var act: UInt32 = 0
    for place in (0..<4).reversed() { act = act << 8 | UInt32(span[offset + place]) }
    var key: UInt64 = 0
    for place in (4..<12).reversed() { key = key << 8 | UInt64(span[offset + place]) }
    let (before, after) = (ObjectID(span, at: offset + 12), ObjectID(span, at: offset + 32))
    return ChangeIndex.Row(
      act: act, key: key, before: before == .none ? nil : before,
      after: after == .none ? nil : after)
  }

  private static func endOfText(in bytes: [UInt8]) -> Int? {
    let newline = UInt8(ascii: "\n")
    return bytes.indices.dropLast().first { bytes[$0] == newline && bytes[$0 + 1] == newline }
  }
}

extension ObjectID {
  /// What stands for no object.
  fileprivate static let none = ObjectID([UInt8](repeating: 0, count: 20).span, at: 0)
}
