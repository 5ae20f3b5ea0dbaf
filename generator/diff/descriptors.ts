import type { DescriptorContract, Message } from "../ir/model.js";
import type { Flow, Site } from "./change.js";
import type { Comparison } from "./comparison.js";
import type { DiffRuleName } from "./rules/index.js";
import { NEW_WORDING, type Wording } from "./wording.js";

/** Compares which descriptors travel with a request or a reply; with a reply they travel the other way. */
export function compareDescriptors(
  comparison: Comparison,
  message: Site,
  of: "request" | "reply",
  before: Message,
  after: Message,
  old: Wording,
): void {
  const back = ({ sender, receiver }: Flow): Flow => ({ sender: receiver, receiver: sender });
  const site = of === "request" ? message : { ...message, flows: message.flows.map(back) };
  const differs: Differs = (rule, was, now, key) =>
    comparison.differs(rule, site, `carries with its ${of}`, was, now, ["fds", of, key]);
  const [was, now] = [before, after].map(of === "request" ? requestDescriptors : replyDescriptors) as Contract[];
  compareNumbers(was, now, differs);
  if (!was || !now) return;
  compareKinds(was, now, differs);
  if (was.owner !== now.owner) differs("descriptor-owner-changed", ownerText(was), ownerText(now), "owner");
  const [ruleWas, rule] = [ruleText(was, payloadOf(before, of), old), ruleText(now, payloadOf(after, of), NEW_WORDING)];
  if (ruleWas !== rule) differs("descriptor-rule-changed", ruleWas, rule, "when");
}

type Contract = DescriptorContract | null | undefined;

const requestDescriptors = (message: Message): Contract => message.requestDescriptors;
const replyDescriptors = (message: Message): Contract => message.replyDescriptors;

type Differs = (rule: DiffRuleName, before: string, after: string, key: string) => void;

function compareNumbers(was: Contract, now: Contract, differs: Differs): void {
  const [before, after] = [was, now].map((contract) => contract ?? { minimum: 0, maximum: 0 }) as [
    DescriptorContract,
    DescriptorContract,
  ];
  if (after.minimum > before.minimum || after.maximum < before.maximum)
    differs("descriptors-narrowed", countText(was), countText(now), "count");
  if (after.minimum < before.minimum || after.maximum > before.maximum)
    differs("descriptors-widened", countText(was), countText(now), "count");
}

/** Receivers that take any kind take more than those that insist on one. */
function compareKinds(was: DescriptorContract, now: DescriptorContract, differs: Differs): void {
  if (was.kind === now.kind) return;
  const rule =
    now.kind === "any"
      ? "descriptors-widened"
      : was.kind === "any"
        ? "descriptors-narrowed"
        : "descriptor-kind-changed";
  differs(rule, kindText(was), kindText(now), "kind");
}

function countText(contract: Contract): string {
  if (!contract) return "no descriptor";
  const { minimum, maximum } = contract;
  if (minimum === maximum) return maximum === 1 ? "1 descriptor" : `${maximum} descriptors`;
  return `${minimum} to ${maximum} descriptors`;
}

/** What the descriptors come with. */
function payloadOf({ request, reply }: Message, of: "request" | "reply"): string | null {
  if (of === "request") return request.payload;
  return reply.kind === "always" ? reply.payload : null;
}

/** What tells whether and how many descriptors come. */
function ruleText(contract: DescriptorContract, payload: string | null, wording: Wording): string {
  const { countFrom, absentWhen, when, ignored } = contract;
  const parts = [
    ...(countFrom === null ? [] : [`as many as '${wording.field(payload, countFrom)}' tells`]),
    ...(absentWhen === null ? [] : [`none with '${wording.field(payload, absentWhen)}'`]),
    ...(when === null ? [] : [`some only with ${wording.condition(when)}`]),
    ...(ignored ? ["some that are ignored"] : []),
  ];
  return parts.length > 0 ? parts.join(" and ") : "as many as the count allows";
}

const kindText = ({ kind }: DescriptorContract): string => `descriptors of kind ${kind}`;

const ownerText = ({ owner }: DescriptorContract): string => `descriptors that the ${owner} closes`;
