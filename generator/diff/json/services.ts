import type { Call, Service, VariantPath } from "../../ir/service-model.js";
import type { Flow, Site } from "../change.js";
import type { Comparison } from "../comparison.js";
import { pair } from "../pairing.js";

const REQUESTS: Flow = { sender: "client", receiver: "server" };
const ANSWERS: Flow = { sender: "server", receiver: "client" };

export function compareService(comparison: Comparison, was: Service, now: Service): void {
  const site: Site = { item: now.name, was, now, flows: [REQUESTS, ANSWERS] };
  const nameNow = (name: string | null): string | null => name && comparison.nameNow("definitions", name);
  for (const key of ["request", "response"] as const) {
    if (nameNow(was[key]) !== now[key])
      comparison.differs("service-union-changed", site, `has the ${key}`, nameNow(was[key]), now[key], [key]);
  }
  for (const key of ["client", "server"] as const) {
    if (was[key] !== now[key]) comparison.differs("class-renamed", site, `has the ${key}`, was[key], now[key], [key]);
  }
  if (nameNow(was.lineage) !== now.lineage)
    comparison.differs("service-lineage-changed", site, "counts revisions of", nameNow(was.lineage), now.lineage);
  const [most, mostNow] = [was.maximumDescriptors, now.maximumDescriptors];
  if (most !== mostNow) {
    const rule = mostNow < most ? "descriptors-narrowed" : "descriptors-widened";
    comparison.differs(rule, site, "carries descriptors in a packet at most", most, mostNow, ["transport"]);
  }
  if (was.malformed !== now.malformed) {
    const requests = { ...site, flows: [REQUESTS] };
    comparison.differs(
      "service-malformed-changed",
      requests,
      "has for what is malformed",
      was.malformed,
      now.malformed,
      ["malformed"],
    );
  }
  const [errors, errorsNow] = [errorsText(was, comparison), errorsText(now)];
  if (errors !== errorsNow)
    comparison.differs("service-errors-changed", { ...site, flows: [ANSWERS] }, "fails with", errors, errorsNow, [
      "errors",
    ]);
  compareCalls(comparison, site, was, now);
}

/** @param comparison translates the names of an old service */
function errorsText({ errors, response }: Service, comparison?: Comparison): string {
  const nameNow = (of: string, name: string): string => comparison?.nameNow(of, name) ?? name;
  return errors
    .map(({ variant, errno }) => {
      return `${nameNow(response, variant)}${errno === null ? "" : ` of ${nameNow("definitions", errno)}`}`;
    })
    .join(", ");
}

function compareCalls(comparison: Comparison, service: Site, was: Service, now: Service): void {
  const path = (of: VariantPath): string => pathText(of, comparison);
  // A request has one call, so that it tells which one that is.
  const requestOf = (call: Call): string => (was.calls.includes(call) ? path(call.request) : pathText(call.request));
  const pairing = pair(was.calls, now.calls, requestOf);
  for (const { was: before, now: after, renamed } of pairing.pairs) {
    const site: Site = { ...service, item: `${service.item}.${after.name}`, was: before, now: after };
    comparison.names({ was: before, now: after, renamed }, site, "method-renamed");
    const request = path(before.request);
    if (request !== pathText(after.request))
      comparison.differs("request-changed", { ...site, flows: [REQUESTS] }, "sends", request, pathText(after.request), [
        "request",
      ]);
    compareAnswers(comparison, { ...site, flows: [ANSWERS] }, before, after);
  }
  for (const call of pairing.removed) {
    const site = { ...service, item: `${service.item}.${call.name}`, was: call };
    comparison.add("call-removed", site, `'${site.item}' is gone`);
  }
  for (const call of pairing.added) {
    const site = { ...service, item: `${service.item}.${call.name}`, was: null, now: call };
    comparison.add("call-added", site, `'${site.item}' is new`);
  }
}

function compareAnswers(comparison: Comparison, site: Site, was: Call, now: Call): void {
  const reply = was.reply && pathText(was.reply, comparison);
  const replyNow = now.reply && pathText(now.reply);
  if (reply !== replyNow) comparison.differs("reply-changed", site, "is answered with", reply, replyNow, ["reply"]);
  const [absent, absentNow] = [absentText(was, comparison), absentText(now)];
  if (absent !== absentNow)
    comparison.differs("absent-answer-changed", site, "is answered, where nothing serves it, with", absent, absentNow, [
      "absent",
    ]);
  if (was.deferred !== now.deferred) {
    const text = now.deferred ? "may come late" : "comes at once";
    comparison.add("call-deferral-changed", site, `the answer to '${site.item}' ${text} now`, ["deferred"]);
  }
}

/** A variant in a variant. @param comparison translates the names of an old one */
function pathText({ variants }: VariantPath, comparison?: Comparison): string {
  return variants.map(({ union, variant }) => comparison?.nameNow(union, variant) ?? variant).join(".");
}

function absentText({ absent }: Call, comparison?: Comparison): string | null {
  if (!absent) return null;
  if (absent.kind === "errno") return `error number ${absent.errno}`;
  return absent.kind === "text" ? `'${absent.text}'` : pathText(absent.path, comparison);
}
