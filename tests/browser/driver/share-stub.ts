/** What a page may be told about its browser: what it can share, what it refuses. */
export type Stub = {
  share?: 'done' | 'AbortError' | 'NotAllowedError';
  files?: boolean;
  copy?: 'refused' | 'nothing';
};

/** Makes a page's browser what the test needs; it runs in the page, before anything of the site. */
export function pretend(told: Stub): void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page
  const set = (where: object, name: string, value: unknown) =>
    Object.defineProperty(where, name, { value, configurable: true });
  const calls: object[] = [];
  set(globalThis, 'shared', calls);
  if (told.share) {
    set(navigator, 'share', async (data: ShareData) => {
      const files = data.files?.map(({ name, type, size }) => ({ name, type, size }));
      calls.push({ ...data, ...(files ? { files } : {}) });
      if (told.share !== 'done') throw new DOMException('no', told.share);
    });
  }
  if (told.files !== undefined)
    set(navigator, 'canShare', ({ files }: ShareData) => told.files && Boolean(files));
  if (told.copy)
    set(navigator.clipboard, 'writeText', () =>
      Promise.reject(new DOMException('no', 'NotAllowedError')),
    );
  if (told.copy === 'nothing') set(document, 'execCommand', () => false);
}
