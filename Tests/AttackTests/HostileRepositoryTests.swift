import Commands
import Foundation
import TestSupport
import Testing

/// Attack 78: a repository whose settings and hooks name programs.
@Suite("Hostile repositories")
struct HostileRepositoryTests {
  /// Puts a program that leaves a trace wherever git would let a repository name one.
  private static let traps = """
    cat > "$SCRATCH/trap" <<'END'
    #!/bin/sh
    echo "$0 $*" >> "$(dirname "$0")/ran"
    exit 1
    END
    chmod +x "$SCRATCH/trap"
    git clone --quiet "$LEDGER" "$SCRATCH/clone"
    cd "$SCRATCH/clone"
    for name in proposals/accueil reviews/accueil/m-aubepine reviews/accueil/m-coquelicot; do
      git branch --quiet $name origin/$name
    done
    for key in core.fsmonitor core.sshCommand core.editor core.pager core.askPass core.gitProxy gpg.program \
      gpg.ssh.program gpg.ssh.defaultKeyCommand gpg.openpgp.program credential.helper diff.external \
      diff.t.textconv diff.t.command filter.t.clean filter.t.smudge filter.t.process merge.t.driver \
      uploadpack.packObjectsHook sequence.editor interactive.diffFilter pager.log trailer.t.command; do
      git config $key "$SCRATCH/trap"
    done
    git config core.hooksPath "$SCRATCH/hooks"
    git config commit.gpgSign true
    git config gpg.format ssh
    echo '* filter=t diff=t merge=t' > .git/info/attributes
    mkdir -p "$SCRATCH/hooks"
    for hook in pre-commit post-commit commit-msg prepare-commit-msg post-checkout post-merge pre-push \
      pre-receive update post-receive reference-transaction post-index-change fsmonitor-watchman pre-auto-gc; do
      cp "$SCRATCH/trap" "$SCRATCH/hooks/$hook"; cp "$SCRATCH/trap" ".git/hooks/$hook"
    done
    rm -f "$SCRATCH/ran" "$SCRATCH/hooks/ran" .git/hooks/ran
    """

  private static let traces = ["ran", "hooks/ran", "clone/.git/hooks/ran"]

  @Test("No program that a repository names is ever run", arguments: [true, false])
  func traps(_ isByGit: Bool) throws {
    let scene = try Scene()
    try scene.run(Self.traps)
    if isByGit {
      // The traps are real: git itself falls into them.
      _ = try Shell.run(["git", "status"], in: scene.folder.path + "/clone")
    } else {
      try work(in: scene)
    }
    let sprung = Self.traces.filter {
      FileManager.default.fileExists(atPath: scene.folder.path + "/" + $0)
    }
    #expect(sprung.isEmpty == !isByGit, "\(sprung)")
  }

  /// Uses every verb that reads or writes.
  private func work(in scene: Scene) throws {
    let signed = { (member: String) in
      ["--as", member, "--key", scene.folder.path + "/keys/" + member, "--now", Scene.present]
    }
    let lines: [[String]] = [
      ["verify", "--root", scene.root], ["log"], ["proposals"], ["check", "accueil"],
      ["show", "accueil"], ["diff", "main~4", "main"], ["validate"], ["members"],
      ["edit", "lieu/b43108198647", "horaires=Mo 10:00-12:00"], ["fmt"],
      ["propose", "--id", "lundi", "--title", "Lundi", "--nature", "change"] + signed("m-mauve"),
      ["review", "accueil", "--position", "consent"] + signed("m-erable"),
      ["decide", "accueil"] + signed("m-houx"), ["open", "lundi"] + signed("m-genet"),
      ["checkpoint"] + signed("m-mauve"),
    ]
    for line in lines {
      let output = scene.terrier(["-C", scene.folder.path + "/clone"] + line)
      #expect(output.status == .success, "\(line) \(output.standardOutput)\(output.standardError)")
    }
  }
}
