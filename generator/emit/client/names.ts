import { methodNames } from "../../model/method-names.js";
import type { Api, Operation, Tag } from "../../model/model.js";
import { identifierFor } from "../../model/names.js";
import type { EmitOptions } from "../emitter.js";
import { type Carried, runtimeNames } from "./imports.js";

/** Every name that the client declares beside the schemas' own, none of which clashes with another. */
export interface ClientNames extends Carried {
  /** `PartnerApi`: the type of the whole client, after the package. */
  api: string;
  /** `chekt`: the scope of the package, if it has one. */
  scope: string | undefined;
  /** `createPartnerApi`. */
  factory: string;
  /** Method of an operation inside its family, by identifier. */
  methods: ReadonlyMap<string, string>;
  /** `Sites`: the interface of a family, by the tag's name. */
  families: ReadonlyMap<string, string>;
  /** `CreateSiteError` and `CreateSiteParameters`, by the operation's identifier. */
  errors: ReadonlyMap<string, string>;
  parameters: ReadonlyMap<string, string>;
  /** Further names of a module, on demand; the same each time. */
  declare(wanted: string): string;
}

export function clientNames(api: Api, { packageName }: EmitOptions): ClientNames {
  const taken = new Set([
    ...api.schemas.flatMap(({ identifier, requestIdentifier }) => [identifier, requestIdentifier]),
    ...api.operations.map(({ identifier }) => identifier),
  ]);
  const runtime = new Map(runtimeNames.map((name) => [name, freshName(name, taken)]));
  const apiName = freshName(identifierFor(packageName.replace(/^@[^/]*\//, ""), "type"), taken);
  const factory = freshName(`create${apiName}`, taken);
  const pascal = ({ identifier }: Operation | Tag) => identifierFor(identifier, "type");
  const families = new Map(api.tags.map((tag) => [tag.name, freshName(pascal(tag), taken)]));
  const suffixed = (suffix: string) =>
    new Map(api.operations.map((operation) => [operation.identifier, freshName(pascal(operation) + suffix, taken)]));
  const errors = suffixed("Error");
  const parameters = suffixed("Parameters");
  const declared = new Map<string, string>();
  return {
    api: apiName,
    scope: /^@([^/]+)\//.exec(packageName)?.[1],
    factory,
    runtime,
    modules: new Set(["runtime/limited-fetch"]), // nobody imports it but the package's users
    methods: methodNames(api),
    families,
    errors,
    parameters,
    declare(wanted) {
      const name = declared.get(wanted) ?? freshName(wanted, taken);
      declared.set(wanted, name);
      return name;
    },
  };
}

/** The name, or the first numbered one that is free. Unlike names of files these differ by case too. */
function freshName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}${count}`;
  taken.add(name);
  return name;
}
