import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { packageRoot } from "../../package-root.js";
import type { File } from "../emitter.js";

/** The runtime's modules that the given ones need, themselves included, as they are written in `generator/runtime/`. */
export function runtimeFiles(modules: Iterable<string>): File[] {
  const texts = new Map<string, string>();
  const add = (module: string): void => {
    if (texts.has(module)) return;
    const text = readFileSync(join(packageRoot, "generator", `${module}.ts`), "utf8");
    texts.set(module, text);
    for (const [, path = ""] of text.matchAll(/ from "(\.[^"]+)\.js";/g)) add(posix.join(posix.dirname(module), path));
  };
  for (const module of modules) add(module);
  return [...texts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([module, text]) => ({ path: `src/${module}.ts`, text }));
}
