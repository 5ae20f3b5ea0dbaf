/** A generated file: its path below the output folder, and its text. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** The command that makes generated files again. */
export const REGENERATE = "vhost-user generate";

/** The head of every generated file: what it came from, and how to make it again. */
export function banner(comment: string, sources: readonly string[]): string {
  return `${comment} Generated from ${sources.join(", ")}. Do not edit: change that, then run \`${REGENERATE}\`.\n\n`;
}
