import type { Api, Operation, Parameter } from "../../model/model.js";
import type { File } from "../emitter.js";
import { code, table } from "../markdown.js";
import { operationText, type Page } from "./context.js";
import { serverTable } from "./index-page.js";
import { deprecationText } from "./marks.js";
import { versioningPath, versioningTitle } from "./paths.js";
import { section, textPage } from "./sections.js";

/** The version that the docs describe, what is said of its stability, how changes are classified, and what is deprecated. */
export function versioningPage(page: Page): File[] {
  const { api, prose } = page;
  return [
    textPage(
      versioningPath,
      versioningTitle,
      [`These pages describe version ${code(api.version)}.`],
      [
        ...section("Stability", [prose.sections(api.description, /stabil|version|compatib|breaking|deprecat/i)]),
        ...section("Changes", [
          "The changelog compares each version with the one before, and says of every change what it means for a client that was written before it.",
          table(["Level", "Meaning"], levels),
        ]),
        ...section("Deprecated", [deprecatedTable(api, page)]),
        ...section("Servers", [serverTable(api.servers, page)]),
      ],
    ),
  ];
}

const levels = [
  [
    "breaking",
    "Some client that worked must be changed: a request is no longer accepted, or an answer may hold what was ruled out.",
  ],
  ["unproven", "It could not be decided whether a client has to be changed. Read such a change as breaking."],
  ["additive", "No client has to be changed: the API accepts more, or promises more, than before."],
  ["annotation", "Words, examples and the like; nothing that is sent changes."],
];

function deprecatedTable({ operations }: Api, page: Page): string {
  const rows = operations.flatMap((operation) => [
    ...(operation.deprecated ? [[operationText(operation, page), deprecationText(true, operation.extensions)]] : []),
    ...operation.parameters
      .filter(({ deprecated }) => deprecated)
      .map((parameter) => parameterRow(operation, parameter, page)),
  ]);
  return table(["Deprecated", "Note"], rows);
}

function parameterRow(operation: Operation, parameter: Parameter, page: Page): string[] {
  return [`${operationText(operation, page)}: ${code(parameter.name)}`, deprecationText(true, parameter.extensions)];
}
