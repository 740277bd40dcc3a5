import sharp from 'sharp';
import { drawStory } from './draw.ts';
import type { CardJob } from './draw.ts';
import type { CardReply } from './pool.ts';

// One thread for each worker: the pool is the parallelism. A cache of operations would only grow.
sharp.concurrency(1);
sharp.cache(false);

const cacheDir = process.argv[2]!;
const answer = (reply: CardReply) => void process.send?.(reply);

// An error that is no editor's fault goes back whole, and ends the build there.
process.on('message', (job: CardJob) => {
  void drawStory(job, cacheDir).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error }),
  );
});
