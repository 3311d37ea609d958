import { BlockList, isIPv6 } from "node:net";

/** IPv4 ranges that are not of the public internet (RFC 6890 and the registry of special-purpose addresses that it starts). */
const reserved = new BlockList();
for (const range of [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24"],
  ...["203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
]) {
  add(reserved, range, "ipv4");
}
// Inside 2000::/3: Teredo, documentation, 6to4; the first and the last carry IPv4 addresses of any kind.
for (const range of ["2001::/23", "2001:db8::/32", "2002::/16"]) add(reserved, range, "ipv6");

/** All of IPv6 that is given out to the public (RFC 4291 section 2.4). */
const globalUnicast = new BlockList();
add(globalUnicast, "2000::/3", "ipv6");

/** Whether an IP address is one of the public internet, not of this machine, its network or a cloud's metadata service. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !reserved.check(address, "ipv4");
  return globalUnicast.check(address, "ipv6") && !reserved.check(address, "ipv6");
}

function add(list: BlockList, range: string, family: "ipv4" | "ipv6"): void {
  const [network = "", prefix] = range.split("/");
  list.addSubnet(network, Number(prefix), family);
}
