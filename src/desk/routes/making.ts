import { todayInVietnam } from '../../domain/date.ts';
import { storyFile } from '../../domain/library.ts';
import { freeFolder, isSlugTaken } from '../../drafts/draft-place.ts';
import { addSample } from '../../drafts/sample.ts';
import { importDocument } from '../../import/import.ts';
import { ImportFault } from '../../import/import-fault.ts';
import { markdownOf } from '../../import/read/markdown.ts';
import { placePictures } from '../../import/read/picture-places.ts';
import { readText } from '../../import/read/text.ts';
import { readWeb } from '../../import/read/web/web.ts';
import { tidy } from '../../import/read/tidy.ts';
import { parseHtml, textWithin } from '../../import/read/tree.ts';
import { privateTold, takePrivate } from '../../import/read/private.ts';
import { writeDraft } from '../../import/write-draft.ts';
import { DeskFault } from '../desk-fault.ts';
import { bytesIn, checkWith, collectionIn, word, type Route } from './route.ts';

/** New stories: empty, a sample, or what a document holds. */
export const making: Record<string, Route> = {
  'POST new': async (desk, _query, body) => {
    const collection = collectionIn(body);
    const title = word(body, 'title').normalize('NFC').trim();
    const { library } = await checkWith(desk);
    const slug = freeFolder(desk.contentDir, library, collection, title);
    const path = storyFile({ collection, slug });
    const data = `---\ntitle: ${JSON.stringify(title)}\nstatus: nhap\n---\n\n`;
    await writeDraft(desk.contentDir, { collection, slug, files: [{ path, data }] });
    return { path };
  },

  /** A sample of a kind, for a union that has no story yet. */
  'POST sample': async (desk, _query, body) => {
    const { library } = await checkWith(desk);
    const collection = collectionIn(body);
    return { path: await addSample(desk.contentDir, collection, library, todayInVietnam()) };
  },

  'POST import': async (desk, _query, body) => {
    const { library } = await checkWith(desk);
    const bytes = bytesIn(body);
    const answers = new Map(Object.entries((body['answers'] ?? {}) as Record<string, string>));
    const collection = body['collection'] === undefined ? {} : { collection: collectionIn(body) };
    const context = {
      units: library.units,
      awards: library.awards,
      isTaken: isSlugTaken(desk.contentDir, library),
      answers,
      ...collection,
    };
    try {
      const imported = await importDocument({ name: word(body, 'name'), bytes }, context);
      // A near miss is asked before anything is written; an empty answer leaves it as written.
      const open = imported.questions.filter(({ written }) => !answers.has(written));
      if (open.length > 0) return { questions: open };
      await writeDraft(desk.contentDir, imported);
      const { lost, proposals } = imported;
      return { path: storyFile(imported), lost, proposals };
    } catch (error) {
      if (error instanceof ImportFault) throw new DeskFault(422, error.lines.join('\n'));
      throw error;
    }
  },

  /** What was copied in Word, on a page or in a chat, as a story can hold it. Pictures come by drop. */
  'POST paste': (_desk, _query, body) => {
    const isPlain = body['html'] === undefined;
    const read = isPlain ? readText(word(body, 'text')) : readWeb(word(body, 'html'));
    const tidied = tidy(parseHtml(read.html));
    const taken = takePrivate(tidied.blocks);
    const blocks = placePictures(tidied.blocks, new Map()).blocks;
    const what = 'Ảnh chép cùng chữ chưa vào bài: thêm bằng nút chèn ảnh';
    const where = `${read.pictures.length} ảnh`;
    const pictures = read.pictures.length > 0 ? [{ what, where }] : [];
    const told = privateTold(tidied.blocks.map(textWithin));
    const lost = [...read.lost, ...pictures, ...tidied.lost, ...taken, ...told];
    return Promise.resolve({ markdown: markdownOf(blocks), lost });
  },
};
