internal import Records

/// The départements in which communes of a name are known to lie, from the ledger and from the file itself.
///
/// It serves to tell that the zero before `1000` is certainly lost: the other rows of the same commune, or
/// the records of the ledger, say in which département it is.
struct PlaceKnowledge {
  private var areas: [String: Set<String>] = [:]

  static let empty = PlaceKnowledge()

  /// Learns the département of a commune from a postcode or an Insee code of five characters.
  mutating func learn(commune: String, code: String) {
    let key = TextCleaning.folded(commune)
    guard !key.isEmpty, code.utf8.count == 5, code.first != " " else { return }
    areas[key, default: []].insert(String(code.prefix(2)))
  }

  /// Returns whether a commune of that name is known in one département only, and in this one.
  func agrees(commune: String, area: Substring) -> Bool {
    areas[TextCleaning.folded(commune)] == [String(area)]
  }
}
