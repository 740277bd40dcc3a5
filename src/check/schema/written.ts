import { stringify } from 'yaml';

/** A value as it would be typed after its key. */
export function written(value: unknown): string {
  return typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value)
    ? `"${value}"`
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 })
        .trim()
        .replace(/^\[ (.*) \]$/, '[$1]');
}
