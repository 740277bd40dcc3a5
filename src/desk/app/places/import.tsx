import { useEffect, useState, type DragEvent } from 'react';
import type { Imported } from '../../../import/import.ts';
import { api, fileAsText, saidBy, type Desk, type Made } from '../api.ts';
import { takeDropped } from './dropped.ts';
import { SelectField } from '../inputs.tsx';
import { namingOf } from '../form/choices.ts';
import { labelsAt, placeAt, valueLabel, type Schema } from '../form/schema.ts';
import { dayAsTyped } from '../form/typed.ts';
import { deskWords } from '../words.ts';

const say = deskWords.importing;

type File64 = { name: string; base64: string };

const pathOf = (key: string): (string | number)[] =>
  key.split(/[.[\]]+/u).flatMap((part): (string | number)[] => {
    if (part === '') return [];
    return /^\d+$/u.test(part) ? [Number(part)] : [part];
  });

/** What was read out of a document for the fields of its draft. */
const Proposals = ({ desk, made }: { desk: Desk; made: Made }) => {
  const [schema, setSchema] = useState<Schema>({});
  const collection = made.path.split('/')[0]!;
  useEffect(() => {
    void api.form(collection).then((form) => setSchema(form as Schema));
  }, [collection]);
  // Near misses in a list were asked and answered before.
  const read = made.proposals.filter(({ key }) => !/^citations\[\d+\]\.(?:unit|award)$/u.test(key));
  const naming = namingOf(desk);
  const called = (key: string, value: string) => {
    const labels = labelsAt(schema, pathOf(key));
    return value
      .split(' | ')
      .map((one) => labels[one] ?? dayAsTyped(valueLabel(naming(one))))
      .join(say.or);
  };
  return (
    <>
      <h3>{say.proposals}</h3>
      <table className="proposals">
        <thead>
          <tr>
            <th scope="col">{say.columns.key}</th>
            <th scope="col">{say.columns.value}</th>
            <th scope="col">{say.columns.from}</th>
          </tr>
        </thead>
        <tbody>
          {read.map(({ key, value, from }) => (
            <tr key={key}>
              <td>{placeAt(schema, pathOf(key))}</td>
              <td>{called(key, value)}</td>
              <td>“{from}”</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Takes Word, Excel and text in: near misses are asked, then what was read and what was lost is told. */
export function ImportPage({ desk }: { desk: Desk }) {
  const [file, setFile] = useState<File64>();
  const [questions, setQuestions] = useState<Imported['questions']>([]);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  // Whoever goes back from the draft to what is to be looked at again finds it.
  const [made, setMade] = useState(() => (history.state as Made | null) ?? undefined);
  const [told, setTold] = useState('');
  const [refused, setRefused] = useState('');
  /** Files that came together with the one that is read. */
  const [left, setLeft] = useState<string[]>([]);
  const send = async (given: File64, decided: Record<string, string>) => {
    setTold(say.reading);
    setRefused('');
    try {
      const answer = await api.take(given, decided);
      setTold('');
      if ('questions' in answer) setQuestions(answer.questions);
      else {
        setQuestions([]);
        setMade(answer);
        history.replaceState(answer, '');
      }
    } catch (error) {
      setTold('');
      setRefused(saidBy(error, say.failed));
    }
  };
  const take = async ([first, ...more]: Iterable<File>) => {
    if (!first) return;
    setLeft(more.map(({ name }) => name));
    const given = await fileAsText(first);
    setFile(given);
    setMade(undefined);
    setAnswers({});
    await send(given, {});
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files);
  };
  useEffect(() => {
    void take(takeDropped());
    // A file that was dropped elsewhere is taken once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <label className="drop">
        {say.drop}
        <span>{deskWords.form.chooseFile}</span>
        {/* A file of another kind is to be chosen, too: the answer says what to do with it. */}
        <input type="file" onChange={(event) => void take(event.target.files ?? [])} />
      </label>
      <output aria-live="polite" className="lines">
        {told}
      </output>
      {refused && <p role="alert">{refused}</p>}
      {left.length > 0 && <p className="reminder">{say.left(left.join(', '))}</p>}
      {questions.length > 0 && file && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const decided = Object.fromEntries(
              questions.map(({ written }) => [written, answers[written] ?? '']),
            );
            void send(file, { ...answers, ...decided });
          }}
        >
          <h2>{say.unsure}</h2>
          {questions.map(({ kind, written, near }) => (
            <SelectField
              key={written}
              label={say.isWhich(kind, written)}
              value={answers[written] ?? ''}
              none={say.asWritten}
              options={near.map(({ id, name }) => [id, name])}
              onChange={(id) => setAnswers({ ...answers, [written]: id })}
            />
          ))}
          <button className="main">{say.go}</button>
        </form>
      )}
      {made && (
        <section aria-labelledby="da-nhap">
          <h2 id="da-nhap">{say.made}</h2>
          <p>{say.next}</p>
          <p>
            <a className="button" href={`#${made.path}`}>
              {say.open}
            </a>
          </p>
          {made.proposals.length > 0 && <Proposals desk={desk} made={made} />}
          {made.lost.length > 0 && (
            <>
              <h3>{say.lostTitle}</h3>
              <ul>
                {made.lost.map(({ what, where }) => (
                  <li key={`${what} ${where}`}>{say.lost(what, where)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </div>
  );
}
