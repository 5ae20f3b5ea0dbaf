/** Text that can stand in a comment of C on one line. */
export function comment(text: string): string {
  return text.trim().replaceAll("*/", "* /").replaceAll("\n", " ");
}
