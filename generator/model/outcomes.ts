import type { Operation, Response } from "./model.js";

/** The responses that make a call succeed; `default` stands in where no 2xx is described. */
export function successes({ responses }: Operation): Response[] {
  const good = responses.filter(({ status }) => status.startsWith("2"));
  return good.length > 0 ? good : responses.filter(({ status }) => status === "default");
}

/** The responses that make a call fail. */
export function failures({ responses }: Operation): Response[] {
  return responses.filter(({ status }) => !status.startsWith("2"));
}
