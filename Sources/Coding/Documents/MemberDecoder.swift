package import Governance
internal import Records

/// Reads a member from `governance/members/<id>.yaml`.
package enum MemberDecoder {
  private static let keys = [
    "structure", "college", "status", "roles", "mandates", "interests", "keys",
  ]

  /// The types of key whose signatures the tool can check (design §5.3).
  private static let keyTypes: Set<String> = [
    "ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// Returns the member, whose id is the name of the file; throws everything that is wrong with it.
  package static func decode(_ bytes: [UInt8], path: String) throws(Rejection) -> Member {
    try Reading.document(bytes, path: path, keys: keys) { root, problems in
      let id = path.fileStem
      if !Member.isID(id) {
        problems.addBadName(id, hint: "use m- and lowercase letters, digits and hyphens")
      }
      let structure = root.read("structure", Read.recordID)
      let college = root.require("college", Read.name)
      let status = root.read("status", Read.word(Member.Status.self))
      let roles = root.require("roles", Read.filled(Read.word(Member.Role.self)))
      let mandates = root.read("mandates", Read.list(mandate)) ?? []
      let interests = root.read("interests", Read.list(Read.recordID)) ?? []
      let keys = root.read("keys", Read.list(key)) ?? []
      guard let college, let roles else { return nil }
      return Member(
        id: id, structure: structure, college: college, status: status ?? .active,
        roles: Set(roles), mandates: mandates, interests: interests, keys: keys)
    }
  }

  static func mandate(
    _ node: DocumentNode, _ problems: DocumentProblems
  ) -> Member.Mandate? {
    guard let map = MapReader(node, keys: ["from", "until", "scope"], problems: problems) else {
      return nil
    }
    let from = map.require("from", Read.date)
    let until = map.require("until", Read.date)
    let scope = map.require("scope", Read.filled(Read.name))
    guard let from, let until, let scope, let place = map.value("until") else { return nil }
    guard from < until else {
      problems.add(
        "bad-value", "the mandate ends on \(until), not after it begins", at: place,
        hint: "write a day after \(from)")
      return nil
    }
    return Member.Mandate(from: from, until: until, scope: Set(scope))
  }

  /// A public key without its comment, which may name a person or a machine.
  private static func key(_ node: DocumentNode, _ problems: DocumentProblems) -> String? {
    guard let text = Read.text(node, problems) else { return nil }
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    guard keyTypes.contains(words[0]) else {
      problems.add(
        "bad-value", "\(words[0].quoted) is not a type of key", at: node,
        hint: Nearest.hint(for: words[0], in: keyTypes.sorted()))
      return nil
    }
    guard words.count > 1, isBase64(words[1]), !text.utf8.contains(UInt8(ascii: "\n")) else {
      problems.add(
        "bad-value", "the key has a type and no bytes", at: node,
        hint: "copy the one line of the .pub file")
      return nil
    }
    return words[0] + " " + words[1]
  }

  private static func isBase64(_ text: String) -> Bool {
    let body = text.utf8.reversed().drop { $0 == UInt8(ascii: "=") }
    return text.utf8.count % 4 == 0 && !body.isEmpty && text.utf8.count - body.count <= 2
      && body.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
  }
}
