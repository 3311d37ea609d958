import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type Json } from "../json.js";
import { readCache, writeCache } from "../output/cache.js";
import { type Intact, intactOutput } from "../output/intact.js";
import { sha256 } from "../output/manifest.js";
import { packageRoot } from "../package-root.js";
import { filesBeside } from "../release/releases.js";
import type { PlanOptions } from "./plan.js";
import type { OutputTarget } from "./target-options.js";

/**
 * A stamp says that a run with these settings, by this build of the toolkit, made this output from these files. While all of that still
 * holds there is nothing to do, and that is seen without reading a document: generating again takes the time of hashing some files.
 */
interface Stamp {
  /** SHA-256 of each file that went in, by absolute path: the document's files, the configuration, its lint plugins. */
  inputs: Record<string, string>;
  /** Of the output's manifest. */
  output: string;
  /** What the run said on stderr, to be said again. */
  notes: string[];
}

/** What a run came to, when it is known to come to the same again. */
export interface Unchanged extends Intact {
  notes: string[];
  /** Absolute paths of the files that went in. */
  inputs: string[];
}

/** The state of the output, where generating would change nothing; undefined where that is not known. */
export async function findUnchanged(target: OutputTarget, options: PlanOptions): Promise<Unchanged | undefined> {
  const stamp = parseStamp(await readCache(keyOf(target, options)));
  if (!stamp || Object.entries(stamp.inputs).some(([path, hash]) => hashOf(path) !== hash)) return undefined;
  const intact = intactOutput(target.out);
  return intact?.digest === stamp.output
    ? { ...intact, notes: stamp.notes, inputs: Object.keys(stamp.inputs) }
    : undefined;
}

/** Remembers that the output is what the files make. */
export async function stampOutput(
  target: OutputTarget,
  options: PlanOptions,
  inputs: readonly { path: string; bytes: Uint8Array }[],
  notes: string[],
): Promise<void> {
  const intact = intactOutput(target.out);
  if (!intact) return;
  const hashes = Object.fromEntries(inputs.map(({ path, bytes }) => [path, sha256(bytes)]));
  const stamp: Stamp = { inputs: hashes, output: intact.digest, notes };
  await writeCache(keyOf(target, options), JSON.stringify(stamp));
}

function keyOf(
  target: OutputTarget,
  { load: { maxBytes, allowRefs }, lint, format, config: { file } }: PlanOptions,
): string {
  const releases = filesBeside(target.spec);
  return ["stamp", toolkit(), JSON.stringify([target, releases, maxBytes, allowRefs, lint, format, file])].join("\n");
}

function parseStamp(text: string | undefined): Stamp | undefined {
  if (text === undefined) return undefined;
  const value: Json = JSON.parse(text);
  return isJsonObject(value) ? (value as unknown as Stamp) : undefined;
}

function hashOf(path: string): string | undefined {
  try {
    return sha256(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** What identifies this build: the names of its chunks hold hashes of their content; what is read at run time is told by size and time. */
function toolkit(): string {
  const built = readdirSync(join(packageRoot, "dist", "chunks")).sort();
  const read = ["dist/cli.js", "templates", "generator/runtime"].flatMap((path) => stateOf(join(packageRoot, path)));
  return JSON.stringify([built, read]);
}

function stateOf(path: string): string[] {
  const { size, mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return [`${path} ${size} ${mtimeMs}`];
  return readdirSync(path)
    .sort()
    .flatMap((name) => stateOf(join(path, name)));
}
