import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { JsonObject } from "../json.js";
import type { Context, LintRule, NodeKind, Nodes } from "./rule.js";
import { isWritten, nameOf, type RedoclyLocation, visitors } from "./visitors.js";

/** A row of ours as a rule of Redocly's, whose walk visits both. */
export function redoclyRule<Kind extends NodeKind>(kind: Kind, rule: LintRule<Nodes[Kind]>): Oas3Rule {
  return ({ severity: _, ...configured }) => {
    const options: JsonObject = { ...rule.options, ...configured };
    return visitors[kind]((node, visit, location = visit.location) => {
      const report = (message: string, ...path: (string | number)[]) =>
        visit.report({ message, location: (path.length === 0 ? location : location.child(path)).key() });
      rule.check(node, report, contextOf(visit, location, options));
    });
  };
}

function contextOf(visit: UserContext, location: RedoclyLocation, options: JsonObject): Context {
  const { absoluteRef: source, body: text } = location.source;
  return {
    options,
    openapi: visit.specVersion === "oas3_0" ? "3.0" : "3.1",
    source,
    text,
    pointer: location.pointer === "#/" ? "" : location.pointer.slice(1),
    resolve: (value, from = source) => {
      if (!isWritten(value) || typeof value.$ref !== "string") return { value, source: from, name: undefined };
      const target = visit.resolve<JsonObject>({ $ref: value.$ref }, from);
      if (target.location === undefined) return { value: undefined, source: from, name: undefined };
      return { value: target.node, source: target.location.source.absoluteRef, name: nameOf(target.location) };
    },
  };
}
