import Commands
import Foundation
import Records
import TestSupport
import Testing

/// The story of `Scripts/story`, which `make demo` tells, and the reports that must say exactly that.
@Suite("Three years of the Val d'Orme", .serialized)
struct StoryTests {
  private func report(_ arguments: String...) throws -> Told {
    let output = try Story.told.get().terrier(["report"] + arguments + ["--format", "json"])
    #expect(output.status == .success, "\(output.standardError)")
    return try JSONDecoder().decode(Told.self, from: Data(output.standardOutput.utf8))
  }

  @Test("The first year is an initial state, without invented evolution")
  func firstYear() throws {
    let told = try report("--year", "2026")
    #expect(told.from == nil && told.figures.isEmpty && told.passing.isEmpty)
    #expect(told.records["lieu"]?.after == 26)
  }

  @Test("2027 tells openings, closures, discoveries and corrections apart, and nothing more")
  func secondYear() throws {
    let told = try report("--year", "2027")
    #expect(
      told.figures == [
        "territory action ended 2", "territory action opened 1", "territory creux changed 1",
        "territory lieu changed 2", "territory lieu ended 1", "territory lieu opened 1",
        "territory lieu resumed 1", "territory plan ended 1", "knowledge creux corrected 1",
        "knowledge lieu confirmed 2", "knowledge lieu corrected 1", "knowledge lieu discovered 1",
        "knowledge lieu endedEarlier 1", "knowledge lieu merged 1",
        "knowledge lieu recordedUndated 1", "rules lieu migrated 1",
      ])
    #expect(
      told.names(in: "lieu", "territory") == [
        "changed Accueil de l'Assurance maladie à Ormeval", "changed Maison des Hauts",
        "ended Salle des Trois-Rivières 2027-03-31",
        "opened Permanence numérique du marché 2027-02-15",
        "resumed Point numérique de Vaubrune 2027-09-01",
      ])
    #expect(
      told.names(in: "lieu", "knowledge") == [
        "confirmed La Caravane des droits", "confirmed Maison des solidarités du Val d'Orme",
        "corrected Agence France Travail d'Ormeval",
        "discovered Atelier des mamies connectées 2019-10",
        "endedEarlier Coin internet de la mairie de Tilleuse 2026-11-30",
        "merged Médiathèque municipale", "recordedUndated Coin lecture et tablettes",
      ])
    #expect(
      told.passing["lieu"]?.map { "\($0.case ?? "") \($0.label) \($0.date ?? "")" } == [
        "suspended Espace numérique du Moulin 2027-03-15",
        "resumed Espace numérique du Moulin 2027-09-01",
      ])
    #expect(told.returned.map(\.label) == ["Espace numérique du Moulin"])
    #expect(told.migrations.map { $0.records.map(\.label) } == [["Médiathèque d'Ormeval"]])
    #expect(told.acts == ["accepted": 11, "opened": 11, "refused": 1])
  }

  @Test("The places of the end of 2026 are published as they were, and revised as they are known")
  func revised() throws {
    let places = try #require(try report("--year", "2027").records["lieu"])
    // A closure learned late and a duplicate go, a discovery comes in.
    #expect(places.standing.before == 20)
    #expect(places.revised == 19)
    #expect(places.standing.after == 20)
  }

  @Test(
    "2028 follows communes into the one that replaces them, gaps that go and come back, a scheme that ends"
  )
  func thirdYear() throws {
    let told = try report("--year", "2028")
    #expect(
      told.figures == [
        "territory action changed 1", "territory creux changed 2", "territory creux ended 1",
        "territory creux reopened 1", "territory dispositif ended 1",
        "territory service-public changed 1", "territory territoire replaced 2",
        "territory territoire tookOver 1", "knowledge service-public corrected 1",
      ])
    #expect(
      told.names(in: "territoire", "territory") == [
        "replaced Saint-Elmin 2028-01-01", "replaced Vaubrune 2028-01-01",
        "tookOver Vaubrune-Saint-Elmin 2028-01-01",
      ])
    #expect(
      told.names(in: "creux", "territory").filter { !$0.hasPrefix("changed") } == [
        "ended Personne pour aider le soir à Vaubrune 2028-05-31",
        "reopened Personne pour aider à inscrire les enfants à la cantine 2028-05-31",
      ])
    let cited = told.brokenLinks.filter { $0.targetLabel == "Conseiller numérique" }
    #expect(cited.map(\.label) == ["Rendez-vous avec une conseillère ou un conseiller numérique"])
    let communes = told.brokenLinks.filter { ["Vaubrune", "Saint-Elmin"].contains($0.targetLabel) }
    #expect(communes.allSatisfy { $0.heirs.map(\.label) == ["Vaubrune-Saint-Elmin"] })
    #expect(communes.count == 25)
    #expect(told.passing.isEmpty && told.returned.isEmpty)
  }

  @Test(
    "Kept to the new commune, the report holds what lay in those it replaced, and nothing moves")
  func narrowed() throws {
    let whole = try report("--year", "2028")
    let commune = try #require(
      whole.territory["territoire"]?["tookOver"]?.records.first?.record)
    let told = try report("--year", "2028", "--territory", commune)
    #expect(told.territoryName == "Vaubrune-Saint-Elmin")
    #expect(!told.figures.contains { $0.contains("moved") })
    let places = try #require(told.records["lieu"])
    #expect(places.standing.before == places.standing.after)
    #expect(told.names(in: "creux", "territory").contains { $0.hasPrefix("ended") })
  }

  @Test("Over three years, what happened in between is still told")
  func threeYears() throws {
    let told = try report("--from", "2026-01-31", "--to", "2028-12-31")
    let gap = told.passing["creux"]?.filter { $0.label.hasPrefix("Personne pour aider le soir") }
    #expect(gap?.map(\.case) == ["corrected", "changed", "changed"])
    #expect(
      told.names(in: "lieu", "territory").contains(
        "ended Coin internet de la mairie de Tilleuse 2026-11-30"))
    #expect(told.figures.contains("territory creux opened 1"))
  }

  @Test("Each year the structures of the members have somebody to speak for them")
  func mandates() throws {
    for year in ["2026", "2027", "2028"] {
      let number = try #require(try report("--year", year).indicators.first { $0.code == "K-11" })
        .number
      #expect(number.part == 9 && number.whole == 9, "\(year)")
    }
  }

  @Test("The places of 2026 stand beside those of 2027, as published and as known now")
  func published() throws {
    let told = try report("--year", "2027")
    let places = try #require(told.indicators.first { $0.code == "A-01" })
    #expect(places.number.value == 19)
    // A closure learned late and a duplicate go, a discovery comes in: 18, and 17 as it is known now.
    #expect(places.published?.value == 18 && places.revised?.value == 17)
  }

  @Test("What public services do: from what to what, between the ends of 2027 and 2028")
  func transitions() throws {
    let page = try Story.told.get().terrier(["report", "--year", "2028", "--lang", "en"])
      .standardOutput
    let start = try #require(page.range(of: "**From last year to this year ("))
    let rows = page[start.upperBound...].split(separator: "\n").drop { !$0.hasPrefix("| ---") }
      .dropFirst().prefix { $0.hasPrefix("|") }
    #expect(
      rows.map { $0.split(separator: " | ").prefix(4).joined(separator: ", ") } == [
        "| Unknown, Considered, 1, 0", "| Under way, Effective, 1, 1",
      ])
    #expect(page.contains("<br>Unknown → Considered: 1; Under way → Effective: 1."))
  }

  @Test("Every act holds, and the same report gives the same bytes")
  func holds() throws {
    let story = try Story.told.get()
    let root = try Shell.git(
      "rev-list", "--max-parents=0", "--first-parent", "main", in: story.ledger
    ).split(separator: "\n").last.map(String.init)
    let verified = story.terrier(["verify", "--root", try #require(root)])
    #expect(verified.status == .success, "\(verified.standardOutput)\(verified.standardError)")
    let reports = (1...2).map { _ in story.terrier(["report", "--year", "2027"]).standardOutput }
    #expect(reports[0] == reports[1] && !reports[0].isEmpty)
  }
}

/// The ledger after three years, made once for all tests.
private final class Story: Sendable {
  static let told = Result { try Story() }

  private let folder: TemporaryFolder

  private init() throws {
    folder = try TemporaryFolder()
    let founded = Self.run(
      ["init", "ledger", "--demo-keys", "keys"], in: folder.path, at: "2026-01-05T09:00:00Z")
    guard founded.status == .success else {
      throw Shell.Failure(command: "init", errors: founded.standardError)
    }
    let told = try Shell.run(
      ["bash", Project.root + "/Scripts/story", Self.program, ledger, folder.path + "/keys"],
      in: folder.path)
    guard told.status == 0 else { throw Shell.Failure(command: "story", errors: told.errors) }
    #expect(told.output.split(separator: "\n").count == 20, "\(told.output)")
  }

  var ledger: String { folder.path + "/ledger" }

  /// Runs a command line in the ledger, once everything has happened.
  func terrier(_ arguments: [String]) -> CommandOutput {
    Self.run(arguments, in: ledger, at: "2029-01-05T09:00:00Z")
  }

  private static func run(_ arguments: [String], in folder: String, at now: String) -> CommandOutput
  {
    Terrier.output(
      of: arguments,
      in: Environment(
        directory: folder, now: Instant(now) ?? Instant(seconds: 0),
        variables: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"],
        randomness: .seeded(1), starter: Project.root))
  }

  /// The program, which stands beside the tests that were built with it.
  private static let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/terrier"
    return FileManager.default.isExecutableFile(atPath: beside)
      ? beside : Project.root + "/.build/debug/terrier"
  }()
}

/// What a report says, as far as the story looks at it.
private struct Told: Decodable {
  struct Item: Decodable {
    let record: String
    let label: String
    let date: String?
    let `case`: String?
  }

  struct Figure: Decodable {
    let count: Int
    let records: [Item]
  }

  struct Counts: Decodable {
    struct Ends: Decodable {
      let before: Int?
      let after: Int
    }

    let after: Int
    let standing: Ends
    let revised: Int?
  }

  struct Number: Decodable {
    let value: Double?
    let part: Int?
    let whole: Int?
  }

  struct Indicator: Decodable {
    let code: String
    let number: Number
    let published: Number?
    let revised: Number?
  }

  struct Rules: Decodable { let records: [String: [String: Figure]] }
  struct Migration: Decodable { let records: [Item] }
  struct Act: Decodable { let act: String }

  struct Link: Decodable {
    let label: String
    let targetLabel: String
    let heirs: [Item]
  }

  let from: String?
  let territoryName: String?
  let records: [String: Counts]
  let territory: [String: [String: Figure]]
  let knowledge: [String: [String: Figure]]
  let rules: Rules
  let passing: [String: [Item]]
  let migrations: [Migration]
  let returned: [Item]
  let brokenLinks: [Link]
  let journal: [Act]
  let indicators: [Indicator]

  /// Every figure with its book, its kind and its case.
  var figures: [String] {
    [("territory", territory), ("knowledge", knowledge), ("rules", rules.records)]
      .flatMap { book, kinds in
        kinds.sorted { $0.key < $1.key }.flatMap { kind, cases in
          cases.sorted { $0.key < $1.key }.map { "\(book) \(kind) \($0.key) \($0.value.count)" }
        }
      }
  }

  /// The records behind the figures of a kind in a book, with their cases and dates.
  func names(in kind: String, _ book: String) -> [String] {
    let cases = (book == "territory" ? territory : knowledge)[kind] ?? [:]
    return cases.sorted { $0.key < $1.key }.flatMap { name, figure in
      figure.records.map { item in
        "\(name) \(item.label)" + (item.date.map { " " + $0 } ?? "")
      }.sorted()
    }
  }

  var acts: [String: Int] {
    Dictionary(grouping: journal, by: \.act).mapValues(\.count)
  }
}
