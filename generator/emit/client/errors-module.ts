import type { File } from "../emitter.js";
import { render } from "../render.js";
import { errorTable } from "./errors.js";
import { createImports, type Imports } from "./imports.js";
import type { Context } from "./operation.js";

/** The errors that most operations describe, and how the bodies of errors are read. */
export function errorsModule({ api, named, names, readers, usual }: Context): File {
  const imports = createImports(names);
  const typical = api.operations
    .map((operation) => errorTable(operation, named, readers))
    .find(({ key }) => key === usual.errors);
  const view = {
    readers: [...readers.values()].map((reader) => ({
      ...reader,
      maker: imports.runtime("errorReader"),
      schema: imports.from("types", `type ${reader.schema}`),
    })),
    type: names.declare("StandardError"),
    members: typical?.type(imports) ?? imports.runtime("UnexpectedError"),
    table: typical?.readers(localReaders(imports)) ?? "{}",
  };
  return { path: "src/errors.ts", text: render("client/errors.ts", { ...view, imports: imports.statements(0) }) };
}

/** Inside the module that declares the readers, they need no import. */
function localReaders(imports: Imports): Imports {
  return { ...imports, from: (module, name) => (module === "errors" ? name : imports.from(module, name)) };
}
