import assert from "node:assert/strict";
import { posix } from "node:path";
import { describe, it } from "node:test";
import { emitMarkdown } from "../../generator/emit/markdown/emit.js";
import { readSpec } from "../../generator/index.js";

const { model } = readSpec({ spec: "spec", overlays: ["spec/overlays/crosvm.yaml"] });
assert.ok(model, "the specification compiles");
const pages = new Map(emitMarkdown(model).map(({ path, text }) => [path, text]));

/** The anchors that code hosts give to the headings of a page. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );

describe("the pages of tables", () => {
  it("link to sections that are there, on whatever page", () => {
    const links = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#]*)#([^)]+)\)/g)].map(([, page, anchor = ""]) => ({
        from: path,
        to: page ? posix.join(posix.dirname(path), page) : path,
        anchor,
      })),
    );
    assert.ok(links.length > 500);
    const anchors = new Map([...pages].map(([path, text]) => [path, new Set(anchorsOf(text))]));
    assert.deepEqual(
      links.filter(({ to, anchor }) => !anchors.get(to)?.has(anchor)),
      [],
    );
  });

  it("link from a message to its payload, and from an answer to a type of the requests", () => {
    assert.match(pages.get("docs/vhost-user/frontend-requests.md") ?? "", /\[MemTable\]\(payloads\.md#memtable\)/);
    assert.match(
      pages.get("docs/vm-control/responses.md") ?? "",
      /\[DisplayParameters\]\(requests\.md#displayparameters\)/,
    );
  });
});
