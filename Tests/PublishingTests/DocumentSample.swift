import Publishing
import Records

/// A small document with everything that a document can hold.
enum DocumentSample {
  static func document(_ language: Language = .french) -> Document {
    var document = Document(title: "Val d'Orme <2026> – évolution", language: language)
    document.lead = [
      ["Du 1er janvier 2026 au 31 décembre 2026."],
      [.text("État "), .code("0123abc"), .text(" au "), .strong("31 décembre"), .text(".")],
    ]
    var essentials = Document.Section(
      id: "essentiel", title: "L'essentiel",
      blocks: [
        .note(["Deux communes sur seize n'ont pas répondu."]),
        .paragraph([
          .text("Les "), .abbreviation("EPN", meaning: "espaces publics numériques"),
          .text(" sont "), .link("trois", anchor: "lieux"), .text(". Un "),
          .abbreviation("EPN", meaning: "espaces publics numériques"),
          .text(" a "), .foreign("moved", language: "en"), .text(" : voir "),
          .address("le site", url: "https://val-d-orme.example/?a=1&b=2"), .text(" ou "),
          .address("rien", url: "javascript:alert(1)"), .text("."),
        ]),
        .list([["Un lieu a ouvert."], [.text("- deux"), .lineBreak, .text("lignes")]]),
        .steps([["Lire."], ["Dire ce qui manque."]]),
      ])
    essentials.sections = [
      Document.Section(id: "lieux-par-commune", title: "Lieux par commune", blocks: [.table(table)])
    ]
    var pictures = Document.Section(
      id: "images", title: "Images", blocks: charts.map { .chart($0) } + [.map(map)])
    pictures.startsPage = true
    document.sections = [
      essentials, pictures,
      Document.Section(
        id: "annexe", title: "Annexe",
        blocks: [
          .details(
            summary: "La liste entière",
            [
              .table(wideTable),
              .table(
                Document.Table(
                  id: "vide", caption: "Rien à dire",
                  columns: [Document.Table.Column("Lieu")], rows: [])),
            ])
        ]),
    ]
    return document
  }

  static var table: Document.Table {
    var table = Document.Table(
      id: "lieux", caption: "Lieux actifs à la fin de la période, par commune",
      columns: [
        Document.Table.Column("Commune"), Document.Table.Column("Type"),
        Document.Table.Column("Lieux", isNumeric: true),
      ],
      rows: [
        [["Ormeville"], ["Médiathèque | EPN"], ["1\u{202f}204"]],
        [["<script>alert(1)</script>"], [.code("lieu/b43108198647")], ["-2,5"]],
        [["=1+1"], ["a \"b\"; c, d"], ["inconnu"]],
      ])
    table.anchors = [0: "ormeville"]
    return table
  }

  /// More columns than a telephone has room for.
  static var wideTable: Document.Table {
    let titles = ["Lieu", "Commune", "Changement", "Avant", "Après", "Le", "Décision"]
    let row: [[Document.Inline]] = [
      ["Médiathèque Jeanne-Barret"], ["Saint-Aubin-sur-Orme"], ["Horaires d'ouverture"],
      ["mardi, jeudi, vendredi de 14 h à 18 h"], ["mercredi de 10 h à 18 h en plus"],
      ["2 janvier 2026"], [.code("nouveaux-horaires")],
    ]
    return Document.Table(
      id: "changements", caption: "Tous les changements, par lieu",
      columns: titles.map { Document.Table.Column($0) }, rows: [row, row, row])
  }

  static let charts: [Chart] = [
    Chart(
      title: "Lieux par type", description: "Médiathèques : 4. Centres sociaux : 2.",
      form: .bars([
        Chart.Bar(label: "Médiathèques", value: 4, text: "4"),
        Chart.Bar(
          label: "Centres sociaux, maisons de quartier et autres lieux d'accueil de proximité",
          value: 2, text: "2"),
        Chart.Bar(label: "Tiers-lieux", value: 0, text: "0"),
      ])),
    Chart(
      title: "Fraîcheur par section", description: "Horaires : 3 à jour, 1 à revoir.",
      form: .stacked(
        categories: ["inconnu", "à jour", "à revoir"],
        [
          Chart.Stack(label: "Horaires", values: [0, 3, 1]),
          Chart.Stack(label: "Frais", values: [2, 1, 1]),
          Chart.Stack(label: "Publics", values: [0, 0, 0]),
        ])),
    Chart(
      title: "Lieux actifs par année", description: "3, puis 5 ; sans nombre en 2025 ; 8 en 2026.",
      form: .series(
        moments: ["2023", "2024", "2025", "2026"],
        [
          Chart.Line(label: "Lieux actifs", values: [3, 5, nil, 8], breaks: [3]),
          Chart.Line(label: "Creux ouverts", values: [nil, 2, 2, 1]),
        ])),
    Chart(
      title: "Lieux itinérants, par deux définitions",
      description: "Version 1 : 3, 5, 6. Version 2, depuis 2025 : 5, 8.",
      form: .series(
        moments: ["2023", "2024", "2025", "2026"],
        [
          Chart.Line(label: "Définition de la version 1", values: [3, 5, 6, nil]),
          Chart.Line(
            label: "Définition de la version 2", values: [nil, nil, 5, 8], breaks: [2]),
        ])),
    Chart(
      title: "Part prise", description: "Deux services sont passés d'inconnue à partielle.",
      form: .transitions(
        from: ["inconnue", "aucune", "partielle"], to: ["inconnue", "aucune", "partielle"],
        counts: [[4, 0, 2], [0, 1, 0], [0, 0, 3]])),
  ]

  static let map = AreaMap(
    title: "Communes et lieux", description: "Une commune sur deux a un lieu.",
    areaCategories: ["avec un lieu", "sans lieu"], markCategories: ["lieu", "creux présumé"],
    areas: [
      AreaMap.Area(label: "Ormeville", rings: [ring(0)], category: 0),
      AreaMap.Area(label: "Saint-Aubin", rings: [ring(0.1)], category: 1),
    ],
    marks: [
      AreaMap.Mark(
        label: "Médiathèque", position: Outline.Position(longitude: 0.04, latitude: 47.05),
        category: 0
      ),
      AreaMap.Mark(
        label: "Pas de bus", position: Outline.Position(longitude: 0.16, latitude: 47.04),
        category: 1),
    ])

  private static func ring(_ west: Double) -> [Outline.Position] {
    [(0, 0), (0.1, 0), (0.1, 0.08), (0, 0.08), (0, 0)].map { east, north in
      Outline.Position(longitude: west + east, latitude: 47 + north)
    }
  }
}
