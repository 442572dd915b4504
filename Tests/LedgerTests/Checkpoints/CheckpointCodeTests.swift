import Git
import Ledger
import Records
import TestSupport
import Testing

@Suite("Codes of checkpoints, printed and typed back")
struct CheckpointCodeTests {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private func code(seed: UInt64) throws -> (CheckpointCode, SeededGenerator) {
    var random = SeededGenerator(seed: seed)
    return (CheckpointCode(try .random(using: &random)), random)
  }

  @Test("A code is the act's number and 28 characters in groups of four")
  func form() throws {
    let head = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    let code = CheckpointCode(
      Checkpoint(ledger: .emptyTree, sequence: 42, head: head, time: Instant(seconds: 0)))
    // Anyone can compute it: the first 130 bits of what sha256sum says of the four lines.
    #expect(code.description == "42-8RD9-WCA5-0PNS-75Z0-RJ1J-K5VC-KHRD")
    let later = CheckpointCode(
      Checkpoint(ledger: .emptyTree, sequence: 42, head: head, time: Instant(seconds: 9)))
    #expect(code == later)
  }

  @Test("What is printed is what is read", arguments: 0..<200 as Range<UInt64>)
  func identity(seed: UInt64) throws {
    let (code, _) = try code(seed: seed)
    let printed = code.description
    #expect(try CheckpointCode(printed) == code)
    let spellings = [
      printed.lowercased(), printed.replacing("-", with: " "), " \(printed)\n",
      printed.replacing("-", with: ""), printed.replacing("-", with: " – "),
      printed.replacing("0", with: "O").replacing("1", with: "l"),
      printed.replacing("0", with: "o").replacing("1", with: "I"),
      printed.replacing(/-(?=....$)/, with: ""),
      printed.replacing("-", with: "", maxReplacements: 1),
    ]
    for spelling in spellings { #expect(try CheckpointCode(spelling) == code, "\(spelling)") }
  }

  @Test("Any one wrong character is found", arguments: 0..<40 as Range<UInt64>)
  func typos(seed: UInt64) throws {
    let printed = Array(try code(seed: seed).0.description)
    for index in printed.indices where printed[index] != "-" {
      for letter in Self.alphabet where letter != printed[index] {
        var typed = printed
        typed[index] = letter
        #expect(throws: LedgerError.self, "\(String(typed))") { try CheckpointCode(String(typed)) }
      }
    }
  }

  @Test("The exchange of any two characters is found", arguments: 0..<40 as Range<UInt64>)
  func transpositions(seed: UInt64) throws {
    let printed = Array(try code(seed: seed).0.description)
    for first in printed.indices where printed[first] != "-" {
      for second in printed.indices[(first + 1)...]
      where printed[second] != "-" && printed[second] != printed[first] {
        var typed = printed
        typed.swapAt(first, second)
        #expect(throws: LedgerError.self, "\(String(typed))") { try CheckpointCode(String(typed)) }
      }
    }
  }

  @Test(
    "A character left out of the code, or one too many, is found",
    arguments: 0..<40 as Range<UInt64>)
  func lengths(seed: UInt64) throws {
    let printed = Array(try code(seed: seed).0.description)
    let start = try #require(printed.firstIndex(of: "-")) + 1
    for index in printed.indices[start...] where printed[index] != "-" {
      for replacement in ["", "-", " "] {
        var typed = printed.map(String.init)
        typed[index] = replacement
        #expect(throws: LedgerError.self) { try CheckpointCode(typed.joined()) }
      }
      var typed = printed
      typed.insert("7", at: index)
      #expect(throws: LedgerError.self) { try CheckpointCode(String(typed)) }
    }
  }

  @Test(
    "Any difference of ledger, number or head gives another code",
    arguments: 0..<50 as Range<UInt64>)
  func differences(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let one = try Checkpoint.random(using: &random)
    let other = try Checkpoint.random(using: &random)
    let codes = [
      (one.ledger, one.sequence, one.head), (other.ledger, one.sequence, one.head),
      (one.ledger, one.sequence + 1, one.head), (one.ledger, one.sequence, other.head),
    ].map { CheckpointCode(Checkpoint(ledger: $0, sequence: $1, head: $2, time: one.time)) }
    #expect(Set(codes).count == 4)
    #expect(Set(codes.map { $0.description.split(separator: "-").dropFirst() }).count == 4)
  }

  @Test("Whatever is typed gets an answer", arguments: 0..<300 as Range<UInt64>)
  func noise(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Self.alphabet + Array("-- \n\tUu.é🌱\0")
    let text = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
      letters.randomElement(using: &random)
    }
    let error = #expect(throws: LedgerError.self) { try CheckpointCode(String(text)) }
    #expect(error?.diagnostics.map(\.code) == ["bad-checkpoint"])
    #expect(error?.diagnostics.allSatisfy { $0.hint != nil } == true)
  }

  @Test(
    "Numbers that no act has are refused",
    arguments: ["", "0-", "042-", "-42-", "99999999999999999999-", "X2-", "4 2-"])
  func numbers(_ start: String) throws {
    let (code, _) = try code(seed: 5)
    let rest = code.description.drop { $0 != "-" }.dropFirst()
    #expect(throws: LedgerError.self) { try CheckpointCode(start + rest) }
  }
}
