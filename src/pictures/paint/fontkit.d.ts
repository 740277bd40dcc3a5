/** The few parts of fontkit 2 the pictures use; the package ships no types. */
declare module 'fontkit' {
  export type Font = {
    unitsPerEm: number;
    layout(text: string): { advanceWidth: number };
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  export function create(bytes: Uint8Array): Font;
}
