import { useEffect, useState } from 'react';
import type { NamedPlace } from '../../routes/acts.ts';
import { api, saidBy } from '../api.ts';
import { Dialog } from '../dialog.tsx';
import { DayField, RadioField, TextField } from '../inputs.tsx';
import { dayAsTyped, dayFrom } from '../form/typed.ts';
import { deskWords } from '../words.ts';

type Answer = { how: 'hide' | 'keep' | 'later'; why: string };
const say = deskWords.withdrawal;

/** One other place that names the person, and what becomes of it. */
const Place = ({
  place,
  answer,
  onAnswer,
}: {
  place: NamedPlace;
  answer: Answer;
  onAnswer: (answer: Answer) => void;
}) => {
  const where = say.place(place.page, place.line);
  return (
    <fieldset>
      <legend>{where}</legend>
      <p className="help">{place.message}</p>
      <RadioField
        name={where}
        value={answer.how}
        ways={{ ...(place.no ? { hide: say.hide } : {}), keep: say.keep, later: say.later }}
        onChange={(how) => onAnswer({ ...answer, how })}
      />
      {answer.how === 'keep' && (
        <input
          aria-label={say.why}
          placeholder={say.whyExample}
          value={answer.why}
          onChange={(event) => onAnswer({ ...answer, why: event.target.value })}
        />
      )}
    </fieldset>
  );
};

/** Takes a story down, with every other place that names its people answered one by one. */
export function Withdrawal({
  path,
  today,
  onDone,
  onClose,
}: {
  path: string;
  today: string;
  onDone: (told: string) => void;
  onClose: () => void;
}) {
  const [found, setFound] = useState<Awaited<ReturnType<typeof api.withdrawal>>>();
  const [answers, setAnswers] = useState<Answer[]>([]);
  const [requested, setRequested] = useState(dayAsTyped(today));
  const [reason, setReason] = useState<string>(say.reasonText);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    const look = async () => {
      try {
        const told = await api.withdrawal(path);
        setAnswers(told.places.map(({ no }) => ({ how: no ? 'hide' : 'later', why: '' })));
        if (told.requested) setRequested(dayAsTyped(told.requested));
        setFound(told);
      } catch (error) {
        setRefused(saidBy(error));
      }
    };
    void look();
  }, [path]);
  const places = found?.places ?? [];
  const isAnswered = answers.every(({ how, why }) => how !== 'keep' || why.trim() !== '');
  const go = async () => {
    const chosen = (how: Answer['how']) =>
      places.flatMap((place, index) =>
        answers[index]?.how === how ? [{ ...place, why: answers[index].why.trim() }] : [],
      );
    const stays = new Map(chosen('keep').map(({ page, why }) => [page, { page, why }]));
    try {
      const { byHand } = await api.withdraw({
        path,
        requested: dayFrom(requested),
        reason,
        stays: [...stays.values()],
        hidden: chosen('hide').map(({ file, no }) => ({ file, no: no! })),
      });
      onDone([say.done, ...byHand].join(' '));
    } catch (error) {
      setRefused(saidBy(error));
    }
  };
  return (
    <Dialog
      title={say.title}
      onClose={onClose}
      refused={refused}
      acts={
        <button
          type="button"
          className="main"
          disabled={!found || !isAnswered}
          onClick={() => void go()}
        >
          {say.go}
        </button>
      }
    >
      <p>{say.lead}</p>
      {!found && !refused && <p>{say.looking}</p>}
      {found && (
        <>
          <DayField label={say.requested} value={requested} onChange={setRequested} />
          <p className="help">{say.deadline(found.deadline)}</p>
          <TextField label={say.reason} value={reason} onChange={setReason} />
          {found.byHand.map((told) => (
            <p key={told} className="reminder">
              {told}
            </p>
          ))}
          <p>{places.length > 0 ? say.places(places.length) : say.alone}</p>
          {places.map((place, index) => (
            <Place
              key={`${place.file} ${place.line} ${place.message}`}
              place={place}
              answer={answers[index]!}
              onAnswer={(answer) => setAnswers(answers.with(index, answer))}
            />
          ))}
        </>
      )}
    </Dialog>
  );
}
