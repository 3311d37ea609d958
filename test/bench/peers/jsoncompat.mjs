// jsoncompat is WebAssembly that has to be started by hand.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import start, { check_compat } from "jsoncompat";

const wasm = createRequire(import.meta.url).resolve("jsoncompat/jsoncompat_wasm_bg.wasm");
await start({ module_or_path: readFileSync(wasm) });

/** Whether every value of `sub` is one of `sup`. @throws what it throws where it cannot tell */
export function isContained(sub, sup) {
  return check_compat(JSON.stringify(sub), JSON.stringify(sup), "deserializer");
}
