import { formats } from '../../pictures/design/format.ts';

/*
 * A picture under a hash that neither the build nor the ledger knows is answered by the page's
 * current picture of that name, or else by its square one. The rules are the same for any number of
 * stories, because Cloudflare takes a hundred rules with placeholders and no more.
 */

/** The picture that stands for all that have no successor. */
export const squareCard = formats.square.file;

/** The expression of the folder's name that is a hash of all that is drawn. */
export const cardHash = '[0-9a-f]{32}';
