import type { APIRoute } from 'astro';
import { paperFiles } from '../../stories.ts';

export const getStaticPaths = async () =>
  (await paperFiles()).map(({ path, read }) => ({
    params: { path: path.replace('/tai-lieu/', '') },
    props: { read },
  }));

export const GET: APIRoute<{ read: () => Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.read()));
