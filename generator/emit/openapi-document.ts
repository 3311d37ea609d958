import type { Json } from "../json.js";
import type {
  Api,
  Callback,
  Encoding,
  Example,
  Extensions,
  Header,
  MediaType,
  NamedSchema,
  OAuthFlow,
  Operation,
  Parameter,
  RequestBody,
  Response,
  SecurityScheme,
  Server,
} from "../model/model.js";
import { type Discriminator, identifierOf, type Schema } from "../model/schema.js";
import { mapSubschemas } from "../model/subschemas.js";

/**
 * An API as one OpenAPI 3.1 document, for tools that read such documents: whatever the original was spread over or spelt in,
 * this is one object whose only references lead to its `components/schemas`.
 */
export function openApiDocument(api: Api): object {
  const keys = new Map(api.schemas.map((named) => [named.identifier, keyOf(named, api.schemas)]));
  const schema = (value: Schema) => withKeys(value, keys);
  const printer = contentPrinter(schema);
  return defined({
    openapi: "3.1.0",
    info: defined({
      title: api.title,
      version: api.version,
      summary: api.summary,
      description: api.description,
      termsOfService: api.termsOfService,
      contact: api.contact && written(api.contact),
      license: api.license && written(api.license),
      ...api.infoExtensions,
    }),
    servers: api.servers.map(serverObject),
    tags: api.tags.map(({ name, description, externalDocs }) =>
      defined({ name, description, externalDocs: externalDocs && written(externalDocs) }),
    ),
    paths: pathsObject(api.operations, printer),
    webhooks: pathsObject(api.webhooks, printer),
    components: {
      schemas: Object.fromEntries(api.schemas.map((named) => [keys.get(named.identifier), schema(named.schema)])),
      securitySchemes: Object.fromEntries(
        api.securitySchemes.map((scheme) => [scheme.name, securitySchemeObject(scheme)]),
      ),
    },
    ...api.extensions,
  });
}

/** The key of a schema: its own name where a component key may be spelt so and no other has it, else its identifier. */
function keyOf({ name, identifier }: NamedSchema, schemas: readonly NamedSchema[]): string {
  const isKey = /^[\w.-]+$/.test(name) && schemas.filter((other) => other.name === name).length === 1;
  return isKey ? name : identifier;
}

function withKeys(schema: Schema, keys: ReadonlyMap<string, string>): Schema {
  if (typeof schema === "boolean") return schema;
  const { $ref, $schema: _, discriminator, ...rest } = schema;
  return {
    ...($ref !== undefined && { $ref: refTo(identifierOf($ref), keys) }),
    ...mapSubschemas(rest, (subschema) => withKeys(subschema, keys)),
    ...(discriminator && { discriminator: discriminatorObject(discriminator, keys) }),
  };
}

function discriminatorObject(
  { propertyName, mapping }: Discriminator,
  keys: ReadonlyMap<string, string>,
): Discriminator {
  const entries = Object.entries(mapping).map(([value, identifier]) => [value, refTo(identifier, keys)]);
  return { propertyName, mapping: Object.fromEntries(entries) };
}

function refTo(identifier: string, keys: ReadonlyMap<string, string>): string {
  return `#/components/schemas/${keys.get(identifier) ?? identifier}`;
}

type Printer = ReturnType<typeof contentPrinter>;

function pathsObject(operations: Operation[], printer: Printer): object {
  const paths = new Map<string, Record<string, object>>();
  for (const operation of operations) {
    const item = paths.get(operation.path) ?? {};
    paths.set(operation.path, { ...item, [operation.method]: printer.operation(operation) });
  }
  return Object.fromEntries(paths);
}

function contentPrinter(schemaObject: (schema: Schema) => unknown) {
  return { operation };

  function operation(value: Operation): object {
    return defined({
      operationId: value.operationId ?? value.identifier,
      summary: value.summary,
      description: value.description,
      tags: value.tags.length > 0 ? value.tags : undefined,
      deprecated: value.deprecated || undefined,
      parameters: value.parameters.map(parameter),
      requestBody: value.requestBody && requestBody(value.requestBody),
      responses: Object.fromEntries(value.responses.map((item) => [item.status, response(item)])),
      callbacks: value.callbacks.length > 0 ? Object.fromEntries(value.callbacks.map(callback)) : undefined,
      security: value.security.map((alternative) =>
        Object.fromEntries(alternative.map(({ scheme, scopes }) => [scheme, scopes])),
      ),
      servers: value.servers.map(serverObject),
      ...value.extensions,
    });
  }

  function callback({ name, operations }: Callback): [string, object] {
    return [name, pathsObject(operations, { operation })];
  }

  function parameter(value: Parameter): object {
    const {
      name,
      in: place,
      required,
      description,
      deprecated,
      allowEmptyValue,
      style,
      explode,
      allowReserved,
    } = value;
    const common = { name, in: place, required, description, deprecated: deprecated || undefined };
    const serialization =
      value.mediaType === undefined ? { style, explode, allowReserved: allowReserved || undefined } : {};
    return defined({
      ...common,
      allowEmptyValue: allowEmptyValue || undefined,
      ...serialization,
      ...content(value),
      ...value.extensions,
    });
  }

  function header(value: Header): [string, object] {
    const { required, description, deprecated, explode } = value;
    return [
      value.name,
      defined({
        required,
        description,
        deprecated: deprecated || undefined,
        explode: explode || undefined,
        ...content(value),
        ...value.extensions,
      }),
    ];
  }

  function content({ schema, mediaType, examples }: Parameter | Header): object {
    if (mediaType !== undefined)
      return { content: { [mediaType]: { schema: schemaObject(schema), ...exampleFields(examples) } } };
    return { schema: schemaObject(schema), ...exampleFields(examples) };
  }

  function requestBody({ required, description, content: types, extensions }: RequestBody): object {
    return defined({ required, description, content: mediaTypes(types), ...extensions });
  }

  function response({ description, headers, content: types, links, extensions }: Response): object {
    return defined({
      description,
      headers: headers.length > 0 ? Object.fromEntries(headers.map(header)) : undefined,
      content: types.length > 0 ? mediaTypes(types) : undefined,
      links: Object.keys(links).length > 0 ? links : undefined,
      ...extensions,
    });
  }

  function mediaTypes(types: MediaType[]): object {
    return Object.fromEntries(
      types.map(({ mediaType, schema, examples, encoding: encodings, extensions }) => [
        mediaType,
        defined({
          schema: schemaObject(schema),
          ...exampleFields(examples),
          encoding: encodings.length > 0 ? Object.fromEntries(encodings.map(encoding)) : undefined,
          ...extensions,
        }),
      ]),
    );
  }

  function encoding({ property, headers, allowReserved, ...rest }: Encoding): [string, object] {
    const headerMap = headers.length > 0 ? Object.fromEntries(headers.map(header)) : undefined;
    return [
      property,
      { ...written(rest), ...defined({ headers: headerMap, allowReserved: allowReserved || undefined }) },
    ];
  }
}

function exampleFields(examples: Example[]): { example?: Json; examples?: object } {
  const [first] = examples;
  if (!first) return {};
  if (first.name === undefined) return { example: first.value };
  return {
    examples: Object.fromEntries(examples.map(({ name, ...example }) => [name, written(example)])),
  };
}

function serverObject({ variables, ...rest }: Server): object {
  const entries = variables.map(({ name, ...variable }) => [name, written(variable)]);
  return { ...written(rest), ...(entries.length > 0 && { variables: Object.fromEntries(entries) }) };
}

function securitySchemeObject(scheme: SecurityScheme): object {
  const { name: _name, location: _location, ...rest } = scheme;
  const common = written(rest);
  switch (scheme.type) {
    case "apiKey":
      return { ...without(common, "parameter"), name: scheme.parameter };
    case "openIdConnect":
      return { ...without(common, "url"), openIdConnectUrl: scheme.url };
    case "oauth2":
      return { ...without(common, "flowsExtensions"), flows: Object.fromEntries(scheme.flows.map(flowObject)) };
    case "http":
    case "mutualTLS":
      return common;
    default:
      return scheme satisfies never;
  }
}

function flowObject({ grant, scopes, ...rest }: OAuthFlow): [string, object] {
  return [
    grant,
    { ...written(rest), scopes: Object.fromEntries(scopes.map(({ name, description }) => [name, description])) },
  ];
}

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

/** An object of the model as a document has it: the fields that have a value, its extensions among them. */
function written<Node extends { extensions: Extensions }>({ extensions, ...fields }: Node): object {
  return { ...defined(fields), ...extensions };
}

/** The fields that have a value. */
function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));
}
