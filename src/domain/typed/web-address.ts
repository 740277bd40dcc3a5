import { unescaped } from './file-name.ts';

/** An address with the slips of a hand taken out: quotes around it, a scheme misspelt, a comma in the host. */
export function respelt(address: string): string {
  return (
    address
      .replace(/^[“”"'‘’«]+|[“”"'‘’»]+$/gu, '')
      .replace(
        /^(?!https?:\/\/)(?:h?t{1,3}p(s?))\s?[:;]?\s?[/\\]{1,3}\s?(?=[\w-]+[.,])/i,
        (_, s: string) => `http${s}://`,
      )
      // A comma behind a whole host is the sentence's.
      .replace(/^(https?:\/\/[^/?#,]+\.[^/?#,]+),[^/?#.]*$/i, '$1')
      .replace(
        /^(https?:\/\/)([^/?#]+)/i,
        (_, scheme: string, host: string) => scheme + host.replaceAll(',', '.'),
      )
  );
}

/** Pages that only pass a reader on; where to is said in `u`, `q` or `url`. */
const passing =
  /^(?:lm?\.(?:facebook|instagram)\.com\/l\.php|www\.google(?:\.[a-z]+){1,2}\/url|translate\.google(?:\.[a-z]+){1,2}\/translate|www\.youtube\.com\/redirect)$/;
/** What platforms add to an address to know who passed it on. */
const trace =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|srsltid|msclkid|ttclid|igsh|igshid|mibextid|rdid|__cft__\[\d+\]|__tn__|__xts__\[\d+\]|notif_(?:id|t)|zarsrc|gidzl)$/;

/** The address that is meant: not by way of another page, without marks of who passed it on. */
export function straight(address: string): string {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  const target = ['u', 'q', 'url']
    .map((key) => url.searchParams.get(key) ?? '')
    .find((to) => /^https?:/i.test(to));
  if (passing.test(url.hostname + url.pathname) && target) return straight(target);
  const traces = [...url.searchParams.keys()].filter((key) => trace.test(key));
  for (const key of traces) url.searchParams.delete(key);
  // What the one who copied it had marked.
  const isMarked = url.hash.startsWith('#:~:');
  if (isMarked) url.hash = '';
  return traces.length > 0 || isMarked ? url.href : address;
}

/**
 * The eleven signs by which YouTube knows a film: typed alone, or in an address as its pages and its
 * app give it, with what is added behind.
 */
export function youtubeId(typed: string): string | undefined {
  const [, alone, named] =
    /^(?:([\w-]{11})|https:\/\/(?:youtu\.be\/|(?:(?:www|m)\.)?youtube\.com\/(?:watch\?(?:[\w=&.-]*&)?v=|(?:shorts|live|embed)\/))([\w-]{11})(?:[?&#][^\s"<>]*)?)$/.exec(
      typed,
    ) ?? [];
  return alone ?? named;
}

const bare = (address: string) =>
  straight(address)
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
const shownAddress =
  /^(?:(?:https?:\/\/|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|edu|info)(?:\/\S*)?)$/i;

/** Whether words that are an address themselves lead to another one; cut short, they may go on. */
export function leadsElsewhere(words: string, address: string): boolean {
  if (!shownAddress.test(words) || !/^https?:\/\//i.test(address)) return false;
  const [shown, meant] = [bare(words.replace(/[.…]+$/u, '')), bare(address)].map((one) =>
    unescaped(one).toLowerCase(),
  );
  return !meant!.startsWith(shown!);
}
