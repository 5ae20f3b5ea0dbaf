import { withPeers } from "../support/peers.js";
import { GUEST_TOOLS, type GuestImage, guestImage } from "./image.js";

/** What a suite with a guest needs: the image, and options that skip the suite where there is none. */
export interface PreparedGuest {
  readonly image: GuestImage;
  readonly options: { readonly skip: string | false };
}

/**
 * Makes the guest where it can be made: it needs `programs` and tools, and its packages come over the network.
 * @throws Error where CI=true and something is missing
 */
export async function guestFor(...programs: readonly string[]): Promise<PreparedGuest> {
  const none: GuestImage = { kernel: "", initramfs: "" };
  const options = withPeers(...programs, ...GUEST_TOOLS);
  if (options.skip !== false) return { image: none, options };
  try {
    return { image: await guestImage(), options };
  } catch (failure) {
    if (process.env["CI"] === "true") throw failure;
    return {
      image: none,
      options: { skip: `the guest cannot be made: ${(failure as Error).message.split("\n", 1)[0]}` },
    };
  }
}
