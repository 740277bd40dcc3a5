import type { APIRoute } from 'astro';
import { paperRoot } from '../../domain/addresses.ts';
import { paperFiles } from '../../stories.ts';

export async function getStaticPaths() {
  return (await paperFiles()).map(({ path, read }) => ({
    params: { path: path.slice(paperRoot.length) },
    props: { read },
  }));
}

export const GET: APIRoute<{ read: () => Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.read()));
