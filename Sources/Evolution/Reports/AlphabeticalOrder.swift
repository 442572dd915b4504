internal import Records

/// Something that a list names: ordered by its label, then by its identity.
protocol Named {
  var record: RecordID { get }
  var label: String { get }
}

extension Finding: Named {}
extension Listed: Named {}
extension BrokenLink: Named {}

extension Array where Element: Named {
  /// The elements by label in an order that no locale changes; those with one label stay in the order of
  /// identities in which they come.
  ///
  /// Capitals and the accents of Western European letters do not count, as in a French dictionary;
  /// what is left is compared by Unicode scalar.
  var inAlphabeticalOrder: [Element] {
    indices.map { (key: AlphabeticalOrder.key(for: self[$0].label), index: $0) }
      .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
      .map { self[$0.index] }
  }
}

/// The folding that lists are sorted by.
package enum AlphabeticalOrder {
  /// Returns a label without capitals and accents.
  package static func key(for label: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(label.utf8.count)
    for scalar in label.unicodeScalars { append(scalar, to: &key) }
    return String(decoding: key, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      key.append((0x41...0x5a).contains(byte) ? byte + 0x20 : byte)
    } else if let folded = letters[scalar] {
      key += folded.utf8
    } else {
      key += String(Character(scalar)).lowercased().utf8
    }
  }

  private static let letters: [Unicode.Scalar: String] = {
    let accented = [
      "a": "àáâãäå", "ae": "æ", "c": "ç", "e": "èéêë", "i": "ìíîï", "n": "ñ", "o": "òóôõöø",
      "oe": "œ", "u": "ùúûü", "y": "ýÿ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (base, variants) in accented {
      for scalar in variants.unicodeScalars { letters[scalar] = base }
      for scalar in variants.uppercased().unicodeScalars { letters[scalar] = base }
    }
    letters["\u{2019}"] = "'"
    return letters
  }()
}
