import { clientTraits } from "../model/functions.js";
import type { Api, Operation, Server } from "../model/model.js";
import type { Change } from "./change.js";
import { functionChanges } from "./compare-functions.js";
import { compareNodes, loneNode, type Surroundings } from "./compare-nodes.js";
import { compareCalls, comparePaths } from "./compare-operations.js";
import { securityChanges } from "./compare-security.js";
import { comparisonOfWritings } from "./compare-writings.js";
import { containmentOver } from "./containment.js";
import { joinChanges } from "./join-changes.js";
import { namedSchemaChanges } from "./named-schemas.js";
import { refOf } from "./operation-ref.js";
import type { OperationSink } from "./operation-sink.js";
import { pairBy } from "./pair.js";
import { apiRules, serverRules, tagRules } from "./rules/api.js";
import { clientRules } from "./rules/function.js";
import type { NodeRules } from "./rules/rule.js";
import { sameJson } from "./same.js";
import { schemaChanges } from "./schema-changes.js";
import { worldOf } from "./world.js";

/**
 * Tells of every difference between two APIs, judged by the contract alone. The order is that of the revision.
 * Costs time in proportion to the size of both; what cannot be decided within a budget of steps is "unproven".
 */
export function diffApis(base: Api, revision: Api): Change[] {
  const world = worldOf(base.schemas, revision.schemas, containmentOver);
  const schemas = schemaChanges(world);
  const changes: Change[] = [];
  const matched: { before: Operation; after: Operation }[] = [];
  const sink: OperationSink = {
    same: world.same,
    report: (found) => changes.push(...found),
    compareSchemas: schemas.compare,
    writings: comparisonOfWritings(world),
    matched: (before, after) => matched.push({ before, after }),
  };
  changes.push(...compareNodes(apiRules, base, revision, documentWide("api")));
  changes.push(...compareNodes(clientRules, clientTraits(base), clientTraits(revision), documentWide("client")));
  changes.push(...pairwise(tagRules, base.tags, revision.tags, ({ name }) => name));
  comparePaths(base.operations, revision.operations, sink);
  compareCalls(base.webhooks, revision.webhooks, sink);
  changes.push(...serverChanges(base, revision, matched));
  changes.push(...securityChanges(matched, base.securitySchemes, revision.securitySchemes));
  changes.push(...functionChanges(matched, base, revision, world.seen));
  changes.push(...schemas.changes());
  changes.push(...namedSchemaChanges(base, revision, schemas.counterparts(), world.seen));
  return joinChanges(
    changes,
    [...revision.operations, ...revision.webhooks, ...base.operations, ...base.webhooks].map(refOf),
  );
}

function documentWide(key: string): Surroundings {
  return {
    operation: undefined,
    direction: null,
    sender: "client",
    base: null,
    revision: null,
    key,
    place: "request",
    isAskedFor: true,
  };
}

function pairwise<Node extends object>(
  rules: NodeRules<Node>,
  before: readonly Node[],
  after: readonly Node[],
  keyOf: (node: Node) => string,
  surroundings: Surroundings = documentWide(""),
): Change[] {
  const { pairs, removed, added } = pairBy(before, after, keyOf);
  const around = (node: Node): Surroundings => ({ ...surroundings, key: [surroundings.key, keyOf(node)] });
  return [
    ...removed.flatMap((node) => loneNode(rules, "removed", node, around(node))),
    ...added.flatMap((node) => loneNode(rules, "added", node, around(node))),
    ...pairs.flatMap((pair) => compareNodes(rules, pair.before, pair.after, around(pair.after))),
  ];
}

/** Servers of the document, and of the operations that have others. */
function serverChanges(
  base: Api,
  revision: Api,
  matched: readonly { before: Operation; after: Operation }[],
): Change[] {
  const byUrl = ({ url }: Server) => url;
  const own = matched.filter(
    ({ before, after }) => !sameJson(before.servers, base.servers) || !sameJson(after.servers, revision.servers),
  );
  return [
    ...pairwise(serverRules, base.servers, revision.servers, byUrl),
    ...own.flatMap(({ before, after }) =>
      pairwise(serverRules, before.servers, after.servers, byUrl, {
        ...documentWide(""),
        operation: { base: refOf(before), revision: refOf(after) },
        base: before.location,
        revision: after.location,
      }),
    ),
  ];
}
