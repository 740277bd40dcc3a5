/** The few parts of fontkit 2 the cards use; the package ships no types. */
declare module 'fontkit' {
  export type Box = { minX: number; minY: number; maxX: number; maxY: number };
  export type Command = {
    command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    args: number[];
  };
  export type Glyph = { id: number; bbox: Box; path: { commands: Command[] } };
  export type Run = {
    glyphs: Glyph[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    advanceWidth: number;
  };
  export type Font = {
    unitsPerEm: number;
    layout(text: string): Run;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  export function create(bytes: Uint8Array): Font;
}
