internal import Governance
internal import Records

/// Reads what holds for every class, from the top of the rules; each part may be absent.
enum CustomsReading {
  /// The keys that stand beside the classes.
  static let keys = ["bootstrap", "vacancy", "mandates", "collective", "disowning", "matching"]

  static func customs(_ root: MapReader) -> Customs {
    var customs = Customs()
    customs.bootstrap = root.read("bootstrap", bootstrap)
    customs.vacancy = root.read("vacancy", Read.period)
    customs.longestMandate = root.read("mandates", longestMandate)
    customs.collective = root.read("collective", collective)
    customs.disowning = root.read("disowning", Read.period(upTo: 90))
    customs.matching = root.read("matching", MatchingReading.matching)
    return customs
  }

  private static func bootstrap(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Customs.Bootstrap? {
    let keys = ["structures", "colleges"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let structures = map.require("structures", Read.count)
    let colleges = map.require("colleges", Read.count)
    guard let structures, let colleges else { return nil }
    return Customs.Bootstrap(structures: structures, colleges: colleges)
  }

  private static func longestMandate(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Period? {
    MapReader(node, keys: ["longest"], problems: problems)?.require("longest", Read.period)
  }

  private static func collective(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Customs.Collective? {
    let keys = ["colleges", "present"]
    guard let map = MapReader(node, keys: keys, problems: problems) else { return nil }
    let colleges = map.require("colleges", Read.filled(Read.name))
    // One person alone says their own opinion.
    let present = map.require("present", Read.int(in: 2...1000))
    guard let colleges, let present else { return nil }
    return Customs.Collective(colleges: Set(colleges), present: present)
  }
}
