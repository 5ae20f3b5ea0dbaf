import { parseArgs } from "node:util";
import { type Command, UsageError } from "./command.js";

/** The commands, loaded only when asked for: the generator works where the native runtime does not. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  generate: () => import("./commands/generate.js"),
  lint: () => import("./commands/lint.js"),
  diff: () => import("./commands/diff.js"),
  blk: () => import("./commands/blk.js"),
  switch: () => import("./commands/switch.js"),
  device: () => import("./commands/device.js"),
  probe: () => import("./commands/probe.js"),
  vm: () => import("./commands/vm.js"),
  "vm-bridge": () => import("./commands/vm-bridge.js"),
  "bench blk": () => import("./commands/bench-blk.js"),
  demonstrate: () => import("./commands/demonstrate.js"),
};

/**
 * Runs the command line.
 * @param words what follows `vhost-user`
 * @returns the exit status: 0 success, 1 failure, 2 wrong usage
 */
export async function run(words: string[]): Promise<number> {
  const name = Object.keys(commands).find((candidate) =>
    candidate.split(" ").every((word, index) => words[index] === word),
  );
  if (name === undefined) {
    const asked = words.length === 0 || ["help", "--help", "-h"].includes(words[0] ?? "");
    const overview = await overviewText();
    if (asked) process.stdout.write(overview);
    else process.stderr.write(`vhost-user: no command '${words[0]}'\n\n${overview}`);
    return asked ? 0 : 2;
  }
  const { command } = await (commands[name] as () => Promise<{ command: Command }>)();
  const rest = words.slice(name.split(" ").length);
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(helpText(command));
    return 0;
  }
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([key, { type, multiple }]) => [key, { type, multiple: multiple ?? false }]),
    );
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    return await command.run(values, positionals);
  } catch (error) {
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) {
      process.stderr.write(`vhost-user ${name}: ${(error as Error).message}\nusage: vhost-user ${command.usage}\n`);
      return 2;
    }
    process.stderr.write(
      `vhost-user ${name}: ${process.env.VHOST_USER_DEBUG ? (error as Error).stack : (error as Error).message}\n`,
    );
    return 1;
  }
}

async function overviewText(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map(async (load) => (await load()).command));
  const width = Math.max(...loaded.map((command) => command.name.length));
  const rows = loaded.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `usage: vhost-user COMMAND [OPTIONS]\n\n${rows.join("\n")}\n\n'vhost-user COMMAND --help' tells more.\n`;
}

function helpText(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([key, option]) => [`--${key}${option.value ? `=${option.value}` : ""}`, option.help] as const,
  );
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  const options = rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}\n`).join("");
  return `usage: vhost-user ${command.usage}\n\n${command.summary}\n\n${options}`;
}
