const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** A file's size for readers: 186213 → "182 KB", 1500000 → "1,4 MB" (1 KB = 1024 bytes). */
export function writeBytes(bytes: number): string {
  return bytes < 1024 * 1000
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${decimal.format(bytes / 1024 / 1024)} MB`;
}
