import { useEffect, useState, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { isError, type Fault } from '../../../domain/faults/fault.ts';
import { sectionsOf, type Schema } from '../form/schema.ts';
import { deskWords } from '../words.ts';

const say = deskWords.story;

/** Matches where there is room for it beside the form, as the styles say. */
const beside = matchMedia('(width >= 70rem)');

/** What leads to a fault, or to what is still wanting. */
const told =
  ':is(.field > :is(.fault, .needed), .item-head :is(.fault, .needed), .others > .fault)';

/** Goes to where the form, or one part of it, first says that something is wrong or wanting. */
export function goToTold(within: ParentNode = document): boolean {
  const first = within.querySelector(told);
  first?.scrollIntoView({ block: 'center' });
  first?.parentElement
    ?.querySelector<HTMLElement>('input, textarea, select, button')
    ?.focus({ preventScroll: true });
  return first !== null;
}

/** The part of the form that is being read: the one a third down the window. */
const useCurrent = (): string => {
  const [current, setCurrent] = useState('');
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => {
        const seen = entries.findLast(({ isIntersecting }) => isIntersecting);
        if (seen) setCurrent(seen.target.id);
      },
      { rootMargin: '-33% 0px -67%' },
    );
    for (const section of document.querySelectorAll('[id^="nhom-"]')) watch.observe(section);
    return () => watch.disconnect();
  }, []);
  return current;
};

type Props = { schema: Schema; path: string; faults: readonly Fault[]; needed: readonly Fault[] };

/** The parts of the form, with what is wrong or wanting in each; beside it, or folded where there is no room. */
export function Contents({ schema, path, faults, needed }: Props) {
  const current = useCurrent();
  const [isOpen, setOpen] = useState(beside.matches);
  useEffect(() => {
    const fold = () => setOpen(beside.matches);
    beside.addEventListener('change', fold);
    return () => beside.removeEventListener('change', fold);
  }, []);
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    // Folded first: what is gone to would else move up under the bar.
    if (!beside.matches) flushSync(() => setOpen(false));
    const section = document.getElementById(id);
    if (!section || goToTold(section)) return;
    section.scrollIntoView();
    (section.querySelector('h2') ?? section).focus({ preventScroll: true });
  };
  return (
    <nav className="contents" aria-labelledby="cac-muc">
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary id="cac-muc">{say.contents}</summary>
        <ul>
          {sectionsOf(schema).map(({ id, label, keys }) => {
            const isHere = ({ key = [] }: Fault) =>
              key.length === 0 ? id === 'ke' : keys.includes(String(key[0]));
            const errors = faults.filter((one) => isError(one) && isHere(one)).length;
            const wanting = needed.filter(isHere).length;
            return (
              <li key={id}>
                <a
                  href={`#${path}`}
                  aria-current={current === `nhom-${id}` ? 'true' : undefined}
                  onClick={(event) => go(event, `nhom-${id}`)}
                >
                  {label}
                </a>
                {errors > 0 && <span className="fault"> {say.errors(errors)}</span>}
                {wanting > 0 && <span className="needed"> {say.needed(wanting)}</span>}
              </li>
            );
          })}
          {path.startsWith('pages/') || (
            <li>
              <a href={`#${path}`} onClick={(event) => go(event, 'duyet')}>
                {deskWords.approval.title}
              </a>
            </li>
          )}
        </ul>
      </details>
    </nav>
  );
}
