import type { Model } from "../../ir/model.js";
import { type Output, REGENERATE } from "../output.js";
import { render } from "../template.js";
import { luaText } from "./lua.js";
import { channelTables, layoutTables } from "./tables.js";

/** The wireshark target: a dissector of every channel, in one file of Lua. */
export function emitWireshark(model: Model): Output[] {
  const tables = { channels: luaText(channelTables(model)), layouts: luaText(layoutTables(model)) };
  const text = render("wireshark/dissector.hbs", { ...tables, regenerate: REGENERATE });
  return [{ path: "wireshark/vhost_user.lua", text }];
}
