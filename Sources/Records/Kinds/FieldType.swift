/// What values a field may hold.
///
/// The names are those of Frictionless Table Schema where it has one, and of design §4.2 for the rest.
package indirect enum FieldType: Hashable, Sendable {
  /// One line of text.
  case string
  /// Text of any number of lines.
  case text
  case integer
  case number
  case boolean
  /// A day.
  case date
  /// A day, a month or a year.
  case partialDate
  /// Opening hours in the syntax of OpenStreetMap (``OpeningHours``); what is not understood is kept verbatim.
  case openingHours
  /// An `http` or `https` address.
  case url
  case email
  /// A telephone number in E.164, such as `+33241050000`.
  case phone
  /// A position, written `longitude, latitude` in degrees (WGS 84), as in Table Schema.
  case geopoint
  /// The identity of a record of one of these kinds.
  case reference([String])
  /// A code of the nomenclature of this name.
  case nomenclature(String)
  case list(FieldType)
  /// A map with declared fields, in their order.
  case map([Field])
  /// A map with free keys, in alphabetical order, all of one type: where local additions live.
  case dictionary(FieldType)

  /// The name written in a kind's file.
  package var name: String {
    switch self {
    case .string: "string"
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .partialDate: "partial_date"
    case .openingHours: "opening_hours"
    case .url: "url"
    case .email: "email"
    case .phone: "phone"
    case .geopoint: "geopoint"
    case .reference: "reference"
    case .nomenclature: "nomenclature"
    case .list: "array"
    case .map, .dictionary: "object"
    }
  }

  /// A Boolean value indicating whether a value is one scalar.
  package var isScalar: Bool {
    switch self {
    case .list, .map, .dictionary: false
    default: true
    }
  }
}
