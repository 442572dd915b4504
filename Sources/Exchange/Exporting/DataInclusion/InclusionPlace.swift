internal import Records

/// A place of the national standard as data·inclusion says it: a structure, and a service where it offers some.
struct InclusionPlace {
  /// The lengths that the schema asks of a name, and of a description.
  static let nameLength = 3...150
  private static let descriptionLength = 5...10_000
  /// The schema's first day; what is older is no date of an update.
  private static let firstYear = 2000
  private static let serviceName = "Service d'accompagnement au numérique"

  private let place: StandardPlace
  private let producer: String
  private(set) var losses: [ExportLoss]
  /// Why it cannot be written, or `nil` when it can.
  private(set) var problem: ExportOmission.Reason?
  private(set) var structure = JSON.object([])
  private(set) var service: JSON?

  init(_ place: StandardPlace, producer: String) {
    self.place = place
    self.producer = producer
    losses = place.losses
    let name = Self.name(place.first("nom") ?? "")
    let date = place.first("date_maj")
    let lacking = place.lacking(["nom", "date_maj"])
    let year = date.flatMap { PartialDate($0) }?.year ?? Self.firstYear
    if !lacking.isEmpty || year < Self.firstYear {
      problem = .incomplete(lacking.isEmpty ? ["date_maj"] : lacking)
    } else if !Self.nameLength.contains(name.unicodeScalars.count) {
      problem = .nameLength(name.unicodeScalars.count, allowed: Self.nameLength)
    } else {
      write(name)
    }
  }

  /// The schema wants no final period in a name.
  private static func name(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("etc.") ? String(text.dropLast()) : text
  }

  private mutating func write(_ name: String) {
    let id = "\(producer)--\(place.record.name)"
    let date = place.first("date_maj") ?? ""
    let shared = address() + contact()
    let description = description()
    var members: [(key: String, value: JSON)] = [
      ("source", .text(producer)), ("id", .text(id)), ("nom", .text(name)),
      ("date_maj", .text(date)),
    ]
    add("description", description, to: &members)
    add("siret", siret(), to: &members)
    members += shared
    add("site_web", site(), to: &members)
    add("horaires_accueil", place.first("horaires"), to: &members)
    add("accessibilite_lieu", address(ofPage: "fiche_acces_libre"), to: &members)
    add("reseaux_porteurs", networks(), to: &members)
    structure = .object(members)
    if !place["services"].isEmpty {
      service = .object(
        [
          ("source", .text(producer)), ("structure_id", .text(id)),
          ("id", .text("\(id)-mediation-numerique")), ("nom", .text(Self.serviceName)),
          ("description", .text(description ?? offer())), ("date_maj", .text(date)),
        ] + offerMembers() + shared + hours())
    } else {
      loseOffer()
    }
    for column in ["itinerance", "structure_parente", "autres_formations_labels"] {
      for value in place[column] { lose(column, .noColumn, value) }
    }
    if let source = place.first("source"), source != producer { lose("source", .noColumn, source) }
  }

  // MARK: - What both say

  private func address() -> [(key: String, value: JSON)] {
    let columns = ["commune", "code_postal", "code_insee", "adresse", "complement_adresse"]
    let texts = columns.compactMap { column in
      place.first(column).map { (column, JSON.text($0)) }
    }
    let position = ["latitude", "longitude"].compactMap { column in
      place.first(column).flatMap { Number($0) }.map { (column, JSON.number($0.text)) }
    }
    return texts + (position.count == 2 ? position : [])
  }

  private mutating func contact() -> [(key: String, value: JSON)] {
    var members: [(key: String, value: JSON)] = []
    add("telephone", place.first("telephone"), to: &members)
    let mails = place["courriels"]
    add("courriel", mails.first, to: &members)
    for mail in mails.dropFirst() { lose("courriels", .furtherValue, mail) }
    return members
  }

  private mutating func site() -> String? {
    let pages = place["site_web"]
    let usable = pages.filter(Self.isPage)
    for page in pages where !Self.isPage(page) { lose("site_web", .otherForm, page) }
    for page in usable.dropFirst() { lose("site_web", .furtherValue, page) }
    return usable.first
  }

  private mutating func description() -> String? {
    let texts = ["presentation_resume", "presentation_detail"].compactMap { place.first($0) }
    guard !texts.isEmpty else { return nil }
    let text = texts.joined(separator: "\n\n")
    guard Self.descriptionLength.contains(text.unicodeScalars.count) else {
      lose("presentation_detail", .otherForm, text)
      return nil
    }
    return text
  }

  private mutating func siret() -> String? {
    guard let pivot = place.first("pivot") else { return nil }
    guard pivot.utf8.count == 14, pivot.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      pivot != MednumExport.noPivot
    else {
      if pivot != MednumExport.noPivot { lose("pivot", .noEquivalent, pivot) }
      return nil
    }
    return pivot
  }

  private mutating func networks() -> JSON? {
    var found: [String] = []
    for column in ["typologie", "dispositif_programmes_nationaux", "formations_labels"] {
      for value in place[column] {
        guard let network = InclusionMapping.networks[column]?[value] else {
          lose(column, .noEquivalent, value)
          continue
        }
        if !found.contains(network) { found.append(network) }
      }
    }
    return found.isEmpty ? nil : .texts(found)
  }

  // MARK: - What the service says

  private func hours() -> [(key: String, value: JSON)] {
    place.first("horaires").map { [("horaires_accueil", JSON.text($0))] } ?? []
  }

  /// The schema asks every service for a description: its services are one.
  private func offer() -> String { place["services"].joined(separator: ", ") }

  private mutating func offerMembers() -> [(key: String, value: JSON)] {
    let offer = InclusionOffer(place)
    losses += offer.losses
    var members = offer.members
    add("lien_mobilisation", address(ofPage: "prise_rdv"), to: &members)
    return members
  }

  /// Without a service there is nobody to say for whom, how and at what cost.
  private mutating func loseOffer() {
    for column in InclusionOffer.columns + ["prise_rdv"] {
      for value in place[column] { lose(column, .noColumn, value) }
    }
  }

  private mutating func address(ofPage column: String) -> String? {
    guard let page = place.first(column) else { return nil }
    guard Self.isPage(page) else {
      lose(column, .otherForm, page)
      return nil
    }
    return page
  }

  /// The schema takes addresses of RFC 3986, of at most 2083 characters.
  private static func isPage(_ text: String) -> Bool {
    text.utf8.count <= 2083
      && text.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7f && !"\"<>\\^`{|}".utf8.contains(byte)
      }
  }

  // MARK: - Writing

  private func add(
    _ key: String, _ text: String?, to members: inout [(key: String, value: JSON)]
  ) {
    if let text { members.append((key, .text(text))) }
  }

  private func add(
    _ key: String, _ value: JSON?, to members: inout [(key: String, value: JSON)]
  ) {
    if let value { members.append((key, value)) }
  }

  private mutating func lose(_ column: String, _ reason: ExportLoss.Reason, _ value: String) {
    losses.append(ExportLoss(place.record, column, reason, value))
  }
}
