internal import Records

/// Values that were read lately, so that the same text or list read again takes no memory of its own.
///
/// The records of a territory say the same again and again: codes, communes, sources, services. It belongs to one
/// thread.
package final class RecentValues {
  /// Where values stand, by what their bytes give; whatever comes to the same place takes it.
  private var places = [Value](repeating: .boolean(false), count: RecentValues.size)

  private static let size = 1 << 13

  package init() {}

  /// Returns the value that was read before, where it is the same, and keeps the new one otherwise.
  func shared(_ value: Value, readFrom bytes: Span<UInt8>) -> Value {
    guard value.takesMemory else { return value }
    var code = UInt64(bytes.count)
    for index in bytes.indices { code = (code ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15 }
    let place = Int(code >> 51)
    if places[place] == value { return places[place] }
    places[place] = value
    return value
  }
}

extension Value {
  /// A Boolean value indicating whether it stands in memory of its own: Swift keeps short texts in place.
  fileprivate var takesMemory: Bool {
    switch self {
    case .text(let text): text.utf8.count > 15
    case .list, .map, .number: true
    case .integer, .boolean, .date: false
    }
  }
}
