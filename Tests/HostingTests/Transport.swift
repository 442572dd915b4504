import Foundation
import TestSupport

/// A way by which git reaches a server.
enum Transport: String, CaseIterable, Sendable {
  case file
  case daemon = "git daemon"
  case http = "smart HTTP"
  case ssh

  /// The tool that a test of it needs and does not find, if one is missing.
  var missingTool: String? {
    let needed: [String] =
      switch self {
      case .file, .ssh: []
      case .daemon: ["git-daemon"]
      case .http: ["git-http-backend", "lighttpd"]
      }
    return needed.first { Program.tool($0) == nil }
  }
}

/// How clients reach the repositories of a folder: an address, variables for git, and a process to keep alive.
struct Connection: Sendable {
  let base: String
  var variables: [String: String] = [:]
  var daemon: Daemon?

  init(_ transport: Transport, to folder: String, in workshop: Workshop) throws {
    switch transport {
    case .file: base = "file://" + folder
    case .ssh:
      let script = try workshop.write(Array("#!/bin/sh\nexec sh -c \"$2\"\n".utf8), to: "ssh.sh")
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
      base = "ssh://serveur.invalid" + folder
      variables = ["GIT_SSH_COMMAND": script, "GIT_SSH_VARIANT": "simple"]
    case .daemon:
      let daemon = try Daemon(
        environment: workshop.environment,
        command: { port in
          [
            Program.tool("git-daemon") ?? "", "--reuseaddr", "--listen=127.0.0.1", "--port=\(port)",
            "--export-all", "--enable=receive-pack", "--base-path=\(folder)", folder,
          ]
        },
        answers: { try Self.answers("git://127.0.0.1:\($0)/commun.git", in: workshop) })
      base = "git://127.0.0.1:\(daemon.port)"
      self.daemon = daemon
    case .http:
      let daemon = try Daemon(
        environment: workshop.environment,
        command: { port in
          let file = try workshop.write(
            Array(Self.lighttpd(port: port, folder: folder, scratch: workshop.path).utf8),
            to: "lighttpd-\(port).conf")
          return [Program.tool("lighttpd") ?? "", "-D", "-f", file]
        },
        answers: { try Self.answers("http://127.0.0.1:\($0)/git/commun.git", in: workshop) })
      base = "http://127.0.0.1:\(daemon.port)/git"
      self.daemon = daemon
    }
  }

  private static func answers(_ address: String, in workshop: Workshop) throws -> Bool {
    try workshop.run("git", "ls-remote", "--quiet", address).isSuccess
  }

  /// A web server that hands everything under `/git` to `git http-backend`, and does nothing else.
  private static func lighttpd(port: Int, folder: String, scratch: String) -> String {
    """
    server.document-root = "\(scratch)"
    server.bind = "127.0.0.1"
    server.port = \(port)
    server.upload-dirs = ("\(scratch)")
    server.modules = ("mod_alias", "mod_setenv", "mod_cgi")
    alias.url = ("/git" => "\(Program.tool("git-http-backend") ?? "")")
    $HTTP["url"] =~ "^/git/" {
      cgi.assign = ("" => "")
      setenv.add-environment = ("GIT_PROJECT_ROOT" => "\(folder)", "GIT_HTTP_EXPORT_ALL" => "1")
    }

    """
  }
}
