import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { withPeers, withPeersAsRoot } from "./peers.js";

const ABSENT = "no-such-program-anywhere";

/** Runs `action` with the variable CI set to `value`, or unset. */
function withCi<Result>(value: string | undefined, action: () => Result): Result {
  const before = process.env["CI"];
  try {
    if (value === undefined) delete process.env["CI"];
    else process.env["CI"] = value;
    return action();
  } finally {
    if (before === undefined) delete process.env["CI"];
    else process.env["CI"] = before;
  }
}

describe("a test that needs other programs", () => {
  test("takes place when they are installed", () => {
    assert.deepEqual(withPeers("sh"), { skip: false });
  });

  test("is skipped by the absent program's name", () => {
    const options = withCi(undefined, () => withPeers("sh", ABSENT));

    assert.deepEqual(options, {
      skip: `needs ${ABSENT}, which this machine does not have (.ci/run installs the peers)`,
    });
  });

  test("fails instead where CI=true", () => {
    assert.throws(() => withCi("true", () => withPeers(ABSENT)), new RegExp(`needs ${ABSENT}.*a failure`));
  });

  test("and only root can run, is skipped for others", (context) => {
    context.mock.method(process as { getuid(): number }, "getuid", () => 1000);

    const options = withCi(undefined, () => withPeersAsRoot("sh"));

    assert.deepEqual(options, { skip: "needs root to run sh" });
  });
});
