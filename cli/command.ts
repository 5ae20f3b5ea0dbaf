/** One sub-command of the `vhost-user` binary. The table in `main.ts` makes the help and parses the options from it. */
export interface Command {
  /** The words that select it, such as `blk` or `bench blk`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows `vhost-user` on a usage line. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * Does the work.
   * @returns the exit status: 0 success, 1 the work failed or a check found something, 2 wrong usage
   */
  run(values: CommandValues, positionals: string[]): Promise<number>;
}

/** One `--option` of a command. */
export interface CommandOption {
  readonly type: "string" | "boolean";
  /** What stands behind `=` in the help, such as `PATH`; absent for booleans. */
  readonly value?: string;
  readonly help: string;
  /** Whether it may be given several times; its value is then an array. */
  readonly multiple?: boolean;
}

/** The parsed options: strings, booleans, or arrays of strings for `multiple` ones. */
export type CommandValues = Record<string, unknown>;

/** Wrong usage of a command: printed with the command's usage line, exit status 2. */
export class UsageError extends Error {}
