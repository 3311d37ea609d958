import type { Api } from "../../model/model.js";
import type { Schema } from "../../model/schema.js";
import { subschemasOf } from "../../model/subschemas.js";
import { markOf } from "./marks.js";

/** Every mark that a document uses. */
export function marksOf({ operations, webhooks, schemas, securitySchemes }: Api): Set<string> {
  const all = [...operations, ...webhooks];
  const marks = [
    ...[...all, ...all.flatMap(({ parameters }) => parameters), ...securitySchemes].map(({ extensions }) =>
      markOf(extensions),
    ),
    ...schemas.flatMap(({ schema }) => schemaMarks(schema)),
  ];
  return new Set(marks.filter((mark) => mark !== undefined));
}

function schemaMarks(schema: Schema): (string | undefined)[] {
  return [markOf(schema), ...[...subschemasOf(schema)].flatMap(schemaMarks)];
}
