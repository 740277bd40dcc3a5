import { embedPath, kitPath, oembedPath, savedName } from '../../../src/domain/addresses.ts';
import { describe, expect, it } from 'vitest';
import { embedSize, frameCode, oembedOf, quoteCode } from '../../../src/domain/share/embed.ts';
import {
  channelLink,
  channelNames,
  debuggers,
  shareLinks,
} from '../../../src/domain/share/links.ts';

const url = 'https://guongsang.mau.example/guong/vi-du/';
const title = 'Đổi giấy & lấy "cây": 50% #1';

describe('share links', () => {
  it('carry the address and the words whole, whatever characters they hold', () => {
    const links = shareLinks(url, title);
    expect(new URL(links.facebook).searchParams.get('u')).toBe(url);
    expect(new URL(links.messenger).searchParams.get('link')).toBe(url);
    for (const link of [links.telegram, links.x]) {
      expect(new URL(link).searchParams.get('url')).toBe(url);
      expect(new URL(link).searchParams.get('text')).toBe(title);
    }
  });

  it("call Zalo's own app on a phone", () => {
    const { zaloAndroid, zaloIos } = shareLinks(url, title);
    const [, said] = /S\.android\.intent\.extra\.TEXT=([^;]*);end$/.exec(zaloAndroid) ?? [];
    expect(decodeURIComponent(said ?? '')).toBe(`${title} ${url}`);
    expect(zaloAndroid).toMatch(
      /^intent:\/\/zaloapp\.com\/#Intent;action=android\.intent\.action\.SEND;/,
    );
    expect(zaloIos).toBe(`zaloshareext://shareext?url=${encodeURIComponent(url)}&type=8&version=1`);
  });
});

describe('channel links', () => {
  it('name channel and story, and lead to the same page', () => {
    for (const channel of channelNames) {
      const link = new URL(channelLink(url, channel, 'vi-du'));
      expect(link.origin + link.pathname).toBe(url);
      expect(link.searchParams.get('utm_source')).toBe(channel);
      expect(link.searchParams.get('utm_campaign')).toBe('vi-du');
      expect(link.searchParams.get('utm_medium')).not.toBe('');
    }
  });

  it('and the debuggers are asked about the plain address', () => {
    expect(new URL(debuggers(url).facebook).searchParams.get('q')).toBe(url);
    expect(debuggers(url).zalo).toMatch(/^https:\/\/developers\.zalo\.me\//);
  });
});

describe('paths', () => {
  it("stand below their own roots with the collection's own word", () => {
    const story = { collection: 'models', slug: 'tu-sach' } as const;
    expect(kitPath(story)).toBe('/chia-se/mo-hinh/tu-sach/');
    expect(embedPath(story)).toBe('/nhung/mo-hinh/tu-sach/');
    expect(oembedPath(story)).toBe('/oembed/mo-hinh/tu-sach.json');
    expect(savedName('tu-sach', '/anh-chia-se/mo-hinh/tu-sach/abc/1080x1080.jpg')).toBe(
      'tu-sach-1080x1080.jpg',
    );
  });
});

describe('codes for other sites', () => {
  const hostile = '"><img src=x onerror=alert(1)> & Co';

  it('let no title break out of its attribute or text', () => {
    const codes = [
      frameCode(url, hostile),
      quoteCode({ url, title: hostile, lede: hostile, siteName: hostile }),
    ];
    for (const code of codes) {
      expect(code).not.toContain('<img');
      expect(code).not.toContain('"">');
      expect(code).toContain('&amp; Co');
    }
  });

  it('frame the card with the right to open the story and nothing more', () => {
    const [, granted] = /sandbox="([^"]*)"/.exec(frameCode(url, title)) ?? [];
    expect(granted?.split(' ').sort()).toEqual([
      'allow-popups',
      'allow-top-navigation-by-user-activation',
    ]);
  });

  it('answer oEmbed with what a rich answer must hold', () => {
    const thumbnail = { url: `${url}a.jpg`, width: 1080, height: 1080 };
    expect(
      oembedOf({
        title,
        operator: 'Thành Đoàn Mẫu',
        siteName: 'Gương',
        siteUrl: url,
        embedUrl: url,
        thumbnail,
      }),
    ).toMatchObject({
      version: '1.0',
      type: 'rich',
      title,
      ...embedSize,
      html: frameCode(url, title),
      thumbnail_url: thumbnail.url,
      thumbnail_width: 1080,
      thumbnail_height: 1080,
    });
  });
});
