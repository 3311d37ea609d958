import { at } from "../location.js";
import { isBodyParameter } from "./body-parameters.js";
import { examplesOf } from "./examples.js";
import type { Header, Parameter, ParameterPlace, ParameterStyle } from "./model.js";
import {
  entriesAt,
  extensionsOf,
  flagAt,
  nodeAt,
  noExtensions,
  type ObjectNode,
  objectsAt,
  once,
  requiredTextAt,
  type Source,
  textAt,
} from "./read.js";
import type { SchemaBuilder } from "./schemas.js";

/** Styles by place, the place's default first (OpenAPI 3.1, 4.8.12.2). */
const styles: Record<ParameterPlace, [ParameterStyle, ...ParameterStyle[]]> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

/** Header parameters that OpenAPI says to ignore (OpenAPI 3.1, 4.8.12.2): the media types and the security scheme decide them. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

/** Builds the `parameters` of a path item or an operation. */
export function parameterBuilder(source: Source, schemas: SchemaBuilder): (owner: ObjectNode) => Parameter[] {
  const parameterAt = once(parameterOf);
  return (owner) => {
    const seen = new Set<string>();
    return objectsAt(source, owner, "parameters").flatMap((node) => {
      const parameter = parameterAt(node);
      if (!parameter) return [];
      const key = `${parameter.in} ${parameter.name}`;
      if (seen.has(key)) {
        source.blame(
          "parameter",
          `the ${parameter.in} parameter ${JSON.stringify(parameter.name)} is declared twice`,
          node.location,
        );
        return [];
      }
      seen.add(key);
      return [parameter];
    });
  };

  function parameterOf(node: ObjectNode): Parameter | undefined {
    const name = requiredTextAt(source, node, "name");
    const written = textAt(source, node, "in");
    const place = (["path", "query", "header", "cookie"] as const).find((known) => known === written?.toLowerCase());
    if (place !== written || !place)
      (place || isBodyParameter(node) ? source.blame : source.refuse)(
        "parameter",
        `a parameter is in path, query, header or cookie, not ${JSON.stringify(written ?? null)}`,
        node.location,
      );
    if (!place) return undefined;
    if (place === "header" && ignoredHeaders.has(name.toLowerCase())) {
      source.warn("ignored-header", `the header parameter ${name} is ignored, as OpenAPI says`, node.location);
      return undefined;
    }
    if (place === "header" && !isToken(name))
      source.blame("header-name", `${JSON.stringify(name)} is not a header name (RFC 9110, 5.1)`, node.location);
    const required = flagAt(source, node, "required");
    if (place === "path" && !required)
      source.blame(
        "path-parameter",
        `the path parameter ${JSON.stringify(name)} has to say required: true`,
        node.location,
      );
    const style = styleOf(node, place);
    return {
      name,
      in: place,
      required: required || place === "path",
      description: textAt(source, node, "description"),
      deprecated: flagAt(source, node, "deprecated"),
      allowEmptyValue: flagAt(source, node, "allowEmptyValue"),
      style,
      explode: flagAt(source, node, "explode", style === "form"),
      allowReserved: flagAt(source, node, "allowReserved"),
      ...contentOf(source, schemas, node),
      extensions: extensionsOf(node),
      location: node.location,
    };
  }

  function styleOf(node: ObjectNode, place: ParameterPlace): ParameterStyle {
    const written = textAt(source, node, "style");
    const style = written === undefined ? styles[place][0] : styles[place].find((known) => known === written);
    if (style) return style;
    const elsewhere = Object.values(styles)
      .flat()
      .find((known) => known === written);
    (elsewhere ? source.blame : source.refuse)(
      "parameter",
      `${JSON.stringify(written)} is no style of a ${place} parameter`,
      at(node.location, "style"),
    );
    return elsewhere ?? styles[place][0];
  }
}

/** A header of a response or of a part of a multipart body. */
export function headersOf(source: Source, schemas: SchemaBuilder, owner: ObjectNode): Header[] {
  return entriesAt(source, owner, "headers").flatMap(([name, node]) => {
    if (name.toLowerCase() === "content-type") return []; // OpenAPI 3.1, 4.8.17: the media type decides it
    if (!isToken(name))
      source.blame(
        "header-name",
        `${JSON.stringify(name)} is not a header name (RFC 9110, 5.1)`,
        at(owner.location, "headers", name),
      );
    return [
      {
        name,
        required: flagAt(source, node, "required"),
        description: textAt(source, node, "description"),
        deprecated: flagAt(source, node, "deprecated"),
        explode: flagAt(source, node, "explode"),
        ...contentOf(source, schemas, node),
        extensions: extensionsOf(node),
        location: node.location,
      },
    ];
  });
}

/** What a parameter or header has in common: a schema, or a single media type with one. */
function contentOf(
  source: Source,
  schemas: SchemaBuilder,
  node: ObjectNode,
): Pick<
  Parameter & Header,
  "schema" | "mediaType" | "examples" | "externalExamples" | "contentExtensions" | "schemaLocation"
> {
  const [content] = entriesAt(source, node, "content");
  const [mediaType, owner] = content ?? [undefined, node];
  const schema = nodeAt(owner, "schema");
  return {
    schema: schema ? schemas.schema(schema) : true,
    mediaType,
    ...examplesOf(source, owner),
    contentExtensions: content ? extensionsOf(owner) : noExtensions,
    schemaLocation: schema?.location ?? owner.location,
  };
}

/** A token of HTTP (RFC 9110, 5.6.2). */
function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text);
}
