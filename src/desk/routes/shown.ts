import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withDrafts } from '../../check/drafts.ts';
import { publicEntries } from '../../check/entries.ts';
import { todayInVietnam } from '../../domain/date.ts';
import { kitPath, pathOfFile, paths } from '../../domain/addresses.ts';
import { fold } from '../../domain/slug.ts';
import { unitNameOn } from '../../domain/units/units.ts';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';
import { changesSince } from '../file/changes.ts';
import { pathOnDisk, readTextOf } from '../file/story-file.ts';
import { formOf, isFormName } from '../forms.ts';
import { overview } from '../overview.ts';
import { previewAddress } from '../run/preview-server.ts';
import { canDeploy } from '../run/release.ts';
import { checkWith, storyIn, word, type Route } from './route.ts';

/** Whether the site as it is written has the page of a file: what is wrong in it may keep it out. */
const hasPage = async (desk: Settings, path: string): Promise<boolean> => {
  const today = todayInVietnam();
  const entries = publicEntries(withDrafts(await checkWith(desk), today), today);
  return Object.values(entries).some((all) => all.some(({ file }) => file === path));
};

/** What the desk shows: the stories, the forms, the page as it will be, what has changed. */
export const shown: Record<string, Route> = {
  'GET stories': async (desk) => {
    const today = todayInVietnam();
    const checked = await checkWith(desk);
    const { site, units, awards } = checked.library;
    return {
      today,
      site: {
        name: site.name,
        url: site.url,
        criteria: site.criteria,
        fields: site.fields,
        should: site.should,
      },
      units: units.map((unit) => ({
        id: unit.id,
        name: unitNameOn(unit, today).name,
        names: unit.names.flatMap(({ name, short }) => (short ? [name, short] : [name])),
      })),
      awards: awards.map(({ id, name }) => ({ id, name })),
      pages: checked.library.pages.map(({ file, data }) => ({ path: file, title: data.title })),
      rows: await overview(desk.contentDir, checked, today),
      others: checked.faults.filter(({ file }) => !storyIn(file)),
      canDeploy: await canDeploy(),
    };
  },

  /** The files in which some words stand, whatever their accents, and how often. */
  'GET naming': async (desk, query) => {
    const asked = fold(word(query, 'text').trim());
    const { sketches, library } = await checkWith(desk);
    const files = [...sketches, ...library.pages].map(({ file }) => file);
    const found: { path: string; count: number }[] = [];
    for (const path of [...files, 'site.yaml', 'units.yaml', 'awards.yaml', 'notices.yaml']) {
      const text = await readTextOf(desk.contentDir, path).catch(() => '');
      const count = asked === '' ? 0 : fold(text).split(asked).length - 1;
      if (count > 0) found.push({ path, count });
    }
    return found;
  },

  'GET form': async (_desk, query) => {
    const name = word(query, 'name');
    if (!isFormName(name)) throw new DeskFault(404, `Không có biểu mẫu “${name}”.`);
    return formOf(name);
  },

  /** The page as it will be: the site as it is written, at the story's address. */
  'POST preview': async (desk, _query, body) => {
    const path = word(body, 'path');
    await pathOnDisk(desk.contentDir, path);
    const own = pathOfFile(path);
    if (own !== undefined && !(await hasPage(desk, path)))
      throw new DeskFault(422, 'Bài còn lỗi phải sửa nên chưa có trang để xem. Sửa rồi xem lại.');
    const address = await previewAddress(desk);
    // A catalogue shows on the front page.
    const page = own ?? paths.home;
    const kit = storyIn(path);
    return {
      address: new URL(page, address).href,
      ...(kit ? { kit: new URL(kitPath(kit), address).href } : {}),
    };
  },

  /** The icon of the site, for the tab of the desk. */
  'GET icon': async ({ publicDir = resolve('public') }) => {
    const bytes = await readFile(join(publicDir, paths.icon)).catch(() => {
      throw new DeskFault(404, 'Thiếu tệp public/favicon.svg.');
    });
    return { bytes, type: 'image/svg+xml' };
  },

  'GET changes': async (desk, query) => {
    const path = word(query, 'path');
    const text = await readTextOf(desk.contentDir, path);
    return changesSince(desk.contentDir, desk.cacheDir, path, text);
  },
};
