import { bulkOf } from "./bulk.js";
import {
  alternativesOf,
  credentialGroups,
  credentialName,
  credentialOptions,
  isOpen,
  isSecured,
  mostCommon,
} from "./credentials.js";
import { filterGrammar, itemSchema, pagingOf, roleOf } from "./lists.js";
import { preferred } from "./media.js";
import { methodNames } from "./method-names.js";
import type { Api, Operation } from "./model.js";
import { namedParameters } from "./named-parameters.js";
import { identifierFor } from "./names.js";
import { failures } from "./outcomes.js";
import type { Schema } from "./schema.js";
import { addressOf, isAbsolute } from "./servers.js";
import { type NamedSchemas, namedSchemas } from "./shape.js";

/** An operation's function in the generated client, as far as it follows from more than what the operation says of its messages. */
export interface ClientFunction {
  /** What it is called by itself: `createSite`. */
  identifier: string;
  /** Where the client has it: `sites.create`. */
  member: string;
  /** The interface of its family that declares it, and the credentials that the client's interface is for; "" for the usual ones. */
  interface: { family: string; credentials: string };
  /** What it gives: an answer, pages of a list, or what became of many items. */
  kind: "operation" | "list" | "bulk";
  /** What many items are, and what becomes of each. */
  bulk: { item: Schema; outcome: Schema; error: string } | undefined;
  /** Parameters whose types come from the items of a list. */
  columns: { name: string; role: string; operators: string[]; textOperators: string[] }[];
}

/** What the generated client is, beside its functions. */
export interface ClientTraits {
  /** What it cannot be made without: `options` at all, and among them a `baseUrl`. */
  needs: ("options" | "baseUrl")[];
  /** The options for the credentials of each scheme that operations ask for. */
  options: { scheme: string; names: string[] }[];
  /** The errors that most operations describe, which have a type of their own. */
  errors: { status: string; body: string }[];
}

/** The client of an API: it needs an address where the first server has none that can be reached from anywhere, and options for credentials. */
export function clientTraits(api: Api): ClientTraits {
  const [server] = api.servers;
  const needsAddress = !isAbsolute(server ? addressOf(server) : "");
  return {
    needs: [
      ...(needsAddress || isSecured(api) ? (["options"] as const) : []),
      ...(needsAddress ? (["baseUrl"] as const) : []),
    ],
    options: [...credentialOptions(api)].map(([scheme, { grant, own }]) => ({ scheme, names: [...grant, ...own] })),
    errors: mostCommon(api.operations.map(errorsOf)) ?? [],
  };
}

/** The errors of an operation: what they look like is told where they are described. */
function errorsOf(operation: Operation): ClientTraits["errors"] {
  return failures(operation).map(({ status, content }) => {
    const { media, kind } = preferred(content) ?? {};
    const name = typeof media?.schema === "object" ? media.schema.$ref : undefined;
    return { status, body: kind === "json" ? (name ?? kind) : (kind ?? "none") };
  });
}

/** The functions of an API's operations, by the operation. */
export function clientFunctions(api: Api): Map<Operation, ClientFunction> {
  const named = namedSchemas(api.schemas);
  const methods = methodNames(api);
  const withCredentials = api.operations.map((operation) => ({
    operation,
    alternatives: alternativesOf(operation, api),
  }));
  const usual = mostCommon(withCredentials.map(({ alternatives }) => alternatives)) ?? [];
  const functions = api.tags.flatMap((tag) =>
    credentialGroups(
      withCredentials.filter(({ operation }) => operation.tag === tag.name),
      usual,
    ).flatMap(({ suffix, alternatives, members }) =>
      members.map(({ operation }): [Operation, ClientFunction] => [
        operation,
        {
          identifier: operation.identifier,
          member: `${tag.identifier}.${methods.get(operation.identifier) ?? operation.identifier}`,
          interface: {
            family: identifierFor(tag.identifier, "type") + suffix,
            credentials:
              isOpen(alternatives) || sameCredentials(alternatives, usual) ? "" : credentialName(alternatives),
          },
          ...answerOf(operation, named),
        },
      ]),
    ),
  );
  return new Map(functions);
}

function sameCredentials(one: readonly string[][], other: readonly string[][]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function answerOf(operation: Operation, named: NamedSchemas): Pick<ClientFunction, "kind" | "bulk" | "columns"> {
  const bulk = bulkOf(operation, named);
  const item = itemSchema(operation, named);
  const isList = item?.isList === true && pagingOf(operation) !== undefined;
  return {
    kind: bulk ? "bulk" : isList ? "list" : "operation",
    bulk: bulk && { item: bulk.item, outcome: bulk.outcome, error: bulk.layout.error },
    columns: namedParameters(operation).flatMap((parameter) => {
      const role = roleOf(parameter);
      const grammar = role === "filter" ? filterGrammar(parameter) : undefined;
      if (!item || (role !== "fields" && role !== "sort" && !grammar)) return [];
      const { operators = [], textOperators = [] } = grammar ?? {};
      return [{ name: parameter.name, role: String(role), operators, textOperators }];
    }),
  };
}
