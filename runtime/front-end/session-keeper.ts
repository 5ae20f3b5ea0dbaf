import { VhostUserError } from "../../generated/typescript/index.js";
import { reasonOf } from "../connection/reason-of.js";
import type { BackendSession } from "./backend-session.js";
import { isLoss, type ReconnectOptions, retry } from "./reconnect.js";

/** What the owner of a connection that can be replaced does. */
export interface SessionKeeperOptions {
  /** How to look for the back-end when the connection is lost; undefined: not at all. */
  readonly reconnect: ReconnectOptions | undefined;
  /** Connects to the back-end that is to be served by now. */
  connect(): Promise<BackendSession>;
  /** Tells a back-end that was connected again what it has to know. */
  restore(session: BackendSession): Promise<void>;
  /** There is no connection any more, and there will not be one. */
  ended(reason: VhostUserError): void;
}

/** The present connection to a back-end, replaced when it is lost, and the steps taken on it, one at a time. */
export class SessionKeeper {
  /** Resolves with the reason when there is no connection any more, and will not be one; never rejects. */
  readonly closed: Promise<VhostUserError>;
  readonly #options: SessionKeeperOptions;
  /** Why there is to be no connection any more. */
  #closing: VhostUserError | undefined;
  /** Ends the search for the back-end, while there is one. */
  #search: AbortController | undefined;
  #session: BackendSession;
  /** Why there is no connection at present. */
  #lost: VhostUserError | undefined;
  #ended: VhostUserError | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #markClosed: (reason: VhostUserError) => void = () => {};

  constructor(session: BackendSession, options: SessionKeeperOptions) {
    this.#options = options;
    this.closed = new Promise((resolve) => {
      this.#markClosed = resolve;
    });
    this.#session = session;
    this.use(session);
  }

  get session(): BackendSession {
    return this.#session;
  }

  /** Goes on with this connection. */
  use(session: BackendSession): void {
    this.#session = session;
    this.#lost = undefined;
    session.closed.then((reason) => this.#lose(session, reason));
  }

  /**
   * Takes a step when those before it are over. A connection that is lost is found again first; one that is lost during the step too, and then
   * the step is taken once more, from its beginning.
   * @throws VhostUserError (by rejection) why there is no connection, or what the step throws
   */
  step<Result>(take: (session: BackendSession) => Promise<Result>): Promise<Result> {
    const taken = this.#turn.then(async () => {
      if (this.#closing) throw this.#ended ?? this.#closing;
      if (this.#ended) throw this.#ended;
      if (this.#lost) await this.#recover();
      try {
        return await take(this.#session);
      } catch (error) {
        if (!this.#lost || this.#ended) throw error;
        await this.#recover();
        return take(this.#session);
      }
    });
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  /** Takes a last step, if there is a connection, and closes that. Closing twice does nothing more. */
  async close(last: (session: BackendSession) => Promise<void>): Promise<void> {
    if (this.#closing) {
      await this.closed;
      return;
    }
    const reason = new VhostUserError("ERR_VU_CLOSED", "the front-end was closed");
    this.#closing = reason;
    this.#search?.abort(reason);
    await this.#turn;
    try {
      if (!this.#lost && !this.#ended) await last(this.#session);
    } catch (error) {
      if (!isLoss(error)) throw error;
    } finally {
      this.#end(reason);
    }
  }

  #lose(session: BackendSession, reason: VhostUserError): void {
    if (session !== this.#session || this.#ended) return;
    this.#lost = reason;
    if (this.#options.reconnect && isLoss(reason)) this.step(async () => {}).catch(() => undefined);
    else this.#end(reason);
  }

  async #recover(): Promise<void> {
    const attempt = async (): Promise<void> => {
      const session = await this.#options.connect();
      try {
        await this.#options.restore(session);
      } catch (error) {
        session.close();
        throw error;
      }
      this.use(session);
    };
    this.#search = new AbortController();
    if (this.#closing) this.#search.abort(this.#closing);
    try {
      await retry(attempt, this.#search.signal, this.#options.reconnect ?? {});
    } catch (error) {
      throw this.#end(reasonOf(error));
    }
  }

  #end(reason: VhostUserError): VhostUserError {
    if (this.#ended) return this.#ended;
    this.#ended = reason;
    this.#session.close();
    this.#options.ended(reason);
    this.#markClosed(reason);
    return reason;
  }
}
