/*
 * A picture under a hash that neither the build nor the ledger knows, because a site went out without
 * its ledger, is answered by the site's own card instead of a white area. The rules are the same for
 * any number of stories, because Cloudflare takes a hundred rules with placeholders and no more.
 */

/** The expression of the folder's name that is a hash of all that is drawn. */
export const cardHash = '[0-9a-f]{32}';
