import { micromark } from "micromark";
import { gfmStrikethrough, gfmStrikethroughHtml } from "micromark-extension-gfm-strikethrough";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import type { Prose } from "../emit/prose.js";
import { visible } from "../visible.js";
import type { Changelog, ReleaseNotes } from "./changelog.js";
import { headingOf, releaseText } from "./markdown.js";
import { urnOf } from "./urn.js";

/**
 * Prints the releases as an Atom feed (RFC 4287). All it says follows from the releases, which never change: its identity and that of its
 * entries stay, and its dates are theirs. What is unreleased has no date, and no entry.
 * @param author who the changes are by
 */
export function printAtom({ id, title, releases }: Changelog, author: string, prose: Prose): string {
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${id}</id>`,
    `  <title>${xml(`Changelog of ${title}`)}</title>`,
    `  <updated>${instant(releases[0]?.date ?? "")}</updated>`,
    `  <author><name>${xml(author)}</name></author>`,
    '  <link rel="alternate" type="text/markdown" href="changelog.md"/>',
    ...releases.flatMap((release) => entry(release, `${id}/${release.version}`, prose)),
    "</feed>",
  ].join("\n")}\n`;
}

function entry(release: ReleaseNotes, name: string, prose: Prose): string[] {
  return [
    "  <entry>",
    `    <id>${urnOf(name)}</id>`,
    `    <title>${xml(headingOf(release))}</title>`,
    `    <updated>${instant(release.date)}</updated>`,
    `    <content type="html">${xml(html(releaseText(release, prose)))}</content>`,
    "  </entry>",
  ];
}

/** Neither HTML in the text nor an address that would run a script passes: that is micromark's default. */
function html(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfmTable(), gfmStrikethrough()],
    htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml()],
  });
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Text in XML 1.0, which has neither control characters nor halves of characters. */
function xml(text: string): string {
  return visible(text)
    .replaceAll(/[\ud800-\udfff\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
