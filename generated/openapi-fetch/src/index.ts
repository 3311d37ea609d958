import type { Client, ClientOptions } from "openapi-fetch";
import type { paths } from "./paths.js";
import { styledClient } from "./runtime/openapi-fetch.js";
import { joined } from "./runtime/parameters.js";

export type { components, operations, paths } from "./paths.js";

/** Operations with parameters that openapi-fetch would write otherwise than the API reads them. */
const styles = {
  "GET /partner/v1/dealers/{dealerId}/sites": {
    query: { fields: joined },
    path: {},
  },
  "GET /partner/v1/dealers/{dealerId}/sites/{siteId}/devices": {
    query: { fields: joined },
    path: {},
  },
  "GET /partner/v1/dealers/{dealerId}/monitoring-stations": {
    query: { fields: joined },
    path: {},
  },
  "GET /partner/v1/dealers/{dealerId}/sites/{siteId}/contacts": {
    query: { fields: joined },
    path: {},
  },
};

/**
 * Makes a client: `client.GET("/path/{id}", { params: { path: { id: 1 } } })`. Credentials go into `headers`, or into a middleware that
 * `client.use()` takes.
 */
export function createClient(options: ClientOptions = {}): Client<paths> {
  return styledClient<paths>(styles, {
    baseUrl: "https://api.chekt.com",
    ...options,
  });
}
