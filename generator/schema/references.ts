import { isJsonObject, type Json, type JsonObject } from "../json.js";
import { Undecided } from "./budget.js";
import { namedSchemas, subschemas } from "./subschemas.js";

/** Finds what a `$ref` leads to within one document (JSON Schema Core, section 8.2). */
export interface References {
  /** `from` is the schema that holds the reference. Throws Undecided where it leads nowhere. */
  resolve(reference: string, from: JsonObject): Json;
  /** Of a `$dynamicRef`, which is a `$ref` as long as the document has no second anchor of its name. */
  resolveDynamic(reference: string, from: JsonObject): Json;
}

/** The address of a document that does not say its own. */
const ROOT = "https://document.invalid/";
export function referencesOf(root: Json): References {
  const resources = new Map<string, Json>([[ROOT, root]]);
  const anchors = new Map<string, Json>();
  const dynamicAnchors = new Map<string, number>();
  const bases = new Map<JsonObject, string>();

  const visit = (schema: Json, inherited: string): void => {
    if (!isJsonObject(schema) || bases.has(schema)) return;
    const base = typeof schema.$id === "string" ? identify(schema.$id, schema, inherited) : inherited;
    bases.set(schema, base);
    if (typeof schema.$anchor === "string") anchors.set(`${base}#${schema.$anchor}`, schema);
    if (typeof schema.$dynamicAnchor === "string") {
      anchors.set(`${base}#${schema.$dynamicAnchor}`, schema);
      dynamicAnchors.set(schema.$dynamicAnchor, (dynamicAnchors.get(schema.$dynamicAnchor) ?? 0) + 1);
    }
    for (const inner of subschemas(schema)) visit(inner, base);
  };
  const identify = (id: string, value: JsonObject, base: string): string => {
    const absolute = URL.canParse(id, base) ? withoutFragment(new URL(id, base).href) : base;
    if (absolute !== base) resources.set(absolute, value);
    return absolute;
  };
  /** In an OpenAPI document the schemas with a name stand under `components`. */
  const visitDocument = () => {
    visit(root, ROOT);
    for (const schema of Object.values(namedSchemas(root))) visit(schema, ROOT);
  };

  function resolve(reference: string, from: JsonObject): Json {
    if (bases.size === 0) visitDocument();
    if (resources.size === 1 && (reference === "#" || reference.startsWith("#/")))
      return lead(root, reference, reference.slice(1));
    const base = bases.get(from) ?? ROOT;
    const target = URL.canParse(reference, base) ? new URL(reference, base).href : reference;
    const address = withoutFragment(target);
    const fragment = target.slice(address.length + 1);
    if (fragment === "" || fragment.startsWith("/")) return lead(resources.get(address), reference, fragment);
    return anchors.get(`${address}#${decode(fragment)}`) ?? nowhere(reference);
  }

  return {
    resolve,
    resolveDynamic(reference, from) {
      const target = resolve(reference, from);
      const name = isJsonObject(target) ? target.$dynamicAnchor : undefined;
      if (typeof name === "string" && (dynamicAnchors.get(name) ?? 0) > 1) {
        throw new Undecided(`$dynamicRef ${JSON.stringify(reference)} has more than one anchor that it may lead to`);
      }
      return target;
    },
  };
}

function lead(resource: Json | undefined, reference: string, pointer: string): Json {
  if (resource === undefined) return nowhere(reference);
  return followPointer(resource, decode(pointer)) ?? nowhere(reference);
}

function nowhere(reference: string): never {
  throw new Undecided(`$ref ${JSON.stringify(reference)} leads nowhere`);
}

function withoutFragment(address: string): string {
  const hash = address.indexOf("#");
  return hash < 0 ? address : address.slice(0, hash);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** RFC 6901. */
function followPointer(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const escaped of pointer.split("/").slice(1)) {
    const token = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = /^\d+$/.test(token) ? value[Number(token)] : undefined;
    else value = isJsonObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  }
  return value;
}
