/**
 * Prefixes of mobile networks after the leading zero: the numbering plan of Thông tư
 * 22/2014/TT-BTTTT, as amended, with the blocks that its operators use.
 */
const mobile = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
/** Eleven digits until September 2018, when each became one of the above (016x → 03x, 012x → 07x, 08x). */
const formerMobile = /^0(?:12\d|16[2-9]|18[68]|199)\d{7}$/;
/** Fixed lines since 2017: 02, the area, and eleven digits in all; subscribers begin with 2 to 9. */
const fixedLine =
  /^0(?:2[48][2-9]\d{7}|2(?:0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|5[124-9]|6[0-39]|7[0-7]|9[0-79])[2-9]\d{6})$/;
const anyMobile = /^0[35789]\d{8}$/;

/** A telephone number in its national form, or undefined when the digits cannot begin one. */
const national = (digits: string): string | undefined => {
  if (/^0[1-9]/.test(digits)) return digits;
  const [, subscriber] = /^(?:00)?840?([1-9]\d*)$/.exec(digits) ?? [];
  return subscriber && `0${subscriber}`;
};

/**
 * Whether digits can be the telephone number of somebody in Việt Nam; 1800 and 1900 are services.
 * @param isNamed the words beside it call it a telephone: then blocks no operator holds count too
 */
export function isTelephone(digits: string, isNamed = false): boolean {
  const number = national(digits);
  if (number === undefined) return false;
  return (
    mobile.test(number) ||
    formerMobile.test(number) ||
    fixedLine.test(number) ||
    (isNamed && anyMobile.test(number))
  );
}

/** Whether digits are a fixed line, which an office may give. */
export function isFixedLine(digits: string): boolean {
  return fixedLine.test(national(digits) ?? '');
}

/** Codes of the 63 provinces in identity numbers, Thông tư 59/2021/TT-BCA; a merger changes none. */
const provinces = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036
  037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075
  077 079 080 082 083 084 086 087 089 091 092 093 094 095 096`.split(/\s+/),
);

/**
 * Whether twelve digits can be a citizen's number (Nghị định 137/2015/NĐ-CP, điều 13): province of
 * birth, one digit for sex and century (0, 1 of the twentieth, 2, 3 of this one), two of the year.
 */
export function isCitizenNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || !provinces.has(digits.slice(0, 3))) return false;
  const year = Number(digits.slice(4, 6));
  return /[01]/.test(digits[3]!) ? year >= 10 : /[23]/.test(digits[3]!) && year <= 50;
}

/**
 * Whether nine digits can be an old identity card: provinces from 01 to 38. A number that ends in
 * three zeros is an amount.
 */
export function isOldCard(digits: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[0-8])\d{7}$/.test(digits) && !digits.endsWith('000');
}
