import type { EmitOptions, File } from "../emitter.js";
import { render } from "../render.js";
import { propertyKey, stringLiteral } from "../typescript.js";
import { createImports } from "./imports.js";
import { type Context, traceHeaderOf } from "./operation.js";
import { combinationsOf, credentialName, credentialsOf } from "./security.js";
import { isAbsolute, serverMembers } from "./servers.js";

/** How the client is made: its credentials, options and servers. */
export function clientModule({ api, names, usual }: Context, { packageName, packageVersion }: EmitOptions): File {
  const imports = createImports(names);
  const credentials = credentialsOf(api, usual.serverUrl, imports);
  const traceHeader = traceHeaderOf(api);
  const needsServer = !isAbsolute(usual.serverUrl);
  const grant = credentials.some(({ takesClientCredentials }) => takesClientCredentials);
  const view = {
    scheme: names.declare("Scheme"),
    schemes: credentials.map(({ scheme }) => stringLiteral(scheme)).join(" | ") || "never",
    credentialsName: names.declare(`${names.api}Credentials`),
    optionsName: names.declare(`${names.api}Options`),
    givenName: names.declare("Given"),
    knownName: names.declare("Known"),
    grant: grant ? `Partial<${imports.runtime("ClientCredentials")}> & ` : "",
    members: credentials.flatMap(({ members }) => members),
    given:
      credentials
        .map(
          ({ scheme, sufficient }) =>
            `(${sufficient.map((type) => `Options extends ${type} ? ${stringLiteral(scheme)} : `).join("")}never)`,
        )
        .join(" | ") || "never",
    credentials: credentials.map(({ scheme, expression }) => ({ key: propertyKey(scheme), expression })),
    serverUrl: stringLiteral(usual.serverUrl),
    server: needsServer ? " & { readonly baseUrl: string }" : "",
    isOptional: !needsServer,
    traceHeader: traceHeader === undefined ? "" : stringLiteral(traceHeader),
    userAgent: stringLiteral(`${packageName.replace(/^@/, "").replaceAll("/", "-")}/${packageVersion}`), // a product is a token (RFC 9110, 5.6.2)
    security: stringLiteral(credentialName(usual.security)),
    combinations: combinationsOf(api, imports),
    servers: serverMembers(api),
    errors: imports.from("errors", "standardErrors"),
    Client: imports.runtime("Client"),
    ClientOptions: imports.runtime("ClientOptions"),
    apiClient: imports.runtime("apiClient"),
  };
  return { path: "src/client.ts", text: render("client/client.ts", { ...view, imports: imports.statements(0) }) };
}
