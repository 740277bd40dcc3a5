import { useEffect, useRef, useState } from 'react';
import { isError, type Fault } from '../../../domain/faults/fault.ts';
import type { Value } from '../../../editing/yaml/written.ts';
import type { Hold } from '../../routes/entries.ts';
import { api, Refusal, saidBy, type Desk, type Opened } from '../api.ts';
import { VersionChoice } from '../story/conflict.tsx';
import { dropUnsaved, forgetUnsaved, keepUnsaved, unsavedOf } from '../story/draft-store.ts';
import { Context } from '../form/context.ts';
import { Form } from '../form/form.tsx';
import { withEntryIds } from '../form/own-ids.ts';
import { withoutDefaults, type Schema } from '../form/schema.ts';
import { SaveButton } from '../save-button.tsx';
import { deskWords } from '../words.ts';
import { AbbreviationsForm } from './abbreviations.tsx';
import { EntryList, nameOf, type Item } from './entry-list.tsx';
import { Holds } from './holds.tsx';
import { childrenOf, UnitChangeDialog } from './unit-change.tsx';

const say = deskWords.catalogues;
const catalogues = say.files;
/** The catalogues that are lists of entries, by file. */
export type CatalogueFile = keyof typeof catalogues;

/** Entries of these are named elsewhere by an id. */
const hasIds = (file: string) => file === 'units.yaml' || file === 'awards.yaml';

/** Faults of a list as they stand once an item is taken out. */
const withoutItem = (faults: readonly Fault[], index: number): Fault[] =>
  faults.flatMap((fault) => {
    const [at, ...rest] = fault.key ?? [];
    if (at === index) return [];
    return typeof at === 'number' && at > index ? { ...fault, key: [at - 1, ...rest] } : fault;
  });

/** One catalogue: its entries listed, one of them edited; what is no list is one form. */
export function Catalogue({
  desk,
  file,
  reload,
}: {
  desk: Desk;
  file: CatalogueFile;
  reload: () => Promise<void>;
}) {
  const [opened, setOpened] = useState<Opened>();
  const [schema, setSchema] = useState<Schema>();
  const [data, setData] = useState<Value>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [at, setAt] = useState<number>();
  const [told, setTold] = useState<string>('');
  const [isSaved, setSaved] = useState(true);
  const [isMoving, setMoving] = useState(false);
  const [held, setHeld] = useState<{ name: string; holds: Hold[] }>();
  const [round, setRound] = useState(0);
  const latest = useRef<Value>(undefined);
  const entry = useRef<HTMLDivElement>(null);
  const open = async () => {
    const fresh = await api.open(file);
    const kept = 'conflict' in fresh ? undefined : unsavedOf(file);
    // Typed over an older file, it is saved against that one: then a person chooses.
    setOpened(kept ? { ...fresh, version: kept.version } : fresh);
    if ('conflict' in fresh) return;
    latest.current = kept?.data ?? fresh.data;
    setData(latest.current);
    setRound((last) => last + 1);
    setSaved(!kept);
    setTold(kept ? deskWords.save.reopened : '');
    setFaults(fresh.faults);
  };
  const tellFault = (error: unknown) => setTold(saidBy(error, deskWords.faults.notOpened));
  const openAnew = () => {
    dropUnsaved(file, { data: latest.current! });
    setAt(undefined);
    void open().catch(tellFault);
  };
  // Below the list, on a phone, nobody would see that something was opened.
  useEffect(() => {
    const { top = 0 } = entry.current?.getBoundingClientRect() ?? {};
    if (top > innerHeight / 2) entry.current?.scrollIntoView();
  }, [at]);
  useEffect(() => {
    void open().catch(tellFault);
    void api.form(file).then((form) => setSchema(withoutDefaults(form as Schema)), tellFault);
    // Opened once for each file.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [file]);
  if (opened && 'conflict' in opened)
    return (
      <VersionChoice
        path={file}
        version={opened.version}
        conflict={opened.conflict}
        labels={deskWords.conflict.git}
        onChosen={openAnew}
      />
    );
  if (!opened || !schema || data === undefined)
    return (
      <>
        <h1>{catalogues[file]}</h1>
        <p role={told ? 'alert' : undefined}>{told || deskWords.opening}</p>
      </>
    );
  const keep = (next: Value, version: string) => {
    setSaved(false);
    const isKept = keepUnsaved(file, { data: next, version, at: new Date().toISOString() });
    setTold(isKept ? deskWords.save.unsaved : deskWords.save.notKept);
  };
  const change = (next: Value) => {
    latest.current = next;
    setData(next);
    keep(next, opened.version);
  };
  const save = async () => {
    setTold(deskWords.save.saving);
    try {
      const given = list && hasIds(file) ? (withEntryIds(list) as Value) : data;
      setData(given);
      latest.current = given;
      const saved = await api.save(file, opened.version, { data: given });
      if ('conflict' in saved)
        setOpened({ path: file, version: saved.version, conflict: saved.conflict });
      else {
        setOpened({ ...opened, version: saved.version });
        setFaults(saved.faults);
        if (latest.current === given) {
          setTold(deskWords.save.saved);
          setSaved(true);
          forgetUnsaved(file, { data: given });
        } else keep(latest.current, saved.version);
        void reload();
      }
    } catch (error) {
      setTold(saidBy(error, deskWords.faults.notSaved));
    }
  };
  const context = {
    desk,
    path: file,
    photos: [],
    data: {},
    addPhoto: () => Promise.reject(new Refusal(say.noPhoto)),
    reload,
    openCatalogue: (name: string) => (location.hash = name),
  };
  const list = Array.isArray(data) ? (data as Item[]) : undefined;
  const choose = (index: number | undefined) => {
    setHeld(undefined);
    setAt(index);
  };
  /** Takes an entry out of what is typed, unless something names it. */
  const remove = async (entries: readonly Item[], index: number) => {
    const item = entries[index]!;
    const name = nameOf(item);
    try {
      const { holds } = await api.holds(file, entries as Value, index);
      // What was typed while the desk looked is kept.
      const now = latest.current as Item[];
      const place = now.indexOf(item);
      if (place < 0) return;
      if (holds.length > 0) return setHeld({ name, holds });
      change(now.toSpliced(place, 1) as Value);
      setFaults((all) => withoutItem(all, place));
      choose(undefined);
      setTold(say.removed(name));
    } catch (error) {
      setTold(saidBy(error));
    }
  };
  const own = (index: number) =>
    faults
      .filter(({ key }) => key?.[0] === index)
      .map((fault) => ({ ...fault, key: fault.key!.slice(1) }));
  return (
    <Context.Provider value={context}>
      <h1>{catalogues[file]}</h1>
      <div className="bar">
        <SaveButton onSave={() => void save()} />
        {!isSaved && (
          <button type="button" onClick={openAnew}>
            {deskWords.save.discard}
          </button>
        )}
        <output aria-live="polite">{told}</output>
      </div>
      {list ? (
        <div className="sides entry">
          <EntryList
            label={catalogues[file]}
            list={list}
            at={at}
            isWrong={(index) => own(index).some(isError)}
            onChoose={choose}
            onAdd={() => {
              change([...list, {}] as Value);
              choose(list.length);
            }}
          />
          {at === undefined && <p className="help">{say.none}</p>}
          {at !== undefined && list[at] && (
            <div ref={entry}>
              <p className="acts">
                {file === 'units.yaml' && isSaved && (
                  <button type="button" onClick={() => setMoving(true)}>
                    {deskWords.unit.open}
                  </button>
                )}
                <button type="button" onClick={() => void remove(list, at)}>
                  {say.remove}
                </button>
              </p>
              {held && <Holds desk={desk} file={file} list={list} {...held} onChoose={choose} />}
              <Form
                key={at}
                schema={schema.items!}
                data={list[at] as Value}
                faults={own(at)}
                onChange={(item) => change(list.with(at, item as Item) as Value)}
              />
            </div>
          )}
        </div>
      ) : file === 'abbreviations.yaml' ? (
        <AbbreviationsForm
          key={round}
          data={data as Record<string, Value>}
          faults={faults}
          onChange={change}
        />
      ) : (
        <Form key={round} schema={schema} data={data} faults={faults} onChange={change} />
      )}
      {isMoving && list?.[at!] && (
        <UnitChangeDialog
          desk={desk}
          id={String(list[at!]!['id'])}
          name={nameOf(list[at!]!)}
          children={childrenOf(list, list[at!]!)}
          onDone={() => {
            setMoving(false);
            void Promise.all([open(), reload()]).then(() => setTold(deskWords.unit.done));
          }}
          onClose={() => setMoving(false)}
        />
      )}
    </Context.Provider>
  );
}
