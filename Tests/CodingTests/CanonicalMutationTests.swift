import Coding
import Foundation
import Records
import TestSupport
import Testing

@Suite("Damaged records")
struct CanonicalMutationTests {
  /// Bytes that mean something in YAML or in Unicode, more telling than random ones.
  private static let bytes =
    Array(" \n:#\"'\\-|>&*!?[]{},%@`a0é\t\r\u{85}\u{feff}~".utf8) + [0, 0xff]

  @Test(
    "A damaged file is refused with places inside it, or is the only writing of another record",
    arguments: 0..<200 as Range<UInt64>)
  func damagedFiles(seed: UInt64) throws {
    var nasty = NastyRecords(seed: seed)
    let bytes = Canonical.encode(nasty.record())
    for _ in 0..<5 { check(damaged(bytes, &nasty)) }
    let small = Array("nom: \"1\"\npresentation: |\n  a\n\n   b\nservices:\n  - c\n".utf8)
    for _ in 0..<30 { check(damaged(small, &nasty)) }
  }

  @Test("A file that is cut anywhere is refused, or ends where a record may end")
  func cutFiles() {
    let bytes = Array(
      """
      nom: "a: \\u0085"
      presentation: |
        é

          b
      adresse:
        rue: 日
        acces:
          etage: 1
      contacts:
        - roles:
            - c
          nom: d
      local:
        "1": e

      """.utf8)
    #expect(throws: Never.self) { try Canonical.decode(bytes) }
    for count in bytes.indices { check(Array(bytes.prefix(count))) }
  }

  private func check(_ bytes: [UInt8]) {
    let document = String(decoding: bytes, as: UTF8.self).debugDescription
    do {
      let record = try Canonical.decode(bytes)
      let encoded = Canonical.encode(record)
      #expect(encoded == bytes, "\(document)")
    } catch {
      #expect(error.diagnostics.contains { $0.severity == .error }, "\(document)")
      let outside = error.diagnostics.filter { !isInside($0.location, bytes) }
      #expect(outside == [], "\(document)")
    }
    checkFormatting(bytes, document)
  }

  /// What can be mended is canonical once it is.
  private func checkFormatting(_ bytes: [UInt8], _ document: String) {
    guard let mended = try? Canonical.format(bytes) else { return }
    #expect(throws: Never.self, "\(document)") {
      let decoded = try Canonical.decode(mended.bytes)
      #expect(Tree(decoded.entries) == Tree(mended.record.entries), "\(document)")
    }
  }

  private func isInside(_ location: Location?, _ bytes: [UInt8]) -> Bool {
    guard let location else { return false }
    let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
    guard location.path == Canonical.path, (1...lines.count).contains(location.line) else {
      return false
    }
    let length = String(decoding: lines[location.line - 1], as: UTF8.self).unicodeScalars.count
    return (1...length + 1).contains(location.column)
  }

  private func damaged(_ bytes: [UInt8], _ nasty: inout NastyRecords) -> [UInt8] {
    var bytes = bytes
    for _ in 0...nasty.draw(3) {
      let place = nasty.draw(bytes.count)
      let byte = Self.bytes[nasty.draw(Self.bytes.count)]
      switch nasty.draw(5) {
      case 0: bytes[place] ^= 1 << UInt8(nasty.draw(8))
      case 1: bytes[place] = byte
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(contentsOf: bytes[place...].prefix(nasty.draw(20)), at: place)
      default: bytes.insert(byte, at: place)
      }
      if bytes.isEmpty { bytes = [byte] }
    }
    return bytes
  }
}
