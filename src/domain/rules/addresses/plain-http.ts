import type { Finding } from '../../faults/fault.ts';
import type { Piece } from '../../piece.ts';

/** Networks of one office, where nobody gives a certificate (RFC 1918, 3927, 6761, 6762). */
const ownNetwork =
  /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$|\.(?:localhost|local|internal)$/u;

/** The address of the site without https: share images and links carry it. */
export function plainHttp({ file, path, text, pointOf }: Piece): Finding[] {
  if (file !== 'site.yaml' || path.join('.') !== 'url') return [];
  const value = text.trim();
  if (!/^http:/iu.test(value) || !URL.canParse(value)) return [];
  if (ownNetwork.test(new URL(value).hostname)) return [];
  const values = { value, right: value.replace(/^http:/iu, 'https:') };
  return [{ file, at: pointOf(0, text.length), code: 'dia-chi-http', values }];
}
