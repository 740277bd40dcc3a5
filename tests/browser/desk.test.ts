import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApp } from '../../src/desk/app-bundle.ts';
import { serveDesk } from '../../src/desk/server.ts';
import { readSettings } from '../../src/settings.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { launchBrowser } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const profile = 'profiles/vi-du/index.mdx';

const copy = copyContent();
const outDir = join(copy.root, '../', `site-${process.pid}`);
const settings = readSettings({ CONTENT_DIR: copy.root, OUT_DIR: outDir });
let browser: Browser;
let desk: Awaited<ReturnType<typeof serveDesk>>;
beforeAll(async () => {
  // One bundle for all tests of a checkout.
  const app = readApp({ cacheDir: readSettings({}).cacheDir });
  [browser, desk] = await Promise.all([launchBrowser(), serveDesk(settings, 0, { app })]);
  await app;
});
afterAll(async () => {
  await Promise.all([browser?.close(), desk?.close()]);
  copy[Symbol.dispose]();
  rmSync(settings.cacheDir, { recursive: true, force: true });
  rmSync(outDir, { recursive: true, force: true });
});

const open = async (place = '', width = 1280): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${desk.address}#${place}`);
  await page.locator('h1').first().waitFor();
  return page;
};
const onDisk = (file = profile) => readFileSync(join(copy.root, file), 'utf8');
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();
};

describe('the desk', () => {
  it.each(['', profile, 'nhap-tu-word', 'danh-muc', 'units.yaml', 'dang'])(
    'view “%s” has no fault that axe finds, and fits 390 px',
    async (place) => {
      const page = await open(place, 390);
      if (place.endsWith('.mdx')) await page.locator('.mdxeditor').waitFor();
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: {
              run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe.run();
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      });
      expect(found).toEqual([]);
      const [wide, seen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect(wide).toBeLessThanOrEqual(seen!);
      await page.close();
    },
  );

  it('saves a story as it was opened byte for byte, and one field as one line', async () => {
    const before = onDisk();
    const page = await open(profile);
    await page.locator('.mdxeditor').waitFor();
    await save(page);
    expect(onDisk()).toBe(before);
    await page
      .getByLabel(/^Chức vụ/u)
      .first()
      .fill('Bí thư Đoàn xã');
    await save(page);
    const changed = onDisk()
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(changed).toEqual(['role: Bí thư Đoàn xã']);
    await page.close();
  });

  it('tells a fault beside its field while it is typed', async () => {
    const page = await open(profile);
    await page.getByLabel(/^Tựa \(/u).fill('a'.repeat(130));
    await page.locator('[data-field="root_title"] .fault').waitFor();
    await page.close();
  });

  it('loses nothing that was typed when the page is loaded again', async () => {
    const page = await open(profile);
    const box = page.getByLabel(/^Lời dẫn/u);
    await box.fill('Câu đang gõ dở');
    await page.reload();
    await page.getByText('Đã mở lại phần bạn gõ mà chưa lưu.').waitFor();
    expect(await box.inputValue()).toBe('Câu đang gõ dở');
    expect(onDisk()).not.toContain('Câu đang gõ dở');
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  it('takes numbers and days as Vietnamese people write them', async () => {
    const page = await open('models/tu-sach-mau/index.mdx');
    const most = page.locator('[data-field="root_needs_costTo"] input[inputmode="decimal"]');
    await most.fill('1.236.000');
    await page.locator('[data-field="root_updated"] input').fill('20/6/2026');
    await save(page);
    const text = onDisk('models/tu-sach-mau/index.mdx');
    expect(text).toContain('costTo: 1236000');
    expect(text).toContain('updated: "2026-06-20"');
    await page.close();
  });
});

describe('a commendation in Word becomes a page without a file being seen', () => {
  it('is imported, filled in, sent for approval, approved and published into a folder', async () => {
    let [clicks, fields] = [0, 0];
    const click = async (page: Page, name: string | RegExp) => {
      clicks += 1;
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .click();
    };
    const lines = [
      'QUYẾT ĐỊNH',
      'Về việc biểu dương hai đoàn viên báo cháy kịp thời',
      'Số: 12-QĐ/MẪU',
      'Mẫu, ngày 06 tháng 3 năm 2026',
      'Hai đoàn viên dẫn mười hai người ra ngoài.',
    ];
    const document = new Document({
      sections: [
        { children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) },
      ],
    });
    const page = await open('nhap-tu-word');
    await page.locator('input[type=file]').setInputFiles({
      name: 'quyet-dinh.docx',
      mimeType: 'application/octet-stream',
      buffer: await Packer.toBuffer(document),
    });
    await page.getByText('Đã tạo bản nháp').first().waitFor();
    await page.getByRole('link', { name: 'Mở bản nháp' }).click();
    clicks += 1;
    await page.locator('.mdxeditor').waitFor();
    const path = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(onDisk(path)).toMatch(/status: nhap[\s\S]*number: "12-QĐ\/MẪU/u);
    await page.getByLabel(/^Lời dẫn/u).fill('Báo cháy kịp, mười hai người ra ngoài an toàn.');
    fields += 1;
    await save(page);
    clicks += 1;
    await page.getByText(/^Tình trạng/u).click();
    await click(page, /^Gửi duyệt/u);
    await page.locator('.approval').getByLabel('Ai xác minh').fill('Thành Đoàn Mẫu');
    await page.locator('.approval input[type=checkbox]').first().check();
    fields += 2;
    expect(onDisk(path)).toContain('status: cho-duyet');
    await click(page, 'Duyệt để đăng');
    await page.getByText('đã duyệt để đăng').waitFor();
    const text = onDisk(path);
    expect(text).toContain('status: da-dang');
    expect(text).toContain('by: Thành Đoàn Mẫu');
    // What a list still lacks is told at its field, and the site is not published over it.
    const faults = await page.locator('.field .fault').count();
    process.stdout.write(
      `A week on the desk: ${clicks} clicks, ${fields} fields, ${faults} faults told at their fields.\n`,
    );
    rmSync(join(copy.root, path, '..'), { recursive: true });
    await page.goto(`${desk.address}#dang`);
    await page.reload();
    await click(page, 'Đăng');
    await page.getByText(/^Trang đã dựng xong/u).waitFor({ timeout: 200_000 });
    expect(existsSync(join(outDir, 'index.html'))).toBe(true);
    expect(readdirSync(join(outDir, 'chia-se'))).not.toEqual([]);
    await page.close();
  });
});
