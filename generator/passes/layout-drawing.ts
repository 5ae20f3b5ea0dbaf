import type { ArrayLength } from "../ir/model.js";

export interface LayoutRow {
  readonly name: string;
  /** Where the field is, computed. */
  readonly offset: number;
  /** Where the author says it is. */
  readonly written: number;
  readonly size: number;
  readonly type: string;
  readonly array: ArrayLength | null;
}

/** A table of a struct's layout, with a mark where the written offset differs. */
export function drawLayout(rows: readonly LayoutRow[], end: number): string {
  const table = rows.map((row) => [
    String(row.offset),
    row.array?.kind === "counted" ? "*" : String(row.size),
    row.name,
    typeText(row),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0), 6));
  const line = (cells: readonly string[], mark = ""): string =>
    `${cells[0]?.padStart(widths[0] ?? 0)}  ${cells[1]?.padStart(widths[1] ?? 0)}  ${cells[2]?.padEnd(widths[2] ?? 0)}  ${cells[3] ?? ""}${mark}`.trimEnd();
  return [
    line(["offset", "size", "field", "type"]),
    ...table.map((cells, index) => {
      const row = rows[index];
      return line(cells, row && row.written !== row.offset ? `  <- written: ${row.written}` : "");
    }),
    line([String(end), "", "(end)", ""]),
  ].join("\n");
}

function typeText(row: LayoutRow): string {
  if (row.array === null) return row.type;
  return row.array.kind === "fixed" ? `${row.type}[${row.array.length}]` : `${row.type}[${row.array.by ?? "rest"}]`;
}
