internal import Publishing
internal import Records

/// What a territory lies in and what it holds, as people read it under its record, and as programs do.
struct TerritoryText {
  /// The most territories that are named one by one in a text; programs get them all.
  private static let shown = 30

  let parents: [RecordID]
  let parts: [RecordID]
  let successors: [RecordID]
  private let label: (RecordID) -> String

  init(_ id: RecordID, in territories: Territories, label: @escaping (RecordID) -> String) {
    parents = territories.ancestors(of: id)
    parts = territories.descendants(of: id)
    successors = territories.successors(of: id)
    self.label = label
  }

  /// Returns a line of title and one for each territory, for each list that is not empty.
  func text(in language: Language) -> String {
    let isFrench = language == .french
    let lists = [
      (isFrench ? "Compris dans" : "Part of", parents),
      (isFrench ? "Comprend" : "Holds", parts),
      (isFrench ? "Remplacé par" : "Replaced by", successors),
    ]
    return lists.filter { !$0.1.isEmpty }.map { title, ids in
      let lines = ids.prefix(TerritoryText.shown).map { "  \($0)  \(label($0))\n" }.joined()
      let rest = ids.count - TerritoryText.shown
      let more = rest > 0 ? "  … \(rest) \(isFrench ? "de plus" : "more")\n" : ""
      return "\n\(title)\(isFrench ? " :" : ":")\n" + lines + more
    }.joined()
  }
}
