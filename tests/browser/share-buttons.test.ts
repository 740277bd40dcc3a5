import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { text } from '../../src/text.ts';
import { pretend, type Stub } from './driver/share-stub.ts';
import {
  openSite,
  origin,
  type ShareSite,
  type Visitor,
  type VisitorKind,
} from './driver/share-site.ts';

const path = '/guong/vi-du/';
const address = `${origin}${path}`;
const words = text.share;
const phone =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

let site: ShareSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await openSite();
}, 240_000);
afterAll(() => site?.close());

const open = async (stub: Stub = {}, kind: VisitorKind = {}, missing?: RegExp) => {
  visitor = await site.visit(kind, missing);
  const { page } = visitor;
  const pretence = await page.addInitScript(pretend, stub);
  onTestFinished(() => pretence.dispose());
  await page.goto(address);
  return page;
};
const button = (name: string) => visitor.page.getByRole('button', { name, exact: true });
const link = (name: string) =>
  visitor.page.locator('.share').getByRole('link', { name, exact: true });
const status = () => visitor.page.locator('.share [role=status]').textContent();
const calls = () =>
  visitor.page.evaluate(() => (globalThis as unknown as { shared: object[] }).shared);
const kept = () => visitor.page.evaluate(() => navigator.clipboard.readText());
const cards = () => visitor.asked.filter((asked) => asked.startsWith('/anh-chia-se/'));

describe('the sheet of the system', () => {
  test('is not offered where there is none', async () => {
    await open();
    expect(await button(words.more).isVisible()).toBe(false);
  });

  test('gets the picture as a file, fetched at the first touch and not before', async () => {
    await open({ share: 'done', files: true });
    expect(cards()).toEqual([]);
    await button(words.more).click();
    await expect.poll(calls).toHaveLength(1);
    expect(await calls()).toEqual([
      {
        title: expect.stringContaining('29 buổi tối'),
        text: expect.stringContaining(address),
        files: [{ name: 'vi-du-1080x1350.jpg', type: 'image/jpeg', size: expect.any(Number) }],
      },
    ]);
    await button(words.more).click();
    await expect.poll(calls).toHaveLength(2);
    expect(cards()).toHaveLength(1);
  });

  test.each<[string, Stub, RegExp?]>([
    ['takes no files', { share: 'done', files: false }],
    ['cannot say whether it takes files', { share: 'done' }],
    ['has no picture to take', { share: 'done', files: true }, /1080x1350\.jpg$/],
  ])('gets title and address where it %s', async (_, stub, missing) => {
    await open(stub, {}, missing);
    await button(words.more).click();
    await expect
      .poll(calls)
      .toEqual([
        { title: expect.stringContaining('29'), text: expect.stringContaining('29'), url: address },
      ]);
  });

  test('closed by the reader is not an error', async () => {
    await open({ share: 'AbortError' });
    await button(words.more).click();
    await expect.poll(calls).toHaveLength(1);
    expect(await status()).toBe('');
    expect(visitor.said).toEqual([]);
  });

  test('that fails points to the list of places', async () => {
    await open({ share: 'NotAllowedError' });
    await button(words.more).click();
    await expect.poll(status).toBe(words.sheetFailed);
    expect(await link(words.facebook).isVisible()).toBe(true);
  });
});

describe('copying the address', () => {
  const permissions = ['clipboard-read', 'clipboard-write'];

  test('says so once it is done', async () => {
    await open({}, { permissions });
    await button(words.copy).click();
    await expect.poll(status).toBe(words.copied);
    expect(await kept()).toBe(address);
  });

  test('goes the old way where the clipboard is refused', async () => {
    // The clipboard outlives a visit: what the last test left must not be taken for this copy.
    await open({}, { permissions });
    await visitor.page.evaluate(() => navigator.clipboard.writeText('trước đó'));
    await open({ copy: 'refused' }, { permissions });
    await button(words.copy).click();
    await expect.poll(status).toBe(words.copied);
    expect(await kept()).toBe(address);
  });

  test('never says "copied" when nothing was: the address stands selected', async () => {
    const page = await open({ copy: 'nothing' });
    await button(words.copy).click();
    await expect.poll(status).toBe(words.copyByHand);
    expect(await page.evaluate(() => String(getSelection()))).toBe(address);
  });
});

describe('apps', () => {
  test('on a computer Zalo means copy, and a code for the phone', async () => {
    const page = await open({}, { permissions: ['clipboard-read', 'clipboard-write'] });
    const code = page.getByRole('img', { name: words.qrAlt });
    expect(await code.isVisible()).toBe(false);
    await button(words.zalo).click();
    await expect.poll(status).toBe(words.copied);
    expect(await code.isVisible()).toBe(true);
    expect((await code.locator('svg').boundingBox())?.width).toBeGreaterThan(120);
    expect(await link(words.messenger).isVisible()).toBe(false);
  });

  test.each([
    ['Android', phone, /^intent:\/\/zaloapp\.com\//],
    ['iPhone', iPhone, /^zaloshareext:\/\/shareext\?url=https%3A/],
  ])(
    'on %s Zalo and Messenger are opened, with a word if they stay shut',
    async (_, userAgent, scheme) => {
      const page = await open({}, { userAgent });
      expect(await button(words.zalo).isVisible()).toBe(false);
      expect(await link(words.zalo).getAttribute('href')).toMatch(scheme);
      expect(await link(words.messenger).getAttribute('href')).toMatch(
        /^fb-messenger:\/\/share\?link=https%3A/,
      );
      await page.evaluate(() =>
        document.addEventListener('click', (event) => event.preventDefault()),
      );
      await link(words.zalo).click();
      await expect.poll(status).toBe(words.appSilent);
    },
  );

  test.each([
    ['Facebook on iOS', `${iPhone} [FBAN/FBIOS;FBAV/480.0;FBDV/iPhone15,2]`],
    ['Facebook on Android', `${phone} [FB_IAB/FB4A;FBAV/480.0;]`],
    ['Messenger', `${phone} [FB_IAB/Orca-Android;FBAV/450.0;] Messenger`],
    ['Zalo', `${phone} Zalo android/12100 ZaloTheme/light`],
  ])('the browser inside %s is told how to leave, and is left alone', async (_, userAgent) => {
    const page = await open({}, { userAgent });
    expect(await page.getByText(words.inside).isVisible()).toBe(true);
    expect(page.url()).toBe(address);
  });

  test('other browsers are told nothing', async () => {
    for (const userAgent of [phone, iPhone]) {
      const page = await open({}, { userAgent });
      expect(await page.getByText(words.inside).isVisible()).toBe(false);
    }
  });
});

describe('the picture', () => {
  test('is shown to press and saved from its own address, loaded only when asked for', async () => {
    const page = await open();
    expect(cards()).toEqual([]);
    await page.getByText(words.save, { exact: true }).click();
    const image = page.locator('.share details img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1080);
    expect(await page.getByText(words.holdImage).isVisible()).toBe(true);
    const download = page.waitForEvent('download');
    await link(words.download).click();
    expect((await download).suggestedFilename()).toBe('vi-du-1080x1350.jpg');
  });
});

describe('without JavaScript', () => {
  test('Facebook, Telegram, X, the address and the picture remain, and no button that does nothing', async () => {
    const page = await open({}, { javaScriptEnabled: false });
    for (const name of [words.facebook, words.telegram, words.x, words.kit])
      expect(await link(name).isVisible()).toBe(true);
    expect(await page.getByLabel(words.address).inputValue()).toBe(address);
    expect(await page.locator('.share button:visible').count()).toBe(0);
    await page.getByText(words.save, { exact: true }).click();
    expect(await page.locator('.share details img').isVisible()).toBe(true);
  });
});

describe('every reader', () => {
  test('can hit every control with a thumb, at 320 px too', async () => {
    const page = await open(
      { share: 'done' },
      { userAgent: phone, viewport: { width: 320, height: 640 } },
    );
    const controls = page.locator('.share :is(.button, button, input):visible');
    expect(await controls.count()).toBeGreaterThan(7);
    for (const control of await controls.all()) {
      const box = await control.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    }
  });

  test('loads nothing from another host and no script file; inline scripts stay below 1 KB', async () => {
    await open({ share: 'done', files: true });
    await visitor.page.waitForLoadState('networkidle');
    expect(
      visitor.asked.filter((asked) => !asked.startsWith('/') || asked.endsWith('.js')),
    ).toEqual([]);
    const html = (await site.read(path)).toString();
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code);
    expect(scripts).toHaveLength(1);
    expect(gzipSync(scripts.join(''), { level: 9 }).length).toBeLessThanOrEqual(1024);
    expect(visitor.said).toEqual([]);
  });
});
