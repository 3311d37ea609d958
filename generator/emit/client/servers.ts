import type { Api, Server } from "../../model/model.js";
import { identifierFor } from "../../model/names.js";
import { addressOf } from "../../model/servers.js";
import { docComment, stringLiteral } from "../typescript.js";

/** The members of the object `servers`: an address each, or a function of the server's variables that makes it. */
export function serverMembers({ servers }: Api): string[] {
  const taken = new Set<string>();
  return servers.map((server, index) => {
    const words = /^[\p{L}\d ]{1,30}(?=[.\n]|$)/u.exec(server.description?.trim() ?? "")?.[0];
    let name = identifierFor(words ?? "server", "function");
    if (taken.has(name)) name = `server${index + 1}`;
    taken.add(name);
    const comment = docComment([server.description]);
    return `${comment && `${comment}\n`}${name}: ${server.variables.length > 0 ? templated(server) : stringLiteral(addressOf(server))},`;
  });
}

function templated({ url, variables }: Server): string {
  const type = variables.map(
    ({ name, enum: values }) => `${stringLiteral(name)}?: ${values ? values.map(stringLiteral).join(" | ") : "string"}`,
  );
  const defaults = variables.map(({ name, default: value }) => `${stringLiteral(name)}: ${stringLiteral(value)}`);
  const parts = url.split(/\{([^{}]*)\}/).map((part, index) => {
    const isVariable = index % 2 === 1 && variables.some(({ name }) => name === part);
    return isVariable ? `all[${stringLiteral(part)}]` : stringLiteral(index % 2 === 1 ? `{${part}}` : part);
  });
  return `(variables: { ${type.join("; ")} } = {}): string => {\nconst all = { ${defaults.join(", ")}, ...variables };\nreturn ${parts.filter((part) => part !== '""').join(" + ")};\n}`;
}
