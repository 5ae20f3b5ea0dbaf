import type { Channel, Device, FeatureSet, Item, Model, Peer } from "../ir/model.js";

/** Someone who implements the protocol, as a column of the documentation's tables. */
export interface Implementer {
  readonly name: string;
  /** The page and the sources that were read. */
  readonly area: string;
  readonly document: string;
  readonly revision: string;
}

/** Who implements what: the columns, and the cells of each row. */
export class Implementers {
  readonly columns: readonly Implementer[];
  readonly #uses: readonly Uses[];

  constructor(model: Model) {
    const areas = model.areas.filter((area) => area.peer && area.peer.messages.length > 0);
    this.#uses = areas.map((area) => usesOf(area.peer as Peer));
    this.columns = areas.map((area) => ({
      name: area.peer?.name ?? "",
      area: area.name,
      document: area.source.document,
      revision: area.source.revision ?? "",
    }));
  }

  /** What each does with a message: `sends`, `serves`, both, or it only names it. */
  ofMessage(channel: Channel, message: Item): string[] {
    return this.#cells(messageKey(channel.name, message.name));
  }

  /** What each does with a feature bit: `offers` or `knows` it. */
  ofFeature(set: FeatureSet, bit: Item): string[] {
    return this.#cells(featureKey(set.name, bit.name));
  }

  /** What each does with a device: `drives`, `serves`, or both. */
  ofDevice(device: Device): string[] {
    return this.#cells(deviceKey(device.name));
  }

  #cells(key: string): string[] {
    return this.#uses.map((uses) => uses.get(key)?.join(", ") ?? "");
  }
}

/** What a peer does with each message, feature and device. */
type Uses = ReadonlyMap<string, readonly string[]>;

const messageKey = (channel: string, message: string): string => `message ${channel} ${message}`;
const featureKey = (set: string, feature: string): string => `feature ${set} ${feature}`;
const deviceKey = (device: string): string => `device ${device}`;

function usesOf({ messages, features, devices }: Peer): Uses {
  return new Map<string, readonly string[]>([
    ...messages.map(({ channel, message, uses }) => [messageKey(channel, message), uses] as const),
    ...features.map(({ set, feature, uses }) => [featureKey(set, feature), uses] as const),
    ...devices.map(({ device, uses }) => [deviceKey(device), uses] as const),
  ]);
}
