/// Reads the text of an outline from its start to its end.
struct OutlineReader {
  private static let mostPositions = 20_000

  private let text: [UInt8]
  private var next = 0
  private var positions = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  mutating func polygons() throws(Outline.Problem) -> [[[Outline.Position]]] {
    skipSpaces()
    let start = next
    let word = letters()
    let polygons: [[[Outline.Position]]]
    switch word.uppercased() {
    case "POLYGON": polygons = [try rings()]
    case "MULTIPOLYGON":
      polygons = try list { (reader: inout Self) throws(Outline.Problem) in try reader.rings() }
    default: throw Outline.Problem(cause: .otherShape(word), offset: start)
    }
    skipSpaces()
    guard next == text.count else { throw problem(.leftover) }
    return polygons
  }

  private mutating func rings() throws(Outline.Problem) -> [[Outline.Position]] {
    try list { (reader: inout Self) throws(Outline.Problem) in try reader.ring() }
  }

  private mutating func ring() throws(Outline.Problem) -> [Outline.Position] {
    skipSpaces()
    let start = next
    let ring = try list { (reader: inout Self) throws(Outline.Problem) in try reader.position() }
    if ring.count < 4 { throw Outline.Problem(cause: .fewPositions, offset: start) }
    if ring.first != ring.last { throw Outline.Problem(cause: .open, offset: start) }
    return ring
  }

  private mutating func position() throws(Outline.Problem) -> Outline.Position {
    skipSpaces()
    let start = next
    let longitude = try number()
    let latitude = try number()
    positions += 1
    guard positions <= Self.mostPositions else { throw problem(.tooMany(Self.mostPositions)) }
    guard abs(longitude) <= 180, abs(latitude) <= 90 else {
      let isSwapped = abs(latitude) <= 180 && abs(longitude) <= 90
      throw Outline.Problem(cause: isSwapped ? .swapped : .outside, offset: start)
    }
    skipSpaces()
    if let byte = current, Self.isPartOfNumber(byte) { throw problem(.height) }
    return Outline.Position(longitude: longitude, latitude: latitude)
  }

  /// Reads what stands between parentheses, divided by commas.
  private mutating func list<Item>(
    of item: (inout Self) throws(Outline.Problem) -> Item
  ) throws(Outline.Problem) -> [Item] {
    try expect("(")
    var items: [Item] = []
    repeat {
      items.append(try item(&self))
      skipSpaces()
    } while take(UInt8(ascii: ","))
    try expect(")")
    return items
  }

  private mutating func number() throws(Outline.Problem) -> Double {
    skipSpaces()
    let start = next
    while let byte = current, Self.isPartOfNumber(byte) { next += 1 }
    guard let number = Number(String(decoding: text[start..<next], as: UTF8.self)) else {
      throw Outline.Problem(cause: .notNumber, offset: start)
    }
    return number.double
  }

  private mutating func letters() -> String {
    let start = next
    while let byte = current, byte != UInt8(ascii: "("), byte != UInt8(ascii: " ") { next += 1 }
    return String(decoding: text[start..<next], as: UTF8.self)
  }

  private mutating func expect(_ character: Character) throws(Outline.Problem) {
    skipSpaces()
    guard let byte = character.asciiValue, take(byte) else { throw problem(.expected(character)) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    next += 1
    return true
  }

  private mutating func skipSpaces() {
    while current == UInt8(ascii: " ") { next += 1 }
  }

  private var current: UInt8? { next < text.count ? text[next] : nil }

  private func problem(_ cause: Outline.Problem.Cause) -> Outline.Problem {
    Outline.Problem(cause: cause, offset: next)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
