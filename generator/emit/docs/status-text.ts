/** A status with its name, as a heading: `404 Not Found`. */
export function statusText(status: string): string {
  const name = names[status];
  return name === undefined ? (status === "default" ? "Any other status (default)" : status) : `${status} ${name}`;
}

/** Names of statuses (RFC 9110, section 15, and RFC 6585). */
const names: Record<string, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  428: "Precondition Required",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};
