/**
 * What a document may cost. Each limit is far above what people write, and low enough that what passes it ends in a
 * message within seconds.
 */

/** Bytes of one file, unless the caller says otherwise. */
export const maxBytes = 32 * 2 ** 20;

/** Bytes of a file from another host. */
export const maxRemoteBytes = 10 * 2 ** 20;

/** Milliseconds until the last byte of such a file has come. */
export const remoteTimeout = 10_000;

/** Line breaks, commas and colons in one file: about what makes the memory that parsing takes, which this keeps under 300 MB. */
export const maxSeparators = 1_500_000;

/** Levels of mappings and sequences inside one another. */
export const maxNesting = 256;

/** Nodes that the aliases of one file may repeat, each with all that is below it. */
export const maxAliasedNodes = 1_000_000;

/** References that lead to one another. */
export const maxChain = 64;

/** Problems that are told of before the search for more ends. */
export const maxProblems = 1000;
