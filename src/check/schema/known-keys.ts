import { awards, notices, units } from '../../domain/schemas/catalogue.ts';
import { campaign } from '../../domain/schemas/campaign.ts';
import { commendation } from '../../domain/schemas/commendation.ts';
import { model } from '../../domain/schemas/model.ts';
import { page } from '../../domain/schemas/page.ts';
import { profile } from '../../domain/schemas/profile.ts';
import { siteSchema } from '../../domain/schemas/site.ts';
import { nearest } from '../../domain/typed/nearest.ts';
import { allKeys } from './shape.ts';

const schemas = [profile, model, commendation, campaign, page, siteSchema, units, awards, notices];
const known = new Set(schemas.flatMap(allKeys));

/** Whether a word is a key of the model, or one mistyped: short words are near to many. */
export function isLikeKey(word: string): boolean {
  return known.has(word) || (word.length > 3 && nearest(word, known) !== undefined);
}
