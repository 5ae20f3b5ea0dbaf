/**
 * A reporter that prints one line when all is over: how many tests passed, failed and were skipped, and of the skipped
 * ones why, so that a proof that did not take place is seen.
 */
export default async function* closingLine(source) {
  const counts = new Map();
  const reasons = new Set();
  for await (const { type, data } of source) {
    if (type === "test:diagnostic") {
      const [, name, count] = /^(pass|fail|cancelled|skipped) (\d+)$/.exec(data.message) ?? [];
      if (name !== undefined) counts.set(name, Number(count));
    } else if (type === "test:pass" && typeof data.skip === "string") {
      reasons.add(`skipped: ${data.name}: ${data.skip}`);
    }
  }
  const count = (name) => counts.get(name) ?? 0;
  for (const reason of reasons) yield `${reason}\n`;
  yield `\n${count("pass")} passed, ${count("fail") + count("cancelled")} failed, ${count("skipped")} skipped\n`;
}
