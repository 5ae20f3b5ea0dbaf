import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { formatProblems } from "../../generator/index.js";
import { compile } from "../../generator/passes/compile.js";
import { SourceFile } from "../../generator/source/source-file.js";

const text = `area: bad
doc: A layout with a gap.
source: { document: none, section: none }
structs:
  - name: area
    size: 16
    doc: Two numbers.
    fields:
      - { name: index, type: u32, offset: 0, doc: "Index." }
      - { name: used, type: u64, offset: 8, doc: "Used." }
`;
const source = new SourceFile("spec/bad.yaml", text);
const problems = compile([source]).report.sorted();

describe("the text of a problem", () => {
  it("shows place, code, source line, caret, layout and advice", () => {
    assert.equal(
      formatProblems(problems, [source], "text"),
      `spec/bad.yaml:10:42 error VU2003 field 'used' is at 4, not 8
  10 |       - { name: used, type: u64, offset: 8, doc: "Used." }
     |                                          ^
  offset    size  field   type
       0       4  index   u32
       4       8  used    u64  <- written: 8
      12          (end)
  its alignment is 8: put 4 bytes of padding in front of it
`,
    );
  });

  it("is JSON for programs", () => {
    const [problem] = JSON.parse(formatProblems(problems, [source], "json"));
    assert.deepEqual([problem.code, problem.position.line, problem.position.column], ["VU2003", 10, 42]);
  });

  it("is SARIF for code hosts", () => {
    const log = JSON.parse(formatProblems(problems, [source], "sarif"));
    assert.deepEqual(log.runs[0].results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: "spec/bad.yaml" },
      region: { startLine: 10, startColumn: 42, endColumn: 43 },
    });
  });
});

describe("the schema of the language", () => {
  it("is a valid JSON Schema", () => {
    const schema = JSON.parse(readFileSync("spec/spec.schema.json", "utf8"));
    assert.ok(new Ajv2020({ strict: false }).validateSchema(schema));
  });

  it("describes every key, so that editors can explain it", () => {
    const { $defs, properties } = JSON.parse(readFileSync("spec/spec.schema.json", "utf8"));
    const undescribed = Object.entries({ ...$defs, top: { properties } }).flatMap(([name, definition]) =>
      Object.entries(
        (definition as { properties?: Record<string, { description?: string; $ref?: string; oneOf?: unknown }> })
          .properties ?? {},
      )
        .filter(([, property]) => !property.description && !property.$ref && !property.oneOf)
        .map(([key]) => `${name}.${key}`),
    );
    assert.deepEqual(undescribed, []);
  });
});
