export type BenchQuery = {
  id: string;
  category: string;
  query: string;
  relevant: string[];
  best?: string[];
  must_not_outrank?: string[];
};

export type Share = {
  queries: number;
  recall: number;
  mrr: number;
  none: number;
  /** undefined where no query of the kind forbids a page */
  dirty: number | undefined;
};

/**
 * Recall at 5, mean reciprocal rank at 10, questions without an answer, and questions where a
 * forbidden page stands above the first best one; per category, and for `ALL`.
 */
export function measure(
  queries: readonly BenchQuery[],
  ranked: ReadonlyMap<string, readonly string[]>,
): Map<string, Share> {
  const names = [...new Set(queries.map(({ category }) => category)), 'ALL'];
  return new Map(
    names.map((name) => {
      const each = queries
        .filter(({ category }) => name === 'ALL' || category === name)
        .map((query) => judge(query, ranked.get(query.id) ?? []));
      const mean = (of: (one: (typeof each)[number]) => number) =>
        each.reduce((sum, one) => sum + of(one), 0) / each.length;
      const judged = each.filter(({ dirty }) => dirty !== undefined);
      return [
        name,
        {
          queries: each.length,
          recall: mean(({ recall }) => recall),
          mrr: mean(({ mrr }) => mrr),
          none: each.filter(({ none }) => none).length,
          dirty: judged.length
            ? judged.filter(({ dirty }) => dirty).length / judged.length
            : undefined,
        },
      ];
    }),
  );
}

const judge = (query: BenchQuery, answer: readonly string[]) => {
  const relevant = new Set(query.relevant);
  const best = new Set(query.best?.length ? query.best : query.relevant);
  const first = answer.findIndex((url) => best.has(url));
  const found = answer.slice(0, 5).filter((url) => relevant.has(url)).length;
  const forbidden = query.must_not_outrank;
  return {
    recall: found / Math.min(5, relevant.size),
    mrr: first < 0 || first > 9 ? 0 : 1 / (first + 1),
    none: answer.length === 0,
    dirty:
      forbidden && (first < 0 || answer.slice(0, first).some((url) => forbidden.includes(url))),
  };
};

/** The value under which `share` of `values` lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
