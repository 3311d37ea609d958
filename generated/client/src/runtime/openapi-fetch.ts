import createFetchClient, {
  type Client,
  type ClientOptions,
} from "openapi-fetch";
import {
  type Draft,
  type ParameterWriter,
  type PathWriter,
  repeated,
  segment,
} from "./parameters.js";

/** How the parameters of an operation are written that are written otherwise than most, by name. */
export interface Style {
  readonly query?: Readonly<Record<string, ParameterWriter>>;
  readonly path?: Readonly<Record<string, PathWriter>>;
}

/** An openapi-fetch client that writes each parameter as its operation says. `styles` is by method and path template: `GET /sites`. */
export function styledClient<Paths extends object>(
  styles: Readonly<Record<string, Style>>,
  options: ClientOptions,
): Client<Paths> {
  const client = createFetchClient<Paths>({ ...serializers({}), ...options });
  const styled = (method: string, path: string, init: object | undefined) => {
    const style = styles[`${method.toUpperCase()} ${path}`];
    return style ? { ...serializers(style), ...init } : init;
  };
  const calls = client as unknown as Record<
    string,
    (path: string, init?: object) => unknown
  >;
  for (const method of [
    "GET",
    "PUT",
    "POST",
    "DELETE",
    "OPTIONS",
    "HEAD",
    "PATCH",
    "TRACE",
  ]) {
    const call = calls[method];
    if (call)
      calls[method] = (path, init) => call(path, styled(method, path, init));
  }
  const { request } = client as unknown as {
    request: (method: string, path: string, init?: object) => unknown;
  };
  return Object.assign(client, {
    request: (method: string, path: string, init?: object) =>
      request(method, path, styled(method, path, init)),
  });
}

function serializers({ query = {}, path = {} }: Style) {
  return {
    querySerializer(values: Record<string, unknown>): string {
      const draft: Draft = { query: [], headers: new Headers() };
      for (const [name, value] of Object.entries(values))
        if (value !== undefined && value !== null)
          (query[name] ?? repeated)(draft, name, value);
      return draft.query.join("&");
    },
    pathSerializer(template: string, values: Record<string, unknown>): string {
      return template.replace(/\{([^}]*)\}/g, (_, name: string) =>
        (path[name] ?? segment)(name, values[name] ?? ""),
      );
    },
  };
}
