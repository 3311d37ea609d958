/**
 * What in a Markdown text (CommonMark 0.31) is unsafe to render where others' pages show it: HTML, links that are not
 * http(s), mailto or relative, and images from elsewhere. Code spans and fences are text.
 */
export function faultsOfMarkdown(markdown: string): string[] {
  if (!/[<[]/.test(markdown)) return [];
  const text = markdown.replace(fence, "").replace(codeSpan, "");
  const faults: string[] = [];
  const tag = html.exec(text)?.[0];
  if (tag !== undefined) faults.push(`no HTML in Markdown: \`${tag.trim()}\``);
  for (const [, target = ""] of text.matchAll(autolink)) faults.push(...faultsOfLink(target));
  for (const [, image, target = ""] of text.matchAll(destination)) {
    const isElsewhere = schemeOf(target) !== undefined || target.startsWith("//");
    faults.push(...(image === "!" && isElsewhere ? [`no images from elsewhere: \`${target}\``] : faultsOfLink(target)));
  }
  return faults;
}

const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm;
const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
/** A tag, an opening tag that begins a line (which starts a block even when it is never closed), a comment and the like. */
const html =
  /<\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>|^ {0,3}<\/?[a-z][a-z0-9-]*(?=[\s/]|$)|<!--|<!\[CDATA\[|<![a-z]|<\?/im;
const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/gi;
/** An inline link or image, or the definition of a reference link. */
const destination = /(!?)\[(?:[^[\]]|\[[^[\]]*\])*\](?:\(|:)\s*<?([^\s<>)]*)/g;

function faultsOfLink(target: string): string[] {
  const scheme = schemeOf(target);
  return scheme === undefined || ["http", "https", "mailto"].includes(scheme) ? [] : [`no \`${scheme}:\` links`];
}

/** The scheme that a browser sees, to whom neither entities nor escapes nor control characters hide it. */
function schemeOf(target: string): string | undefined {
  const decoded = target
    .replace(/&#(?:x([0-9a-f]+)|([0-9]+));?/gi, (_, hex, decimal) =>
      characterOf(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    )
    .replace(/&colon;/gi, ":")
    .replace(/&(?:tab|newline);/gi, "")
    .replace(/[\\\p{Control}]/gu, "");
  return /^([a-z][a-z0-9+.-]*):/i.exec(decoded)?.[1]?.toLowerCase();
}

function characterOf(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : "";
}
