import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type DiffOptions, diffSpec } from "../../../generator/index.js";
import { commit, folderOf, smallOverlay, smallSpec, write } from "./small-spec.js";

/** What a comparison says: the rules and items of its findings, and the texts of what kept it from comparing. */
function compared(options: Partial<DiffOptions> & Pick<DiffOptions, "spec" | "against">) {
  const { findings, report, stale } = diffSpec({ overlays: [], ...options });
  return {
    found: findings.map(({ rule, item, accepted }) => `${rule} ${item}${accepted === null ? "" : `: ${accepted}`}`),
    problems: report.problems.map(({ code, message }) => `${code} ${message}`),
    stale: stale.map(({ entry, why }) => `${entry.item}: ${why}`),
  };
}

describe("diff against a folder", () => {
  it("finds what changed, and where", (context) => {
    const folder = write(folderOf(context), {
      "old/small.yaml": smallSpec(),
      "new/small.yaml": `# A line more.\n${smallSpec({ limit: 9 })}`,
    });
    const { findings } = diffSpec({ spec: join(folder, "new"), overlays: [], against: join(folder, "old") });
    assert.deepEqual(
      findings.map(({ rule, position, was }) => [rule, position?.line, position?.column, was?.line, was?.column]),
      [["constant-changed", 6, 27, 5, 27]],
    );
  });

  it("takes the overlays of the same place", (context) => {
    const folder = write(folderOf(context), {
      "old/small.yaml": smallSpec(),
      "old/overlays/vendor.yaml": smallOverlay(1),
      "new/small.yaml": smallSpec(),
      "new/overlays/vendor.yaml": smallOverlay(2),
    });
    const overlays = [join(folder, "new/overlays/vendor.yaml")];
    const { found } = compared({ spec: join(folder, "new"), overlays, against: join(folder, "old") });
    assert.deepEqual(found, ["constant-changed vendor-size"]);
  });

  it("reports problems of the older specification", (context) => {
    const folder = write(folderOf(context), { "old/small.yaml": "area: small\n", "new/small.yaml": smallSpec() });
    const { problems } = compared({ spec: join(folder, "new"), against: join(folder, "old") });
    assert.deepEqual(problems, ["VU1003 key 'doc' is missing", "VU1003 key 'source' is missing"]);
  });
});

describe("diff against a git revision", () => {
  it("reads the specification as it was", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    commit(folder, "one");
    write(folder, { "spec/small.yaml": smallSpec({ limit: 9 }) });
    const result = diffSpec({ spec: join(folder, "spec"), overlays: [], against: "one" });
    assert.deepEqual(
      result.findings.map(({ rule, was }) => [rule, was?.file]),
      [["constant-changed", "one:spec/small.yaml"]],
    );
  });

  it("reads a specification at the top of its repository", (context) => {
    const folder = write(folderOf(context), { "small.yaml": smallSpec() });
    commit(folder, "one");
    write(folder, { "small.yaml": smallSpec({ limit: 9 }) });
    assert.deepEqual(compared({ spec: folder, against: "one" }).found, ["constant-changed limit"]);
  });

  it("takes an overlay that was not there for new", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    commit(folder, "one");
    write(folder, { "spec/overlays/vendor.yaml": smallOverlay(1) });
    const overlays = [join(folder, "spec/overlays/vendor.yaml")];
    assert.deepEqual(compared({ spec: join(folder, "spec"), overlays, against: "one" }).found, [
      "definition-added vendor-size",
    ]);
  });

  it("compares overlays over a base that the repository does not hold", (context) => {
    const folder = write(folderOf(context), { "vendor.yaml": smallOverlay(1), ".gitignore": "installed\n" });
    commit(folder, "one");
    write(folder, { "vendor.yaml": smallOverlay(2), "installed/spec/small.yaml": smallSpec() });
    const overlays = [join(folder, "vendor.yaml")];
    assert.deepEqual(compared({ spec: join(folder, "installed/spec"), overlays, against: "one" }).found, [
      "constant-changed vendor-size",
    ]);
  });

  it("says when there is no such revision", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    commit(folder, "one");
    assert.deepEqual(compared({ spec: join(folder, "spec"), against: "two" }).problems, [
      "VU1005 cannot be read: there is no revision 'two'",
    ]);
  });

  it("does not take a revision for an option of git", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    commit(folder, "one");
    assert.deepEqual(compared({ spec: join(folder, "spec"), against: "--all" }).problems, [
      "VU1005 cannot be read: there is no revision '--all'",
    ]);
  });

  it("says when the revision has no specification there", (context) => {
    const folder = write(folderOf(context), { "readme.txt": "Nothing yet.\n" });
    commit(folder, "one");
    write(folder, { "spec/small.yaml": smallSpec() });
    assert.deepEqual(compared({ spec: join(folder, "spec"), against: "one" }).problems, [
      "VU1005 cannot be read: revision 'one' has no .yaml file in 'spec'",
    ]);
  });

  it("says when there is no repository", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    const [problem] = compared({ spec: join(folder, "spec"), against: "one" }).problems;
    assert.match(problem ?? "", /^VU1005 cannot be read: fatal: not a git repository/);
  });

  it("says when there is no git", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    mkdirSync(join(folder, "empty"));
    const path = process.env.PATH;
    process.env.PATH = join(folder, "empty");
    context.after(() => {
      process.env.PATH = path;
    });
    const [problem] = compared({ spec: join(folder, "spec"), against: "one" }).problems;
    assert.match(problem ?? "", /^VU1005 cannot be read: git cannot be run: .*ENOENT/);
  });
});

describe("accepted breaks", () => {
  const entry = (rule: string, item: string, more = ""): string =>
    `accepted:\n  - { rule: ${rule}, item: ${item}, reason: we know${more} }\n`;

  /** Two versions with a changed limit, and a file of accepted breaks in its default place. */
  function versions(context: Parameters<typeof folderOf>[0], accepted: string) {
    const folder = write(folderOf(context), {
      "old/small.yaml": smallSpec(),
      "new/small.yaml": smallSpec({ limit: 9 }),
      "new/accepted-breaks.yaml": accepted,
    });
    return { spec: join(folder, "new"), against: join(folder, "old") };
  }

  it("are found beside the specification, by the name of a rule", (context) => {
    assert.deepEqual(compared(versions(context, entry("constant-changed", "limit"))).found, [
      "constant-changed limit: we know",
    ]);
  });

  it("are found by the code of a rule", (context) => {
    assert.deepEqual(compared(versions(context, entry("VD4006", "limit"))).found, ["constant-changed limit: we know"]);
  });

  it("are stale when there is no such break", (context) => {
    const { found, stale } = compared(versions(context, entry("constant-changed", "other")));
    assert.deepEqual([found, stale], [["constant-changed limit"], ["other: there is no such break"]]);
  });

  it("are read from another file", (context) => {
    const places = versions(context, "accepted: []\n");
    const accept = join(
      write(places.spec, { "overlays/mine.yaml": entry("constant-changed", "limit") }),
      "overlays/mine.yaml",
    );
    assert.deepEqual(compared({ ...places, accept }).found, ["constant-changed limit: we know"]);
  });

  it("need a reason", (context) => {
    const { problems } = compared(versions(context, "accepted: [{ rule: constant-changed, item: limit }]\n"));
    assert.deepEqual(problems, ["VU1003 key 'reason' is missing"]);
  });

  it("need a rule that exists", (context) => {
    const { problems } = compared(versions(context, entry("constant-change", "limit")));
    assert.deepEqual(problems, ["VU1004 there is no rule 'constant-change'"]);
  });

  it("must be where the caller says", (context) => {
    const { problems } = compared({ ...versions(context, "accepted: []\n"), accept: "/nonexistent.yaml" });
    assert.match(problems[0] ?? "", /^VU1005 cannot be read: ENOENT/);
  });

  it("end with the revision that brought the break", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    commit(folder, "one");
    write(folder, { "spec/small.yaml": smallSpec({ limit: 9 }) });
    commit(folder, "two");
    const accepted = entry("constant-changed", "limit", ", until: two");
    const spec = write(join(folder, "spec"), {
      "small.yaml": smallSpec({ limit: 10 }),
      "accepted-breaks.yaml": accepted,
    });
    assert.deepEqual(compared({ spec, against: "one" }).found, ["constant-changed limit: we know"]);
    const later = compared({ spec, against: "two" });
    assert.deepEqual([later.found, later.stale], [["constant-changed limit"], ["limit: it was accepted until two"]]);
  });

  it("cannot end with a revision that does not exist", (context) => {
    const folder = write(folderOf(context), { "spec/small.yaml": smallSpec() });
    commit(folder, "one");
    const accepted = entry("constant-changed", "limit", ", until: never");
    const spec = write(join(folder, "spec"), { "accepted-breaks.yaml": accepted });
    assert.deepEqual(compared({ spec, against: "one" }).problems, ["VU1004 there is no revision 'never'"]);
  });
});

describe("this package's specification", () => {
  it("does not differ from itself", () => {
    const overlays = ["spec/overlays/crosvm.yaml"];
    assert.deepEqual(compared({ spec: "spec", overlays, against: "spec" }).found, []);
  });
});
