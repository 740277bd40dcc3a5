/** One of the four geometric signs; `path` is drawn with the non-zero fill rule. */
export type Sign = {
  id: string;
  viewBox: string;
  path: string;
  /** Whether two initials can stand inside the shape. */
  holdsText: boolean;
};

/** The grid all signs are drawn on: 96 × 96, the figure touches the edges at 4. */
export const signGrid = 96;

const viewBox = `0 0 ${signGrid} ${signGrid}`;

/** Eight even rays: points on two circles around the middle of the grid. */
const spark = (outer: number, inner: number, rays: number): string => {
  const points = Array.from({ length: rays * 2 }, (_, step) => {
    const radius = step % 2 === 0 ? outer : inner;
    const angle = (Math.PI * step) / rays - Math.PI / 2;
    const at = (offset: number) => Number((48 + radius * offset).toFixed(2));
    return `${at(Math.cos(angle))} ${at(Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
};

/** The signs of the criteria, in the order in which `site.yaml` lists the criteria. */
export const signs: readonly [Sign, Sign, Sign, Sign] = [
  { id: 'dia-tron', viewBox, holdsText: true, path: 'M4 48A44 44 0 1 1 92 48A44 44 0 1 1 4 48Z' },
  { id: 'tia-sang', viewBox, holdsText: true, path: spark(46, 29, 8) },
  {
    id: 'dau-vuong',
    viewBox,
    holdsText: true,
    path: 'M4 4H92V92H4ZM12 12V84H84V12ZM18 18H78V78H18Z',
  },
  {
    id: 'ben-re',
    viewBox,
    holdsText: false,
    path: 'M41 4H55V44.7A44 44 0 0 1 92 88V92H78V88A30 30 0 0 0 55 58.9V92H41V58.9A30 30 0 0 0 18 88V92H4V88A44 44 0 0 1 41 44.7Z',
  },
];

/** The sign of a criterion by its place in the site's list; a fifth criterion begins again. */
export function signOf(index: number): Sign {
  return signs[(index % signs.length) as 0 | 1 | 2 | 3];
}
