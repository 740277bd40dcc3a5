/** Escapes text for XML, leaving out the control characters that XML 1.0 forbids. */
export function xml(text: string): string {
  return text
    .replace(/(?![\n\r\t])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
