import type { Row } from "./partner-server.js";

/** One condition of a list (reference, section 1.7). */
export interface Condition {
  column: string;
  value: string;
  operator: string;
}

const operators: Record<string, (left: string | number, right: string | number) => boolean> = {
  eq: (left, right) => left === right,
  neq: (left, right) => left !== right,
  lt: (left, right) => left < right,
  lte: (left, right) => left <= right,
  gt: (left, right) => left > right,
  gte: (left, right) => left >= right,
  regex: (left, right) => new RegExp(String(right)).test(String(left)),
};

/** Reads `column,value[,operator]` by the split rule of the reference. */
export function parseCondition(text: string): Condition {
  const [column = "", ...rest] = text.split(",");
  const last = rest.at(-1) ?? "";
  if (rest.length > 1 && Object.hasOwn(operators, last))
    return { column, value: rest.slice(0, -1).join(","), operator: last };
  return { column, value: rest.join(","), operator: "eq" };
}

/** The rows that a query asks for, or the parameter at fault. */
export function selectRows(
  rows: readonly Row[],
  query: URLSearchParams,
  maxLimit: number,
): { rows: Row[] } | { fault: string } {
  const conditions = query.getAll("filter").map(parseCondition);
  if (conditions.some(({ column }) => rows[0] && !Object.hasOwn(rows[0], column))) return { fault: "filter" };
  const matching = rows.filter((row) =>
    conditions.every(({ column, value, operator }) => {
      const cell = row[column];
      if (cell === null || cell === undefined) return false;
      return operators[operator]?.(cell, typeof cell === "number" ? Number(value) : value) ?? false;
    }),
  );
  const sort = query.get("sort");
  const sorted =
    sort === null ? matching : matching.toSorted((left, right) => ((left[sort] ?? "") < (right[sort] ?? "") ? -1 : 1));
  const directed = query.get("dir") === "desc" ? sorted.toReversed() : sorted;
  const offset = Number(query.get("offset") ?? 0);
  const limit = Math.min(Number(query.get("limit") ?? 100), maxLimit);
  const columns = query.get("fields")?.split(",");
  const page = directed.slice(offset, offset + limit);
  return { rows: page.map((row) => (columns ? pick(row, columns) : row)) };
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.flatMap((column) => (column in row ? [[column, row[column] ?? null]] : [])));
}
