/** A place in a spec file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Number of characters that the caret underlines, at least 1. */
  readonly length: number;
}
