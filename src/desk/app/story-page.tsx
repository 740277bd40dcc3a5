import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../domain/faults/fault.ts';
import type { Value } from '../patch.ts';
import { api, fileAsText, Refusal, type Desk, type Opened } from './api.ts';
import { Approval } from './approval.tsx';
import { BodyEditor } from './body-editor.tsx';
import { Choice } from './conflict.tsx';
import { Context } from './context.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './draft-store.ts';
import { Form } from './form.tsx';
import { Preview } from './preview.tsx';
import { withoutDefaults, type Schema } from './schema.ts';

type Story = Extract<Opened, { faults: Fault[] }>;
type Content = { data: Value; body?: string | undefined };

/** How long after the last key the check is asked, in milliseconds. */
const pause = 700;

/** Opens one story or page: as it is on disk, with what was typed and not saved before. */
export function StoryPage({
  desk,
  path,
  reload,
}: {
  desk: Desk;
  path: string;
  reload: () => Promise<void>;
}) {
  const [opened, setOpened] = useState<Opened>();
  const [schema, setSchema] = useState<Schema>();
  const [refused, setRefused] = useState('');
  const open = () =>
    api
      .open(path)
      .then(setOpened, (error: unknown) =>
        setRefused(error instanceof Refusal ? error.message : 'Không mở được bài.'),
      );
  useEffect(() => {
    void open();
    void api.form(path.split('/')[0]!).then((form) => setSchema(withoutDefaults(form as Schema)));
    // A place is opened once; a save tells its own news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path]);
  if (refused) return <p role="alert">{refused}</p>;
  if (!opened || !schema) return <p>Đang mở…</p>;
  if ('conflict' in opened) {
    return (
      <Choice
        path={path}
        version={opened.version}
        conflict={opened.conflict}
        labels={['Bản ở máy này', 'Bản của người khác']}
        onChosen={() => void open()}
      />
    );
  }
  return (
    <StoryForm
      key={opened.version}
      desk={desk}
      story={opened}
      schema={schema}
      reload={reload}
      reopen={open}
    />
  );
}

type Props = {
  desk: Desk;
  story: Story;
  schema: Schema;
  reload: () => Promise<void>;
  reopen: () => Promise<void>;
};

function StoryForm({ desk, story, schema, reload, reopen }: Props) {
  const { path } = story;
  const kept = unsavedOf(path);
  const [content, setContent] = useState<Content>(kept ?? { data: story.data, body: story.body });
  const [version, setVersion] = useState(kept?.version ?? story.version);
  const [faults, setFaults] = useState(story.faults);
  const [photos, setPhotos] = useState(story.photos);
  const [isDirty, setDirty] = useState(kept !== undefined);
  const [told, setTold] = useState(kept ? 'Đã mở lại phần bạn gõ mà chưa lưu.' : '');
  const [against, setAgainst] = useState<{
    conflict: { mine: string; theirs: string };
    version: string;
  }>();
  const timer = useRef(0);

  const change = (next: Content) => {
    setContent(next);
    setDirty(true);
    setTold('');
    keepUnsaved(path, { ...next, version, at: new Date().toISOString() });
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      api.check(path, next).then(
        (answer) => setFaults(answer.faults),
        (error: unknown) => error instanceof Refusal && setTold(error.message),
      );
    }, pause);
  };

  const save = async (next: Content = content): Promise<boolean> => {
    clearTimeout(timer.current);
    setTold('Đang lưu…');
    try {
      const saved = await api.save(path, version, next);
      if ('conflict' in saved) {
        setAgainst(saved);
        return false;
      }
      setVersion(saved.version);
      setFaults(saved.faults);
      setContent(next);
      setDirty(false);
      forgetUnsaved(path);
      setTold('Đã lưu.');
      void reload();
      return true;
    } catch (error) {
      setTold(error instanceof Refusal ? error.message : 'Chưa lưu được.');
      return false;
    }
  };

  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        void save();
      }
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });

  const addPhoto = async (file: File): Promise<string> => {
    const taken = await api.photo(path, await fileAsText(file));
    setPhotos((all) => [...all, taken.file]);
    if (taken.reminders.length > 0) setTold(taken.reminders.join(' '));
    return taken.file;
  };

  if (against) {
    const done = () => {
      forgetUnsaved(path);
      void reopen();
    };
    return (
      <Choice
        path={path}
        version={against.version}
        conflict={against.conflict}
        labels={['Bản bạn vừa gõ', 'Bản trên đĩa, người khác vừa lưu']}
        onChosen={done}
      />
    );
  }
  const data = content.data as Record<string, unknown>;
  const loose = faults.filter(({ key }) => !key || key.length === 0 || key[0] === 'verification');
  const errors = faults.filter(({ severity }) => severity === 'E').length;
  const context = {
    desk,
    path,
    photos,
    data,
    addPhoto,
    openCatalogue: (file: string) =>
      void save().then((isSaved) => isSaved && (location.hash = file)),
  };
  return (
    <Context.Provider value={context}>
      <h1>{String(data['title'] ?? 'Bài chưa có tựa')}</h1>
      <div className="bar">
        <button type="button" className="main" onClick={() => void save()}>
          Lưu
        </button>
        <output aria-live="polite">
          {told || (isDirty ? 'Có phần chưa lưu; trình duyệt đang giữ.' : '')}
        </output>
        <span className={errors > 0 ? 'fault' : 'sound'}>
          {errors > 0 ? `${errors} lỗi phải sửa` : 'Không có lỗi'}
        </span>
      </div>
      <Approval
        data={data}
        path={path}
        errors={errors}
        today={desk.today}
        onMove={(patch) => save({ ...content, data: { ...data, ...patch } as Value })}
      />
      <div className="sides">
        <div>
          <Form
            schema={schema}
            data={content.data}
            faults={faults}
            onChange={(next) => change({ ...content, data: next })}
          />
          {content.body !== undefined && (
            <BodyEditor body={content.body} onChange={(body) => change({ ...content, body })} />
          )}
          {loose.length > 0 && (
            <ul className="others" aria-label="Lỗi trong bài viết">
              {loose.map(({ line, column, message, hint, severity }) => (
                <li
                  key={`${line} ${column} ${message}`}
                  className={severity === 'E' ? 'fault' : 'reminder'}
                >
                  Dòng {line}: {message} → {hint}
                </li>
              ))}
            </ul>
          )}
        </div>
        <Preview path={path} save={() => (isDirty ? save() : Promise.resolve(true))} />
      </div>
    </Context.Provider>
  );
}
