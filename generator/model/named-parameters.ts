import type { Operation, Parameter } from "./model.js";

/** Whether a parameter is the header that identifies a call (`x-trace-id: uuid`): the client fills it in. */
export function isTraceHeader({ in: place, extensions }: Parameter): boolean {
  return place === "header" && extensions["x-trace-id"] === "uuid";
}

/** The parameters that callers of the client give by name, in an argument of their own: not the path's, not what the client fills in. */
export function namedParameters({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => parameter.in !== "path" && !isTraceHeader(parameter));
}
