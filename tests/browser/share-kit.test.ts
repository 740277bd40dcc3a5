import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { text } from '../../src/text.ts';
import { openSite, origin, type ShareSite, type Visitor } from './driver/share-site.ts';

const words = text.kit;
const kit = `${origin}/chia-se/guong/vi-du/`;
const card = `${origin}/nhung/guong/vi-du/`;
const permissions = ['clipboard-read', 'clipboard-write'];

/** What the kit of an older story says of its pictures. */
const older = 'npm run cards -- vo-gia-dinh';

/** The files of the archive that a kit's button saves. */
const packed = async (page: Page, slug: string) => {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: words.zip }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe(`${slug}.zip`);
  return unzipSync(await readFile(await download.path()));
};

/** Every file that a kit lists lies in its archive, whole, beside the code and the words alone. */
const expectListed = async (page: Page, files: Record<string, Uint8Array>, { read }: ShareSite) => {
  const listed = new Map(
    await page
      .locator('a[download]')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('download')!, link.getAttribute('href')!] as const),
      ),
  );
  for (const [name, path] of listed)
    expect(Buffer.from(files[name] ?? []).equals(await read(path)), name).toBe(true);
  expect(Object.keys(files)).toHaveLength(listed.size + 2);
};

let site: ShareSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await openSite();
}, 240_000);
afterAll(() => site?.close());

describe('the share kit', () => {
  test('is found from the story and kept from search engines', async () => {
    visitor = await site.visit();
    const { page } = visitor;
    await page.goto(`${origin}/guong/vi-du/`);
    await page.getByRole('link', { name: text.share.kit }).click();
    expect(page.url()).toBe(kit);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    // Each file stands under a picture of it, paper under a sheet.
    for (const file of await page.locator('li:has(> p > a[download])').all())
      expect(await file.locator('img, [aria-hidden]').count()).toBe(1);
  });

  test('copies what stands in the box, as an editor has changed it', async () => {
    visitor = await site.visit({ permissions });
    const { page } = visitor;
    await page.goto(kit);
    const box = page.locator('#facebookPage .copy');
    await box.getByRole('textbox').fill('Lời đã sửa');
    await box.getByRole('button').click();
    await expect.poll(() => box.getByRole('status').textContent()).toBe(words.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Lời đã sửa');
  });

  test('never says "copied" when nothing was', async () => {
    visitor = await site.visit();
    const { page } = visitor;
    const refusing = await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    onTestFinished(() => refusing.dispose());
    await page.goto(kit);
    const box = page.locator('#zaloGroup .copy');
    await box.getByRole('button').click();
    await expect.poll(() => box.getByRole('status').textContent()).toBe(words.copyByHand);
    const caption = await box.getByRole('textbox').inputValue();
    expect(await page.evaluate(() => String(getSelection()))).toBe(caption);
  });

  test('shows the size of every file, and every file is there', async () => {
    visitor = await site.visit();
    const { page } = visitor;
    await page.goto(kit);
    const files = page.locator('a[download]');
    const paths = await files.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(paths.length).toBeGreaterThan(11);
    for (const path of paths) expect((await site.read(path)).length).toBeGreaterThan(100);
    for (const size of await page.locator('.file data').allTextContents())
      expect(size).toMatch(/^\d+(,\d)? [KM]B$/);
  });

  test('packs all pictures, posters, the code and the words as they stand into one zip', async () => {
    visitor = await site.visit();
    const { page } = visitor;
    await page.goto(kit);
    await page.locator('#loi-facebookPage').fill('Lời đã sửa');
    const files = await packed(page, 'vi-du');
    await expectListed(page, files, site);
    for (const name of ['1200x630.jpg', '1080x1920.jpg', 'a4.pdf', 'qr.svg', 'loi-dang.txt'])
      expect(Object.keys(files)).toContain(`vi-du-${name}`);
    expect(strFromU8(files['vi-du-loi-dang.txt']!)).toContain('Lời đã sửa');
    await expect.poll(() => page.locator('.save [role=status]').textContent()).toBe(words.zipDone);
    expect(visitor.said).toEqual([]);
  });

  test('says so when a picture cannot be fetched, and the links stay', async () => {
    visitor = await site.visit({}, /a4\.pdf$/);
    const { page } = visitor;
    await page.goto(kit);
    await page.getByRole('button', { name: words.zip }).click();
    await expect
      .poll(() => page.locator('.save [role=status]').textContent())
      .toBe(words.zipFailed);
    expect(await page.locator('a[download]:visible').count()).toBeGreaterThan(7);
  });

  test('offers inside an app what works there: each picture to press, each file as a link', async () => {
    visitor = await site.visit({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Zalo android/12' });
    const { page } = visitor;
    await page.goto(kit);
    expect(await page.getByRole('button', { name: words.zip }).isVisible()).toBe(false);
    expect(await page.locator('#facebookPage img').isVisible()).toBe(true);
    expect(await page.locator('a[download]:visible').count()).toBeGreaterThan(7);
  });

  test('has a code that leads to the story and says that it was a code', async () => {
    visitor = await site.visit({ colorScheme: 'dark' });
    const { page } = visitor;
    await page.goto(kit);
    const png = await page.getByRole('img', { name: text.share.qrAlt }).screenshot();
    const image = sharp(png).ensureAlpha().raw();
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(code?.data).toContain(`${origin}/guong/vi-du/?utm_source=qr`);
  });

  test('of an older story keeps words, links, code and link card, and says how pictures come back', async () => {
    visitor = await site.visit();
    const { page } = visitor;
    await page.goto(`${origin}/chia-se/guong/vo-gia-dinh/`);
    expect(await page.getByText(older).count()).toBe(1);
    const shown = await page
      .locator('main img')
      .evaluateAll((all) => all.map((image) => image.getAttribute('src') ?? ''));
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]).toMatch(/\/1200x630\.jpg$/);
    expect(await page.locator('#loi-facebookPage').inputValue()).toContain('utm_source=facebook');
    expect(await page.locator('#noticeBoard').count()).toBe(0);
    expect(await page.locator('#kenh-zalo').inputValue()).toContain('utm_source=zalo');
    expect(await page.getByRole('img', { name: text.share.qrAlt }).isVisible()).toBe(true);
  });

  test('of an older story that asks for it has its pictures again, on the page and in the zip', async () => {
    const grown = await openSite('grown');
    onTestFinished(grown.close);
    visitor = await grown.visit();
    const { page } = visitor;
    await page.goto(`${origin}/chia-se/guong/vo-gia-dinh/`);
    expect(await page.getByText(older).count()).toBe(0);
    for (const place of ['facebookPage', 'facebookGroup', 'zaloOa', 'zaloGroup'])
      expect(await page.locator(`#${place} img`).isVisible(), place).toBe(true);
    const files = await packed(page, 'vo-gia-dinh');
    await expectListed(page, files, grown);
    const { width, height } = await sharp(files['vo-gia-dinh-1080x1920.jpg']).metadata();
    expect([width, height]).toEqual([1080, 1920]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['vo-gia-dinh-a4.pdf', 'vo-gia-dinh-a5.pdf']),
    );
  });

  test('fits a small phone, and its words can be taken without JavaScript', async () => {
    visitor = await site.visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    const { page } = visitor;
    await page.goto(kit);
    expect(await page.locator('main').evaluate((main) => main.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    expect(await page.locator('.copy button:visible').count()).toBe(0);
    expect(await page.locator('#loi-facebookPage').inputValue()).toContain('utm_source=facebook');
  });
});

describe('the card for other sites', () => {
  test.each([320, 600])('fits a frame of %i px with nothing cut or scrolled', async (width) => {
    visitor = await site.visit({ viewport: { width, height: 220 } });
    const { page, said } = visitor;
    await page.goto(card);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(overflow).toEqual([width, 220]);
    const title = page.locator('h1');
    expect(await title.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    expect(said).toEqual([]);
  });

  test('has no script, keeps no cookie, and asks no other host', async () => {
    visitor = await site.visit();
    const { page, context, asked } = visitor;
    await page.goto(card);
    expect(await page.locator('script').count()).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(asked.filter((path) => !path.startsWith('/'))).toEqual([]);
    expect((await site.read('/nhung/guong/vi-du/')).length).toBeLessThan(8000);
  });

  test("opens the story in a partner's page, framed by the code of the kit", async () => {
    visitor = await site.visit();
    const { page } = visitor;
    await page.goto(kit);
    const code = await page.locator('#ma-khung').inputValue();
    await page.goto('https://doi-tac.example/');
    await page.setContent(code);
    await page.frameLocator('iframe').getByRole('link').click();
    await page.waitForURL(`${origin}/guong/vi-du/`);
  });

  test('is what oEmbed hands out, found from the head of the story', async () => {
    visitor = await site.visit();
    const { page } = visitor;
    await page.goto(`${origin}/guong/vi-du/`);
    const found = page.locator('link[type="application/json+oembed"]');
    const { pathname } = new URL((await found.getAttribute('href')) ?? '');
    const answer = JSON.parse((await site.read(pathname)).toString()) as Record<string, string>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: 220 });
    expect(answer['html']).toContain(`src="${card}"`);
    expect(
      (await site.read(new URL(answer['thumbnail_url'] ?? '').pathname)).length,
    ).toBeGreaterThan(1000);
  });

  test('of an earlier address still shows the story', async () => {
    visitor = await site.visit();
    await visitor.page.goto(`${origin}/nhung/guong/48-toi/`);
    expect(await visitor.page.getByRole('link').getAttribute('href')).toBe('/guong/vi-du/');
  });
});
