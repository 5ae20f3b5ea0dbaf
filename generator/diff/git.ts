import { spawnSync } from "node:child_process";
import { relative } from "node:path";

/** What git said when it could not do what was asked. */
export class GitError extends Error {}

/** A revision of a repository, whose files are read without checking them out. */
export class Revision {
  readonly #root: string;
  /** The name by which it was asked for. */
  readonly name: string;

  private constructor(root: string, name: string) {
    this.#root = root;
    this.name = name;
  }

  /**
   * Finds a revision in the repository that holds `folder`.
   * @throws GitError when there is no git, no repository, or no such revision
   */
  static open(folder: string, name: string): Revision {
    const root = git(folder, ["rev-parse", "--show-toplevel"]).toString().trimEnd();
    git(
      root,
      ["rev-parse", "--quiet", "--verify", "--end-of-options", `${name}^{commit}`],
      `there is no revision '${name}'`,
    );
    return new Revision(root, name);
  }

  /** A path of the file system as the repository writes it; the repository itself is ".". */
  pathOf(path: string): string {
    return relative(this.#root, path) || ".";
  }

  /** The paths of all files below a folder of the repository; none when it is not there. */
  list(folder: string): string[] {
    const words = ["ls-tree", "-r", "-z", "--name-only", this.name, "--", folder];
    return git(this.#root, words)
      .toString()
      .split("\0")
      .filter((path) => path !== "");
  }

  /** The texts of files, which must be there. */
  read(paths: readonly string[]): string[] {
    const wanted = paths.map((path) => `${this.name}:${path}\n`).join("");
    const answer = git(this.#root, ["cat-file", "--batch"], undefined, wanted);
    let at = 0;
    return paths.map((path) => {
      const end = answer.indexOf("\n", at);
      const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString("utf8", at, end))?.[1];
      if (size === undefined) throw new GitError(`'${this.name}' has no file '${path}'`);
      at = end + 1 + Number(size) + 1;
      return answer.toString("utf8", end + 1, at - 1);
    });
  }

  /** Whether this revision contains another one: is it, or came after it. @throws GitError when there is no such revision */
  contains(other: string): boolean {
    const commit = git(
      this.#root,
      ["rev-parse", "--quiet", "--verify", "--end-of-options", `${other}^{commit}`],
      `there is no revision '${other}'`,
    );
    return (
      spawnSync("git", ["-C", this.#root, "merge-base", "--is-ancestor", commit.toString().trim(), this.name])
        .status === 0
    );
  }
}

const MOST_BYTES = 1 << 28;

/** @param otherwise what to say when git fails, in place of its own words */
function git(folder: string, words: readonly string[], otherwise?: string, input?: string): Buffer {
  const { error, status, stdout, stderr } = spawnSync("git", ["-C", folder, ...words], {
    input,
    maxBuffer: MOST_BYTES,
  });
  if (error) throw new GitError(`git cannot be run: ${error.message}`);
  if (status !== 0) throw new GitError(otherwise ?? stderr.toString().trim().split("\n")[0] ?? "git failed");
  return stdout;
}
