import type { Client } from "./client.js";
import type { OperationFunction } from "./operation.js";

/** A family of operations whose client is known. */
export function resource<Methods>(
  client: Client,
  operations: { readonly [Name in keyof Methods]: OperationFunction },
): Methods {
  const bound: Record<string, unknown> = {};
  for (const [name, operation] of Object.entries<OperationFunction>(operations))
    bound[name] = operation.bind(null, client as never);
  return bound as Methods;
}

/**
 * `Methods` where the client holds the credentials for one of the alternatives, each the union of the schemes that it
 * takes together; else methods that cannot be called.
 */
export type Granted<Given extends string, Alternatives extends readonly string[], Methods> = true extends {
  [Index in keyof Alternatives]: [Alternatives[Index]] extends [Given] ? true : false;
}[number]
  ? Methods
  : { readonly [Name in keyof Methods]: MissingCredentials<Alternatives[number]> };

/** Stands for a method that needs credentials which the client was not given. */
export interface MissingCredentials<Scheme extends string> {
  readonly credentialsNeeded: Scheme;
}
