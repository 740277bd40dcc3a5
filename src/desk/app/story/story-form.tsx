import { useState } from 'react';
import { isError } from '../../../domain/faults/fault.ts';
import type { Value } from '../../../editing/yaml/written.ts';
import { api, type Desk } from '../api.ts';
import { namingOf } from '../form/choices.ts';
import { Context } from '../form/context.ts';
import { Form } from '../form/form.tsx';
import { withIds } from '../form/own-ids.ts';
import { saidInForm } from '../form/said.ts';
import { labelAt, type Schema } from '../form/schema.ts';
import { SaveButton } from '../save-button.tsx';
import { deskWords } from '../words.ts';
import { Approval } from './approval.tsx';
import { BodyEditor } from './body-editor.tsx';
import { changedFacts, type ChangedFact } from './changed-facts.ts';
import { VersionChoice } from './conflict.tsx';
import { Contents, goToTold } from './contents.tsx';
import { Correction } from './correction.tsx';
import { Discard } from './discard.tsx';
import type { ListLine } from './line-acts.tsx';
import { Loose } from './loose.tsx';
import { PhotosLeft } from '../form/photos-left.tsx';
import { Preview } from './preview.tsx';
import type { StoryContent } from './join.ts';
import { StoryActs } from './story-acts.tsx';
import { useStory, type OpenedStory } from './use-story.ts';

type Props = {
  desk: Desk;
  story: OpenedStory;
  schema: Schema;
  reload: () => Promise<void>;
  reopen: (said?: string) => Promise<void>;
  /** What is to be told of what led here. */
  said: string;
};

const goToPreview = (event: { preventDefault: () => void }) => {
  event.preventDefault();
  document.querySelector('.preview')?.scrollIntoView();
};

const statusOf = ({ data }: StoryContent) => (data as { status?: string }).status;

/** A save that waits for what readers are told; whoever asked for it hears whether it came to one. */
type Correcting = {
  facts: ChangedFact[];
  next: StoryContent;
  answer: (isSaved: boolean | Promise<boolean>) => void;
};

/** One story on the desk: its fields, its body, its way to the public, the page as it will be. */
export function StoryForm({ desk, story, schema, reload, reopen, said }: Props) {
  const open = useStory(story, reload, said);
  const { path, content, saved, isDirty, against } = open;
  const { faults, needed } = open.judged;
  const [isDropping, setDropping] = useState(false);
  const [correcting, setCorrecting] = useState<Correcting>();
  const isLive = desk.rows.find((row) => row.path === path)?.isLive ?? false;
  const isPublic = isLive && statusOf(saved) === 'da-dang';
  const isBodyChanged = content.body !== saved.body;

  /** What readers have seen is not changed before it is asked whether they are told. */
  const save = async (next: StoryContent = content): Promise<boolean> => {
    if (!isPublic || statusOf(next) !== 'da-dang') return open.save(next);
    const facts = changedFacts(saved.data, next.data, schema, namingOf(desk));
    if (facts.length === 0 && !isBodyChanged) return open.save(next);
    return new Promise((answer) => setCorrecting({ facts, next, answer }));
  };

  if (against) {
    return (
      <VersionChoice
        path={path}
        version={against.version}
        conflict={against.conflict}
        labels={deskWords.conflict.disk}
        story={{ desk, schema, ...(open.base ? { base: open.base } : {}) }}
        onChosen={() => {
          open.drop();
          void reopen();
        }}
      />
    );
  }
  const data = content.data as Record<string, unknown>;
  const isStory = !path.startsWith('pages/');
  const inWords = saidInForm(schema, namingOf(desk));
  const told = [...faults, ...needed];
  const ofApproval = told.filter(({ key }) => key?.[0] === 'verification' || key?.[0] === 'status');
  const ofBody = told.filter(({ key = [] }) => key.length === 0);
  const errors = faults.filter(isError).length;
  const context = {
    desk,
    path,
    photos: open.photos,
    data,
    addPhoto: open.addPhoto,
    reload,
    story: (
      <>
        {content.body !== undefined && (
          <BodyEditor body={content.body} onChange={(body) => open.change({ ...content, body })} />
        )}
        <Loose faults={ofBody} inWords={inWords} />
      </>
    ),
    photosLeft: <PhotosLeft path={path} names={open.photosLeft} onDrop={open.dropPhotos} />,
    openCatalogue: (file: string) =>
      void save().then((isSaved) => isSaved && (location.hash = file)),
  };
  /** A story goes on its way only as one that may stand where it goes. */
  const move = async (patch: Record<string, unknown>): Promise<void> => {
    const next = { ...content, data: { ...data, ...patch } as Value };
    if (patch['status'] === 'nhap') return void (await save(next));
    const judged = await api.check(path, next).catch(() => undefined);
    const wrong = judged?.faults.filter(isError) ?? [];
    if (!judged || wrong.length === 0) return void (await save(next));
    // What a draft still wants is shown as that already.
    if (patch['status'] !== 'cho-duyet') open.tellFaults(judged);
    const labels = wrong
      .filter(({ code }) => code.startsWith('thieu-'))
      .map(({ key = [] }) => labelAt(schema, key));
    open.tell(
      labels.length === wrong.length
        ? deskWords.save.notYet([...new Set(labels)])
        : deskWords.save.notApproved(wrong.length),
    );
  };
  return (
    <Context.Provider value={context}>
      <h1>{String(data['title'] ?? deskWords.story.untitled)}</h1>
      <div className="bar">
        <SaveButton onSave={() => void save()} />
        {isDirty && (
          <button type="button" onClick={() => setDropping(true)}>
            {deskWords.save.discard}
          </button>
        )}
        <output aria-live="polite">
          {[open.told || (isDirty ? deskWords.save.unsaved : ''), open.ofPhoto]
            .filter(Boolean)
            .join(' ')}
        </output>
        <span className={errors > 0 ? 'fault' : needed.length > 0 ? 'needed' : 'sound'}>
          {deskWords.save.state(errors, needed.length)}
        </span>
        {errors + needed.length > 0 && (
          <button type="button" onClick={() => goToTold()}>
            {deskWords.save.toFirst}
          </button>
        )}
        <a className="to-preview" href={`#${path}`} onClick={goToPreview}>
          {deskWords.save.toPreview}
        </a>
        <Contents schema={schema} path={path} faults={faults} needed={needed} />
      </div>
      {open.isElsewhere && <p className="reminder">{deskWords.save.otherTab}</p>}
      {isStory && (
        <Approval
          data={data}
          status={statusOf(saved) ?? 'nhap'}
          path={path}
          today={desk.today}
          isLive={isLive}
          errors={errors}
          onMove={move}
        />
      )}
      <Loose faults={ofApproval} inWords={inWords} />
      {isStory && (
        <StoryActs
          desk={desk}
          path={path}
          status={statusOf(saved) ?? 'nhap'}
          isLive={isLive}
          lines={(data['citations'] ?? []) as ListLine[]}
          mayAct={() => {
            if (isDirty) open.tell(deskWords.withdrawal.unsavedFirst);
            return !isDirty;
          }}
          onDone={(told) => void reload().then(() => reopen(told))}
        />
      )}
      <div className="sides" data-path={path}>
        <div>
          <Form
            schema={schema}
            data={content.data}
            faults={faults}
            needed={needed}
            onChange={(next) => open.change({ ...content, data: withIds(next) })}
          />
        </div>
        <Preview path={path} isDirty={isDirty} save={() => save()} />
      </div>
      {correcting && (
        <Correction
          facts={correcting.facts}
          isBodyChanged={isBodyChanged}
          onNotice={(type, text) => {
            setCorrecting(undefined);
            const { data: facts, ...rest } = correcting.next;
            const updated = { ...(facts as object), updated: desk.today };
            correcting.answer(open.save({ ...rest, data: updated }, { type, text }));
          }}
          onQuiet={() => {
            setCorrecting(undefined);
            correcting.answer(open.save(correcting.next));
          }}
          onBack={() => {
            setCorrecting(undefined);
            correcting.answer(false);
          }}
        />
      )}
      {isDropping && (
        <Discard
          onDrop={() => {
            open.drop();
            void reopen(deskWords.save.discarded);
          }}
          onClose={() => setDropping(false)}
        />
      )}
    </Context.Provider>
  );
}
