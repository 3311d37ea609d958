import type { File } from "../emitter.js";
import { render } from "../render.js";
import { docComment, propertyKey, stringLiteral } from "../typescript.js";
import type { Family, Group } from "./family.js";
import { createImports, type Imports } from "./imports.js";
import type { Context } from "./operation.js";
import { isSecured } from "./security.js";
import { isAbsolute } from "./servers.js";

/** The client as one object, with all operations bound to it. */
export function apiModule(families: readonly Family[], { api, names, usual }: Context): File {
  const isOptional = isAbsolute(usual.serverUrl);
  const imports = createImports(names);
  const secured = isSecured(api);
  const fromClient = (name: string) => (secured ? imports.from("client", `type ${names.declare(name)}`) : "");
  const view = {
    families: families.map(({ tag, groups }) => ({
      name: propertyKey(tag.identifier),
      comment: docComment([tag.description]),
      type: groups
        .map((group) => grantedType(group, imports.from(`operations/${tag.slug}`, `type ${group.name}`), imports))
        .join(" & "),
      methods: groups.map(({ name }) => name).join(" & "),
      operations: groups
        .flatMap(({ operations }) => operations)
        .map(({ method, identifier }) => {
          const imported = imports.from(`operations/${tag.slug}`, identifier);
          return method === imported ? imported : `${method}: ${imported}`;
        }),
    })),
    name: names.api,
    factory: names.factory,
    scheme: fromClient("Scheme"),
    given: fromClient("Given"),
    known: fromClient("Known"),
    options: imports.from("client", `type ${names.declare(`${names.api}Options`)}`),
    isOptional,
    createClient: imports.from("client", "createClient"),
    resource: imports.runtime("resource"),
  };
  return { path: "src/api.ts", text: render("client/api.ts", { ...view, imports: imports.statements(0) }) };
}

function grantedType({ alternatives }: Group, type: string, imports: Imports): string {
  if (alternatives.length === 0 || alternatives.some(({ length }) => length === 0)) return type;
  const needed = alternatives.map((schemes) => schemes.map(stringLiteral).join(" | ")).join(", ");
  return `${imports.runtime("Granted")}<Given, [${needed}], ${type}>`;
}
