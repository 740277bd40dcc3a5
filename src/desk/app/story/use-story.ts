import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../domain/faults/fault.ts';
import type { Conflict } from '../../file/story-file.ts';
import { sparePhotos } from '../../spare-photos.ts';
import { api, fileAsText, Refusal, saidBy, type Judged, type Opened } from '../api.ts';
import { deskWords } from '../words.ts';
import type { StoryContent } from './join.ts';
import {
  dropUnsaved,
  forgetUnsaved,
  keepUnsaved,
  unsavedOf,
  watchOtherTabs,
} from './draft-store.ts';

/** A story that could be opened as a form. */
export type OpenedStory = Extract<Opened, { faults: Fault[] }>;

/** How long after the last key the check is asked, in milliseconds. */
const pause = 700;

/** One open story: what is typed, what is saved, what the check says of it, what stands against it. */
export function useStory(story: OpenedStory, reload: () => Promise<void>, said: string) {
  const { path } = story;
  const [kept] = useState(() => unsavedOf(path));
  const [content, setContent] = useState<StoryContent>(() => {
    // What is kept says besides over which version it was typed, which is another after a save.
    const { data, body } = kept ?? story;
    return { data, body };
  });
  const [saved, setSaved] = useState<StoryContent>({ data: story.data, body: story.body });
  const [version, setVersion] = useState(kept?.version ?? story.version);
  const [base, setBase] = useState<StoryContent | undefined>(
    kept && kept.version !== story.version ? kept.base : { data: story.data, body: story.body },
  );
  const [judged, setJudged] = useState<Judged>({ faults: story.faults, needed: story.needed });
  const [photos, setPhotos] = useState(story.photos);
  const [isDirty, setDirty] = useState(kept !== undefined);
  const [told, setTold] = useState<string>(kept ? deskWords.save.reopened : said);
  /** What the photo taken last should have been: told until the story is saved. */
  const [ofPhoto, setOfPhoto] = useState('');
  const [isElsewhere, setElsewhere] = useState(false);
  const [against, setAgainst] = useState<{ conflict: Conflict; version: string }>();
  const timer = useRef(0);
  const latest = useRef(content);
  const show = (next: StoryContent) => {
    latest.current = next;
    setContent(next);
  };

  useEffect(() => watchOtherTabs(path, () => setElsewhere(true)), [path]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const judge = (next: StoryContent) =>
    api
      .check(path, next)
      .then(setJudged, (error: unknown) => error instanceof Refusal && setTold(error.message));
  useEffect(() => {
    if (kept) void judge(kept);
    // What was kept is judged once, when it is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const change = (next: StoryContent) => {
    show(next);
    setDirty(true);
    const isKept = keepUnsaved(path, { ...next, version, base, at: new Date().toISOString() });
    setTold(isKept ? '' : deskWords.save.notKept);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void judge(next), pause);
  };

  /** Saves; with a notice where readers are told. What is typed meanwhile stays typed. */
  const save = async (
    next: StoryContent,
    notice?: { type: string; text: string },
  ): Promise<boolean> => {
    clearTimeout(timer.current);
    setTold(deskWords.save.saving);
    const before = latest.current;
    show(next);
    try {
      const answer = notice
        ? await api.correct(path, version, next, notice.type, notice.text)
        : await api.save(path, version, next);
      if ('conflict' in answer) {
        setAgainst(answer);
        return false;
      }
      setVersion(answer.version);
      setJudged(answer);
      setSaved(next);
      setBase(next);
      setOfPhoto('');
      if (latest.current === next) {
        setDirty(false);
        forgetUnsaved(path, next);
        setTold(notice ? deskWords.correction.done : deskWords.save.saved);
      } else {
        const at = new Date().toISOString();
        const typed = { ...latest.current, version: answer.version, base: next, at };
        setTold(keepUnsaved(path, typed) ? '' : deskWords.save.notKept);
      }
      void reload();
      return true;
    } catch (error) {
      if (latest.current === next) show(before);
      setTold(saidBy(error, deskWords.faults.notSaved));
      return false;
    }
  };

  /** Drops what is not saved, before the file is opened again as it is on disk. */
  const drop = () => {
    clearTimeout(timer.current);
    dropUnsaved(path, latest.current);
  };

  const addPhoto = async (file: File): Promise<string> => {
    const taken = await api.photo(path, await fileAsText(file));
    setPhotos((all) => [...all, taken.file]);
    setOfPhoto(taken.reminders.join(' '));
    return taken.file;
  };

  const dropPhotos = async (names: string[]): Promise<void> => {
    await api.dropPhotos(path, names);
    setPhotos((all) => all.filter((name) => !names.includes(name)));
  };
  // What is typed and not saved, here or in another tab, may still take one up.
  const photosLeft =
    isDirty || isElsewhere ? [] : sparePhotos(photos, JSON.stringify([saved.data, saved.body]));

  return {
    path, content, saved, base, judged, photos, isDirty, told, ofPhoto, isElsewhere, against,
    change, save, drop, addPhoto, dropPhotos, photosLeft, tell: setTold, tellFaults: setJudged,
  }; // prettier-ignore
}
