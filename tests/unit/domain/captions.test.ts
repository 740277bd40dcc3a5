import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check.ts';
import { storiesOf, type Library, type Story } from '../../../src/domain/library.ts';
import { publicLibrary } from '../../../src/domain/selection.ts';
import { shownOn } from '../../../src/domain/people/shown-story.ts';
import { shareAlt } from '../../../src/domain/share/alt.ts';
import { captionOf } from '../../../src/domain/share/captions.ts';
import { hashtagsOf } from '../../../src/domain/share/hashtags.ts';
import { kitOf } from '../../../src/domain/share/kit.ts';
import { storyPage } from '../../../src/domain/views/story-page.ts';
import { text } from '../../../src/text.ts';
import { baseContent } from '../../fixtures/sites.ts';

const today = '2026-06-01';
const link = 'https://guongsang.mau.example/guong/vi-du/?utm_source=zalo';
let library: Library;

beforeAll(async () => {
  const checked = await checkContent(baseContent, { today, production: false });
  library = publicLibrary(checked.library, today);
});

/** A story of the fixture with some of its front matter changed. */
const story = (slug: string, change: object = {}): Story => {
  const found = storiesOf(library).find((one) => one.slug === slug);
  if (!found) throw new Error(`The fixture has no ${slug}`);
  return { ...found, data: { ...found.data, ...change } } as Story;
};
const pageOf = (one: Story) => storyPage(one, library, text, today);
const captions = (one: Story) => ({
  short: captionOf('short', link, pageOf(one), library, text),
  long: captionOf('long', link, pageOf(one), library, text),
  zalo: captionOf('zalo', link, pageOf(one), library, text),
});
const altOf = (one: Story) => shareAlt(one, shownOn(one, 'alt', library, today), text);

describe('captions', () => {
  it('say the deed, who, the figures with their whole, what to try, and where to read', () => {
    const { long } = captions(story('vi-du'));
    expect(long).toContain('29 buổi tối ở khu trọ, xong 31 trong 40 việc.');
    expect(long).toContain('Anh Lê Minh Họa Mẫu, Phó Bí thư Đoàn xã, Đoàn xã Cũ Mẫu');
    expect(long).toContain('– 31 trong 40 việc đã xong.');
    expect(long).toContain('15 phút');
    expect(long).toContain(link);
  });

  it('grow from one line to a message to a post', () => {
    const { short, zalo, long } = captions(story('vi-du'));
    expect(short.length).toBeLessThan(zalo.length);
    expect(zalo.length).toBeLessThan(long.length);
    expect(short).not.toContain('Đổi buổi họp');
    expect(zalo).toContain('Đổi buổi họp lấy buổi ngồi cùng công nhân.');
  });

  it('say first that an illustration is one', () => {
    for (const caption of Object.values(captions(story('vi-du'))))
      expect(caption.startsWith(text.demoNotice)).toBe(true);
    for (const caption of Object.values(captions(story('vi-du', { demo: false }))))
      expect(caption).not.toContain(text.demoNotice);
  });

  it('warn of a risky act, even in words of the editors', () => {
    for (const change of [{}, { share: { caption: 'Lời riêng.', hashtags: [] } }])
      for (const caption of Object.values(captions(story('vo-gia-dinh', change))))
        expect(caption).toContain(text.safetyDefault);
    expect(captions(story('vi-du')).long).not.toContain(text.safetyDefault);
  });

  it('name nobody who did not agree to social media, nor a child', () => {
    const given = story('vi-du').data as { consent: object };
    const silent = story('vi-du', { consent: { ...given.consent, scope: ['ten', 'anh'] } });
    for (const caption of Object.values(captions(silent))) expect(caption).not.toContain('Lê Minh');
    for (const caption of Object.values(captions(story('em-mau'))))
      expect(caption).not.toContain('Đỗ Thị');
  });

  it("give way to the editors' own words, keeping address and hashtags", () => {
    const own = story('vi-du', { share: { caption: 'Lời của Thành Đoàn.', hashtags: ['#Rieng'] } });
    for (const caption of Object.values(captions(own))) {
      expect(caption).toContain('Lời của Thành Đoàn.');
      expect(caption).not.toContain('29 buổi tối');
      expect(caption).toContain(link);
      expect(caption).toContain('#Rieng');
    }
  });

  it('stay in NFC and leave no gap where a story has no figures, unit or steps to try', () => {
    for (const one of storiesOf(library))
      for (const caption of Object.values(captions(one))) {
        expect(caption.normalize('NFC')).toBe(caption);
        expect(caption).not.toMatch(/undefined|\n{3,}|: *\n|,\s*,/);
      }
  });
});

describe('the alt text', () => {
  it('says the words on the picture, whom it is about and what the photo shows', () => {
    expect(altOf(story('vi-du'))).toBe(
      'Ảnh chia sẻ: 29 buổi tối ở khu trọ, xong 31 trong 40 việc. Anh Lê Minh Họa Mẫu, Phó Bí thư Đoàn xã, Đoàn xã Cũ Mẫu (nay thuộc Đoàn phường Mới Mẫu). Anh Minh Họa ghi sổ trước dãy trọ',
    );
  });

  it('names nobody who did not agree to social media', () => {
    const consent = { ...(story('vi-du').data as { consent: object }).consent, scope: ['ten'] };
    expect(altOf(story('vi-du', { consent }))).not.toContain('Minh Họa');
  });
});

describe('hashtags', () => {
  it('are three to five for every story', () => {
    for (const one of storiesOf(library)) {
      const tags = hashtagsOf(one, library);
      expect(tags.length).toBeGreaterThanOrEqual(3);
      expect(tags.length).toBeLessThanOrEqual(5);
      for (const tag of tags) expect(tag).toMatch(/^#[\p{L}\p{N}_]+$/u);
    }
  });

  it('come from the story, then its campaign, then the site, without saying one twice', () => {
    const tags = hashtagsOf(
      story('tu-sach-mau', { share: { hashtags: ['#TuSachMo', '#guongsangmau'] } }),
      library,
    );
    expect(tags).toEqual(['#TuSachMo', '#guongsangmau', '#ViecTotMoiNgay']);
  });

  it('are cut at five', () => {
    const many = ['#A1', '#A2', '#A3', '#A4', '#A5', '#A6'];
    expect(hashtagsOf(story('vi-du', { share: { hashtags: many } }), library)).toEqual(
      many.slice(0, 5),
    );
  });
});

describe('the kit', () => {
  const url = 'https://guongsang.mau.example/guong/vi-du/';

  it('has five places, and each caption the link of its own channel', () => {
    const { steps } = kitOf(pageOf(story('vi-du')), url, library, text);
    expect(steps.map(({ place }) => place)).toEqual([
      'facebookPage',
      'facebookGroup',
      'zaloOa',
      'zaloGroup',
      'noticeBoard',
    ]);
    const source = steps.map(({ caption }) => caption?.match(/utm_source=(\w+)/)?.[1]);
    expect(source).toEqual(['facebook', 'facebook', 'zalo', 'zalo', undefined]);
  });
});
