import type { JsonObject } from "../json.js";
import { at } from "../location.js";
import { bodyOfParameters } from "./body-parameters.js";
import { examplesOf } from "./examples.js";
import type { Encoding, MediaType, ParameterStyle, RequestBody, Response } from "./model.js";
import { refuseAdditions, schemaOfMedia } from "./openapi-3.2.js";
import { headersOf } from "./parameters.js";
import {
  entriesAt,
  extensionsOf,
  fieldsOf,
  flagAt,
  nodeAt,
  type ObjectNode,
  objectAt,
  once,
  type Source,
  textAt,
} from "./read.js";
import type { SchemaBuilder } from "./schemas.js";

/** Builds request bodies and responses. */
export function bodyBuilder(source: Source, schemas: SchemaBuilder) {
  const requestBodyAt = once(
    (node): RequestBody => ({
      required: flagAt(source, node, "required"),
      description: textAt(source, node, "description"),
      content: contentOf(node),
      extensions: extensionsOf(node),
      location: node.location,
    }),
  );
  const responseAt = once(
    (node): Omit<Response, "status"> => ({
      description: textAt(source, node, "description") ?? "",
      headers: headersOf(source, schemas, node),
      content: contentOf(node),
      links: Object.fromEntries(entriesAt(source, node, "links").map(([name, link]) => [name, linkOf(link)])),
      extensions: extensionsOf(node),
      location: node.location,
    }),
  );
  return { requestBodyOf, responsesOf };

  function requestBodyOf(operation: ObjectNode, pathItem: ObjectNode): RequestBody | undefined {
    const node = objectAt(source, operation, "requestBody") ?? bodyOfParameters(source, [operation, pathItem]);
    return node && requestBodyAt(node);
  }

  function responsesOf(operation: ObjectNode): Response[] {
    const map = objectAt(source, operation, "responses");
    if (!map) return [];
    const responses = fieldsOf(source, map).map(([written, node]): Response => {
      const status = /^[1-5]xx$/.test(written) ? written.toUpperCase() : written;
      if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(status))
        source.blame(
          "status",
          `${JSON.stringify(written)} is no status: write 200, 2XX or default`,
          at(map.location, written),
        );
      return { status, ...responseAt(node) };
    });
    return responses.sort((a, b) => (rank(a.status) < rank(b.status) ? -1 : 1));
  }

  function contentOf(owner: ObjectNode): MediaType[] {
    return entriesAt(source, owner, "content").map(([mediaType, node]) => {
      if (!isMediaType(mediaType))
        source.blame(
          "media-type",
          `${JSON.stringify(mediaType)} is not a media type (RFC 9110, 8.3.1)`,
          at(owner.location, "content", mediaType),
        );
      refuseAdditions(source, node, ["prefixEncoding", "itemEncoding"]);
      const schema = nodeAt(node, "schema") ?? nodeAt(node, "itemSchema");
      return {
        mediaType,
        schema: schemaOfMedia(source, schemas, node),
        ...examplesOf(source, node),
        encoding: entriesAt(source, node, "encoding").map(([property, encoding]) => encodingOf(property, encoding)),
        extensions: extensionsOf(node),
        location: node.location,
        schemaLocation: schema?.location ?? node.location,
      };
    });
  }

  function encodingOf(property: string, node: ObjectNode): Encoding {
    return {
      property,
      contentType: textAt(source, node, "contentType"),
      headers: headersOf(source, schemas, node),
      style: textAt(source, node, "style") as ParameterStyle | undefined,
      explode: nodeAt(node, "explode") && flagAt(source, node, "explode"),
      allowReserved: flagAt(source, node, "allowReserved"),
      extensions: extensionsOf(node),
    };
  }
}

/** The Link Object as written, its fields in the order of the specification (OpenAPI 3.1, 4.8.20). */
function linkOf({ value }: ObjectNode): JsonObject {
  const { operationRef, operationId, parameters, requestBody, description, server, ...extensions } = value;
  const fields = { operationRef, operationId, parameters, requestBody, description, server };
  const present = Object.entries(fields).flatMap(([name, field]) =>
    field === undefined ? [] : [[name, field] as const],
  );
  return { ...Object.fromEntries(present), ...extensions };
}

/** Codes before ranges before `default`, whatever the order of the keys. */
function rank(status: string): string {
  if (status === "default") return "2";
  return status.endsWith("XX") ? `1${status}` : `0${status}`;
}

function isMediaType(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+(\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+=([!#$%&'*+.^_`|~0-9A-Za-z-]+|"[^"\r\n]*"))*$/.test(
    text,
  );
}
