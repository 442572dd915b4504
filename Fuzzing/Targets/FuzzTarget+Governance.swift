internal import Coding
internal import TestSupport

// The files under `governance/`, which a proposal may change in any way.
extension FuzzTarget {
  static let rules = document("rules", at: "rules.yaml") { bytes, path in
    do throws(Rejection) { _ = try RulesDecoder.decode(bytes, path: path) } catch { return error }
    return nil
  }

  static let colleges = document("colleges", at: "colleges.yaml") { bytes, path in
    do throws(Rejection) { _ = try CollegesDecoder.decode(bytes, path: path) } catch {
      return error
    }
    return nil
  }

  static let member = document("member", at: "members/m-genet.yaml") { bytes, path in
    do throws(Rejection) { _ = try MemberDecoder.decode(bytes, path: path) } catch { return error }
    return nil
  }

  static let kind = document("kind", at: "kinds/lieu.yaml") { bytes, path in
    do throws(Rejection) { _ = try KindDecoder.decode(bytes, path: path) } catch { return error }
    return nil
  }

  static let nomenclature = document(
    "nomenclature", at: "nomenclatures/service.yaml"
  ) { bytes, path in
    do throws(Rejection) { _ = try NomenclatureDecoder.decode(bytes, path: path) } catch {
      return error
    }
    return nil
  }

  private static func document(
    _ name: String, at path: String,
    refusal: @escaping @Sendable ([UInt8], String) -> Rejection?
  ) -> FuzzTarget {
    FuzzTarget(
      name, words: words, seeds: { try Seeds.governance(beside: path) },
      findings: { bytes in
        var laws = Laws()
        if let refusal = refusal(bytes, "governance/" + path) { laws.hold(refusal, of: bytes) }
        return laws.broken
      })
  }

  private static let words = [
    "&a ", "*a", "!!str ", "<<: ", "? ", "[", "{", "]", "}", "---\n", "...\n", "#", ": ", "- ",
    "|\n", ">-\n", "%YAML 1.1\n", "\"\\x", "\\u0000", "'", "id: ", "title: ", "classes:\n", "when:",
    "requires:", "keys:\n", "roles: ", "status: ", "mandates:\n", "fields:\n", "type: array",
    "items: ", "constraints: ", "pattern: ", "meaning:\n", "codes:\n", "successor: ", "P30D",
    "2026-01-01", "{fr: a}", "weight: ", "\u{85}", "\u{2028}", "~", "null",
  ]
}
