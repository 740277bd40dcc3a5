import { useEffect, useState } from 'react';
import { api, saidBy, type Desk, type Opened } from '../api.ts';
import { withoutDefaults, type Schema } from '../form/schema.ts';
import { deskWords } from '../words.ts';
import { VersionChoice } from './conflict.tsx';
import { StoryForm } from './story-form.tsx';
import { Withdrawal } from './withdrawal.tsx';

/** Takes down a story of which no form can be made: whoever asks for it does not wait for its mending. */
const TakeDown = ({
  path,
  today,
  onDone,
}: {
  path: string;
  today: string;
  onDone: (told: string) => void;
}) => {
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="acts">
      <button type="button" onClick={() => setAsked(true)}>
        {deskWords.withdrawal.open}
      </button>
      {isAsked && (
        <Withdrawal path={path} today={today} onDone={onDone} onClose={() => setAsked(false)} />
      )}
    </div>
  );
};

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
  const [round, setRound] = useState(0);
  const [schema, setSchema] = useState<Schema>();
  const [refused, setRefused] = useState('');
  const [said, setSaid] = useState('');
  const open = async (told = '') => {
    try {
      const fresh = await api.open(path);
      setSaid(told);
      setRefused('');
      setOpened(fresh);
      setRound((last) => last + 1);
    } catch (error) {
      setRefused(saidBy(error, deskWords.faults.notOpened));
    }
  };
  useEffect(() => {
    void open();
    void api.form(path.split('/')[0]!).then((form) => setSchema(withoutDefaults(form as Schema)));
    // A place is opened once; a save tells its own news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path]);
  const row = desk.rows.find((one) => one.path === path);
  const takeDown = row && (
    <TakeDown
      path={path}
      today={desk.today}
      onDone={(told) => void reload().then(() => open(told))}
    />
  );
  if (refused)
    return (
      <>
        <h1>{row?.title ?? path}</h1>
        <p role="alert">{refused}</p>
        {takeDown}
      </>
    );
  if (!opened || !schema) return <p>{deskWords.opening}</p>;
  if ('conflict' in opened) {
    return (
      <>
        <VersionChoice
          path={path}
          version={opened.version}
          conflict={opened.conflict}
          labels={deskWords.conflict.git}
          story={{ desk, schema }}
          onChosen={() => void open()}
        />
        {takeDown}
      </>
    );
  }
  return (
    <StoryForm
      key={round}
      desk={desk}
      story={opened}
      schema={schema}
      reload={reload}
      reopen={open}
      said={said}
    />
  );
}
