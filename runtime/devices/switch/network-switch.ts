import { VhostUserError } from "../../../generated/typescript/index.js";
import { drainEvent, SwitchEngine, type SwitchPortCounters, Watch } from "../../binding/index.js";
import { randomMac } from "../../network/mac-address.js";
import { NetworkConfiguration } from "../net/configuration.js";
import { SwitchPort } from "./port.js";

/** How a switch is made. */
export interface NetworkSwitchOptions {
  /** Number of ports, at least 1. */
  readonly ports: number;
  /** Bytes of a frame at most, without its Ethernet header and VLAN tag; 1500 by default. */
  readonly mtu?: number;
  /** Longest time in microseconds to poll for frames before sleeping; 10 by default, 0 never polls. It adapts: polling in vain becomes shorter. */
  readonly pollMicroseconds?: number;
  /** Seconds after which an address that sends nothing is forgotten; 300 by default. */
  readonly ageingSeconds?: number;
}

const DEFAULT_MTU = 1500;
const MOST_PORTS = 1024;

/**
 * A learning Ethernet switch. Each of its ports is a device to {@link serve} to a front-end; frames between them never come near JavaScript.
 *
 *     const network = new NetworkSwitch({ ports: 2 });
 *     await serve(network.ports[0], { path: "/tmp/a.sock" });
 *     await serve(network.ports[1], { path: "/tmp/b.sock" });
 */
export class NetworkSwitch {
  readonly ports: readonly SwitchPort[];
  readonly #engine: SwitchEngine;
  readonly #failures: Watch;

  /** @throws VhostUserError ERR_VU_ARGUMENT for a number of ports, an MTU or a time that cannot be */
  constructor(options: NetworkSwitchOptions) {
    const { ports, mtu = DEFAULT_MTU, pollMicroseconds, ageingSeconds } = options;
    if (!(Number.isInteger(ports) && ports >= 1 && ports <= MOST_PORTS)) {
      throw new VhostUserError("ERR_VU_ARGUMENT", `a switch of ${ports} ports, not 1 to ${MOST_PORTS}`);
    }
    const configurations = Array.from({ length: ports }, () => new NetworkConfiguration(randomMac(), 1, mtu));
    const engine = SwitchEngine.start({ ports, mtu, pollMicroseconds, ageingSeconds });
    this.#engine = engine;
    this.ports = configurations.map((configuration, number) => new SwitchPort(engine, number, configuration));
    this.#failures = new Watch(engine.failed.fd, "read", () => this.#report());
    this.#failures.unref();
  }

  /** What each port has done so far. */
  counters(): SwitchPortCounters[] {
    return this.ports.map(({ number }) => this.#engine.counters(number));
  }

  /** Ends the switch. Stop the servers of its ports before. */
  close(): void {
    this.#failures.close();
    this.#engine.stop();
    this.#engine.failed.close();
  }

  #report(): void {
    drainEvent(this.#engine.failed);
    for (const { port, role, failure } of this.#engine.takeFailures()) {
      this.ports[port]?.fail(role, new VhostUserError(failure.code, failure.message));
    }
  }
}
