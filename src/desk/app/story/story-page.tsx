import { useEffect, useState } from 'react';
import { api, saidBy, type Desk, type Opened } from '../api.ts';
import { withoutDefaults, type Schema } from '../form/schema.ts';
import { deskWords } from '../words.ts';
import { VersionChoice } from './conflict.tsx';
import { StoryForm } from './story-form.tsx';

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
  if (refused)
    return (
      <>
        <h1>{desk.rows.find((row) => row.path === path)?.title ?? path}</h1>
        <p role="alert">{refused}</p>
      </>
    );
  if (!opened || !schema) return <p>{deskWords.opening}</p>;
  if ('conflict' in opened) {
    return (
      <VersionChoice
        path={path}
        version={opened.version}
        conflict={opened.conflict}
        labels={deskWords.conflict.git}
        story={{ desk, schema }}
        onChosen={() => void open()}
      />
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
