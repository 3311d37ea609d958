import type { Tag } from "../../model/model.js";
import { identifierFor } from "../../model/names.js";
import type { File } from "../emitter.js";
import { render } from "../render.js";
import { docComment } from "../typescript.js";
import { createImports } from "./imports.js";
import { type Context, type OperationView, operationView } from "./operation.js";

/** A family: its module, and its methods as interfaces, one for each combination of credentials. */
export interface Family {
  tag: Tag;
  groups: Group[];
  file: File;
}

/** Methods of a family that take the same credentials. */
export interface Group {
  name: string;
  comment: string;
  alternatives: string[][];
  operations: OperationView[];
}

export function familyOf(tag: Tag, context: Context): Family {
  const imports = createImports(context.names);
  const operations = context.api.operations.filter((operation) => operation.tag === tag.name);
  const views = operations.map((operation) => operationView(operation, context, imports));
  const groups = groupsOf(tag, views, context);
  const text = render("client/family.ts", { groups, operations: views, imports: imports.statements(1) });
  return { tag, groups, file: { path: `src/operations/${tag.slug}.ts`, text } };
}

/** The group that needs what most operations of the API need has the family's own name. */
function groupsOf(tag: Tag, views: readonly OperationView[], { names, usual }: Context): Group[] {
  const family = names.families.get(tag.name) ?? "";
  const keys = [
    ...new Set(
      [usual.security, ...views.map(({ alternatives }) => alternatives)].map((alternatives) =>
        JSON.stringify(alternatives),
      ),
    ),
  ];
  const groups = keys.map((key) => views.filter(({ alternatives }) => JSON.stringify(alternatives) === key));
  return groups
    .filter(({ length }) => length > 0)
    .map((operations, index) => ({
      name: index === 0 ? family : names.declare(`${family}${credentialsSuffix(operations[0]?.alternatives ?? [])}`),
      comment: docComment([tag.description ?? tag.name]),
      alternatives: operations[0]?.alternatives ?? [],
      operations,
    }));
}

/** `WithDealerAuthorization`: what tells the methods of a family apart that do not take the usual credentials. */
export function credentialsSuffix(alternatives: readonly string[][]): string {
  const words = alternatives.map((schemes) => identifierFor(schemes.join(" and "), "type")).join("Or");
  return alternatives.some(({ length }) => length > 0) ? `With${words}` : "WithoutCredentials";
}
