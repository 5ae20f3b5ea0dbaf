import { crosvmProfiles, type Profile, VmControlClient } from "../../generated/typescript/index.js";
import { ControlChannel, type ControlChannelOptions } from "./control-channel.js";

/** How a monitor is controlled. */
export interface VmControlOptions extends ControlChannelOptions {
  /** What the monitor is taken to understand; by default the newest revision that this package knows, built with everything. */
  readonly profile?: Profile;
}

/** The control of a running virtual machine: every request of crosvm's control socket, and an end. */
export class VmController extends VmControlClient {
  readonly #channel: ControlChannel;

  /** Use {@link controlVm}. */
  constructor(channel: ControlChannel, profile: Profile) {
    super(channel, profile);
    this.#channel = channel;
  }

  /** Gives up the requests that wait for their answers, and a connection that is kept. The virtual machine goes on. */
  close(): void {
    this.#channel.close();
  }
}

/**
 * Controls the virtual machine of a crosvm that was started with `--socket PATH`.
 * Nothing needs to be closed, unless `keepConnection` is chosen.
 */
export function controlVm(path: string, options: VmControlOptions = {}): VmController {
  return new VmController(new ControlChannel(path, options), options.profile ?? crosvmProfiles.head);
}
