internal import Records

/// What a place offers, as a service of data·inclusion says it: themes, audiences, costs, ways to come.
///
/// What a place can take care of (deafness, foreign languages…) is told in words only: among the audiences it
/// would mean that nobody else is welcome.
struct InclusionOffer {
  /// The columns of the standard that only a service can say.
  static let columns = [
    "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
    "modalites_acces", "modalites_accompagnement",
  ]

  private let place: StandardPlace
  private(set) var losses: [ExportLoss] = []
  private(set) var members: [(key: String, value: JSON)] = []

  init(_ place: StandardPlace) {
    self.place = place
    addHelp()
    addThemes()
    addCosts()
    addAudiences()
    addWays()
  }

  /// One type for each service: help given to one person comes before help given to several.
  private mutating func addHelp() {
    let ways = place["modalites_accompagnement"]
    let isAlone = ways.contains("Accompagnement individuel")
    let isTogether = ways.contains("Dans un atelier collectif")
    if isAlone || isTogether {
      members.append(("type", .text(isAlone ? "accompagnement" : "atelier")))
    }
    if isAlone && isTogether {
      lose("modalites_accompagnement", .furtherValue, "Dans un atelier collectif")
    }
    if ways.contains("En autonomie") {
      lose("modalites_accompagnement", .lessPrecise, "En autonomie")
    }
    var modes: [String] = []
    if ways.contains("À distance") { modes.append("a-distance") }
    if ways.contains(where: { $0 != "À distance" }) { modes.append("en-presentiel") }
    if !modes.isEmpty { members.append(("modes_accueil", .texts(modes))) }
  }

  private mutating func addThemes() {
    var themes: [String] = []
    for service in place["services"] {
      guard let theme = InclusionMapping.themes[service] else { continue }
      if InclusionMapping.impreciseServices.contains(service) {
        lose("services", .lessPrecise, service)
      }
      if !themes.contains(theme) { themes.append(theme) }
    }
    members.append(("thematiques", .texts(themes)))
  }

  /// The exact words of the standard follow wherever one of two values says less.
  private mutating func addCosts() {
    let costs = place["frais_a_charge"]
    guard !costs.isEmpty else { return }
    members.append(("frais", .text(costs.contains("Payant") ? "payant" : "gratuit")))
    if costs != ["Payant"] && costs != ["Gratuit"] {
      members.append(("frais_precisions", .text(costs.joined(separator: ", "))))
    }
  }

  private mutating func addAudiences() {
    let audiences = place["publics_specifiquement_adresses"].compactMap {
      InclusionMapping.audiences[$0]
    }
    members.append(
      ("publics", .texts(audiences.isEmpty ? [InclusionMapping.everybody] : audiences)))
    let care = place["prise_en_charge_specifique"]
    guard !care.isEmpty else { return }
    members.append(
      ("publics_precisions", .text("Prise en charge : " + care.joined(separator: ", "))))
    for value in care { lose("prise_en_charge_specifique", .lessPrecise, value) }
  }

  private mutating func addWays() {
    var ways: [String] = []
    var people: [String] = []
    for value in place["modalites_acces"] {
      guard let way = InclusionMapping.waysToCome[value] else {
        lose("modalites_acces", .noEquivalent, value)
        continue
      }
      if !ways.contains(way) { ways.append(way) }
      let who = value == InclusionMapping.referral ? "professionnels" : "usagers"
      if !people.contains(who) { people.append(who) }
    }
    guard !ways.isEmpty else { return }
    members.append(("modes_mobilisation", .texts(ways)))
    members.append(("mobilisable_par", .texts(people)))
  }

  private mutating func lose(_ column: String, _ reason: ExportLoss.Reason, _ value: String) {
    losses.append(ExportLoss(place.record, column, reason, value))
  }
}
