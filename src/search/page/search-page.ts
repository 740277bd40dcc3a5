import { search } from './client.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { showChips } from './chips.ts';
import { resultItem } from './result-item.ts';
import type { Counts, Filters } from '../ask/engine.ts';
import type { Reply } from './worker.ts';
import { searchText as words } from '../../text/search.ts';

/**
 * Milliseconds without a key after which the question is asked: less than anybody types in, more
 * than a keyboard takes for the letters of one key. What was pasted or picked is asked at once.
 */
const PAUSE = 40;
const PAGE = 5;
/** In the address: a value that is not to weigh. */
const WITHOUT = 'bo';

const get = <E extends Element>(selector: string): E => {
  const element = document.querySelector<E>(selector);
  if (!element) throw new Error(`${selector} is missing`);
  return element;
};

/** Brings the search page to life. What is asked stands in the address, so that it can be shared. */
export function startSearch(): void {
  const input = get<HTMLInputElement>('#q');
  const form = input.form!;
  const status = get<HTMLElement>('#tinh-hinh');
  const list = get<HTMLOListElement>('#ket-qua');
  const more = get<HTMLButtonElement>('#them');
  const recent = get<HTMLElement>('#da-tim');
  const filterBox = get<HTMLElement>('#bo-loc');
  const named = get<HTMLElement>('#xep-truoc');
  const chosen = get<HTMLElement>('#chi-xem');
  const selects = [...filterBox.querySelectorAll('select')];
  let turn = 0;
  let isAsking = false;
  let shown = PAGE;
  let pause = 0;
  /** letters in the box when it last changed */
  let length = 0;
  /** what the question seems to name, and is not to weigh: `key:label` */
  let without: string[] = [];

  /** Asks what stands in the box. While an answer is on its way only the latest question waits. */
  const run = async (limit = PAGE): Promise<void> => {
    shown = limit;
    turn += 1;
    showRecent();
    showChosen();
    if (isAsking) return;
    isAsking = true;
    for (let mine = 0; mine !== turn;) {
      mine = turn;
      await answer(mine);
    }
    isAsking = false;
  };

  const answer = async (mine: number): Promise<void> => {
    const typed = input.value.trim();
    if (!typed) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      filterBox.hidden = true;
      named.hidden = true;
      return;
    }
    const waiting = setTimeout(() => (status.textContent = words.searching), 400);
    const question = { typed: input.value, filters: chosenFilters(), without, limit: shown };
    const reply = await search.ask(question);
    clearTimeout(waiting);
    if (mine !== turn) return;
    show(reply, typed);
    if (reply.failed) return;
    const counted = await search.ask({ ...question, counted: true });
    if (mine === turn) showCounts(counted);
  };

  const show = (reply: Reply, typed: string): void => {
    const { hits, total, failed, approximate, readAs } = reply;
    const said = failed
      ? [words.failed]
      : total === 0
        ? [words.nothing(typed)]
        : [
            ...(readAs ? [words.readAs(readAs, total)] : []),
            ...(approximate ? [words.approximate] : readAs ? [] : [words.found(total, typed)]),
          ];
    status.textContent = said.join(' ');
    const before = list.children.length;
    list.replaceChildren(...hits.map((hit, at) => resultItem(hit, at === 0)));
    const told = { list: words.named, button: words.unname };
    showChips(named, reply.named, told, ({ key, label }) => {
      without = [...without, `${key}:${label}`];
      askAnew();
    });
    more.hidden = hits.length >= total || hits.length < shown;
    if (shown > PAGE) list.children[before]?.querySelector('a')?.focus();
  };

  const showCounts = ({ counts, approximate }: Reply): void => {
    for (const select of selects)
      fillSelect(select, approximate ? {} : (counts[select.name] ?? {}));
    filterBox.hidden = selects.every(({ parentElement }) => parentElement?.hidden);
  };

  const chosenFilters = (): Filters => {
    const filled = selects.filter(({ value }) => value);
    return Object.fromEntries(filled.map(({ name, value }) => [name, [value]]));
  };

  const showChosen = (): void => {
    const chips = Object.entries(chosenFilters()).map(([key, [label = '']]) => ({ key, label }));
    const told = { list: words.only, button: words.unchoose };
    showChips(chosen, chips, told, ({ key }) => {
      for (const select of selects) if (select.name === key) select.value = '';
      askAnew();
    });
  };

  /** After a button that is gone with the answer to come. */
  const askAnew = (): void => {
    writeAddress(true);
    input.focus();
    void run();
  };

  const showRecent = (): void => {
    const searches = input.value.trim() ? [] : recentSearches();
    recent.hidden = searches.length === 0;
    const items = searches.map((typed) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `?${new URLSearchParams({ q: typed })}`;
      link.textContent = typed;
      item.append(link);
      return item;
    });
    recent.querySelector('ul')?.replaceChildren(...items);
  };

  const writeAddress = (isNew: boolean): void => {
    const address = new URLSearchParams({ q: input.value.trim() });
    for (const [key, [value = '']] of Object.entries(chosenFilters())) address.set(key, value);
    for (const value of without) address.append(WITHOUT, value);
    const url = input.value.trim() ? `?${address}` : location.pathname;
    if (isNew) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  };

  const readAddress = (): void => {
    const address = new URLSearchParams(location.search);
    input.value = address.get('q') ?? '';
    length = input.value.length;
    without = address.getAll(WITHOUT);
    for (const select of selects) {
      const value = address.get(select.name) ?? '';
      select.replaceChildren(new Option(words.any, ''), ...(value ? [new Option(value)] : []));
      select.value = value;
    }
    void run();
  };

  input.addEventListener('input', () => {
    const isTyped = Math.abs(input.value.length - length) <= 1;
    length = input.value.length;
    without = [];
    clearTimeout(pause);
    pause = window.setTimeout(
      () => {
        writeAddress(false);
        void run();
      },
      isTyped ? PAUSE : 0,
    );
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    rememberSearch(input.value);
    writeAddress(true);
    void run();
  });
  for (const select of selects)
    select.addEventListener('change', () => {
      writeAddress(true);
      void run();
    });
  more.addEventListener('click', () => void run(shown + PAGE));
  list.addEventListener('click', () => rememberSearch(input.value));
  recent.querySelector('button')?.addEventListener('click', () => {
    forgetSearches();
    showRecent();
    input.focus();
  });
  document.addEventListener('keydown', (event) => moveFocus(event, input, list));
  window.addEventListener('popstate', readAddress);

  search.warm();
  const typedMeanwhile = input.value;
  readAddress();
  // Whoever comes with a question asked it in the header's box, or here before this script was loaded.
  rememberSearch(input.value);
  if (typedMeanwhile && typedMeanwhile !== input.value) {
    input.value = typedMeanwhile;
    void run();
  }
}

/** Arrows walk from the box through the results and back; Escape returns to the box. */
const moveFocus = (event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void => {
  const stops = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLInputElement | HTMLAnchorElement);
  if (at < 0) return;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const next = event.key === 'Escape' && at > 0 ? input : step ? stops[at + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
};

const fillSelect = (select: HTMLSelectElement, counts: Counts[string]): void => {
  const chosen = select.value;
  const order = new Intl.Collator('vi', { numeric: true });
  // What is chosen stays, also where nothing is counted.
  const values = Object.entries(chosen ? { [chosen]: 0, ...counts } : counts)
    .filter(([value, count]) => count > 0 || value === chosen)
    .sort(([a], [b]) => (select.name === 'nam' ? order.compare(b, a) : order.compare(a, b)));
  select.replaceChildren(
    new Option(words.any, ''),
    ...values.map(([value, count]) => new Option(count ? `${value} (${count})` : value, value)),
  );
  select.value = chosen;
  if (select.parentElement) select.parentElement.hidden = values.length < 2 && !chosen;
};
