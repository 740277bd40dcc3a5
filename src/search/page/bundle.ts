import { gunzipSync } from 'fflate';
import { readFound } from '../ask/found-page.ts';
import type { FoundPage, RawPage } from '../ask/found-page.ts';
import { lastNotAfter } from '../ask/known-items.ts';
import type { Start, ValueFile, WordFile } from '../ask/known-items.ts';
import type { IndexSource } from '../ask/source.ts';
import { readDescription, readWords } from '../ask/text-index.ts';
import type { Description, Postings } from '../ask/text-index.ts';

/** Every file of Pagefind's begins so, unpacked. */
const SIGNATURE = 'pagefind_dcd'.length;

type Fetch = (address: string, options?: RequestInit) => Promise<Response>;

/** The index as it lies on the server. What was loaded stays, and decides no answer. */
export class Bundle implements IndexSource {
  #folder: string;
  #loaded = new Map<string, Promise<unknown>>();
  #pages = new Map<number, Promise<FoundPage>>();
  #fetch: Fetch;
  #start: Promise<Start>;

  /** @param folder address of the folder that the build wrote, with a stroke at the end */
  constructor(folder: string, load: Fetch = (address, options) => fetch(address, options)) {
    this.#folder = folder;
    this.#fetch = load;
    this.#start = this.#json('known.pf_known', { cache: 'no-cache' });
  }

  /** From which everything else is found. */
  start(): Promise<Start> {
    return this.#start;
  }

  /** Loads what every question needs. */
  async prepare(): Promise<void> {
    const { files } = await this.#start;
    const only = files.length === 1 ? files.map(([, name]) => this.words(name)) : [];
    await Promise.all([this.#description(), ...only]);
  }

  words(file: string): Promise<WordFile> {
    return this.#json(`known/${file}.pf_known`);
  }

  values(file: string): Promise<ValueFile> {
    return this.#json(`known/${file}.pf_known`);
  }

  async text(keys: readonly string[]): Promise<(Postings | undefined)[]> {
    const { files } = await this.#description();
    return Promise.all(
      keys.map(async (key) => {
        const name = files[lastNotAfter(files, key, ({ first }) => first)]?.name;
        const held = name && (await this.#load(`index/${name}.pf_index`, readPacked(readWords)));
        return held ? held.get(key) : undefined;
      }),
    );
  }

  page(number: number): Promise<FoundPage> {
    const read = this.#pages.get(number) ?? this.#readPage(number);
    this.#pages.set(number, read);
    return read;
  }

  async #readPage(number: number): Promise<FoundPage> {
    const { texts } = await this.#start;
    const [first, name] = texts[lastNotAfter(texts, number, ([start]) => start)]!;
    const pages = await this.#load(
      `fragment/${name}.pf_fragment`,
      readPacked((bytes) => JSON.parse(textOf(bytes)) as RawPage[]),
    );
    return readFound(pages[number - first]!);
  }

  async #description(): Promise<Description> {
    const { description } = await this.#start;
    return this.#load(description, readPacked(readDescription));
  }

  #json<T>(path: string, options?: RequestInit): Promise<T> {
    return this.#load(path, (file) => JSON.parse(textOf(file)) as T, options);
  }

  /** Loads a file packed by gzip, once. */
  #load<T>(path: string, read: (unpacked: Uint8Array) => T, options?: RequestInit): Promise<T> {
    const known = this.#loaded.get(path) as Promise<T> | undefined;
    if (known) return known;
    const loaded = this.#fetch(this.#folder + path, options).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      // A stream that unpacks takes several turns for each of many small files.
      return read(gunzipSync(new Uint8Array(await response.arrayBuffer())));
    });
    this.#loaded.set(path, loaded);
    return loaded;
  }
}

const readPacked =
  <T>(read: (bytes: Uint8Array) => T): ((unpacked: Uint8Array) => T) =>
  (unpacked) =>
    read(unpacked.subarray(SIGNATURE));

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
