/** What a {@link Watch} waits for. */
export type WatchEvents = "read" | "write" | "both";

/**
 * Calls back on Node's own event loop when a descriptor is ready. Level triggered: the call repeats while the
 * descriptor stays ready. An error or hang-up counts as ready for what is waited for, so that the next read reports it.
 *
 * The watch holds a duplicate of the descriptor: closing the original is safe and does not end the watch, and the peer
 * of a socket sees the end of the stream once both are closed. Several watches of one descriptor are allowed.
 * It keeps the process alive unless {@link Watch.unref} was called. Keep a reference: a collected watch is closed.
 */
export declare class Watch {
  /**
   * @throws `ERR_VU_SYSTEM` when the descriptor cannot be watched (a regular file, for one).
   */
  constructor(fd: number, events: WatchEvents, callback: (readable: boolean, writable: boolean) => void);

  /** Changes what is waited for. Throws `ERR_VU_STATE` when closed. */
  setEvents(events: WatchEvents): void;

  /** The open watch keeps the process alive again. */
  ref(): void;

  /** The open watch does not keep the process alive. */
  unref(): void;

  /** Whether the watch was closed. */
  readonly closed: boolean;

  /** Ends the watch: the callback is not called again, not even for an event that is due. Closing twice does nothing. */
  close(): void;
}
