import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { emitHtml } from "../../generator/emit/html/emit.js";
import { readSpec } from "../../generator/index.js";
import { openPage, type SmallPage } from "./small-page.js";

const { model } = readSpec({ spec: "spec", overlays: ["spec/overlays/crosvm.yaml"] });
assert.ok(model, "the specification compiles");
const page = emitHtml(model).text;
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] as string);
const known = new Set(ids);

describe("the page of the whole specification", () => {
  it("has each anchor once", () => {
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it("links only to places in itself", () => {
    const targets = [...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1] as string);
    assert.ok(targets.length > 1000);
    assert.deepEqual(
      targets.filter((target) => !target.startsWith("#") || !known.has(target.slice(1))),
      [],
    );
  });

  it("loads nothing", () => {
    assert.doesNotMatch(page, /\ssrc=|<link|@import|url\(|<img|<iframe|fetch\(/);
  });

  it("shows every definition and every member", () => {
    const wanted = model.areas.flatMap((area) => [
      ...area.constants.map((item) => item.name),
      ...[...area.enums, ...area.flags].flatMap((item) => members(item.name, item.entries)),
      ...[...area.structs, ...area.bitStructs].flatMap((item) => members(item.name, item.fields)),
      ...area.features.flatMap((item) => members(item.name, item.bits)),
      ...area.channels.flatMap((item) => members(item.name, item.messages)),
      ...area.devices.flatMap((item) => members(`device-${item.name}`, item.queues)),
      ...area.quirks.map((quirk) => `${quirk.implementation}.${quirk.name}`),
      ...[...area.records, ...area.protobufMessages].flatMap((item) => members(item.name, item.fields)),
      ...area.unions.flatMap((item) => members(item.name, item.variants)),
      ...area.services.flatMap((item) => members(item.name, item.calls)),
      ...area.lineages.flatMap((item) => members(item.name, item.revisions)),
    ]);
    assert.deepEqual(
      wanted.filter((id) => !known.has(id)),
      [],
    );
  });

  it("shows what overlays add", () => {
    assert.ok(known.has("frontend-request.get-shared-memory-regions"));
  });

  it("can be read in the light and in the dark, and shows its filter only where scripts run", () => {
    assert.match(page, /<meta name="color-scheme" content="light dark">/);
    assert.match(page, /<input id="search-box"[^>]* hidden>/);
  });

  it("has markup of its own only", () => {
    const text = readFileSync("generated/docs/reference.html", "utf8");
    assert.equal(text.match(/<table>/g)?.length, text.match(/<\/table>/g)?.length);
    assert.doesNotMatch(text, /\[object Object\]|>undefined</);
  });
});

describe("the filter of the page", () => {
  /** The names of the tables that are shown, or of the shown rows of one. */
  const shown = (page: SmallPage, inside = "section.item"): string[] =>
    page.root
      .querySelectorAll(inside)
      .filter((element) => !element.closest("[hidden]"))
      .map((element) => element.id || (element.querySelector("h3")?.id ?? ""));

  it("shows everything until something is typed", () => {
    const opened = openPage(page);
    assert.equal(opened.element("search-box").hidden, false);
    assert.ok(shown(opened).length > 400);
  });

  it("finds rows by their words, in any order and case", () => {
    const opened = openPage(page);
    opened.type("search-box", "BASE vring get");
    assert.ok(shown(opened, "tbody tr").includes("frontend-request.get-vring-base"));
    assert.ok(!shown(opened, "tbody tr").includes("frontend-request.set-owner"));
    opened.type("search-box", "");
    assert.ok(shown(opened, "tbody tr").includes("frontend-request.set-owner"));
  });

  it("finds members of JSON protocols", () => {
    const opened = openPage(page);
    opened.type("search-box", "wait_for_success");
    assert.deepEqual(shown(opened, "tbody tr"), ["balloon-control-command.adjust"]);
    assert.equal(opened.element("search-count").textContent, "1 found");
  });

  it("finds whole tables by their title, and hides the parts in which nothing is", () => {
    const opened = openPage(page);
    opened.type("search-box", "displayparameters what a display");
    assert.deepEqual(shown(opened), ["display-parameters"]);
    assert.deepEqual(
      shown(opened, "section.area").map((_, index) => index),
      [0],
    );
  });

  it("makes way for a link to what it hides", () => {
    const opened = openPage(page);
    opened.type("search-box", "balloonstats");
    opened.follow("#vring-addr.used");
    const target = opened.element("vring-addr.used");
    assert.deepEqual([target.closest("[hidden]"), target.scrolledTo], [null, true]);
    assert.equal(opened.element("search-box").value, "");
  });
});

const members = (owner: string, items: readonly { name: string }[]): string[] => [
  owner,
  ...items.map((item) => `${owner}.${item.name}`),
];
