import Foundation
import TestSupport

/// A push that must not enter: what is pushed, the reason that its author must read, and the objects it brings.
struct Attack {
  let refspec: String
  let reason: String
  var objects: [String] = []

  init(_ what: String, to name: String, _ reason: String, isForced: Bool = false) {
    refspec = "\(isForced ? "+" : "")\(what):refs/\(name)"
    self.reason = reason
    objects = what.utf8.count == 40 ? [what] : []
  }
}

/// Attacks that anyone can mount with plain git, made in a client's clone.
struct Attacks {
  private let client: Client
  private let main: String

  /// Prepares a clone: an act that would hold is made there, to be forged from.
  init(_ client: Client) throws {
    self.client = client
    main = try client.revision("origin/main")
    for id in Territory.ripe { try client.git("branch", "--quiet", id, "origin/proposals/\(id)") }
    try client.terrier("decide", "adresse", as: "m-houx")
  }

  var all: [Attack] {
    get throws { try acts + proposals + reviews + others }
  }

  private var acts: [Attack] {
    get throws {
      let tree = try client.revision("main^{tree}")
      let message = try client.git("log", "-1", "--format=%B", "main")
      let parents = try client.git("log", "-1", "--format=%P", "main").split { $0.isWhitespace }
        .map(String.init)
      let unsigned = try client.commit(
        tree: tree, parents: parents, message: message, name: "m-houx")
      let stranger = try client.commit(
        tree: tree, parents: parents, message: message, name: "m-iris", key: "m-iris")
      let alone = try client.commit(
        tree: tree, parents: Array(parents.prefix(3)), message: message, name: "m-houx",
        key: "m-houx")
      let aside = try client.commit(
        tree: tree, parents: ["\(main)^", main], message: message, name: "m-houx", key: "m-houx")
      return [
        Attack(unsigned, to: "heads/main", "[unsigned-act]"),
        Attack(stranger, to: "heads/main", "[not-a-sealer]"),
        Attack(alone, to: "heads/main", "[review-left-out]"),
        Attack(aside, to: "heads/main", "[rewritten-history]"),
        Attack("\(main)^", to: "heads/main", "[rewritten-history]", isForced: true),
        Attack("", to: "heads/main", "[main-deleted]"),
      ]
    }
  }

  private var proposals: [Attack] {
    get throws {
      let tree = try client.revision("\(main)^{tree}")
      let link = try client.success(
        client.workshop.run(
          "sh", "-c", "printf /etc/passwd | git -C \(client.name) hash-object -w --stdin"))
      let large = try add(String(repeating: "a", count: 1_100_000), mode: "100644")
      let linked = try entry("120000 blob \(link.trimmingCharacters(in: .newlines))\tlien")
      let person = try client.commit(
        tree: try client.revision("adresse^{tree}"), parents: [main], message: "Adresse\n",
        name: "Une Personne")
      let orphan = try client.commit(tree: tree, parents: [], message: "Seul\n", name: "anonyme")
      let appended = try client.commit(
        tree: tree, parents: [try client.revision("nom")], message: "Plus\n", name: "anonyme")
      return [
        Attack(large, to: "heads/proposals/grand", "[file-too-large]"),
        Attack(linked, to: "heads/proposals/lien", "[bad-mode]"),
        Attack(person, to: "heads/proposals/personne", "[personal-identity]"),
        Attack(orphan, to: "heads/proposals/seul", "[unrelated-history]"),
        Attack(appended, to: "heads/proposals/nom", "[foreign-commit]"),
        Attack("adresse", to: "heads/proposals/nom", "[rewritten-proposal]", isForced: true),
        Attack("", to: "heads/proposals/nom", "[proposal-open]"),
      ]
    }
  }

  private var reviews: [Attack] {
    get throws {
      let empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
      let message = try client.git("log", "-1", "--format=%B", "origin/reviews/nom/m-aubepine")
      let name = message.replacing("m-aubepine", with: "m-bruyere")
      let forged = try client.commit(
        tree: empty, parents: [], message: name, name: "m-bruyere", key: "m-houx")
      let unsigned = try client.commit(tree: empty, parents: [], message: name, name: "m-bruyere")
      return [
        Attack(forged, to: "heads/reviews/nom/m-bruyere", "[foreign-signature]"),
        Attack(unsigned, to: "heads/reviews/nom/m-bruyere", "[foreign-signature]"),
        Attack(
          "origin/reviews/nom/m-aubepine", to: "heads/reviews/nom/m-houx", "[foreign-branch]"),
        Attack("", to: "heads/reviews/nom/m-aubepine", "[review-deleted]"),
      ]
    }
  }

  private var others: [Attack] {
    get throws {
      try client.git("tag", "--annotate", "--message", "v1", "v1", main)
      return [
        Attack("v1", to: "tags/v1", "[foreign-reference]"),
        Attack(main, to: "tags/main", "[foreign-reference]"),
        Attack(main, to: "replace/\(main)", "[foreign-reference]"),
        Attack(main, to: "notes/commits", "[foreign-reference]"),
        Attack(main, to: "heads/autre", "[foreign-reference]"),
        Attack(main, to: "heads/refs/heads/main", "[blocking-name]"),
        Attack(main, to: "heads/reviews/postal", "[blocking-name]"),
      ].map(\.withoutObjects)
    }
  }

  /// Returns a commit on `main` whose tree has one more file of a text.
  private func add(_ text: String, mode: String) throws -> String {
    try client.workshop.write(Array(text.utf8), to: "fichier")
    let blob = try client.git("hash-object", "-w", client.workshop.file("fichier"))
    return try entry("\(mode) blob \(blob.trimmingCharacters(in: .newlines))\tfichier")
  }

  /// Returns a commit on `main` whose tree has one more entry.
  private func entry(_ line: String) throws -> String {
    let listed = try client.git("ls-tree", main)
    try client.workshop.write(Array((listed + line + "\n").utf8), to: "entrees")
    let tree = try client.workshop.run(
      "git", "-C", client.name, "mktree", reading: "entrees")
    return try client.commit(
      tree: try client.success(tree).trimmingCharacters(in: .newlines), parents: [main],
      message: "Un fichier\n", name: "anonyme")
  }
}

extension Attack {
  /// The same attack, whose objects the server has already.
  fileprivate var withoutObjects: Attack {
    var attack = self
    attack.objects = []
    return attack
  }
}
