import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import { packageRoot } from "../package-root.js";

/**
 * An instance of our own: nothing registered by others is seen, nothing of ours is left behind. `strict` makes a misspelt field throw;
 * `noEscape` because the output is no HTML: what the view holds is already literal, identifier or escaped text.
 */
const handlebars = Handlebars.create();
const compiled = new Map<string, (view: object) => string>();

/**
 * Prints a view through `templates/NAME.hbs`. A partial is named by its path too: `{{> shared/header}}`.
 * @throws Error when the template asks for a field that the view lacks
 */
export function render(name: string, view: object): string {
  let template = compiled.get(name);
  if (!template) {
    template = handlebars.compile(readTemplate(name), { strict: true, noEscape: true, knownHelpersOnly: true });
    compiled.set(name, template);
  }
  return template(view);
}

function readTemplate(name: string): string {
  const text = readFileSync(join(packageRoot, "templates", `${name}.hbs`), "utf8");
  for (const [, partial = ""] of text.matchAll(/\{\{#?>\s*([\w/-]+)/g))
    if (!Object.hasOwn(handlebars.partials, partial)) handlebars.registerPartial(partial, readTemplate(partial));
  return text;
}
