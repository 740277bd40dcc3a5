import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ownContent } from '../fixtures/sites.ts';
import { openDesk } from './driver/desk-page.ts';

const samples = join(import.meta.dirname, '../../samples');
const shipped = globSync('{profiles,models,commendations,campaigns}/*', { cwd: ownContent })
  .map((place) => place.replaceAll('\\', '/'))
  .toSorted();
const stories = {
  ...Object.fromEntries(shipped.map((place) => [place, join(ownContent, place)])),
  ...Object.fromEntries(
    ['profile', 'model', 'commendation', 'campaign'].map((kind) => [
      `${kind}s/bai-mau-${kind}`,
      join(samples, kind),
    ]),
  ),
};
const notes = 'profiles/chu-thich/index.mdx';

let desk: Awaited<ReturnType<typeof openDesk>>;
let page: Page;
beforeAll(async () => {
  desk = await openDesk();
  desk.copy.write(
    notes,
    '---\ntitle: Bài có chú thích\nstatus: nhap\n---\n\nCó một lời[^1] và một lời nữa[^hai].\n\nĐoạn sau.\n\n[^1]: Sổ\n\n[^hai]: Theo _sổ_ của xã.\n',
  );
  page = await desk.open();
});
afterAll(() => desk?.close());

const openStory = async (path: string) => {
  await page.goto(`${desk.address}#${path}`);
  await page.locator(`[data-path="${path}"] .mdxeditor [contenteditable=true]`).first().waitFor();
};
const save = async () => {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.locator('.bar output', { hasText: /^Đã lưu\.$/u }).waitFor();
};

describe('in the rich editor', () => {
  it.each(Object.entries(stories))(
    '%s is opened, saved unchanged and has the same bytes',
    async (place, from) => {
      // There while it is open: at every step the desk checks all stories.
      const folder = join(desk.copy.root, place);
      cpSync(from, folder, { recursive: true });
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const path = `${place}/index.mdx`;
      const before = desk.onDisk(path);
      await openStory(path);
      await save();
      expect(desk.onDisk(path)).toBe(before);
      expect(await page.locator('[role=textbox]:not([aria-label])').count()).toBe(0);
    },
  );

  it('an address typed bare and a large photo change nothing when a story is opened, and fit', async () => {
    const path = 'profiles/dia-chi/index.mdx';
    desk.copy.write(
      path,
      '---\ntitle: Bài có địa chỉ\nstatus: nhap\n---\n\nViết về chibe@mau.example hoặc www.mau.example nhé.\n\n![Chị Bé](./to.jpg "Ảnh: NVCC")\n',
    );
    const photo = {
      create: { width: 2400, height: 900, channels: 3, background: '#36a' },
    } as const;
    await sharp(photo).jpeg().toFile(join(desk.copy.root, 'profiles/dia-chi/to.jpg'));
    await page.setViewportSize({ width: 390, height: 900 });
    await openStory(path);
    await page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('.mdxeditor .prose img');
      return image?.complete && image.naturalWidth > 2000;
    });
    await page.getByText('Có địa chỉ thư').waitFor();
    expect(await page.getByText('Có địa chỉ thư').count()).toBe(1);
    expect(await page.locator('.bar output').textContent()).toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('a story with footnotes is edited without losing them, nor what was typed in a field before', async () => {
    const before = desk.onDisk(notes);
    await openStory(notes);
    await page.getByLabel(/^Tựa \(/u).fill('Bài vừa đặt lại tựa');
    const paragraph = page.locator('.mdxeditor p', { hasText: 'Đoạn sau.' });
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Thêm một câu.');
    await save();
    expect(desk.onDisk(notes)).toBe(
      before
        .replace('Bài có chú thích', 'Bài vừa đặt lại tựa')
        .replace('Đoạn sau.', 'Đoạn sau. Thêm một câu.'),
    );
    await page.locator('.mdxeditor p', { hasText: 'Có một lời' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Hết.');
    await save();
    expect(desk.onDisk(notes)).toContain('Có một lời[^1] và một lời nữa[^hai]. Hết.');
  });

  it('Tab leads on from the text and back into what stands before it, as whoever has no mouse needs', async () => {
    await openStory(notes);
    const isWithin = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable);
    for (const keys of ['Tab', 'Shift+Tab']) {
      await page.locator('.mdxeditor p', { hasText: 'Đoạn sau.' }).click();
      expect(await isWithin()).toBe(true);
      await page.keyboard.press(keys);
      expect(await isWithin()).toBe(false);
    }
  });

  it('a footnote is added where the caret stands, and its words are typed at the end', async () => {
    await openStory(notes);
    await page.locator('.mdxeditor p', { hasText: 'Đoạn sau.' }).click();
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Chú thích', exact: true }).click();
    await page.locator('.mdxeditor p', { hasText: /^\[\^2\]:\s*$/u }).waitFor();
    await page.waitForFunction(() => getSelection()?.anchorNode?.textContent?.startsWith('[^2]:'));
    await page.keyboard.type(' Biên bản của chi đoàn');
    await save();
    expect(desk.onDisk(notes)).toMatch(
      /Đoạn sau\..*\[\^2\]\n[\s\S]*\n\[\^2\]: Biên bản của chi đoàn\n$/u,
    );
  });

  it('lines copied from a chat are pasted as lists and lines', async () => {
    await openStory(notes);
    await page.locator('.mdxeditor p', { hasText: 'Đoạn sau.' }).click();
    await page.keyboard.press('End');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Chị Bé đã:\n• Mở tủ sách\n• Nuôi heo đất\nHết chuyện.');
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.locator('.mdxeditor li', { hasText: 'Nuôi heo đất' }).waitFor();
    await save();
    expect(desk.onDisk(notes)).toMatch(
      /Chị Bé đã:\n\n- Mở tủ sách\n- Nuôi heo đất\n\nHết chuyện\./u,
    );
  });

  it('an address copied from a page and pasted into the dialog of a link stays there', async () => {
    await openStory(notes);
    await page.locator('.mdxeditor p', { hasText: 'Có một lời' }).click();
    await page.getByRole('button', { name: 'Liên kết' }).click();
    const address = page.getByRole('dialog').getByRole('textbox').first();
    await address.click();
    const body = () => page.locator('.mdxeditor .prose').first().textContent();
    const before = await body();
    const isTaken = await address.evaluate((input) => {
      const data = new DataTransfer();
      data.setData('text/html', '<a href="https://mau.example/">Trang lạ</a>');
      data.setData('text/plain', 'https://mau.example/');
      const paste = { clipboardData: data, bubbles: true, cancelable: true };
      return !input.dispatchEvent(new ClipboardEvent('paste', paste));
    });
    expect(isTaken).toBe(false);
    expect(await body()).toBe(before);
    await page.keyboard.press('Escape');
  });

  it('what is pasted from Word is cleaned, and what was lost is said', async () => {
    await openStory(notes);
    await page.locator('.mdxeditor p', { hasText: 'Đoạn sau.' }).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<html><body><p class=MsoNormal style="color:red">Dán <b>đậm</b> và &lt;5%, gọi 0912 345 678</p><p><img src="file:///C:/a.png">Hết<o:p></o:p><a href="#_ftn1">[1]</a></p><p><img src="data:image/png;base64,iVBORw0KGgo="></p><div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1">[1]</a> Theo báo</p></div></div></body></html>',
      );
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    const told = page.getByRole('status').filter({ hasText: 'Cần xem lại chỗ vừa dán' });
    await told.waitFor();
    for (const what of ['Màu chữ', 'Ảnh của bản Word', 'Ảnh chép cùng chữ', '0912 345 678'])
      expect(await told.textContent()).toContain(what);
    await page.locator('.mdxeditor p', { hasText: 'và <5%' }).waitFor();
    await save();
    expect(desk.onDisk(notes)).toMatch(/Dán \*\*đậm\*\* và \\<5%/u);
    expect(desk.onDisk(notes)).not.toMatch(/Mso|file:|style/u);
    // The note of the pasted text has a number of its own beside those of the story.
    expect(desk.onDisk(notes)).toMatch(/Hết\[\^(\d+)\][\s\S]*\[\^\1\]: Theo báo/u);
    expect(desk.onDisk(notes).match(/^\[\^1\]:/gmu)).toHaveLength(1);
  });
});
