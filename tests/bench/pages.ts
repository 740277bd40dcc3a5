import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stagesFile } from '../../src/publish/stage-clock.ts';
import type { Stages } from '../../src/publish/stage-clock.ts';
import { readSettings } from '../../src/settings.ts';
import { openBrowser } from '../browser/driver/chromium.ts';
import { host } from './pages/host.ts';
import { measuredBuild } from './pages/measured-build.ts';
import type { Cost } from './pages/measured-build.ts';
import { ourSite } from './pages/ours.ts';
import type { Result } from './pages/report.ts';
import { printBuilds, printLimits, printVisits } from './pages/report.ts';
import type { Site } from './pages/site.ts';
import { starlightSite } from './pages/starlight.ts';
import type { PlainStory } from './pages/stories.ts';
import { readStories, repeatStories } from './pages/stories.ts';
import { visit } from './pages/visit.ts';

/**
 * `npm run bench:pages [-- --rounds N --stories N --builds N]`: the same stories as pages of ours and
 * of Starlight, which a union could take instead, turn by turn in one run, so that what else the machine does
 * falls on all alike. Pages are those of the content folder as it is; builds are of `--stories` made
 * of it, with nothing remembered, again with nothing changed, then with one title changed; what the
 * sites weigh is held against what free hosts take.
 *
 * The blog themes that the registry still holds are not among them, for they no longer build:
 * astro-paper 2.2.0 fetches fonts from another host at every build (and one more while it is read,
 * which cannot be weighed here), and newer releases within its ranges broke its sitemap and its
 * pictures; the pictures of astro-cactus 1.3.0 never end on the Node that we pin.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    stories: { type: 'string', default: '200' },
    builds: { type: 'string', default: '1' },
  },
});
const { contentDir } = readSettings();
const folder = resolve('.astro/bench-pages');
const sites = [
  ourSite(contentDir, join(folder, 'ours')),
  await starlightSite(join(folder, 'starlight')),
];
const own = await readStories(contentDir);
const results: Result[] = sites.map(({ name }) => ({ name, visits: {}, builds: {} }));
const tell = (line: string) => process.stderr.write(`${line}\n`);

const [ours] = sites as [Site];
/** @param front the slugs of the stories on the home page */
const built = async (site: Site, stories: readonly PlainStory[], front: readonly string[]) => {
  await site.write(
    stories,
    front.map((slug) => stories.find((story) => story.slug === slug)!),
  );
  tell(`${site.name}: ${stories.length} stories are built`);
  return measuredBuild(site);
};

// What our home page shows, the others' shall show.
const small = new Map<Site, Cost>();
await ours.forget();
small.set(ours, await built(ours, own, []));
const homePage = await readFile(join(ours.outDir, 'index.html'), 'utf8');
const onHome = own
  .map((story) => ({ story, at: homePage.indexOf(`href="${ours.path(story)}"`) }))
  .filter(({ at }) => at > 0)
  .toSorted((a, b) => a.at - b.at)
  .map(({ story }) => story);
const front = onHome.map(({ slug }) => slug);
for (const site of sites.slice(1)) {
  await site.forget();
  small.set(site, await built(site, own, front));
}

const shown = onHome.find(({ photo }) => photo) ?? own[0]!;
const pages: Record<string, (site: Site) => string> = {
  'a story page': (site) => site.path(shown),
  'the home page': () => '/',
};
const browser = await openBrowser();
const hosts = await Promise.all(sites.map(({ outDir }) => host(outDir)));
for (let round = 0; round <= Number(values.rounds); round += 1)
  for (const [page, pathOf] of Object.entries(pages))
    for (const [at, site] of sites.entries()) {
      const seen = await visit(browser, hosts[at]!, pathOf(site));
      // The first round warms the server and the browser up.
      if (round > 0) (results[at]!.visits[page] ??= []).push(seen);
    }
await browser.close();
for (const { close } of hosts) close();
printVisits(results);

const many = await repeatStories(own, Number(values.stories));
const changed = many.with(0, { ...many[0]!, title: `${many[0]!.title} (mới)` });
for (let round = 0; round < Number(values.builds); round += 1) {
  for (const [at, site] of sites.entries()) {
    await site.forget();
    const cost = await built(site, many, front);
    (results[at]!.builds[`${many.length} stories, cold`] ??= []).push(cost);
  }
  for (const [at, site] of sites.entries()) {
    const cost = await built(site, many, front);
    (results[at]!.builds['nothing changed'] ??= []).push(cost);
  }
  for (const [at, site] of sites.entries()) {
    const cost = await built(site, changed, front);
    (results[at]!.builds['one title changed'] ??= []).push(cost);
  }
}
printBuilds(results);
for (const [at, site] of sites.entries()) {
  const [cold] = results[at]!.builds[`${many.length} stories, cold`]!;
  printLimits(site.name, [own.length, small.get(site)!], [many.length, cold!]);
}
const stages = JSON.parse(
  await readFile(stagesFile(readSettings(ours.command.env).cacheDir), 'utf8'),
) as Stages;
console.log(
  `\nours after one change, processor seconds: ${stages.map(([name, seconds]) => `${name} ${seconds}`).join(', ')}`,
);
