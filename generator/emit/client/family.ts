import { credentialGroups } from "../../model/credentials.js";
import type { Tag } from "../../model/model.js";
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

function groupsOf(tag: Tag, views: readonly OperationView[], { names, usual }: Context): Group[] {
  const family = names.families.get(tag.name) ?? "";
  return credentialGroups(views, usual.security).map(({ suffix, alternatives, members }) => ({
    name: suffix === "" ? family : names.declare(`${family}${suffix}`),
    comment: docComment([tag.description ?? tag.name]),
    alternatives,
    operations: members,
  }));
}
