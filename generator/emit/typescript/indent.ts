/**
 * Indents code by its brackets, two spaces a level, and puts a blank line in front of each doc comment at the top level.
 * Statements can thus be written without regard to where they will stand; a full formatter would take ten times as long.
 */
export function indent(code: string): string {
  const out: string[] = [];
  const open: boolean[] = [];
  for (const raw of code.split("\n")) {
    const line = raw.trim();
    const level = levels(open);
    if (line.startsWith("*")) {
      out.push(`${"  ".repeat(level)} ${line}`);
      continue;
    }
    const closing = /^[)\]} ]+/.exec(line)?.[0].replaceAll(" ", "").length ?? 0;
    const label = /^(case .*|default):$/.test(line);
    const caseBody = level > 0 && inCase(out, level) && !label && closing === 0;
    if (line.startsWith("/**") && level === 0 && out.at(-1) !== "" && out.length > 0) out.push("");
    const own = levels(open.slice(0, Math.max(0, open.length - closing))) + (caseBody ? 1 : 0);
    out.push(line === "" ? "" : "  ".repeat(own) + line);
    if (!line.startsWith("//") && !line.startsWith("/*")) follow(open, line);
  }
  return `${out.join("\n").trimEnd()}\n`;
}

/** Levels of the open brackets: several that a line leaves open are one level. */
function levels(open: readonly boolean[]): number {
  return open.filter((indents) => indents).length;
}

/** Whether the line before opened a case of a switch at this depth. */
function inCase(out: readonly string[], depth: number): boolean {
  const previous = out.at(-1) ?? "";
  return /^\s*(case .*|default):$/.test(previous) && previous.length - previous.trimStart().length === depth * 2;
}

/** Keeps the open brackets up to date with a line, strings left out: of those that it leaves open the first one indents. */
function follow(open: boolean[], line: string): void {
  const before = open.length;
  let lowest = before;
  for (const character of line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, "")) {
    if ("([{".includes(character)) open.push(false);
    else if (")]}".includes(character)) {
      open.pop();
      lowest = Math.min(lowest, open.length);
    }
  }
  if (open.length > lowest) open[lowest] = true;
}
