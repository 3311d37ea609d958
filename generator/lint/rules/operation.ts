import { isJsonObject, type Json, type JsonObject } from "../../json.js";
import { type Context, type LintRule, type Nodes, type Report, stringList } from "../rule.js";
import { nameStyles, wordsOf } from "../words.js";

type Operation = Nodes["operation"];

export const operationRules: LintRule<Operation>[] = [
  {
    id: "operation-id-style",
    severity: "error",
    scope: "house",
    why: "The operationId becomes a function's name in every generated client, where a verb and a noun in camelCase read as code does.",
    bad: "operationId: sites_get",
    good: "operationId: listSites",
    check({ operationObject: { operationId } }, report) {
      if (typeof operationId !== "string") return;
      if (!nameStyles.camelCase.test(operationId) || wordsOf(operationId).length < 2) {
        report(`write \`${operationId}\` as a verb and a noun in camelCase, like \`listSites\``, "operationId");
      }
    },
  },
  {
    id: "operation-id-verb",
    severity: "error",
    scope: "house",
    why: "Callers guess from the verb whether a call changes anything, so it must not promise something else than the method does.",
    bad: "get: { operationId: createSite }",
    good: "post: { operationId: createSite }",
    options: {
      get: ["get", "list", "search", "find", "check", "download", "export"],
      post: ["create", "add", "send", "start", "request", "submit", "import", "upload"],
      put: ["replace", "set", "update"],
      patch: ["update"],
      delete: ["delete", "remove"],
    },
    check({ path, method, operationObject: { operationId } }, report, { options }) {
      const verb = typeof operationId === "string" ? wordsOf(operationId)[0] : undefined;
      if (verb === undefined || !(method in options)) return;
      // A last segment that is an action (`/sites/{siteId}/activate`) names the verb itself.
      const action = path.slice(path.lastIndexOf("/") + 1);
      const verbs = stringList(options[method]);
      if (verbs.includes(verb) || wordsOf(action).includes(verb)) return;
      report(
        `\`${verb}\` does not say what ${method.toUpperCase()} does; begin with ${verbs.join(", ")}`,
        "operationId",
      );
    },
  },
  {
    id: "operation-list-parameters",
    severity: "error",
    scope: "house",
    why: "A caller who can page, sort and filter one list expects it of every list; generated clients offer these as one typed argument.",
    bad: "x-pagination: { type: offset, limit: limit, offset: offset }\nparameters: [{ $ref: '#/components/parameters/Limit' }]",
    good: "parameters: all six list parameters, and no other query parameter",
    options: { roles: ["fields", "filter", "sort", "direction", "limit", "offset"] },
    check(operation, report, context) {
      const parameters = queryParameters(operation, context);
      if (!isList(operation, parameters)) return;
      const roles = parameters.map((parameter) => parameter["x-list-role"]);
      const missing = stringList(context.options.roles).filter((role) => !roles.includes(role));
      if (missing.length > 0) {
        report(
          `a list operation takes a parameter with each \`x-list-role\`; missing: ${missing.join(", ")}`,
          "parameters",
        );
      }
      for (const [index, role] of roles.entries()) {
        const name = String(parameters[index]?.name);
        if (role === undefined)
          report(`a list operation takes no query parameter but the list parameters: \`${name}\``, "parameters");
        else if (roles.indexOf(role) < index) report(`two parameters have the role \`${String(role)}\``, "parameters");
      }
      if (operation.operationObject["x-pagination"] === undefined) report("a list operation declares `x-pagination`");
    },
  },
  {
    id: "operation-list-response",
    severity: "error",
    scope: "house",
    why: "Lists answer with a bare array: clients page through it without knowing an envelope.",
    bad: "schema: { type: object, properties: { data: { type: array } } }",
    good: "schema: { type: array, items: { $ref: '#/components/schemas/SiteDto' } }",
    check(operation, report, context) {
      if (!isList(operation, queryParameters(operation, context))) return;
      const responses = isJsonObject(operation.operationObject.responses) ? operation.operationObject.responses : {};
      for (const status of Object.keys(responses)) {
        if (status.startsWith("2")) checkBareArray(status, responses[status], report, context);
      }
    },
  },
  {
    id: "operation-error-responses",
    severity: "error",
    scope: "house",
    why: "One error shape for the whole API lets callers write one handler; an answer of its own would escape it.",
    bad: 'responses: { "404": { description: Missing. } }',
    good: 'responses: { "404": { $ref: "#/components/responses/NotFound" } }',
    options: { responses: {}, except: [] },
    check({ path, operationObject }, report, { options, resolve }) {
      if (stringList(options.except).includes(path) || !isJsonObject(options.responses)) return;
      const responses = isJsonObject(operationObject.responses) ? operationObject.responses : {};
      for (const [status, name] of Object.entries(options.responses)) {
        const found = resolve(responses[status]).name;
        if (found !== name)
          report(`answer \`${status}\` by a $ref to the shared response \`${String(name)}\``, "responses", status);
      }
    },
  },
];

/** Whether the operation says, or its name does, that it is a list. */
function isList({ operationObject }: Operation, parameters: JsonObject[]): boolean {
  const { operationId } = operationObject;
  return (
    operationObject["x-pagination"] !== undefined ||
    parameters.some((parameter) => parameter["x-list-role"] !== undefined) ||
    (typeof operationId === "string" && wordsOf(operationId)[0] === "list")
  );
}

/** The query parameters of the operation and of its path. */
function queryParameters({ operationObject, pathItemObject }: Operation, { resolve }: Context): JsonObject[] {
  return [pathItemObject.parameters, operationObject.parameters]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((parameter) => resolve(parameter).value)
    .filter((parameter) => isJsonObject(parameter))
    .filter((parameter) => parameter.in === "query");
}

function checkBareArray(status: string, written: Json | undefined, report: Report, { resolve }: Context): void {
  const response = resolve(written);
  const content = isJsonObject(response.value) && isJsonObject(response.value.content) ? response.value.content : {};
  for (const [mediaType, object] of Object.entries(content)) {
    const schema = isJsonObject(object) ? resolve(object.schema, response.source).value : undefined;
    if (isJsonObject(schema) && schema.type !== "array") {
      report(`answer with a bare array in \`${mediaType}\`, as lists do`, "responses", status);
    }
  }
}
