// What the benches compare with, apart from the project's own dependencies: installed when a bench first runs, never by `npm ci`.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The newest Redocly, although lint is held to an older one: see package.json. */
export const redoclyName = "redocly-cli-2.77";

const folder = join(dirname(fileURLToPath(import.meta.url)), "peers");

if (!existsSync(join(folder, "node_modules")))
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });

/** The program of a package, of a peer unless another folder is named. */
export const bin = (name, of = folder) => join(of, "node_modules/.bin", name);

export const versionOf = (name, of = folder) =>
  JSON.parse(readFileSync(join(of, "node_modules", name, "package.json"), "utf8")).version;

/** What makes a program or function of a peer that has none: a module of the folder, which finds the peers as its own. */
export const adapter = (name) => join(folder, name);
