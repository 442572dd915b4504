import Records
import Testing

@testable import Exchange

@Suite("The queue of questions")
struct MatchQueueTests {
  private let library = Matching.place(
    1, "Médiathèque des Tilleuls", address: "4 rue des Tilleuls", at: ("47.47", "-0.55"),
    more: ["pivot": .text("21490007800012")])
  private let sameLibrary = Matching.place(
    2, "MEDIATHEQUE DES TILLEULS", source: 2, address: "4 Rue des Tilleuls",
    more: ["pivot": .text("21490007800012")])
  private let social = Matching.place(3, "CS Pasteur", address: "12 rue Pasteur")
  private let sameSocial = Matching.place(
    4, "Centre social Pasteur", source: 2, address: "12 rue Pasteur")

  private var all: [Record] { [library, sameLibrary, social, sameSocial] }

  @Test("The likeliest come first, each with what was measured, a suggestion and a hint")
  func questions() throws {
    let queue = try Matching.queue(all)
    #expect(
      queue.questions.map { $0.pair } == [
        [library.id, sameLibrary.id], [social.id, sameSocial.id],
      ])
    #expect(queue.questions.map(\.likeness.score) == [100, 77])
    #expect(queue.questions.map(\.isSuggested) == [true, false])
    #expect(queue.questions.map(\.hasSameLegalEntity) == [true, false])
    #expect(queue.compared == 4)
    #expect(queue.pairs == 4)
    #expect(queue.answered == 0)
  }

  @Test(
    "What was answered is never asked again, whatever the answer",
    arguments: ["meme", "distincts", "incertain"])
  func answered(code: String) throws {
    let queue = try Matching.queue(all + [Matching.answer(1, 1, 2, code)])
    #expect(queue.questions.map { $0.pair } == [[social.id, sameSocial.id]])
    #expect(queue.answered == 1)
  }

  @Test("An answer recorded by mistake leaves the question open again")
  func mistakes() throws {
    let kind = try #require(Matching.profile.kinds["rapprochement"])
    let mistaken = Matching.answer(1, 1, 2, "meme").setting("etat", to: .text("errone"), in: kind)
    #expect(try Matching.queue(all + [mistaken]).questions.count == 2)
  }

  @Test("An answer about a record holds for the one it was merged into")
  func merged() throws {
    let kind = try #require(Matching.profile.kinds["lieu"])
    let third = Matching.place(
      5, "Mediathèque des Tilleuls", source: 3, address: "4 rue des Tilleuls")
    let gone = third.setting("etat", to: .text("fusionne"), in: kind)
      .setting("fusionne_dans", to: .text(library.id.description), in: kind)
    let queue = try Matching.queue([
      library, sameLibrary, gone, Matching.answer(1, 5, 2, "distincts"),
    ])
    #expect(queue.questions.isEmpty)
    #expect(queue.compared == 2)
  }

  @Test("Records that are over are not asked about")
  func over() throws {
    let kind = try #require(Matching.profile.kinds["lieu"])
    let closed = sameLibrary.setting("etat", to: .text("clos"), in: kind)
    #expect(try Matching.queue([library, closed]).questions.isEmpty)
  }

  @Test("A pair of different types is left out, counted, and asked about when people want it")
  func types() throws {
    let hall = Matching.place(
      7, "Mairie des Tilleuls", source: 3, address: "4 rue des Tilleuls", at: ("47.47", "-0.55"))
    let queue = try Matching.queue([library, hall])
    #expect(queue.questions.isEmpty)
    #expect(queue.keptApart == 1)
    let all = MatchQueue(
      among: [library, hall], profile: Matching.profile, subject: try Matching.subject(),
      queue: 60, propose: 85, allTypes: true)
    #expect(all.questions.map { $0.pair } == [[library.id, hall.id]])
    #expect(all.keptApart == 0)
  }

  @Test("A profile whose kinds ask no such question says so, and so does one that lacks an answer")
  func withoutKind() {
    #expect(throws: MatchError.noKind(about: nil)) { try MatchSubject(in: MednumProfile.profile) }
    #expect(throws: MatchError.noKind(about: "source")) {
      try MatchSubject(in: Matching.profile, about: "source")
    }
    let two = Nomenclature(
      name: "reponse",
      codes: [
        Nomenclature.Code(name: "meme", match: .same),
        Nomenclature.Code(name: "distincts", match: .distinct),
      ])
    let others = Matching.profile.nomenclatures.values.filter { $0.name != "reponse" }
    let lacking = Profile(
      kinds: Array(Matching.profile.kinds.values), nomenclatures: others + [two])
    #expect(throws: MatchError.noCode(.unsure, nomenclature: "reponse")) {
      try MatchSubject(in: lacking)
    }
    #expect(MatchError.noKind(about: nil).diagnostic(in: "").code == "no-kind-for-matches")
  }

  @Test("The order of the records changes nothing")
  func permutations() throws {
    var generator = FixedGenerator(seed: 9)
    let records = (0..<120).map { AlikePlaces.place($0, communes: 3, &generator) }
    let queue = try Matching.queue(records)
    #expect(queue.questions.count > 10)
    for _ in 0..<4 {
      let shuffled = try Matching.queue(records.shuffled(using: &generator))
      #expect(shuffled.questions == queue.questions)
      #expect(shuffled.keptApart == queue.keptApart)
      #expect(shuffled.pairs == queue.pairs)
    }
  }

  @Test("A commune that became another is compared with it")
  func history() throws {
    let old = Matching.place(
      2, "Médiathèque des Tilleuls", source: 2, commune: "49137", address: "4 rue des Tilleuls")
    let new = Matching.place(
      1, "Médiathèque des Tilleuls", commune: "49218", address: "4 rue des Tilleuls")
    #expect(try Matching.queue([old, new]).questions.isEmpty)
    let queue = MatchQueue(
      among: [old, new], profile: Matching.profile, subject: try Matching.subject(), queue: 60,
      propose: 85, communes: CommuneHistory(successors: ["49137": "49218"]))
    #expect(queue.questions.map(\.likeness.score) == [100])
  }

  @Test("A sheet is read back as it was written, in both forms, and says nothing by itself")
  func sheets() throws {
    let hostile = Matching.place(
      6, "=HYPERLINK(\"x\"); Médiathèque, des Tilleuls", source: 3, address: "4 rue des Tilleuls")
    let queue = try Matching.queue(all + [hostile])
    let sheet = MatchSheet(queue) { _ in "Source" }
    for (form, separator) in [
      (MatchSheet.Form.plain, CSVTable.Separator.comma), (.excel, .semicolon),
    ] {
      let text = sheet.text(as: form)
      let table = try CSVTable(text)
      #expect(table.separator == separator)
      #expect(table.hasByteOrderMark == (form == .excel))
      #expect(table.rows.count == queue.questions.count)
      #expect(table.rows.allSatisfy { $0.problem == nil })
      #expect(table.rows.flatMap(\.cells).allSatisfy { !$0.text.hasPrefix("=") })
      let plan = try Matching.plan(text, all + [hostile])
      #expect(plan.isEmpty)
      #expect(plan.diagnostics == [])
      #expect(plan.counts.blank == queue.questions.count)
    }
  }

  @Test("The page escapes what lists say, and names both records of each question")
  func page() throws {
    let hostile = Matching.place(
      6, "<script>alert(1)</script> Médiathèque des Tilleuls", source: 3,
      address: "4 rue des Tilleuls",
      at: ("47.47", "-0.55"))
    let queue = try Matching.queue([library, hostile], from: 40)
    let list = MatchList(queue, language: "fr", limit: 10) { _ in "La source" }
    #expect(queue.questions.count == 1)
    #expect(!list.html.contains("<script>"))
    #expect(list.html.contains("&lt;script&gt;"))
    #expect(list.html.contains("<html lang=\"fr\">"))
    for id in [library.id, hostile.id] {
      #expect(list.html.contains(id.description))
      #expect(list.text.contains(id.description))
    }
    #expect(MatchList(queue, language: "en", limit: 0) { _ in "" }.text.contains("and 1 more"))
  }
}
