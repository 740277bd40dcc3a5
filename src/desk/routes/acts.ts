import { facetPath, namedPage, pageName } from '../../domain/addresses.ts';
import { todayInVietnam } from '../../domain/date.ts';
import { fold } from '../../domain/slug.ts';
import { bringsHeirs } from '../../domain/units/units.ts';
import { addNotices, editList } from '../../editing/catalogue.ts';
import { showEdit, writeEdits, type Edit } from '../../editing/edit.ts';
import { listLineAt, planHiding } from '../../editing/hidden-lines.ts';
import { planRevocation } from '../../editing/revocation.ts';
import {
  changeUnit,
  unitChangeKinds,
  type Heir,
  type UnitChange,
} from '../../editing/unit-change.ts';
import {
  otherPlaces,
  planWithdrawal,
  requestedOn,
  withdrawalDeadline,
} from '../../editing/withdrawal.ts';
import type { Settings } from '../../settings.ts';
import { DeskFault } from '../desk-fault.ts';
import { planSave, readTextOf } from '../file/story-file.ts';
import {
  anyStory,
  checkWith,
  contentOf,
  dayOf,
  judge,
  newFaults,
  soundStory,
  word,
  wordIn,
  type RequestBody,
  type Route,
} from './route.ts';

/** A place that still names somebody who asked to be taken down. */
export type NamedPlace = {
  file: string;
  line: number;
  /** The page's address, as a notice names it. */
  page: string;
  message: string;
  /** The number of the line of a list that names the person, where one does. */
  no?: number;
};

const listIn = <T>(body: RequestBody, name: string): T[] =>
  Array.isArray(body[name]) ? (body[name] as T[]) : [];

const unitChangeIn = (body: RequestBody): UnitChange => {
  const kind = unitChangeKinds.find((one) => one === body['kind']);
  if (!kind) throw new DeskFault(422, 'Chọn việc gì đã xảy ra với đơn vị.');
  const heirs = listIn<Heir>(body, 'heirs');
  const renamed = body['renamed'] as UnitChange['renamed'];
  const decision = wordIn(body, 'decision');
  if (kind === 'doi-ten' && !renamed?.name.trim())
    throw new DeskFault(422, 'Ghi tên mới của đơn vị.');
  if (bringsHeirs(kind) && heirs.length === 0)
    throw new DeskFault(422, 'Chọn đơn vị tiếp nhận, hoặc ghi tên đơn vị mới.');
  if (kind === 'chia-tach' && heirs.length < 2)
    throw new DeskFault(422, 'Chia tách thì có từ hai đơn vị tiếp nhận.');
  return {
    unit: word(body, 'unit'),
    kind,
    date: dayOf(body, 'date', 'Từ ngày'),
    ...(decision ? { decision } : {}),
    ...(kind === 'doi-ten' && renamed ? { renamed } : {}),
    heirs: bringsHeirs(kind) ? heirs : [],
    movesChildren: body['movesChildren'] === true,
  };
};

const write = async ({ contentDir }: Settings, edits: readonly Edit[]) => {
  await writeEdits(contentDir, edits);
  return { edited: edits.map(({ file }) => file) };
};

/** What the desk does beyond saving a file: each act is planned whole, then written whole. */
export const acts: Record<string, Route> = {
  /** Saves a published story together with the notice of what was put right. */
  'POST correct': async (desk, _query, body) => {
    const path = word(body, 'path');
    const text = word(body, 'text');
    const type = body['type'] === 'cap-nhat' ? 'cap-nhat' : 'dinh-chinh';
    const today = todayInVietnam();
    const { data, ...rest } = contentOf(body);
    const content = { ...rest, data: { ...(data as object), updated: today } };
    const planned = await planSave(desk.contentDir, path, word(body, 'version'), content);
    if ('conflict' in planned) return planned;
    const { library } = await checkWith(desk);
    const notice = {
      date: today,
      type,
      page: namedPage(path),
      text: text.normalize('NFC'),
      by: library.site.operator,
    } as const;
    await writeEdits(desk.contentDir, [planned.edit, await addNotices(desk.contentDir, [notice])]);
    return { version: planned.version, ...(await judge(desk, path, planned.edit.after)) };
  },

  /** Who else tells of the people of a story, before it is taken down. */
  'GET withdrawal': async (desk, query) => {
    const checked = await checkWith(desk);
    const story = anyStory(checked, word(query, 'path'));
    const { contentDir, cacheDir } = desk;
    const today = todayInVietnam();
    const options = { today, production: false, cacheDir };
    const by = checked.library.site.operator;
    const { edits, byHand } = await planWithdrawal(contentDir, [story], { today, by });
    const found = await otherPlaces(edits, checked.faults, contentDir, options);
    const places = await Promise.all(
      found.map(async ({ file, line, message }): Promise<NamedPlace> => {
        const list = checked.library.commendations.find((one) => one.file === file);
        const no = list && listLineAt(await readTextOf(contentDir, file), line);
        const name = list?.data.citations.find((one) => one.no === no)?.name;
        // Only where the line's own name is meant does taking it out answer.
        const isName = name !== undefined && fold(message).includes(fold(name));
        return { file, line, page: namedPage(file), message, ...(no && isName ? { no } : {}) };
      }),
    );
    return { places, byHand, requested: requestedOn(story), deadline: withdrawalDeadline };
  },

  'POST withdraw': async (desk, _query, body) => {
    const checked = await checkWith(desk);
    const story = anyStory(checked, word(body, 'path'));
    const planned = await planWithdrawal(desk.contentDir, [story], {
      today: todayInVietnam(),
      requested: dayOf(body, 'requested', 'Ngày nhận yêu cầu'),
      reason: wordIn(body, 'reason'),
      by: checked.library.site.operator,
      stays: listIn(body, 'stays'),
    });
    const edits = [...planned.edits, planned.notices];
    const hidden = Map.groupBy(
      listIn<{ file: string; no: number }>(body, 'hidden'),
      ({ file }) => file,
    );
    for (const [file, lines] of hidden) {
      const list = soundStory(checked, file);
      edits.push(
        await planHiding(
          desk.contentDir,
          list,
          lines.map(({ no }) => no),
        ),
      );
    }
    return { ...(await write(desk, edits)), byHand: planned.byHand };
  },

  /** Takes the name out of a line of a list; what was praised stays. */
  'POST hide-line': async (desk, _query, body) => {
    const checked = await checkWith(desk);
    const story = soundStory(checked, word(body, 'path'));
    const no = Number(body['no']);
    const notice = {
      date: todayInVietnam(),
      type: 'cap-nhat',
      page: namedPage(story.file),
      text: wordIn(body, 'reason') ?? `Rút tên ở dòng số ${no} theo yêu cầu.`,
      by: checked.library.site.operator,
    } as const;
    const edits = [
      await planHiding(desk.contentDir, story, [no]),
      await addNotices(desk.contentDir, [notice]),
    ];
    return write(desk, edits);
  },

  'POST revoke': async (desk, _query, body) => {
    const checked = await checkWith(desk);
    const edits = await planRevocation(desk.contentDir, soundStory(checked, word(body, 'path')), {
      line: Number(body['no']),
      decision: word(body, 'decision').normalize('NFC').trim(),
      date: dayOf(body, 'date', 'Ngày quyết định'),
      today: todayInVietnam(),
      by: checked.library.site.operator,
    });
    return write(desk, edits);
  },

  /** Shows what a change of a unit writes and what would then be wrong; writes it when told so. */
  'POST unit': async (desk, _query, body) => {
    const change = unitChangeIn(body);
    const { library } = await checkWith(desk);
    if (!library.units.some(({ id }) => id === change.unit))
      throw new DeskFault(422, 'Đơn vị này chưa khai xong: điền đủ, lưu, rồi thử lại.');
    let notice = '';
    const units = await editList(desk.contentDir, 'units.yaml', (list) => {
      const changed = changeUnit(list as never[], change);
      notice = changed.notice;
      return changed.units as never[];
    });
    const today = todayInVietnam();
    const page = pageName(facetPath('unit', change.unit));
    const notices = await addNotices(desk.contentDir, [
      { date: today, type: 'doi-ten-don-vi', page, text: notice, by: library.site.operator },
    ]);
    const edits = [units, notices];
    const faults = await newFaults(
      desk,
      edits.map(({ file, after }) => [file, after]),
    );
    // A story that must now name the heir can do so only once the heir is there.
    const isBroken = faults.some(({ file }) => file === 'units.yaml');
    if (body['isSure'] !== true || isBroken)
      return { notice, shown: edits.map(showEdit), faults, written: false };
    await writeEdits(desk.contentDir, edits);
    return { notice, shown: [], faults, written: true };
  },
};
