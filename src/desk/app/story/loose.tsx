import type { Fault } from '../../../domain/faults/fault.ts';
import { deskWords } from '../words.ts';

/** Faults that stand at no field. */
export function Loose({ faults, inWords }: { faults: Fault[]; inWords: (fault: Fault) => string }) {
  if (faults.length === 0) return null;
  return (
    <ul className="others" aria-label={deskWords.story.looseFaults}>
      {faults.map((fault) => (
        <li
          key={`${fault.line} ${fault.column} ${fault.message}`}
          className={fault.severity === 'E' ? 'fault' : 'reminder'}
        >
          {inWords(fault)}
        </li>
      ))}
    </ul>
  );
}
