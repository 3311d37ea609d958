import type { Client as FetchClient } from "openapi-fetch";
import type { paths } from "./paths.js";
import { type PartnerApiOptions, createClient, userAgent } from "./client.js";
import { dealerAuthorizationCredential } from "./credentials.js";
import { clientFetch } from "./runtime/client-fetch.js";
import { withDefaults } from "./runtime/defaults.js";
import { styledClient } from "./runtime/openapi-fetch.js";
import { joined } from "./runtime/parameters.js";

export type { paths } from "./paths.js";

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

/** Operations that ask for other credentials than most. */
const security = {
  "POST /oauth/token": null,
  "PUT /partner/v1/dealers/connect": dealerAuthorizationCredential,
};

/** An openapi-fetch client, `client.GET("/path/{id}", …)`, with the credentials, tracing, time limits and retries of this package. */
export function createFetchClient(
  options: PartnerApiOptions,
): FetchClient<paths> {
  const baseUrl = options.baseUrl ?? "https://api.chekt.com";
  return styledClient<paths>(styles, {
    baseUrl,
    fetch: clientFetch(
      createClient(withDefaults(options, userAgent)),
      baseUrl,
      security,
    ),
  });
}
