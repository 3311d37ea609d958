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
 * `Api` where the client holds the credentials for one of the alternatives, each the union of the schemes that it takes
 * together; else families without a method.
 */
export type Granted<
  Given extends string,
  Alternatives extends readonly string[],
  Api,
> = true extends {
  [Index in keyof Alternatives]: [Alternatives[Index]] extends [Given]
    ? true
    : false;
}[number]
  ? Api
  : {
      readonly [Family in keyof Api]: MissingCredentials<Alternatives[number]>;
    };

/** Stands for methods that are not there: the client was made without the credentials that they need. */
export interface MissingCredentials<Scheme extends string> {
  /** Only for the compiler. */
  readonly credentialsNeeded?: (scheme: Scheme) => void;
}
