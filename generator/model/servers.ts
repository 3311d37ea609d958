import type { Server, ServerVariable } from "./model.js";
import { entriesAt, extensionsOf, nodeAt, type ObjectNode, objectsAt, type Source, textAt, textsAt } from "./read.js";

/** The servers that a document, path item or operation declares. */
export function serversOf(source: Source, owner: ObjectNode): Server[] {
  return objectsAt(source, owner, "servers").map((server) => ({
    url: textAt(source, server, "url") ?? "/",
    description: textAt(source, server, "description"),
    variables: entriesAt(source, server, "variables").map(([name, variable]) => variableOf(source, name, variable)),
    extensions: extensionsOf(server),
  }));
}

function variableOf(source: Source, name: string, variable: ObjectNode): ServerVariable {
  return {
    name,
    default: textAt(source, variable, "default") ?? "",
    enum: nodeAt(variable, "enum") && textsAt(source, variable, "enum"),
    description: textAt(source, variable, "description"),
    extensions: extensionsOf(variable),
  };
}

/** A server's address with the defaults of its variables, without a slash at its end. */
export function addressOf({ url, variables }: Server): string {
  const filled = url.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) => variables.find((each) => each.name === name)?.default ?? whole,
  );
  return filled.replace(/\/+$/, "");
}

/** Whether requests can be sent to the address from anywhere. */
export function isAbsolute(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
