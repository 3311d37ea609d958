/** What real credentials look like; bounded, for texts that are made to be slow to search. A token of samples is shorter: three parts of a JWT whose signature says "signature". */
const shapes: [kind: string, shape: RegExp][] = [
  ["a JSON Web Token", /\beyJ[\w-]{15,1000}\.[\w-]{20,4000}\.[\w-]{40}/],
  ["a private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50,})/],
  ["a Slack token", /\bxox[abposr]-[\w-]{10,}/],
  ["a Google API key", /\bAIza[\w-]{35}\b/],
  ["a live key", /\b[a-z]{1,20}_live_[A-Za-z0-9]{16}/],
  ["a password in a URL", /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,100}:[^\s/:@]{1,100}@/i],
];

/** What kind of secret the text holds something like; undefined where it holds none. */
export function secretIn(text: string): string | undefined {
  return shapes.find(([, shape]) => shape.test(text))?.[0];
}
