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
  readonly #peers: readonly Peer[];

  constructor(model: Model) {
    const areas = model.areas.filter((area) => area.peer && area.peer.messages.length > 0);
    this.#peers = areas.map((area) => area.peer as Peer);
    this.columns = areas.map((area) => ({
      name: area.peer?.name ?? "",
      area: area.name,
      document: area.source.document,
      revision: area.source.revision ?? "",
    }));
  }

  /** What each does with a message: `sends`, `serves`, both, or it only names it. */
  ofMessage(channel: Channel, message: Item): string[] {
    return this.#cells((peer) =>
      peer.messages.find((candidate) => candidate.channel === channel.name && candidate.message === message.name),
    );
  }

  /** What each does with a feature bit: `offers` or `knows` it. */
  ofFeature(set: FeatureSet, bit: Item): string[] {
    return this.#cells((peer) =>
      peer.features.find((candidate) => candidate.set === set.name && candidate.feature === bit.name),
    );
  }

  /** What each does with a device: `drives`, `serves`, or both. */
  ofDevice(device: Device): string[] {
    return this.#cells((peer) => peer.devices.find((candidate) => candidate.device === device.name));
  }

  #cells(find: (peer: Peer) => { readonly uses: readonly string[] } | undefined): string[] {
    return this.#peers.map((peer) => find(peer)?.uses.join(", ") ?? "");
  }
}
