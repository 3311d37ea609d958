import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it came over the wire. */
export interface Recorded {
  method: string;
  /** Path and query, not decoded. */
  target: string;
  /** Names in lower case. */
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Answers one request; may do so late, badly or not at all. */
export type Handler = (request: Recorded, response: ServerResponse) => void | Promise<void>;

export interface TestServer {
  url: string;
  /** All requests since the start, in the order in which they came. */
  requests: Recorded[];
  /** Connections that are open now. */
  sockets: ReadonlySet<Socket>;
  close(): Promise<void>;
}

/** A server on a free port of the loopback interface. */
export async function startServer(handler: Handler): Promise<TestServer> {
  const requests: Recorded[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const recorded = {
      method: message.method ?? "",
      target: message.url ?? "",
      headers: message.headers,
      body: Buffer.concat(chunks),
    };
    requests.push(recorded);
    await handler(recorded, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    sockets,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}
