const token = /<w:fldChar [^>]*w:fldCharType="(begin|separate|end)"|<w:t(?: [^>]*)?>[^<]*<\/w:t>/g;

/**
 * The document without what stands inside the instruction of a field: what another field shows there
 * ("Nữ" in `IF { MERGEFIELD } = "Nữ"`) is on no printed page.
 */
export function withoutInstructions(xml: string): string {
  /** Of each open field, whether its instruction is still told. */
  const open: boolean[] = [];
  const told = xml.replaceAll(token, (whole, kind: string | undefined) => {
    if (kind === 'begin') open.push(true);
    else if (kind === 'separate') open[open.length - 1] = false;
    else if (kind === 'end') open.pop();
    else if (open.includes(true)) return '';
    return whole;
  });
  // Of a field that is never closed nobody knows where its instruction ends.
  return open.length > 0 ? xml : told;
}
