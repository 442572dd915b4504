import Commands
import Foundation
import TestSupport
import Testing

@Suite("What records may hold, told")
struct KindsTests {
  private let commons: Commons

  init() throws { commons = try Commons() }

  @Test(
    "Kinds and fields are told in both languages",
    arguments: [
      (["kinds"], "lieu  Place\n"), (["kinds", "--lang", "fr"], "lieu  Lieu\n"),
      (
        ["kinds", "source", "--lang", "fr"],
        "    une ligne de texte, obligatoire, 200 caractères au plus\n"
      ),
      (["kinds", "source"], "    a line of text, required, at most 200 characters\n"),
      (["kinds", "source"], "      lov2  Open Licence 2.0\n"),
      (["kinds", "lieu"], "    a list, each: a record (structure)"),
      (["kinds", "lieu", "source"], "\nsource  Source\n"),
    ])
  func words(_ arguments: [String], part: String) {
    let output = commons.run(arguments, in: commons.ledger)
    #expect(output.status == .success && output.standardOutput.contains(part), "\(output)")
  }

  @Test("What makes no sense is answered")
  func refusals() {
    let unknown = commons.terrier("kinds", "leiu")
    #expect(unknown.status == .failure)
    #expect(unknown.standardError.contains("[unknown-kind]\n  hint: did you mean 'lieu'?"))
    #expect(commons.terrier("kinds", "--output", "x").status == .usage)
  }

  /// Reads every record with the types that YAML 1.2 gives, and holds it to the schema of its kind; then
  /// each once more with a field that no kind has, which must be refused.
  private static let script = """
    import json, pathlib, sys, yaml, jsonschema
    class Loader(yaml.SafeLoader): pass
    Loader.yaml_implicit_resolvers = {
        first: [(tag, form) for tag, form in forms if tag != 'tag:yaml.org,2002:timestamp']
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    count = 0
    for file in sorted(pathlib.Path('schemas').glob('*.schema.json')):
        schema = json.loads(file.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        for path in sorted(pathlib.Path('ledger', file.name.split('.')[0]).glob('*/*.yaml')):
            record = yaml.load(path.read_text(), Loader)
            for error in validator.iter_errors(record):
                sys.exit(f'{path}: {error.message}')
            if validator.is_valid({**record, 'inconnu': 'x'}) or validator.is_valid({}):
                sys.exit(f'{path}: the schema takes anything')
            count += 1
    print(count)
    """

  private static let hasPython: Bool = {
    (try? Shell.run(["python3", "-c", "import yaml, jsonschema"], in: "/"))?.status == 0
  }()

  @Test(
    "Every record of the starter is valid for the schema of its kind, by another's tools",
    .enabled(if: hasPython, "python3 has yaml and jsonschema"))
  func schemas() throws {
    let written = commons.terrier("kinds", "--json-schema", "--output", "schemas")
    #expect(written.standardOutput.contains("schemas/lieu.schema.json\n"))
    let result = try Shell.run(["python3", "-c", Self.script], in: commons.ledger)
    #expect(result.status == 0, "\(result.errors)")
    let files = try commons.git("ls-files", "ledger").split(separator: "\n").count
    #expect(result.output == "\(files)\n")
  }

  @Test("The schema of one kind is one object, and those of all are by name")
  func forms() throws {
    let one = commons.terrier("kinds", "lieu", "--json-schema", "--lang", "fr").standardOutput
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [String: Any])
    #expect(schema["title"] as? String == "Lieu")
    #expect(schema["required"] as? [String] == ["nom"])
    let all = commons.terrier("kinds", "--json-schema").standardOutput
    let schemas = try #require(
      try JSONSerialization.jsonObject(with: Data(all.utf8)) as? [String: Any])
    #expect(schemas["structure"] != nil && schemas["lieu"] != nil)
  }
}
