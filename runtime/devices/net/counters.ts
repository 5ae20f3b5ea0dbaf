/** What a network device has done since it was made, in frames. */
export interface NetworkCounters {
  /** Taken from the driver and handed to the program. */
  readonly fromDriver: number;
  /** Put into the driver's buffers. */
  readonly toDriver: number;
  /** Sent by the program, and dropped: the driver had no buffers for too long, or only such as are too small. */
  readonly dropped: number;
  /** Sent by the driver, and dropped: too short, too long, or with a header that asks for what was not negotiated. */
  readonly malformed: number;
}

/** The same while it is counted. */
export type RunningCounters = { -readonly [Name in keyof NetworkCounters]: NetworkCounters[Name] };
