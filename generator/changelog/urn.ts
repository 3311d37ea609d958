import { createHash } from "node:crypto";

/** A UUID that was drawn once: the namespace of our names. */
const namespace = Buffer.from("d6f1b0a25c8e4f0c9a3b7e2148c5f6da", "hex");

/** A URN that the same name gives always, and no other name: a name-based UUID (RFC 9562, 5.5). */
export function urnOf(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
