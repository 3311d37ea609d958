import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { isJsonObject } from "../json.js";
import type { Document, Node } from "../load/document.js";
import { createFinder } from "../load/references.js";
import { at, type Location } from "../location.js";

/** Something with a name that could be referred to. */
interface Named {
  name: string;
  location: Location;
  /** What bears the name; written elsewhere where the list of components holds a reference to it. */
  target: Node;
}

/** Components, and members of other files, to which no operation leads, over however many references and files. */
export function unreachedComponents(document: Document): Named[] {
  const { components: written, ...operations } = document.root;
  // Security schemes are referred to by name, which other rules check.
  const securitySchemes = isJsonObject(written) ? (written.securitySchemes ?? null) : null;
  const starts: Node[] = [{ value: { ...operations, components: { securitySchemes } }, location: rootOf(document) }];
  const components = componentsOf(document);
  const listed = new Set(components.map(({ target }) => keyOf(target.location)));
  let unreached = [...components, ...membersOf(document).filter(({ target }) => !listed.has(keyOf(target.location)))];
  for (;;) {
    const reached = new Set(reach(document, starts).flatMap(withAncestors).map(keyOf));
    unreached = unreached.filter(({ target }) => !reached.has(keyOf(target.location)));
    const subtypes = unreached.filter(({ target }) => extendsReachedUnion(document, target, reached));
    if (subtypes.length === 0) return unreached;
    starts.push(...subtypes.map(({ target }) => target));
    unreached = unreached.filter((named) => !subtypes.includes(named));
  }
}

/** Whether the schema is one of those that a reached schema's discriminator tells apart; no reference leads down to such. */
function extendsReachedUnion(document: Document, { value, location }: Node, reached: ReadonlySet<string>): boolean {
  if (!isJsonObject(value) || !Array.isArray(value.allOf)) return false;
  return value.allOf.some((part) => {
    if (!isJsonObject(part) || typeof part.$ref !== "string") return false;
    const parent = document.resolve(part.$ref, location);
    return (
      isJsonObject(parent.value) && parent.value.discriminator !== undefined && reached.has(keyOf(parent.location))
    );
  });
}

/** Every place that references lead to from the given ones. */
function reach(document: Document, starts: readonly Node[]): Location[] {
  const find = createFinder();
  const findIn = ({ file }: Location, ...args: Parameters<typeof find>) =>
    find(...args).map((found) => ({ ...found, file }));
  const reached: Location[] = [];
  const queue = starts.flatMap(({ value, location }) => findIn(location, value, location.pointer));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next.ref !== "string") continue;
    const { value, location } = document.resolve(next.ref, next);
    reached.push(location);
    queue.push(...findIn(location, value, location.pointer, next.shape));
  }
  return reached;
}

/** Components other than security schemes. */
function componentsOf(document: Document): Named[] {
  const kinds = isJsonObject(document.root.components) ? document.root.components : {};
  return Object.entries(kinds).flatMap(([kind, components]) => {
    if (!isJsonObject(components) || kind === "securitySchemes" || kind.startsWith("x-")) return [];
    return Object.entries(components).map(([name, value]) => {
      const location = at(rootOf(document), "components", kind, name);
      const isReference = isJsonObject(value) && typeof value.$ref === "string";
      return {
        name,
        location,
        target: isReference ? document.resolve(String(value.$ref), location) : { value, location },
      };
    });
  });
}

/** The members of those files that are never referred to as a whole. */
function membersOf(document: Document): Named[] {
  const everything = reach(document, [{ value: document.root, location: rootOf(document) }]);
  const wholes = new Set(everything.filter(({ pointer }) => pointer === "").map(({ file }) => file));
  return document.files.slice(1).flatMap(({ file, value: members }) => {
    if (!isJsonObject(members) || wholes.has(file)) return [];
    return Object.entries(members).map(([name, value]) => {
      const location = at({ file, pointer: "" }, name);
      return { name, location, target: { value, location } };
    });
  });
}

/** A place and those that hold it: a part that is used keeps the whole. */
function withAncestors({ file, pointer }: Location): Location[] {
  const parts = pointer.split("/");
  return parts.map((_, index) => ({ file, pointer: parts.slice(0, index + 1).join("/") }));
}

function rootOf({ file }: Document): Location {
  return { file, pointer: "" };
}

function keyOf({ file, pointer }: Location): string {
  return `${file}#${pointer}`;
}

/** Files of OpenAPI's kinds in the entry document's folder that are not part of the document, as messages print them. */
export function unreadFiles(document: Document, except: string[]): string[] {
  const entry = document.files[0];
  if (entry === undefined) return [];
  const folder = dirname(entry.path);
  const read = new Set(document.files.map(({ path }) => path));
  return listFiles(folder)
    .filter((path) => !read.has(path))
    .map((path) => relative(folder, path).split(sep).join("/"))
    .filter((path) => !except.some((other) => path === other || path.startsWith(`${other}/`)))
    .map((path) => join(dirname(document.file), path).split(sep).join("/"));
}

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() && /\.(?:ya?ml|json)$/.test(entry.name) ? [path] : [];
  });
}
