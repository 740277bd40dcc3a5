import { fold } from '../slug.ts';
import { byWord } from './by-word.ts';
import { toneMarks, withoutTones } from './tones.ts';

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const rimes =
  `a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip
  it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
  om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch
  uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi
  ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu`
    .trim()
    .split(/\s+/);
const pattern = new RegExp(`^(?:${onsets.join('|')})?(?:${rimes.join('|')})$`);
const barePattern = new RegExp(
  `^(?:${onsets.join('|')})?(?:${rimes.map((rime) => fold(rime)).join('|')})$`,
);

const canBe = byWord((word) => {
  const { letters, tones } = withoutTones(word.toLowerCase());
  const bare = letters.normalize('NFC');
  const isStopped = /(?:ch|[cpt])$/.test(bare);
  const mayStand = isStopped
    ? ['', toneMarks.acute, toneMarks.dot].includes(tones)
    : tones.length <= 1;
  return pattern.test(bare) && mayStand;
});

/**
 * Whether a word can be a syllable of Vietnamese as it is spelt: one onset, one rime, at most one
 * tone, and only sắc or nặng before c, ch, p, t.
 */
export function isSyllable(word: string): boolean {
  return canBe(word);
}

/** Whether a word can be a syllable of Vietnamese that has lost all its marks: `buoi`, `nguoi`. */
export function isBareSyllable(word: string): boolean {
  return barePattern.test(word.toLowerCase());
}

/** Whether a word is a syllable with a letter or a mark that English has not: no other language writes it. */
export function isMarkedSyllable(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word) && isSyllable(word);
}
