import { createServer, get as httpGet } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { isPublicAddress } from "../../generator/load/addresses.js";
import { fetchRemote, type Network } from "../../generator/load/remote.js";
import { put, temporaryFolder } from "../output/folders.js";
import { problemsOf } from "./problems.js";

/** A document with one reference, and what is said about it. */
async function refusalOf(ref: string, ...allowRefs: string[]): Promise<string> {
  const folder = temporaryFolder();
  put(folder, {
    "openapi.yaml": `openapi: 3.1.0\ninfo: {}\ncomponents: { schemas: { A: { $ref: ${JSON.stringify(ref)} } } }\n`,
  });
  const problems = await problemsOf(join(folder, "openapi.yaml"), { allowRefs });
  return problems.replace(/^\S+ {2}/, "").replace(/ {2}#\S*\n$/, "");
}

describe("references to other hosts", () => {
  test("are refused unless the host is allowed", async () => {
    expect(await refusalOf("https://a.example/x.yaml", "b.example")).toBe(
      "ref-refused  https://a.example/x.yaml: nothing is fetched from other hosts; --allow-refs a.example allows this one",
    );
    expect(await refusalOf("https://a.example:8443/x.yaml", "a.example")).toContain(
      "--allow-refs a.example:8443 allows",
    );
    expect(await refusalOf("https://a.example@b.example/x.yaml", "a.example", "b.example")).toContain(
      "cannot hold credentials",
    );
    expect(await refusalOf("http://a.example/x.yaml", "a.example")).toContain("only https URLs can be allowed");
    expect(await refusalOf("https://[/x.yaml", "a.example")).toContain("ref-syntax");
  });

  test.each([
    ...[
      "https://127.0.0.1/a",
      "https://0x7f.1/a",
      "https://2130706433/a",
      "https://169.254.169.254/a",
      "https://10.1.2.3/a",
    ],
    ...["https://[::1]/a", "https://[::ffff:127.0.0.1]/a", "https://[fd00::1]/a", "https://localhost/a"],
  ])("never reach a private network, even when allowed: %s", async (ref) => {
    expect(await refusalOf(ref, new URL(ref).host)).toBe(
      `ref-refused  ${ref}: the host has an address in a private network`,
    );
  });

  test("know public addresses from others", () => {
    const open = ["1.1.1.1", "172.32.0.1", "192.167.0.1", "2606:4700::1111", "2a00:1450:4001::1"];
    const closed = [
      ...[
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.9.9.9",
        "169.254.1.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
      ],
      ...["198.18.0.1", "203.0.113.9", "224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "64:ff9b::a00:1"],
      ...["fe80::1", "fc00::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::"],
    ];
    expect([...open, ...closed].filter(isPublicAddress)).toEqual(open);
  });
});

describe("fetching", () => {
  /** A server that answers by path, and the network that leads to it: as the real one, but without TLS. */
  async function serve(): Promise<Network & { requests: string[] }> {
    const requests: string[] = [];
    const server = createServer(({ url = "", headers }, response) => {
      requests.push(`${headers.host}${url}`);
      if (url === "/document") response.end("a: 1\n");
      else if (url === "/redirect") response.writeHead(302, { location: "/document" }).end();
      else if (url === "/large") response.end(Buffer.alloc(11 * 2 ** 20));
      else if (url === "/cut") response.writeHead(200, { "content-length": 100 }).write("a", () => response.destroy());
      else response.writeHead(404).end("secret");
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once("listening", listening));
    const { port } = server.address() as AddressInfo;
    return {
      requests,
      isAllowed: () => true,
      get: ({ hostname, pathname }, options, respond) =>
        httpGet(`http://${hostname}:${port}${pathname}`, options, respond),
    };
  }

  test("takes a document as it is, and nothing else", async () => {
    const network = await serve();
    const fetch = async (path: string, maxBytes = 2 ** 25) => {
      const result = await fetchRemote(`https://localhost/${path}`, maxBytes, network);
      return result instanceof Uint8Array ? Buffer.from(result).toString() : result;
    };
    expect(await fetch("document")).toBe("a: 1\n");
    expect(await fetch("document", 4)).toEqual({
      code: "size-limit",
      message: "larger than 4 bytes, the limit (--max-size raises it)",
    });
    expect(await fetch("redirect")).toEqual({
      code: "ref-not-fetched",
      message: "cannot be fetched: the answer has status 302",
    });
    expect(await fetch("none")).toEqual({
      code: "ref-not-fetched",
      message: "cannot be fetched: the answer has status 404",
    });
    expect(await fetch("large")).toEqual({
      code: "size-limit",
      message: "larger than 10 MB, the limit (keep larger files beside the document)",
    });
    expect(await fetch("cut")).toEqual({ code: "ref-not-fetched", message: "cannot be fetched: ECONNRESET" });
    expect(network.requests).toHaveLength(6);
  });

  test("judges the addresses that the connection is about to use", async () => {
    const network = await serve();
    const asked: string[] = [];
    const isAllowed = (address: string) => {
      asked.push(address);
      return false;
    };
    expect(await fetchRemote("https://localhost/document", 100, { ...network, isAllowed })).toMatchObject({
      code: "ref-refused",
    });
    expect(asked[0]).toMatch(/^(?:127\.0\.0\.1|::1)$/);
    expect(network.requests).toEqual([]);
  });
});
