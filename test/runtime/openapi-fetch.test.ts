import { expect, test } from "vitest";
import { styledClient } from "../../generator/runtime/openapi-fetch.js";
import { deepObject, joined, labelExploded, pipeDelimited } from "../../generator/runtime/parameters.js";

interface Get {
  get: {
    parameters: { path: { id: unknown }; query?: Record<string, unknown> };
    responses: Record<never, never>;
  };
}
type Paths = { "/sites/{id}": Get; "/plain/{id}": Get };

function recorder() {
  const urls: string[] = [];
  const client = styledClient<Paths>(
    {
      "GET /sites/{id}": {
        query: { fields: joined, where: deepObject, tags: pipeDelimited },
        path: { id: labelExploded },
      },
    },
    {
      baseUrl: "https://api.example.com",
      fetch: async (request) => {
        urls.push(request.url);
        return new Response(null, { status: 204 });
      },
    },
  );
  return { client, urls };
}

test("each parameter is written in the style of its operation, all others exploded", async () => {
  const { client, urls } = recorder();
  const query = {
    fields: ["a", "b,c"],
    filter: ["x,1,eq", "y&z"],
    where: { a: { b: 1 } },
    tags: ["p", "q"],
    none: undefined,
  };
  await client.GET("/sites/{id}", { params: { path: { id: [1, 2] }, query } });
  await client.request("get", "/sites/{id}", { params: { path: { id: 3 }, query: { fields: ["a"] } } });
  await client.GET("/plain/{id}", { params: { path: { id: "a/b" }, query: { fields: ["a", "b"] } } });
  expect(urls).toEqual([
    "https://api.example.com/sites/.1.2?fields=a,b%2Cc&filter=x%2C1%2Ceq&filter=y%26z&where%5Ba%5D%5Bb%5D=1&tags=p%7Cq",
    "https://api.example.com/sites/.3?fields=a",
    "https://api.example.com/plain/a%2Fb?fields=a&fields=b",
  ]);
});

test("a serializer of the caller's own wins", async () => {
  const { client, urls } = recorder();
  const params = { path: { id: 1 }, query: { fields: ["a"] } };
  await client.GET("/sites/{id}", { params, querySerializer: () => "mine" });
  expect(urls).toEqual(["https://api.example.com/sites/.1?mine"]);
});
