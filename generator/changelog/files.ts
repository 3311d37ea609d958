import type { File } from "../emit/emitter.js";
import { createProse } from "../emit/prose.js";
import { printAtom } from "./atom.js";
import type { Changelog } from "./changelog.js";
import { printMarkdown } from "./markdown.js";

/** The folder of the output that holds the changelog. */
export const changelogFolder = "changelog";

/** The changelog in its three forms. @param author who the changes are by, which a feed has to say */
export function changelogFiles(changelog: Changelog, author: string): File[] {
  const prose = createProse();
  const texts = {
    "changelog.md": printMarkdown(changelog, prose),
    "changelog.json": `${JSON.stringify(changelog, null, 2)}\n`,
    "changelog.atom": printAtom(changelog, author, prose),
  };
  return Object.entries(texts).map(([name, text]) => ({ path: `${changelogFolder}/${name}`, text }));
}
