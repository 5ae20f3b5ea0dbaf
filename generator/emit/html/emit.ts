import type { Model } from "../../ir/model.js";
import { Implementers } from "../implementers.js";
import { type Output, REGENERATE } from "../output.js";
import { render } from "../template.js";
import { areaId, escapeHtml } from "./links.js";
import { gatedMessages, protocolTables } from "./protocol.js";
import { definitionTables } from "./tables.js";

/** The whole specification as one page that needs nothing else: readable without JavaScript, filtered with it. */
export function emitHtml(model: Model): Output {
  const implementers = new Implementers(model);
  const gated = gatedMessages(model);
  const areas = model.areas.map((area) => ({
    id: areaId(area),
    name: escapeHtml(area.name),
    doc: escapeHtml(area.doc),
    source: escapeHtml(
      `${area.source.document}, ${area.source.section}${area.source.revision ? ` (${area.source.revision})` : ""}`,
    ),
    tables: [...protocolTables(area, implementers, gated), ...definitionTables(model, area)],
  }));
  return { path: "docs/reference.html", text: render("html/page.hbs", { areas, regenerate: REGENERATE }) };
}
