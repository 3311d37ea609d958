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

/** Facts on one line. No list: it would become one with a list of the author's before it. */
export function facts(items: readonly string[]): string {
  return items.join(" · ");
}

/** A list of bullets. It must not follow a description, which may end with a list that would swallow it. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
