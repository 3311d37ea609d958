import type { File } from "../emitter.js";
import { render } from "../render.js";
import { docComment, propertyKey, stringLiteral } from "../typescript.js";
import { credentialsSuffix, type Family, type Group } from "./family.js";
import { createImports, type Imports } from "./imports.js";
import type { Context } from "./operation.js";
import { credentialName, isOpen, isSecured } from "./security.js";
import { isAbsolute } from "./servers.js";

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

/** One interface for what the usual credentials do, and for what takes none; another for each of the others. */
function interfacesOf(families: readonly Family[], { names, usual }: Context, imports: Imports): ApiInterface[] {
  const keyOf = ({ alternatives }: Pick<Group, "alternatives">) =>
    credentialName(isOpen(alternatives) ? [] : alternatives);
  const usualKey = keyOf({ alternatives: usual.security });
  const groups = families.flatMap((family) => family.groups.map((group) => ({ family, group, key: keyOf(group) })));
  const others = [...new Set(groups.map(({ key }) => key))].filter((key) => key !== "" && key !== usualKey);
  return [usualKey, ...others].map((key) => {
    const belongs = (group: Group) => keyOf(group) === key || (key === usualKey && keyOf(group) === "");
    const alternatives = groups.find((each) => each.key === key)?.group.alternatives ?? [];
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
    const comment =
      key === usualKey
        ? "/** The operations of the API, in families: those that take what most of them take. */"
        : "/** The operations that take other credentials. */";
    return { name, comment, granted, members };
  });
}
