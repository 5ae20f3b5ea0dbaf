/**
 * Indents code by its brackets, two spaces a level, and puts a blank line in front of each doc comment at the top level.
 * Statements can thus be written without regard to where they will stand; a full formatter would take ten times as long.
 */
export function indent(code: string): string {
  const out: string[] = [];
  let depth = 0;
  for (const raw of code.split("\n")) {
    const line = raw.trim();
    if (line.startsWith("*")) {
      out.push(`${"  ".repeat(depth)} ${line}`);
      continue;
    }
    const closing = /^[)\]}]+/.exec(line)?.[0].length ?? 0;
    const label = /^(case .*|default):$/.test(line);
    const caseBody = depth > 0 && inCase(out, depth) && !label && closing === 0;
    if (line.startsWith("/**") && depth === 0 && out.at(-1) !== "" && out.length > 0) out.push("");
    const level = Math.max(0, depth - closing) + (caseBody ? 1 : 0);
    out.push(line === "" ? "" : "  ".repeat(level) + line);
    if (!line.startsWith("//") && !line.startsWith("/*")) depth += balance(line);
  }
  return `${out.join("\n").trimEnd()}\n`;
}

/** Whether the line before opened a case of a switch at this depth. */
function inCase(out: readonly string[], depth: number): boolean {
  const previous = out.at(-1) ?? "";
  return /^\s*(case .*|default):$/.test(previous) && previous.length - previous.trimStart().length === depth * 2;
}

/** Brackets opened less brackets closed, strings left out. */
function balance(line: string): number {
  let count = 0;
  for (const character of line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, "")) {
    if ("([{".includes(character)) count++;
    else if (")]}".includes(character)) count--;
  }
  return count;
}
