import { absoluteAddress } from '../addresses.ts';
import { previewText } from './preview.ts';
import type { Site } from '../schemas/site.ts';

type HeadCard = { url: string; type: string; width: number; height: number; alt: string };
type HeadArticle = { published: string; modified: string; section: string; tags: string[] };

/** Everything the head of a page says to browsers and to the crawlers of Facebook and Zalo. */
export type PageHead = {
  /** Canonical address; also `og:url`, sitemap and feeds. */
  url: string;
  /** Without the site's name, at most 60 characters. */
  title: string;
  documentTitle: string;
  description: string;
  siteName: string;
  noindex: boolean;
  card: HeadCard;
  article?: HeadArticle;
  facebookApp?: string;
  facebookDomain?: string;
  zaloVerification?: string;
};

/** What a page gives for its head; paths begin at the site’s root. */
export type HeadInput = {
  path: string;
  title: string;
  description: string;
  noindex?: boolean | undefined;
  card: Omit<HeadCard, 'url'> & { path: string };
  article?: HeadArticle | undefined;
};

/**
 * A description too short to be read is completed by who speaks.
 * @param base the site's address; every path is resolved against it
 */
export function pageHead(input: HeadInput, site: Site, base: string): PageHead {
  const { card } = input;
  return {
    url: absoluteAddress(input.path, base),
    title: input.title,
    documentTitle: input.title === site.name ? site.name : `${input.title} · ${site.name}`,
    description: previewText(input.description, `${site.name}, ${site.operator}.`),
    siteName: site.name,
    noindex: input.noindex ?? false,
    card: {
      url: absoluteAddress(card.path, base),
      type: card.type,
      width: card.width,
      height: card.height,
      alt: card.alt,
    },
    ...(input.article ? { article: input.article } : {}),
    ...(site.facebook.appId ? { facebookApp: site.facebook.appId } : {}),
    ...(site.facebook.domainVerification
      ? { facebookDomain: site.facebook.domainVerification }
      : {}),
    ...(site.zalo.siteVerification ? { zaloVerification: site.zalo.siteVerification } : {}),
  };
}
