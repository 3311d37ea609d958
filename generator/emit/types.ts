import { enumNamesOf } from "../model/enum-names.js";
import type { Api, NamedSchema } from "../model/model.js";
import { type NamedSchemas, namedSchemas, shapeOfNamed } from "../model/shape.js";
import type { Emitter } from "./emitter.js";
import { text } from "./markdown.js";
import { packageFiles } from "./package.js";
import { render } from "./render.js";
import { type Direction, docComment, documentationOf, literal, objectMembers, printType } from "./typescript.js";

/** A package of types alone, for programs that have a client of their own. */
export const types: Emitter = {
  emit: (api, options) => [
    { path: "src/index.ts", text: typesModule(api) },
    {
      path: "README.md",
      text: render("types/README.md", { packageName: options.packageName, api: text(api.title), ...exampleOf(api) }),
    },
    ...packageFiles(api, { ...options, description: `TypeScript types of ${api.title}` }),
  ],
};

/** The text of a module that declares a type for every named schema, and one for its request variant where the two differ. */
export function typesModule(api: Api): string {
  const named = namedSchemas(api.schemas);
  const declarations = api.schemas.flatMap((schema) => {
    const both: Direction[] = schema.requestIdentifier === schema.identifier ? ["response"] : ["response", "request"];
    return both.map((direction) => declarationOf(schema, direction, named));
  });
  return render("types/types.ts", { declarations });
}

function declarationOf(
  schema: NamedSchema,
  direction: Direction,
  named: NamedSchemas,
): { comment: string; code: string } {
  const context = { named, direction };
  const identifier = direction === "request" ? schema.requestIdentifier : schema.identifier;
  const comment = docComment(documentationOf(schema.schema));
  const shape = shapeOfNamed(schema, named);
  const values = direction === "response" ? namedValues(schema) : undefined;
  if (values) {
    const unlisted = shape.kind === "union" ? shape.members.filter(({ kind }) => kind === "unlisted") : [];
    const members = [
      `(typeof ${identifier})[keyof typeof ${identifier}]`,
      ...unlisted.map((each) => printType(each, context)),
    ];
    const code = `export const ${identifier} = ${values} as const;\nexport type ${identifier} = ${members.join(" | ")};`;
    return { comment, code };
  }
  // An interface has the better error messages, but only a type can be assigned to an index signature of its maker's choice.
  if (shape.kind === "object" && shape.requires.length === 0)
    return { comment, code: `export interface ${identifier} {\n${objectMembers(shape, context).join("\n")}\n}` };
  return { comment, code: `export type ${identifier} = ${printType(shape, context)};` };
}

/** An object of an enum's values under the names that the document gives them. */
function namedValues({ schema }: NamedSchema): string | undefined {
  const names = enumNamesOf(schema);
  if (!names || typeof schema === "boolean" || !schema.enum) return undefined;
  const descriptions = schema["x-enum-descriptions"];
  const members = schema.enum.map((value, index) => {
    const description = Array.isArray(descriptions) ? descriptions[index] : undefined;
    const comment = typeof description === "string" ? docComment([description]) : "";
    return `${comment && `${comment}\n`}${names[index]}: ${literal(value)},`;
  });
  return `{\n${members.join("\n")}\n}`;
}

/** The schema that the README shows: the first that is an object. */
function exampleOf(api: Api): { example: string } {
  const first =
    api.schemas.find(({ schema }) => typeof schema === "object" && schema.properties !== undefined) ?? api.schemas[0];
  return { example: first?.identifier ?? "unknown" };
}
