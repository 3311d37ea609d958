import type { Json } from "../../json.js";
import type { Api, Operation, Parameter } from "../../model/model.js";

/** What a query parameter does for a list, as `x-list-role` says. */
export type ListRole = "fields" | "filter" | "sort" | "direction" | "limit" | "offset";

/** The parameters of an operation that have a role. */
export function listParameters(operation: Operation): Map<ListRole, Parameter> {
  return new Map(
    operation.parameters.flatMap((parameter): [ListRole, Parameter][] => {
      const role = roles.find((known) => known === parameter.extensions["x-list-role"]);
      return role ? [[role, parameter]] : [];
    }),
  );
}

const roles = ["fields", "filter", "sort", "direction", "limit", "offset"] as const;

/** Whether an operation takes columns, conditions or an order. */
export function isListQuery(operation: Operation): boolean {
  const known = listParameters(operation);
  return (["fields", "filter", "sort"] as const).some((role) => known.has(role));
}

/** The operations that take columns, conditions or an order. */
export function listQueries({ operations }: Api): Operation[] {
  return operations.filter(isListQuery);
}

/** The operations whose answers come in pages, with what `x-pagination` says of them. */
export function pagedOperations({ operations }: Api): { operation: Operation; pagination: Json }[] {
  return operations.flatMap((operation) => {
    const pagination = operation.extensions["x-pagination"];
    return pagination === undefined ? [] : [{ operation, pagination }];
  });
}
