import Evolution
import Governance
import Records

/// The year of ``ReportStory`` told by an outline of its own, with people and indicators.
enum OutlineStory {
  static let report: Report = {
    var report = ReportStory.report
    report.after?.colleges = colleges
    report.after?.members = members
    report.outline = outline
    report.indicators = indicators
    report.previous = [
      "A-01": IndicatorResult.Earlier(published: row(.number(5)), revised: row(.number(6)))
    ]
    report.series = [
      IndicatorSeries(
        indicator: indicators[0].indicator,
        points: [
          point("2024-12-31", .number(4), version: 1), point("2025-12-31", .unknown, version: 1),
          point("2026-12-31", .number(7), version: 2, before: .number(8)),
        ])
    ]
    return report
  }()

  /// One list of places with their hours.
  static let hours = ReportOutline(
    chapters: [
      ReportOutline.Chapter(
        id: "places", title: text("Les lieux", "The places"),
        parts: [
          .list(ReportOutline.RecordList(kind: "lieu", columns: [FieldPath("horaires")]))
        ])
    ])

  static let initial: Report = {
    var report = ReportStory.initial
    report.outline = outline
    report.indicators = [indicators[4]]
    return report
  }()

  private static let outline = ReportOutline(
    title: text("État des lieux", "State of play"), territory: text("L’Anse", "The Anse"),
    essentials: ReportOutline.Essentials(
      changes: ["lieu", "creux"],
      open: ReportOutline.RecordList(kind: "creux", title: text("Creux", "Gaps"), phases: .all),
      contest: text("Dites-le à la mairie.", "Tell the town hall."),
      simple: text("Cette page dit où aller.", "This page says where to go.")),
    chapters: [
      ReportOutline.Chapter(
        id: "places", title: text("Les lieux", "The places"), text: text("Tous.", "All."),
        parts: [
          .indicators(["A-01", "J-02", "C-06", "G-01", "L-01", "Z-99"]),
          .list(
            ReportOutline.RecordList(
              kind: "lieu", title: text("Tous les lieux", "All places"),
              columns: [FieldPath("services"), FieldPath("porte_par.nom"), FieldPath("debut")],
              order: FieldPath("debut"))),
          .counts(
            ReportOutline.Counts(
              records: ReportOutline.RecordList(kind: "lieu"), field: FieldPath("services"))),
          .grid(
            ReportOutline.Grid(
              records: ReportOutline.RecordList(kind: "lieu", phases: .all),
              rows: FieldPath("services"), columns: FieldPath("etat"), cells: nil)),
          .transitions(
            ReportOutline.Transitions(kind: "lieu", title: nil, field: "etat")),
          .changes(kind: "lieu", title: nil),
          .text(text("Fin du chapitre.", "End of the chapter.")),
        ]),
      ReportOutline.Chapter(
        id: "rest", title: text("Le reste", "The rest"),
        parts: ReportOutline.BuiltIn.allCases.filter { !annexes.contains($0) }
          .map { .builtIn($0) }),
    ],
    annexes: [
      ReportOutline.Chapter(
        id: "annex", title: text("Tout", "Everything"), parts: annexes.map { .builtIn($0) })
    ],
    extracts: [
      ReportOutline.Extract(
        id: "structures", title: text("Votre page", "Your page"), text: text("Voici.", "Here."),
        records: ReportOutline.RecordList(kind: "structure"), scope: .about,
        parts: [
          .builtIn(.pending), .builtIn(.record), .list(ReportOutline.RecordList(kind: "lieu")),
          .builtIn(.differences),
        ])
    ],
    glossary: [
      ReportOutline.Term(word: text("Creux", "Gap"), meaning: text("Un manque.", "A lack."))
    ])

  private static let annexes: [ReportOutline.BuiltIn] = [
    .definitions, .journal, .inventory, .nomenclatures, .glossary, .accessibility, .privacy,
  ]

  private static let colleges = [
    College(id: "habitants", title: text("Habitants", "Residents"), weight: 50),
    College(id: "lieux", title: text("Lieux", "Places"), weight: 50),
  ]

  private static let members = [
    Member(
      id: "m-1", structure: RecordID(kind: "structure", name: "000000000001"), college: "lieux",
      status: .active, roles: [], mandates: [], interests: [], keys: [])
  ]

  // MARK: - Indicators

  private static let indicators = [
    IndicatorResult(
      indicator: indicator("A-01", "Lieux actifs", "Active places", .count, isCore: true),
      number: row(.number(7)),
      tables: [
        IndicatorResult.Table(
          breakdown: Indicator.Breakdown(
            id: "service", title: text("Par service", "By service"), items: "services", sql: ""),
          rows: [
            IndicatorResult.Row(value: .number(5)),
            IndicatorResult.Row(item: "aide", value: .number(2)),
          ])
      ],
      sources: [
        IndicatorResult.Source(record: RecordID(kind: "lieu", name: "000000000001")),
        IndicatorResult.Source(
          record: RecordID(kind: "lieu", name: "000000000004"), item: "aide"),
      ]),
    IndicatorResult(
      indicator: indicator("J-02", "Écrit par les concernés", "Own words", .share, isCore: true),
      number: IndicatorResult.Row(value: .number(0.25), part: 1, whole: 4)),
    IndicatorResult(
      indicator: indicator("C-06", "Délai", "Delay", .days, isCore: true),
      number: row(.interval(low: 2, high: 12_345.5))),
    IndicatorResult(
      indicator: indicator("G-01", "Personnes aidées", "People helped", .persons, minimum: 11),
      number: row(.secret)),
    IndicatorResult(
      indicator: indicator("L-01", "Solde", "Balance", .count, isCore: true),
      number: row(.notComputable(.noEarlierState))),
  ]

  private static func indicator(
    _ code: String, _ french: String, _ english: String, _ unit: Indicator.Unit,
    isCore: Bool = false, minimum: Int? = nil
  ) -> Indicator {
    Indicator(
      code: code, title: text(french, english),
      question: text("Combien y en a-t-il ?", "How many are there?"),
      numerator: text("Ceux qui comptent.", "Those that count."), unit: unit,
      caveat: text("Ce n’est pas tout.", "That is not all."), isCore: isCore, minimum: minimum,
      sql: "SELECT 1\n  AS value")
  }

  private static func row(_ value: IndicatorResult.Value) -> IndicatorResult.Row {
    IndicatorResult.Row(value: value)
  }

  private static func point(
    _ day: String, _ value: IndicatorResult.Value, version: Int,
    before: IndicatorResult.Value? = nil
  ) -> IndicatorSeries.Point {
    IndicatorSeries.Point(
      day: PartialDate(day)?.earliest ?? CalendarDate(daysSinceEpoch: 0), revision: "r",
      version: version, number: row(value), byEarlierDefinition: before.map { row($0) })
  }

  private static func text(_ french: String, _ english: String) -> LocalizedText {
    LocalizedText(["fr": french, "en": english])
  }
}
