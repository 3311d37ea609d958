import { credentialName, credentialsSuffix, isOpen, isSecured } from "../../model/credentials.js";
import { isAbsolute } from "../../model/servers.js";
import type { File } from "../emitter.js";
import { render } from "../render.js";
import { docComment, propertyKey, stringLiteral } from "../typescript.js";
import type { Family, Group } from "./family.js";
import { createImports, type Imports } from "./imports.js";
import type { Context } from "./operation.js";

/** The client as one object, with all operations bound to it, and the types that the module exports. */
export function apiModule(families: readonly Family[], context: Context): { file: File; types: string[] } {
  const { api, names, usual } = context;
  const imports = createImports(names);
  const fromClient = (name: string) => (isSecured(api) ? imports.from("client", `type ${names.declare(name)}`) : "");
  const interfaces = interfacesOf(families, context, imports);
  const view = {
    interfaces,
    whole: isSecured(api) ? names.declare(`${names.api}For`) : names.api,
    types: interfaces.map(({ granted }) => granted).join(" & "),
    families: families.map(({ tag, groups }) => ({
      name: propertyKey(tag.identifier),
      methods: groups.map(({ name }) => imports.from(`operations/${tag.slug}`, `type ${name}`)).join(" & "),
      operations: groups
        .flatMap(({ operations }) => operations)
        .map(({ method, identifier }) => {
          const imported = imports.from(`operations/${tag.slug}`, identifier);
          return method === imported ? imported : `${method}: ${imported}`;
        }),
    })),
    factory: names.factory,
    scheme: fromClient("Scheme"),
    given: fromClient("Given"),
    known: fromClient("Known"),
    options: imports.from("client", `type ${names.declare(`${names.api}Options`)}`),
    isOptional: isAbsolute(usual.serverUrl),
    createClient: imports.from("client", "createClient"),
    withDefaults: families.length > 0 ? imports.runtime("withDefaults") : "",
    userAgent: families.length > 0 ? imports.from("client", "userAgent") : "",
    resource: families.length > 0 ? imports.runtime("resource") : "",
  };
  const text = render("client/api.ts", { ...view, imports: imports.statements(0) });
  const types = [...interfaces.map(({ name }) => name), ...(isSecured(api) ? [view.whole] : [])];
  return { file: { path: "src/api.ts", text }, types };
}

/** Families as far as a client has them that holds certain credentials. */
interface ApiInterface {
  name: string;
  comment: string;
  /** The interface where the credentials in `Given` suffice for it. */
  granted: string;
  members: { name: string; comment: string; type: string }[];
}

/**
 * One interface for what the usual credentials do and for what takes none, another for each of the others; and what takes none by
 * itself, for clients that hold other credentials or none.
 */
function interfacesOf(families: readonly Family[], { names, usual }: Context, imports: Imports): ApiInterface[] {
  const keyOf = ({ alternatives }: Pick<Group, "alternatives">) =>
    credentialName(isOpen(alternatives) ? [] : alternatives);
  const usualKey = keyOf({ alternatives: usual.security });
  const keys = [...new Set(families.flatMap(({ groups }) => groups.map(keyOf)))];
  const others = keys.filter((key) => key !== usualKey).sort((a, b) => Number(b === "") - Number(a === ""));
  return [usualKey, ...others].map((key) => {
    const belongs = (group: Group) => keyOf(group) === key || (key === usualKey && keyOf(group) === "");
    const own = families.flatMap((family) => family.groups).find((group) => keyOf(group) === key);
    const alternatives = key === "" ? [] : (own?.alternatives ?? []);
    const name = key === usualKey ? names.api : names.declare(`${names.api}${credentialsSuffix(alternatives)}`);
    const members = families
      .map((family) => ({ family, own: family.groups.filter(belongs) }))
      .filter(({ own }) => own.length > 0)
      .map(({ family: { tag }, own }) => ({
        name: propertyKey(tag.identifier),
        comment: docComment([tag.description]),
        type: own.map((group) => imports.from(`operations/${tag.slug}`, `type ${group.name}`)).join(" & "),
      }));
    const needed = alternatives.map((schemes) => schemes.map(stringLiteral).join(" | ")).join(", ");
    const granted = key === "" ? name : `${imports.runtime("Granted")}<Given, [${needed}], ${name}>`;
    return { name, comment: commentOf(key, usualKey), granted, members };
  });
}

function commentOf(key: string, usualKey: string): string {
  if (key === usualKey)
    return "/** The operations of the API, in families: those that take what most of them take, and those that take none. */";
  return key === ""
    ? "/** The operations that take no credentials, which every client has. */"
    : "/** The operations that take other credentials. */";
}
