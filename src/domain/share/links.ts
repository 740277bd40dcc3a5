/** Addresses that hand a page over to another app without a kit of its maker. */
type ShareLinks = {
  facebook: string;
  messenger: string;
  zaloAndroid: string;
  zaloIos: string;
  telegram: string;
  x: string;
};

/**
 * Links of the share buttons. Zalo has no web address for sharing that works, so its app is called:
 * an intent on Android, its share extension on iOS. Messenger's scheme only exists on phones.
 * @param url the page's canonical address, absolute
 * @param title words that go with it where the target takes words
 */
export function shareLinks(url: string, title: string): ShareLinks {
  const [address, words] = [url, title].map(encodeURIComponent);
  const both = encodeURIComponent(`${title} ${url}`);
  return {
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
    messenger: `fb-messenger://share?link=${address}`,
    zaloAndroid: `intent://zaloapp.com/#Intent;action=android.intent.action.SEND;type=text/plain;S.android.intent.extra.TEXT=${both};end`,
    zaloIos: `zaloshareext://shareext?url=${address}&type=8&version=1`,
    telegram: `https://t.me/share/url?url=${address}&text=${words}`,
    x: `https://twitter.com/intent/tweet?url=${address}&text=${words}`,
  };
}

/** Where an officer of a union passes a story on, and how each is counted by a statistics tool. */
const channels = {
  facebook: { source: 'facebook', medium: 'social' },
  zalo: { source: 'zalo', medium: 'social' },
  messenger: { source: 'messenger', medium: 'chat' },
  email: { source: 'email', medium: 'email' },
  qr: { source: 'qr', medium: 'print' },
} as const;
export type Channel = keyof typeof channels;
/** Every channel, in the order in which links are offered. */
export const channelNames = Object.keys(channels) as Channel[];

/**
 * The address to give out on a channel. Only for links that are given out: canonical, `og:url` and
 * feeds stay without a query.
 * @param slug the story's, as the name of the campaign
 */
export function channelLink(url: string, channel: Channel, slug: string): string {
  const { source, medium } = channels[channel];
  const link = new URL(url);
  link.searchParams.set('utm_source', source);
  link.searchParams.set('utm_medium', medium);
  link.searchParams.set('utm_campaign', slug);
  return link.href;
}

/**
 * The pages on which the networks show what they know of an address and read it anew. Zalo's takes
 * no address in its own: it has to be pasted there.
 */
export function debuggers(url: string): { facebook: string; zalo: string } {
  return {
    facebook: `https://developers.facebook.com/tools/debug/?q=${encodeURIComponent(url)}`,
    zalo: 'https://developers.zalo.me/tools/debug-sharing',
  };
}
