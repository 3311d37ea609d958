import type { File } from "../emitter.js";
import { render } from "../render.js";

/** A section of a page of text. Headings are Markdown. */
export interface Section {
  heading: string;
  blocks: string[];
}

/** A section without its empty blocks; none where no block is left. */
export function section(heading: string, blocks: readonly string[]): Section[] {
  const filled = blocks.filter((block) => block !== "");
  return filled.length === 0 ? [] : [{ heading, blocks: filled }];
}

/** A page of text. */
export function textPage(path: string, title: string, intro: readonly string[], sections: readonly Section[]): File {
  return { path, text: render("docs/page", { title, intro: intro.filter((block) => block !== ""), sections }) };
}

/** A list of bullets. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
