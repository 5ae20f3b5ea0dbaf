/** No arguments, or nothing in the answer. */
type Nothing = Readonly<Record<string, never>>;

/** One virtual CPU. */
export interface QmpCpu {
  readonly "cpu-index": number;
  readonly "thread-id": number;
}

/** One block device. */
export interface QmpBlockInfo {
  readonly device: string;
  readonly qdev?: string;
  readonly inserted?: { readonly "node-name"?: string; readonly ro: boolean };
}

/** A property of an object. */
export interface QmpProperty {
  readonly name: string;
  /** `child<TYPE>` for objects below this one. */
  readonly type: string;
}

/** A device on a PCI bus, and what is behind it if it is a bridge. */
export interface QmpPciDevice {
  readonly bus: number;
  readonly qdev_id: string;
  readonly pci_bridge?: { readonly bus: { readonly secondary: number }; readonly devices?: readonly QmpPciDevice[] };
}

/** Memory statistics of the guest; what the guest did not tell is the largest integer. */
export interface QmpGuestStatistics {
  readonly "last-update": number;
  readonly stats: Readonly<Record<string, number>>;
}

interface QmpCommand<Arguments, Result> {
  readonly arguments: Arguments;
  readonly result: Result;
}

/** The commands of QEMU's machine protocol that are used, as the QAPI schema of QEMU 7.2 to 11 has them. */
export interface QmpCommands {
  qmp_capabilities: QmpCommand<Nothing, Nothing>;
  quit: QmpCommand<Nothing, Nothing>;
  stop: QmpCommand<Nothing, Nothing>;
  cont: QmpCommand<Nothing, Nothing>;
  system_powerdown: QmpCommand<Nothing, Nothing>;
  "send-key": QmpCommand<{ keys: readonly { type: "qcode"; data: string }[] }, Nothing>;
  "query-status": QmpCommand<Nothing, { readonly running: boolean; readonly status: string }>;
  "query-cpus-fast": QmpCommand<Nothing, readonly QmpCpu[]>;
  "query-memory-size-summary": QmpCommand<
    Nothing,
    { readonly "base-memory": number; readonly "plugged-memory"?: number }
  >;
  balloon: QmpCommand<{ value: number }, Nothing>;
  "query-balloon": QmpCommand<Nothing, { readonly actual: number }>;
  "qom-list": QmpCommand<{ path: string }, readonly QmpProperty[]>;
  "qom-get": QmpCommand<{ path: string; property: string }, unknown>;
  "qom-set": QmpCommand<{ path: string; property: string; value: unknown }, Nothing>;
  "query-block": QmpCommand<Nothing, readonly QmpBlockInfo[]>;
  block_resize: QmpCommand<{ "node-name": string; size: number }, Nothing>;
  device_add: QmpCommand<Readonly<Record<string, unknown>> & { driver: string; id: string }, Nothing>;
  device_del: QmpCommand<{ id: string }, Nothing>;
  netdev_add: QmpCommand<Readonly<Record<string, unknown>> & { type: string; id: string }, Nothing>;
  netdev_del: QmpCommand<{ id: string }, Nothing>;
  "query-pci": QmpCommand<Nothing, readonly { readonly bus: number; readonly devices: readonly QmpPciDevice[] }[]>;
  getfd: QmpCommand<{ fdname: string }, Nothing>;
  "add-fd": QmpCommand<Nothing, { readonly "fdset-id": number }>;
  "remove-fd": QmpCommand<{ "fdset-id": number }, Nothing>;
  migrate: QmpCommand<{ uri: string }, Nothing>;
  "query-migrate": QmpCommand<Nothing, { readonly status?: string; readonly "error-desc"?: string }>;
}
