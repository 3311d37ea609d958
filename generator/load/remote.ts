import type { Refusal } from "./read.js";
export async function fetchRemote(url: string, maxBytes: number): Promise<Uint8Array | Refusal> {
  return { code: "ref-refused", message: `${url} ${maxBytes}` };
}
