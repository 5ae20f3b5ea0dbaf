import assert from "node:assert/strict";
import { test } from "node:test";
import { ReplySpin } from "../../runtime/connection/reply-spin.js";

/** A clock that goes on by a hundredth of a millisecond whenever it is read. */
function steadyClock(): () => number {
  let time = 0;
  return () => {
    time += 0.01;
    return time;
  };
}

/** Looks in vain until nothing is looked at any more; returns how often that took. */
function loseAll(spin: ReplySpin): number {
  for (let rounds = 1; ; rounds++) {
    let looks = 0;
    spin.until(
      () => false,
      () => looks++,
    );
    if (looks === 0) return rounds;
    assert.ok(rounds < 100, "it never gives up");
  }
}

test("a reply that is there at once is found by the first look", () => {
  const spin = new ReplySpin(steadyClock());
  let looks = 0;

  spin.until(
    () => looks > 0,
    () => looks++,
  );

  assert.equal(looks, 1);
});

test("looking in vain ends by itself, and then for good until replies come soon", () => {
  const spin = new ReplySpin(steadyClock());

  assert.ok(loseAll(spin) > 2);

  assert.equal(loseAll(spin), 1);
});

test("replies that come soon begin it again, more of them each time that it was in vain", () => {
  const spin = new ReplySpin(steadyClock());
  const needed = [1, 2].map(() => {
    loseAll(spin);
    for (let replies = 1; ; replies++) {
      spin.until(
        () => false,
        () => {},
      );
      spin.replied();
      let looked = false;
      spin.until(
        () => looked,
        () => {
          looked = true;
        },
      );
      if (looked) return replies;
      assert.ok(replies < 100, "it never begins again");
    }
  });

  assert.deepEqual(needed, [2, 4]);
});

test("inside of a look there is no other", () => {
  const spin = new ReplySpin(steadyClock());
  let inner = 0;

  spin.until(
    () => false,
    () =>
      spin.until(
        () => false,
        () => inner++,
      ),
  );

  assert.equal(inner, 0);
});

test("a reply is left to the event loop now and then, however soon all come", () => {
  const spin = new ReplySpin(steadyClock());
  const looked = Array.from({ length: 1000 }, () => {
    let looks = 0;
    spin.until(
      () => looks > 0,
      () => looks++,
    );
    spin.replied();
    return looks > 0;
  });

  const left = looked.filter((found) => !found).length;
  assert.ok(left > 1 && left < 10, `${left} of 1000`);
});
