import { absoluteAddress } from '../addresses.ts';
import type { Article, BreadcrumbList, Person, WithContext } from 'schema-dts';

/** One step of the trail to a page. */
export type Crumb = { label: string; path: string };

/** The trail to a page, as schema.org's BreadcrumbList. `base` is the site's address. */
export function breadcrumbData(
  crumbs: readonly Crumb[],
  base: string,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absoluteAddress(path, base),
    })),
  };
}

/** What search engines are told of a story; addresses absolute, times with their zone. */
export type ArticleFacts = {
  url: string;
  headline: string;
  description: string;
  images: string[];
  published: string;
  modified: string;
  publisher: string;
  publisherUrl: string;
  section: string;
  people: { name: string; jobTitle?: string; worksFor?: string; awards: string[] }[];
};

/** A story as schema.org's Article, with the people it is about where their names may be shown. */
export function articleData(facts: ArticleFacts): WithContext<Article> {
  const organisation = {
    '@type': 'Organization',
    name: facts.publisher,
    url: facts.publisherUrl,
  } as const;
  const people = facts.people.map(({ name, jobTitle, worksFor, awards }): Person => ({
    '@type': 'Person',
    name,
    ...(jobTitle ? { jobTitle } : {}),
    ...(worksFor ? { worksFor: { '@type': 'Organization', name: worksFor } } : {}),
    ...(awards.length > 0 ? { award: awards } : {}),
  }));
  const [about] = people.length > 1 ? [people] : people;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    mainEntityOfPage: facts.url,
    url: facts.url,
    headline: facts.headline,
    description: facts.description,
    image: facts.images,
    datePublished: facts.published,
    dateModified: facts.modified,
    inLanguage: 'vi',
    articleSection: facts.section,
    author: organisation,
    publisher: organisation,
    ...(about ? { about } : {}),
  };
}
