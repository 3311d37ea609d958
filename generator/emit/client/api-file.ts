import type { File } from "../emitter.js";
import { code, text } from "../markdown.js";
import { render } from "../render.js";
import { propertyAccess } from "../typescript.js";
import { instanceOf } from "./call-example.js";
import type { Family } from "./family.js";
import type { Context } from "./operation.js";

/** `api.md`: every method with its signature and the endpoint that it calls. */
export function apiFile(families: readonly Family[], { api, names }: Context): File {
  const instance = instanceOf(names);
  const view = {
    title: text(api.title),
    instance,
    families: families.map(({ tag, groups }) => {
      const path = `${instance}${propertyAccess(tag.identifier)}`;
      return {
        heading: code(path),
        operations: groups
          .flatMap(({ operations }) => operations)
          .map(({ method, identifier, typeParameters, argumentList, otherMedia, result }) => {
            const operation = api.operations.find((each) => each.identifier === identifier);
            const name = method.startsWith('"') ? `[${method}]` : `.${method}`;
            return {
              signature: code(`${path}${name}${typeParameters}(${argumentList}): ${result}`),
              endpoint: code(`${operation?.method.toUpperCase()} ${operation?.path}`),
              standalone: code(`${identifier}(client, …)`),
              media: otherMedia.map(code).join(", "),
              summary:
                operation?.summary === undefined ? "" : ` ${text(operation.summary).replace(/(?<![.!?])$/, ".")}`,
            };
          }),
      };
    }),
  };
  return { path: "api.md", text: render("client/api.md", view) };
}
