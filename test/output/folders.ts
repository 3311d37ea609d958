import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { File } from "../../generator/emit/emitter.js";

/** A new folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "specwright-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The files of an output, from a literal: `{ "docs/index.md": "# Hi\n" }`. */
export function filesOf(texts: Record<string, string>): File[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

export function put(folder: string, texts: Record<string, string | Uint8Array>): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Each file below the folder with its text, each empty folder as "folder/"; without our manifest. */
export function tree(folder: string): Record<string, string> {
  const found = walk(folder, "").map((path): [string, string] => {
    const stats = lstatSync(join(folder, path));
    if (stats.isSymbolicLink()) return [path, "(link)"];
    return [path, stats.isDirectory() ? "(empty)" : readFileSync(join(folder, path), "utf8")];
  });
  return Object.fromEntries(found.filter(([path]) => path !== ".specwright.json"));
}

/** Everything that a write would change about the folder: time of change, inode and kind of each entry in it. */
export function traces(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    ["", ...names].map((name) => {
      const { mtimeNs, ctimeNs, ino } = lstatSync(join(folder, name), { bigint: true });
      return [name, `${ino} ${mtimeNs} ${ctimeNs}`];
    }),
  );
}

function walk(folder: string, path: string): string[] {
  const entries = readdirSync(join(folder, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    if (!entry.isDirectory()) return [inner];
    const below = walk(folder, inner);
    return below.length === 0 ? [inner] : below;
  });
}
