import Git
import Governance
import Ledger
import Records
import Testing

@Suite("Measures, contestations and invitations of a state")
struct InputsIncidentsTests {
  private static func measure(
    of member: String, level: String = "silence", until: String = "2026-06-01",
    state: String = "actif"
  ) -> String {
    "membre: \(member)\nniveau: \(level)\ndu: 2026-01-01\nau: \(until)\netat: \(state)\n"
  }

  private func path(_ kind: String, _ number: Int) -> String {
    RecordID(kind: kind, number: number).path
  }

  private func ground(_ records: [String: String] = [:]) throws -> Ground {
    try Ground(files: { files in
      InputKinds.addIncidents(to: &files)
      files.merge(records) { $1 }
    })
  }

  private func incidents(_ ground: Ground, of id: String = "adresse") throws -> Incidents {
    try ground.ledger.judge(id, at: ground.time).submission.setting.incidents
  }

  @Test("What stands is read; what is over, names nobody or has no meaning is inert")
  func measures() throws {
    let ground = try ground([
      path("mesure", 1): Self.measure(of: "m-iris"),
      path("mesure", 2): Self.measure(of: "m-iris", state: "clos"),
      path("mesure", 3): Self.measure(of: "m-personne"),
      path("mesure", 4): Self.measure(of: "m-iris", level: "autre"),
      path("mesure", 5): "membre: m-iris\nniveau: silence\netat: actif\n",
      path("contestation", 1):
        "objet:\n  - \(Ground.library)\nrecue_le: 2026-01-03\netat: actif\n",
      path("contestation", 2): "objet:\n  - \(Ground.library)\netat: clos\n",
      path("invitation", 1): "college: personnes\nle: 2026-01-04\netat: actif\n",
      path("invitation", 2): "college: personnes\netat: actif\n",
    ])
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let incidents = try incidents(ground)
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    #expect(
      incidents.measures == [
        Measure(
          record: RecordID(kind: "mesure", number: 1), member: "m-iris",
          level: .opinionsSuspended, from: day, until: day.adding(months: 5))
      ])
    #expect(incidents.contestations.map(\.record.name.last) == ["1"])
    #expect(incidents.contestations.first?.subjects == [Ground.library])
    #expect(
      incidents.contestations.first?.received
        == CalendarDate(daysSinceEpoch: day.daysSinceEpoch + 2))
    #expect(incidents.invitations.map(\.college) == ["personnes"])
  }

  @Test("A state without such records has none, and neither has one without such kinds")
  func none() throws {
    for ground in [try ground(), try Ground(files: InputKinds.removeIncidents)] {
      try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
      #expect(try incidents(ground) == Incidents())
    }
  }

  @Test("The opening keeps what stood when it was made, and the closing sees what came since")
  func settings() throws {
    let ground = try ground([path("mesure", 1): Self.measure(of: "m-iris")])
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    _ = try ground.ledger.decide(.open, "adresse", by: try ground.hand("m-genet")) { _ in "" }
    try ground.propose("mesure", files: [path("mesure", 2): Self.measure(of: "m-lierre")])
    let target = try ground.circumstances("mesure").target
    #expect(target == "m-lierre")
    _ = try ground.accept("mesure")
    let cold = try Ledger.open(at: ground.path)
    for submission in [
      try ground.ledger.judge("adresse", at: ground.time).submission,
      try cold.judge("adresse", at: ground.time).submission,
    ] {
      #expect(submission.opening?.setting.incidents.measures.map(\.member) == ["m-iris"])
      #expect(submission.setting.incidents.measures.map(\.member) == ["m-iris", "m-lierre"])
    }
    let audit = try ground.audit()
    #expect(audit.holds, "\(audit.findings)")
  }

  @Test("A measure is about whom it names before it changes; a contestation says what it is")
  func targets() throws {
    let ground = try ground([
      path("mesure", 1): Self.measure(of: "m-iris"),
      path("contestation", 1): "objet:\n  - \(Ground.library)\netat: actif\n",
    ])
    try ground.propose("mesure", files: [path("mesure", 1): Self.measure(of: "m-lierre")])
    let measure = try ground.circumstances("mesure")
    #expect(measure.target == "m-iris")
    #expect(!measure.isContestation)
    try ground.propose("plainte", files: [path("contestation", 1): "etat: actif\n"])
    #expect(try ground.circumstances("plainte").isContestation)
    #expect(try ground.circumstances("plainte").target == nil)
  }
}
