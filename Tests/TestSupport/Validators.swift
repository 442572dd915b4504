internal import Foundation

/// The validators of others that `Scripts/validators` installs beside the build.
package enum Validators {
  /// What to do where they are absent.
  package static let hint =
    "the validators or the data pack are absent: run Scripts/validators, and put the pack in ../shared"

  private static let folder = Project.root + "/.build/validators/bin"

  /// A Boolean value indicating whether the validators and the schemas are here.
  package static let arePresent =
    Project.sharedData != nil
    && ["frictionless", "python"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: folder + "/" + $0)
    }

  /// Returns what frictionless says of a file against the schema of the national standard.
  package static func frictionless(_ file: String, in folder: String) throws -> Shell.Result {
    let schema = (Project.sharedData ?? "") + "/standard/schema-1.0.2.json"
    return try Shell.run(
      [Self.folder + "/frictionless", "validate", "--trusted", "--schema", schema, file], in: folder
    )
  }

  /// Returns what jsonschema says of the items of a file, against a schema of data·inclusion whose keys are
  /// all that an item may have.
  package static func inclusion(_ file: String, schema: String, in folder: String) throws
    -> Shell.Result
  {
    let path = (Project.sharedData ?? "") + "/data-inclusion/\(schema).json"
    return try Shell.run([Self.folder + "/python", "-c", script, path, file], in: folder)
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator, FormatChecker
    schema = json.load(open(sys.argv[1]))
    items = json.load(open(sys.argv[2]))
    schema["additionalProperties"] = False
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    errors = [f"{item['id']} {error.json_path}: {error.message}"
              for item in items for error in validator.iter_errors(item)]
    print("\\n".join(errors) or f"{len(items)} valid")
    sys.exit(len(errors) > 0 or len({item["id"] for item in items}) < len(items))
    """
}
