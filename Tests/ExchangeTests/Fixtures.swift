import Foundation
import Records
import Testing

@testable import Exchange

/// A sequence of numbers that is the same in every run.
struct FixedGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64 = 1) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Where the data pack lies: beside the package, or where the environment says.
enum SharedData {
  static let hint: Comment =
    "the data pack is absent: put it in ../shared, or name its folder in TERRIER_SHARED"

  private static let folder: String =
    ProcessInfo.processInfo.environment["TERRIER_SHARED"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/shared"

  static let isPresent = FileManager.default.fileExists(
    atPath: folder + "/data/maine-et-loire/49-cd49-2022-11-16.csv")

  /// Returns the names of the files in a folder of the pack, in alphabetical order.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/data/" + path).sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/data/" + path)))
  }
}

extension ImportPlan {
  /// Returns the known records once the plan is accepted.
  func applied(to known: [Record]) -> [Record] {
    let after = Dictionary(uniqueKeysWithValues: changed.map { ($0.before.id, $0.after) })
    return known.map { after[$0.id] ?? $0 } + added
  }
}

extension CSVTable {
  init(_ text: String) throws(ExchangeError) { self = try CSVReader.table(from: Array(text.utf8)) }
}

/// Plans the import of a text given in the test, as a file of one fixed source.
struct Importing {
  var profile = MednumProfile.profile
  var known: [Record] = []
  var source = ImportSource(name: "Département", vintage: PartialDate("2023-05-24"))
  var options = ImportOptions()
  var history = RecordDates()

  func plan(_ text: String, seed: UInt64 = 1) throws(ExchangeError) -> ImportPlan {
    try plan(try CSVTable(text), seed: seed)
  }

  func plan(
    _ table: CSVTable, path: String = "places.csv", seed: UInt64 = 1
  ) throws(ExchangeError) -> ImportPlan {
    var generator = FixedGenerator(seed: seed)
    return try ImportPlan.make(
      ImportRequest(
        table: table, path: path, profile: profile, kind: try profile.kindForMednum(),
        known: known, source: source, options: options, history: history), using: &generator)
  }

  /// Returns the same ledger once a plan is accepted, ready for a later file of its source.
  func after(_ plan: ImportPlan, vintage: String = "2024-01-01") -> Importing {
    var next = self
    next.known = plan.applied(to: known)
    next.source = ImportSource(
      record: plan.source?.after ?? source.record, name: source.name,
      vintage: PartialDate(vintage))
    return next
  }
}
