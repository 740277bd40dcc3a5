import { isWithin } from '../../files.ts';
import { readSettings } from '../../settings.ts';

/** Whether a site may stand there: a question or an anchor would go along with every link. */
const isSiteAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text);

/**
 * What is wrong with the names that every command reads from its environment, one Vietnamese line
 * each; none when all can be used. `cwd` is the folder the command runs in.
 */
export function environmentFaults(env: NodeJS.ProcessEnv, cwd: string): string[] {
  const faults: string[] = [];
  const { SITE_URL: url, SITE_ENV: kind, PORT: port } = env;
  if (url && !isSiteAddress(url)) {
    const whole = `https://${url.replace(/^[\w.+-]*:?\/+/, '').replace(/[?#].*$/s, '')}`;
    faults.push(
      `SITE_URL="${url}" không phải địa chỉ web đầy đủ, không có dấu ? hay #.` +
        (isSiteAddress(whole)
          ? ` Viết SITE_URL=${whole}`
          : ' Viết như SITE_URL=https://example.vn'),
    );
  }
  if (kind && kind !== 'production') {
    faults.push(`SITE_ENV="${kind}" không có nghĩa gì: viết SITE_ENV=production hoặc bỏ trống.`);
  }
  if (port && !(/^\d+$/.test(port) && Number(port) < 65_536)) {
    faults.push(`PORT="${port}" không phải số cổng. Viết như PORT=4321.`);
  }
  const { contentDir, outDir } = readSettings(env);
  // What stands at OUT_DIR is replaced as a whole.
  if (isWithin(outDir, contentDir) || isWithin(outDir, cwd)) {
    faults.push(
      `OUT_DIR="${outDir}" chứa thư mục nội dung hoặc cả dự án, trang dựng xong sẽ thay mất chúng. Chọn một thư mục riêng, như OUT_DIR=dist.`,
    );
  }
  return faults;
}
