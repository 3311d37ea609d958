// What the compiler must say of calls of the client. Never run: `@ts-expect-error` fails where the line below it compiles.
import {
  ApiError,
  type Call,
  type Client,
  type CreateDeviceDto,
  connectDealer,
  createClient,
  createPartnerApi,
  type GetSiteError,
  getSite,
  listSites,
  type PartnerApi,
  type PartnerApiWithDealerAuthorization,
  type ResponseSiteBasicDto,
} from "../../../generated/client/src/index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Equal<A, B>): void;

const chekt = createPartnerApi({ clientId: "id", clientSecret: "secret" });
const both = createPartnerApi({ clientId: "id", clientSecret: "secret", userToken: () => "token" });
const user = createPartnerApi({ userToken: "token" });

// Credentials decide what can be called.
both.dealers.connect({ external_dealer_id: "d", company_name: "c" });
user.dealers.connect({ external_dealer_id: "d", company_name: "c" });
// @ts-expect-error: no user's token was given
chekt.dealers.connect({ external_dealer_id: "d", company_name: "c" });
// @ts-expect-error: only a user's token was given
user.sites.get(42, 7);
// What takes no credentials every client has.
user.authentication.createAccessToken({ grant_type: "client_credentials", client_id: "id", client_secret: "secret" });
// @ts-expect-error: half of the credentials is none
createPartnerApi({ clientId: "id" }).sites.get(42, 7);
// @ts-expect-error: no such option
createPartnerApi({ clientId: "id", clientSecret: "secret", retry: 3 });
// @ts-expect-error: of another type
createPartnerApi({ clientId: "id", clientSecret: "secret", retries: "3" });
export const readers: PartnerApi[] = [chekt, both];
// @ts-expect-error: it has a user's token alone
export const reader: PartnerApi = user;
// @ts-expect-error: it lacks a user's token
export const connector: PartnerApiWithDealerAuthorization = chekt;
export const connectors: PartnerApiWithDealerAuthorization[] = [user, both];

// The same for functions by themselves.
const client = createClient({ clientId: "id", clientSecret: "secret" });
same<typeof client, Client<"clientCredentials">>(true);
export const alone: Call<ResponseSiteBasicDto, GetSiteError> = getSite(client, 42, 7);
// @ts-expect-error: the client has no user's token
connectDealer(client, { external_dealer_id: "d", company_name: "c" });

// Bodies, path and options are checked.
// @ts-expect-error: no name
chekt.sites.create(42, { external_site_id: "A-1", timezone: "Asia/Seoul" });
// @ts-expect-error: no such property
chekt.sites.create(42, { external_site_id: "A-1", name: "HQ", timezone: "Asia/Seoul", colour: "red" });
// @ts-expect-error: a path parameter is a number
chekt.sites.get("42", 7);
// @ts-expect-error: a path parameter is missing
chekt.sites.get(42);
// @ts-expect-error: no such option
chekt.sites.get(42, 7, { retry: 1 });

export async function lists(): Promise<void> {
  // Columns narrow the items: of a page, of the walk, of its pages.
  const query = { fields: ["site_id", "name"], sort: "created_at", dir: "desc" } as const;
  const [first] = await chekt.sites.list(42, query);
  same<typeof first, Pick<ResponseSiteBasicDto, "site_id" | "name"> | undefined>(true);
  for await (const site of chekt.sites.list(42, { fields: ["site_id", "name"] })) {
    same<typeof site, Pick<ResponseSiteBasicDto, "site_id" | "name">>(true);
    // @ts-expect-error: not asked for
    site.timezone;
  }
  for await (const { items } of chekt.sites.list(42, { fields: ["name"] }).pages())
    same<typeof items, Pick<ResponseSiteBasicDto, "name">[]>(true);
  const result = await listSites(client, 42, { fields: ["name"] }).result();
  if (result.ok) same<typeof result.data, Pick<ResponseSiteBasicDto, "name">[]>(true);

  // Without columns everything is there; with columns that only the program knows, nothing is sure to be.
  const [whole] = await chekt.sites.list(42);
  same<typeof whole, ResponseSiteBasicDto | undefined>(true);
  const chosen: (keyof ResponseSiteBasicDto)[] = ["name"];
  const [partial] = await chekt.sites.list(42, { fields: chosen });
  same<typeof partial, Partial<ResponseSiteBasicDto> | undefined>(true);
  chekt.sites.list(42, { fields: ["site_id", "stations.name"] });

  // What is undefined is not sent.
  const given: { limit?: number } = {};
  chekt.sites.list(42, { limit: given.limit });

  // @ts-expect-error: no such column
  chekt.sites.list(42, { fields: ["colour"] });
  // @ts-expect-error: no such column
  chekt.sites.list(42, { sort: "colour" });
  // @ts-expect-error: no such direction
  chekt.sites.list(42, { dir: "down" });
  chekt.sites.list(42, {
    filter: [
      ["is_activated", 1],
      ["site_id", 5, "gte"],
      ["name", "Gang", "regex"],
    ],
  });
  // @ts-expect-error: no such column
  chekt.sites.list(42, { filter: [["colour", "red"]] });
  // @ts-expect-error: a number's column
  chekt.sites.list(42, { filter: [["site_id", "5"]] });
  // @ts-expect-error: no such operator
  chekt.sites.list(42, { filter: [["site_id", 5, "like"]] });
  // @ts-expect-error: only text matches a regular expression
  chekt.sites.list(42, { filter: [["site_id", 5, "regex"]] });
}

export async function errors(): Promise<string> {
  const result = await chekt.sites.get(42, 7).result();
  if (result.ok) return result.data.name;
  const { error } = result;
  same<typeof error, GetSiteError>(true);
  switch (error.kind) {
    case 400:
    case 401:
    case 403:
      return error.body.error.code;
    case 404:
      same<typeof error.status, 404>(true);
      return error.body.error.message;
    case "default":
      return String(error.status);
    case "unexpected":
      return error.reason;
    default:
      return error satisfies never;
  }
}

export async function notAllErrors(): Promise<string | undefined> {
  const result = await chekt.sites.get(42, 7).result();
  if (result.ok || result.error.kind === 404) return undefined;
  // @ts-expect-error: there are other errors
  result.error satisfies never;
  return result.error instanceof ApiError ? result.error.requestId : undefined;
}

export async function bulk(devices: CreateDeviceDto[]): Promise<void> {
  const { succeeded, failed } = await chekt.devices.create(42, 7, devices, { batchSize: 50 });
  for (const { item, outcome } of succeeded) {
    same<typeof item, CreateDeviceDto>(true);
    outcome.device_id;
  }
  for (const failure of failed)
    if (failure.kind === "refused") failure.error.code;
    else if (failure.kind === "failed") failure.error.mayHaveBeenApplied;
    else same<typeof failure.error, undefined>(true);
  // @ts-expect-error: not a bulk operation
  chekt.sites.get(42, 7, { batchSize: 50 });
}

export async function openEnums(): Promise<string> {
  const { security_type } = await chekt.armingSettings.get(42, 7);
  // A newer server may answer with a type that is not listed; a request may not name one.
  same<typeof security_type, 1 | 2 | 3 | 4 | (number & {})>(true);
  // @ts-expect-error: none of the listed
  chekt.armingSettings.update(42, 7, { security_type: 5 });
  return String(security_type);
}
