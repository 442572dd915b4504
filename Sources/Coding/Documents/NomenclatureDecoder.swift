internal import Governance
package import Records

/// Reads a nomenclature from `governance/nomenclatures/<name>.yaml`.
///
/// Labels stand directly on a code, by language: `{code: actif, fr: Actif, en: Active, means: active}`. Where the
/// codes are levels of measures, each says what it does: `{code: rappel, fr: Rappel, measure: reminder}`; where they
/// are answers on whether two records are the same, which one: `{code: distincts, fr: Distincts, match: distinct}`.
package enum NomenclatureDecoder {
  private static let codeKeys = [
    "code", "from", "until", "successor", "means", "measure", "match", "aliases",
  ]

  /// Returns the nomenclature, named after its file; throws everything that is wrong with the file.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> Nomenclature {
    try Reading.document(bytes, path: path, keys: ["title", "codes"]) { root, problems in
      let name = path.fileStem
      if !RecordID.isKindName(name) {
        problems.addBadName(name, hint: "use lowercase letters, digits and hyphens")
      }
      let title = root.require("title", Read.localized)
      guard let nodes = root.require("codes", Read.nodes), let title else { return nil }
      if nodes.isEmpty, let list = root.value("codes") {
        problems.add("bad-value", "there is no code", at: list, hint: "add a code")
      }
      let maps = nodes.compactMap {
        MapReader($0, keys: codeKeys, problems: problems, accepts: \.isLanguage)
      }
      let codes = maps.compactMap(code)
      checkTogether(maps, problems)
      return Nomenclature(name: name, title: title, codes: codes)
    }
  }

  private static func code(_ map: MapReader) -> Nomenclature.Code? {
    let name = map.require(
      "code",
      Read.value("a code", hint: "use letters, digits, _ and -, a letter or digit first") {
        isCode($0) ? $0 : nil
      })
    var labels: [String: String] = [:]
    for pair in map.pairs where pair.name.isLanguage {
      labels[pair.name] = Read.text(pair.value, map.problems)
    }
    let from = map.read("from", Read.partialDate)
    let until = map.read("until", Read.partialDate)
    if let from, let until, let place = map.value("until"), from.earliest > until.latest {
      map.problems.add(
        "bad-value", "the code ends before it begins", at: place,
        hint: "write a date that is not before \(from)")
    }
    let successor = map.text("successor")
    let means = map.read("means", Read.word(RecordState.self))
    let measure = map.read("measure", Read.word(Measure.Level.self))
    let match = map.read("match", Read.word(MatchAnswer.self))
    let aliases = map.texts("aliases")
    return name.map {
      Nomenclature.Code(
        name: $0, labels: LocalizedText(labels), validFrom: from, validUntil: until,
        successor: successor, means: means, measure: measure?.rawValue, match: match,
        aliases: aliases)
    }
  }

  /// Notes codes that stand twice and successors that are no other code.
  private static func checkTogether(_ maps: [MapReader], _ problems: DocumentProblems) {
    let names = maps.compactMap { $0.value("code")?.text }
    let known = Set(names)
    var seen: Set<String> = []
    for map in maps {
      let name = map.value("code")
      if let name, let text = name.text, !seen.insert(text).inserted {
        problems.add(
          "duplicate-code", "the code \(text.quoted) stands twice", at: name,
          hint: "keep one of them")
      }
      guard let successor = map.value("successor"), let text = successor.text, !text.isEmpty
      else { continue }
      if !known.contains(text) {
        problems.add(
          "unknown-code", "the successor \(text.quoted) is not a code of this nomenclature",
          at: successor, hint: Nearest.hint(for: text, in: names))
      } else if text == name?.text {
        problems.add(
          "bad-value", "a code cannot succeed itself", at: successor, hint: "name another code")
      }
    }
  }

  private static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }
}
