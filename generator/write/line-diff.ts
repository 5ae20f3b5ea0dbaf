/** Lines of context around a change. */
const CONTEXT = 2;
/** Lines of a diff that are shown; the rest is counted. */
const LIMIT = 40;

/** The difference of two texts as in `diff -u`, cut after some lines. */
export function lineDiff(before: string, after: string): string {
  const a = before === "" ? [] : before.replace(/\n$/, "").split("\n");
  const b = after === "" ? [] : after.replace(/\n$/, "").split("\n");
  const rows = mergedRows(a, b);
  const shown = rows.filter((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((row) => row[0] !== " "),
  );
  const out = shown.slice(0, LIMIT);
  if (shown.length > LIMIT) out.push(`... and ${shown.length - LIMIT} more lines`);
  return out.join("\n");
}

/** Each line of both texts once, marked as kept, removed or added, by the longest common subsequence of the part that differs. */
function mergedRows(a: readonly string[], b: readonly string[]): string[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const kept = (lines: readonly string[]): string[] => lines.map((line) => ` ${line}`);
  return [
    ...kept(a.slice(0, head)),
    ...middleRows(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...kept(a.slice(a.length - tail)),
  ];
}

function middleRows(a: readonly string[], b: readonly string[]): string[] {
  // The table is quadratic: a part this large changed so much that a line-by-line account helps nobody.
  if (a.length * b.length > 4_000_000) return [...a.map((line) => `-${line}`), ...b.map((line) => `+${line}`)];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const rows: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      rows.push(` ${a[i]}`);
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    )
      rows.push(`-${a[i++]}`);
    else rows.push(`+${b[j++]}`);
  }
  return rows;
}
