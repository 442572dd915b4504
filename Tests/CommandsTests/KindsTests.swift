import Commands
import Foundation
import TestSupport
import Testing

@Suite("Kinds, in words and as JSON Schemas")
struct KindsTests {
  @Test("Kinds are listed, and one is said section by section in both languages")
  func words() throws {
    let commons = try Commons()
    let list = commons.terrier("kinds", "--lang", "fr")
    #expect(list.status == .success, "\(list.standardError)")
    #expect(list.standardOutput.contains("lieu "))
    let french = commons.terrier("kinds", "lieu", "--lang", "fr").standardOutput
    #expect(french.contains("    nom  Nom: une ligne de texte (obligatoire)\n"))
    #expect(french.contains("    services  Services: liste : un code de « services »\n"))
    #expect(french.contains("(à revérifier au bout de 6 mois)"))
    let english = commons.terrier("kinds", "lieu", "--lang", "en").standardOutput
    #expect(english.contains("    porte_par  Run by: list: a record structure/…\n"))
    let wrong = commons.terrier("kinds", "lieux")
    #expect(wrong.status == .failure)
    #expect(wrong.standardError.contains("did you mean 'lieu'?"))
  }

  @Test("Every record of the starter is valid under its schema, and damaged ones are not")
  func schemas() throws {
    let commons = try Commons(starter: Project.root)
    let written = commons.terrier(
      "kinds", "--json-schema", "--output", commons.folder.path + "/schemas")
    #expect(written.status == .success, "\(written.standardError)")
    try commons.folder.write(Self.checker, to: "check.py")
    let answer = try Shell.run(
      ["python3", "check.py", "schemas", "ledger"], in: commons.folder.path)
    if answer.errors.contains("ModuleNotFoundError") { return }
    let lines = answer.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "invalid 0", "\(answer.output)\(answer.errors)")
    let counts = lines.dropFirst().first?.split(separator: " ").compactMap { Int($0) } ?? []
    #expect(counts.first ?? 0 > 40, "\(answer.output)")
    // A damaged copy of each record: a required field gone, an unknown one, a wrong code.
    #expect(counts.last == counts.first, "\(answer.output)")
  }

  /// Reads records as YAML 1.2 does, where dates are texts, and validates each one and a damaged copy.
  private static let checker = """
    import glob, json, os, sys
    import yaml, jsonschema
    class Loader(yaml.SafeLoader): pass
    Loader.yaml_implicit_resolvers = {
        key: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith('timestamp')]
        for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    invalid, valid, caught = [], 0, 0
    for path in sorted(glob.glob(sys.argv[2] + '/ledger/**/*.yaml', recursive=True)):
        kind = os.path.relpath(path, sys.argv[2] + '/ledger').split(os.sep)[0]
        schema = json.load(open(f'{sys.argv[1]}/{kind}.schema.json'))
        jsonschema.Draft7Validator.check_schema(schema)
        validator = jsonschema.Draft7Validator(schema)
        record = yaml.load(open(path, encoding='utf-8'), Loader)
        found = [error.message for error in validator.iter_errors(record)]
        if found: invalid.append((path, found[:2]))
        else: valid += 1
        damaged = dict(record, champ_inconnu='x', nom='')
        caught += len(list(validator.iter_errors(damaged))) >= 2
    print('invalid', len(invalid))
    print(valid, caught)
    for line in invalid[:5]: print(line)
    """
}
