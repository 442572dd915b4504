package import Governance
package import Records

/// Reads an indicator from `governance/indicators/<code>.yaml` (`Documentation/Indicators.md`).
///
/// Its SQL is text here: whether it can be run, and gives the columns that are expected, is known where it runs.
package enum IndicatorDecoder {
  private static let keys = [
    "title", "question", "numerator", "denominator", "unit", "caveat", "core", "minimum",
    "version", "valid", "sql", "list", "breakdowns",
  ]

  /// Returns the indicator, whose code is the name of the file; throws everything that is wrong with it.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> Indicator {
    try Reading.document(bytes, path: path, keys: keys) { root, problems in
      let code = path.fileStem
      if !code.isIndicatorCode {
        problems.addBadName(code, hint: "use a code such as A-01: capitals, digits and hyphens")
      }
      let title = root.require("title", Read.wording)
      let question = root.require("question", Read.wording)
      let numerator = root.require("numerator", Read.wording)
      let denominator = root.read("denominator", Read.wording)
      let unit = root.require("unit", Read.word(Indicator.Unit.self))
      let caveat = root.require("caveat", Read.wording)
      let isCore = root.bool("core")
      let minimum = root.read("minimum", Read.int(in: 2...1000))
      let version = root.read("version", Read.int(in: 1...1000))
      let (from, until) = root.read("valid", validity) ?? (nil, nil)
      let sql = root.require("sql", Read.text)
      let list = root.read("list", Read.text)
      let breakdowns = root.read("breakdowns", BreakdownReading.breakdowns)
      if unit == .share { _ = root.required("denominator") }
      guard let title, let question, let numerator, let unit, let caveat, let sql else {
        return nil
      }
      return Indicator(
        code: code, title: title, question: question, numerator: numerator,
        denominator: denominator, unit: unit, caveat: caveat, isCore: isCore ?? false,
        minimum: minimum, version: version ?? 1, validFrom: from, validUntil: until, sql: sql,
        list: list, breakdowns: breakdowns ?? [])
    }
  }

  /// Returns what an indicator says of kinds and nomenclatures that the profile does not have.
  ///
  /// They are warnings: a list of words may go before the indicators that were broken down by it do.
  package static func problems(
    in bytes: [UInt8], path: String, beside profile: Profile
  ) -> [Diagnostic] {
    let problems = DocumentProblems(path: path)
    guard let root = DocumentReader(problems: problems).read(bytes),
      let map = MapReader(root, keys: keys, problems: problems),
      let nodes = map.read("breakdowns", Read.nodes)
    else { return [] }
    for items in nodes.compactMap({ BreakdownReading.items(of: $0, problems) }) {
      BreakdownReading.check(items, beside: profile, problems)
    }
    return problems.diagnostics.inReadingOrder.map {
      Diagnostic(.warning, $0.code, $0.message, at: $0.location, hint: $0.hint)
    }
  }

  /// Reads the days from which and until which a definition is used.
  private static func validity(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> (from: PartialDate?, until: PartialDate?)? {
    guard let map = MapReader(node, keys: ["from", "until"], problems: problems),
      map.saysSomething
    else { return nil }
    let from = map.read("from", Read.partialDate)
    let until = map.read("until", Read.partialDate)
    if let from, let until, let place = map.value("until"), from.earliest > until.latest {
      problems.add(
        "bad-value", "the definition ends before it begins", at: place,
        hint: "write a date that is not before \(from)")
    }
    return (from, until)
  }
}

extension String {
  /// A Boolean value indicating whether it can be the code of an indicator, such as `A-01`: capitals and digits, a
  /// capital first, with single hyphens in between.
  fileprivate var isIndicatorCode: Bool {
    guard let first = utf8.first, (0x41...0x5A).contains(first), utf8.count <= 20 else {
      return false
    }
    return split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
