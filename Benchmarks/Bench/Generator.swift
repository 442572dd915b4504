import Coding
import Foundation
import Git
import Governance
import Ledger
import Records
import Trust

/// Makes a ledger of any size from the starter, signed for real, the same each time.
struct Generator {
  let starter: String
  let records: Int
  let acts: Int

  private var time = Instant(seconds: 1_767_571_200)
  private var random = SplitMix(state: 20_150_101)

  init(starter: String, records: Int, acts: Int) {
    self.starter = starter
    self.records = records
    self.acts = acts
  }

  /// Founds the ledger with its records, then makes one act after another: members confirm that a place's
  /// opening hours are still exact, and two others agree.
  mutating func make(at path: String) throws {
    var files = try starterFiles()
    let places = (0..<records).map { _ in RecordID.random(kind: "lieu", using: &random) }
    for (index, id) in places.enumerated() {
      files.append(FoundingFile(path: id.path, bytes: try place(id, number: index)))
    }
    let sealer = MemorySigner(try SigningKey(demonstration: "m-genet"))
    _ = try Ledger.found(
      at: path, bare: true, files: files,
      by: Hand(member: "m-genet", signer: sealer, time: time))
    let ledger = try Ledger.open(at: path)
    let proposer = MemorySigner(try SigningKey(demonstration: "m-mauve"))
    for number in 0..<acts {
      let places = [places[number % places.count]]
      let id = "verification-\(number)"
      try propose(id, touching: places, in: ledger, as: proposer, day: number)
      for member in ["m-aubepine", "m-coquelicot"] {
        time = Instant(seconds: time.seconds + 60)
        let reviewer = MemorySigner(try SigningKey(demonstration: member))
        _ = try ledger.review(
          id, Ledger.ReviewDraft(position: .consent, reason: ""),
          by: Hand(member: member, signer: reviewer, time: time))
      }
      let hand = Hand(member: "m-genet", signer: sealer, time: time)
      guard case .sealed = try ledger.decide(.accept, id, by: hand, words: { _ in "" }) else {
        throw Unsealed(proposal: id)
      }
      // Apart enough that nobody uses their quota up.
      time = Instant(seconds: time.seconds + 8 * 3_600)
    }
    let five = (0..<5).map { places[$0 * places.count / 5] }
    try propose("cinq-fiches", touching: five, in: ledger, as: proposer, day: acts)
  }

  /// A ledger that is smaller than was asked for would measure something else.
  private struct Unsealed: Error { let proposal: String }

  private mutating func propose(
    _ id: String, touching places: [RecordID], in ledger: borrowing Ledger,
    as signer: MemorySigner, day: Int
  ) throws {
    time = Instant(seconds: time.seconds + 60)
    let state = try ledger.state()
    var edits: [TreeEdit] = []
    for place in places {
      guard let kind = state.profile.kinds[place.kind],
        let record = try ledger.record(place, in: state.tree, profile: state.profile)
      else { continue }
      let date = CalendarDate(daysSinceEpoch: 20_500 + day)
      let verification: Value = .list([
        .map([Entry("sections", .list([.text("horaires")])), Entry("le", .date(PartialDate(date)))])
      ])
      let bytes = RecordEncoder.encode(
        record.setting("verifications", to: verification, in: kind), kind: kind)
      edits.append(.put(path: place.path, id: try ledger.repository.writeBlob(bytes)))
    }
    let draft = ProposalDraft(
      id: id, title: "Horaires toujours exacts", natures: Natures(overall: .verification))
    _ = try ledger.propose(
      draft, edits: edits, by: Hand(member: "m-mauve", signer: signer, time: time))
  }

  /// The starter's files, each member with a key made from their id.
  private func starterFiles() throws -> [FoundingFile] {
    try Ledger.folders.flatMap { top -> [FoundingFile] in
      let names = FileManager.default.enumerator(atPath: starter + "/" + top)?.allObjects ?? []
      return try names.compactMap { name in
        let path = "\(top)/\(name)"
        guard path.hasSuffix(".yaml") || path.hasSuffix(".md") else { return nil }
        var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: starter + "/" + path)))
        if let member = Paths.stem(of: path, in: Paths.members) {
          let key = try SigningKey(demonstration: member).publicKeyLine
          bytes += Array("keys:\n  - \(key)\n".utf8)
        }
        return FoundingFile(path: path, bytes: bytes)
      }
    }
  }

  private func place(_ id: RecordID, number: Int) throws -> [UInt8] {
    let text = """
      nom: Espace numérique numéro \(number)
      typologie:
        - EPN
      territoire: territoire/05fece01ce78
      accueil_public: true
      etat: actif
      adresse: \(number % 200 + 1) rue des Tilleuls, bâtiment du marché
      code_postal: "00100"
      commune: Ormeval
      code_insee: "00001"
      latitude: 46.\(1 + number % 8)\(number % 9 + 1)
      longitude: -3.\(1 + number % 8)\(number % 9 + 1)
      telephone: "+3319900\(String(10_000 + number % 80_000).suffix(4))"
      courriels:
        - accueil-\(number)@espace.invalid
      site_web:
        - https://espace-\(number).invalid/
      horaires: Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:30-12:00
      presentation_resume: Un lieu où l'on est aidé à faire ses démarches en ligne, avec ou sans rendez-vous.
      presentation_detail: |
        On y trouve huit postes, une imprimante, un scanner, et quelqu'un pour aider à s'en servir.
        Les ateliers ont lieu le jeudi à quatorze heures, par groupes de six personnes au plus.
      services:
        - aide-aux-demarches-administratives
        - acces-internet-et-materiel-informatique
      modalites_accompagnement:
        - en-autonomie
        - accompagnement-individuel
      frais_a_charge:
        - gratuit
      modalites_acces:
        - se-presenter
        - telephoner
      source: Réseau du Val d'Orme
      date_maj: 2025-09-12
      sources:
        - source: source/8a4dbc92e903
          le: 2025-09-30

      """
    return Array(text.utf8)
  }
}

/// The generator of random numbers known as SplitMix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
