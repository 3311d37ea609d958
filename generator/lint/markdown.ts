const fence = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm;
const codeSpan = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const htmlTag = /<(?:[a-z][a-z0-9-]*(?:\s[^<>]*)?|\/[a-z][a-z0-9-]*\s*|!--|!\[CDATA\[|![a-z]|\?)\/?>?/i;
const autolink = /<(?:https?:\/\/|mailto:)[^\s<>]*>/gi;
/** An inline link or image, or the definition of a reference link. */
const destination = /(!?)\[(?:[^[\]]|\[[^[\]]*\])*\](?:\(|:)\s*<?([^\s<>)]*)/g;

/**
 * What in a Markdown text (CommonMark 0.31) is unsafe to render where others' pages show it: HTML, links that are not
 * http(s), mailto or relative, and images from elsewhere. Code spans and fences are text.
 */
export function faultsOfMarkdown(markdown: string): string[] {
  const text = markdown.replace(fence, "").replace(codeSpan, "").replace(autolink, "");
  const faults: string[] = [];
  const tag = htmlTag.exec(text)?.[0];
  if (tag !== undefined) faults.push(`no HTML in Markdown: \`${tag}\``);
  for (const [, image, target = ""] of text.matchAll(destination)) {
    // Control characters and entities are how a scheme is hidden from a reader who looks for "javascript:".
    const scheme = /^([a-z][a-z0-9+.-]*):/i
      .exec(target.replace(/&(?:#x?[0-9a-f]+|[a-z]+);?/gi, "").replace(/\\/g, ""))?.[1]
      ?.toLowerCase();
    const isElsewhere = scheme !== undefined || target.startsWith("//");
    if (image === "!" && isElsewhere) faults.push(`no images from elsewhere: \`${target}\``);
    else if (scheme !== undefined && !["http", "https", "mailto"].includes(scheme))
      faults.push(`no \`${scheme}:\` links`);
    else if (/&(?:#|colon|tab|newline)/i.test(target)) faults.push(`no entities in a link: \`${target}\``);
  }
  return faults;
}
