import type { CommandValues } from "./command.js";
import { parseNumber } from "./size.js";

const MOST_MICROSECONDS = 1000;

/** What --poll-us says, for those who poll at a queue; nothing where it is not given, so that the default stands in one place. @throws UsageError */
export function pollingOf(values: CommandValues): { pollMicroseconds?: number } {
  const given = values["poll-us"] as string | undefined;
  return given === undefined ? {} : { pollMicroseconds: parseNumber(given, "poll-us", 0, MOST_MICROSECONDS) };
}
