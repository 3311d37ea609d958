import { type Call, callOf, type Result } from "./call.js";
import { ApiError, type ErrorFacts, type UnexpectedError } from "./errors.js";

/** A validator as other libraries take it too: https://standardschema.dev, version 1. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => { readonly value: Output } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: Output; readonly output: Output };
  };
}

/** What is wrong with a value, and where. */
export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

/** JSON Schema 2020-12, as far as it says what a value looks like. */
type JsonSchema =
  | boolean
  | {
      readonly $ref?: string;
      readonly type?: string | readonly string[];
      readonly enum?: readonly unknown[];
      readonly const?: unknown;
      readonly allOf?: readonly JsonSchema[];
      readonly anyOf?: readonly JsonSchema[];
      readonly oneOf?: readonly JsonSchema[];
      readonly properties?: Readonly<Record<string, JsonSchema>>;
      readonly required?: readonly string[];
      readonly additionalProperties?: JsonSchema;
      readonly prefixItems?: readonly JsonSchema[];
      readonly items?: JsonSchema;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
      readonly format?: string;
      readonly minimum?: number;
      readonly maximum?: number;
    };

type Definitions = Readonly<Record<string, JsonSchema>>;
type Path = readonly (string | number)[];

/** The validators of schemas, by name; `$ref`s lead from one to another. */
export function schemasOf<Types>(definitions: Definitions): {
  readonly [Name in keyof Types]: StandardSchema<Types[Name]>;
} {
  const validators = Object.entries(definitions).map(([name, schema]) => [
    name,
    standard((value) => issuesOf(value, schema, definitions, [])),
  ]);
  return Object.fromEntries(validators);
}

/** The validator of a list of what another one validates. */
export function arrayOf<Item>(item: StandardSchema<Item>): StandardSchema<Item[]> {
  return standard((value) => {
    if (!Array.isArray(value)) return [{ message: "must be an array", path: [] }];
    return value.flatMap((each, index) => {
      const result = item["~standard"].validate(each);
      return "issues" in result ? result.issues.map(({ message, path }) => ({ message, path: [index, ...path] })) : [];
    });
  });
}

/** The validator of objects that may lack any property, as those do of which only some columns were asked for. */
export function partial<Output>(whole: StandardSchema<Output>): StandardSchema<Partial<Output>> {
  return standard((value) => {
    const result = whole["~standard"].validate(value);
    return "issues" in result
      ? result.issues.filter(({ message, path }) => message !== missing || path.length > 1)
      : [];
  });
}

/**
 * A call whose data is checked. Where it does not satisfy the schema, the call fails with an unexpected error of the reason
 * `content`, and the issues are its cause.
 */
export function validated<Data, Error>(
  call: Call<Data, Error>,
  schema: StandardSchema<NoInfer<Data>>,
): Call<Data, Error | UnexpectedError> {
  const check = async (): Promise<Result<Data, Error | UnexpectedError>> => {
    const result = await call.result();
    if (!result.ok) return result;
    const checked = schema["~standard"].validate(result.data);
    if (!("issues" in checked)) return result;
    const { response, traceId } = result;
    const [first] = checked.issues;
    const facts: ErrorFacts<"unexpected"> & ErrorOptions = {
      kind: "unexpected",
      reason: "content",
      status: response.status,
      body: result.data,
      operationId: "",
      traceId,
      attempts: 1,
      mayHaveBeenApplied: false,
      cause: checked.issues,
    };
    const message = `the answer is not as described: ${first?.path.join(".")} ${first?.message}`;
    return { ok: false, error: new ApiError(message, facts, response) };
  };
  return callOf(check());
}

function standard<Output>(issues: (value: unknown) => readonly Issue[]): StandardSchema<Output> {
  const validate = (value: unknown) => {
    const found = issues(value);
    return found.length > 0 ? { issues: found } : { value: value as Output };
  };
  return { "~standard": { version: 1, vendor: "specwright", validate } };
}

const missing = "is missing";

function issuesOf(value: unknown, schema: JsonSchema, definitions: Definitions, path: Path): Issue[] {
  if (typeof schema === "boolean") return schema ? [] : [{ message: "must not be there", path }];
  const check = (part: JsonSchema, inner: unknown = value, at: Path = path) => issuesOf(inner, part, definitions, at);
  const fault: Fault = (isWrong, message) => (isWrong ? [{ message, path }] : []);
  const { type, $ref, anyOf, oneOf } = schema;
  const types = type === undefined ? undefined : [type].flat();
  if (types && !types.some((each) => isOfType(value, each)))
    return [{ message: `must be ${types.join(" or ")}`, path }];
  return [
    ...($ref === undefined ? [] : check(definitions[$ref.slice("#/$defs/".length)] ?? true)),
    ...fault(
      schema.enum !== undefined && !schema.enum.some((each) => isSame(each, value)),
      "must be one of the listed values",
    ),
    ...fault(schema.const !== undefined && !isSame(schema.const, value), `must be ${JSON.stringify(schema.const)}`),
    ...(schema.allOf ?? []).flatMap((part) => check(part)),
    ...[anyOf, oneOf].flatMap((parts) =>
      fault(!!parts && !parts.some((part) => check(part).length === 0), "matches no alternative"),
    ),
    ...(typeof value === "string" ? textIssues(value, schema, fault) : []),
    ...(typeof value === "number" ? fault(isOutside(value, schema.minimum, schema.maximum), "is out of range") : []),
    ...(Array.isArray(value) ? arrayIssues(value, schema, check, fault, path) : []),
    ...(typeof value === "object" && value !== null && !Array.isArray(value)
      ? objectIssues(value, schema, check, path)
      : []),
  ];
}

type Check = (part: JsonSchema, inner: unknown, at: Path) => Issue[];
type Fault = (isWrong: boolean, message: string) => Issue[];

function textIssues(
  value: string,
  { minLength, maxLength, pattern, format = "" }: Exclude<JsonSchema, boolean>,
  fault: Fault,
): Issue[] {
  return [
    ...fault(isOutside([...value].length, minLength, maxLength), "has a wrong length"),
    ...fault(pattern !== undefined && !new RegExp(pattern, "u").test(value), `does not match ${pattern}`),
    ...fault(formats.get(format)?.test(value) === false, `is no ${format}`),
  ];
}

const day = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const time = String.raw`([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?`;
const zone = String.raw`(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`;

/** How the formats look whose name says just one thing (RFC 3339, RFC 9562). */
const formats: ReadonlyMap<string, RegExp> = new Map([
  ["date", new RegExp(`^${day}$`)],
  ["date-time", new RegExp(`^${day}[T ]${time}${zone}$`, "i")],
  ["uuid", /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i],
]);

function arrayIssues(
  value: readonly unknown[],
  { prefixItems = [], items = true, minItems, maxItems }: Exclude<JsonSchema, boolean>,
  check: Check,
  fault: Fault,
  path: Path,
): Issue[] {
  const inside = value.flatMap((item, index) => check(prefixItems[index] ?? items, item, [...path, index]));
  return [...fault(isOutside(value.length, minItems, maxItems), "has a wrong number of items"), ...inside];
}

function objectIssues(
  value: object,
  { properties = {}, required = [], additionalProperties = true }: Exclude<JsonSchema, boolean>,
  check: Check,
  path: Path,
): Issue[] {
  const absent = required.filter((name) => !Object.hasOwn(value, name));
  const inside = Object.entries(value).flatMap(([name, item]) => {
    const part = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    return check(part ?? true, item, [...path, name]);
  });
  return [...absent.map((name) => ({ message: missing, path: [...path, name] })), ...inside];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function isOutside(size: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return size < least || size > most;
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
