/**
 * Words that make a sentence and say little of what is sought, so that the telling ones decide.
 *
 * They are the closed classes of Vietnamese, as its grammars part them (Ủy ban Khoa học Xã hội Việt
 * Nam, "Ngữ pháp tiếng Việt", 1983: đại từ, phụ từ, kết từ, trợ từ), with their common members. No
 * noun, verb or adjective is one, however often it is asked for: what is common on a site tells
 * little by its count alone.
 */
const CLASSES = {
  pronouns: 'tôi ta mình chúng họ nó ai anh chị em ông bà cô chú bác cháu bạn',
  asking: 'gì nào đâu sao bao nhiêu mấy',
  pointing: 'này kia đó đấy ấy nọ đây thế vậy nay',
  quantities: 'các những mọi mỗi từng một vài cái con chiếc sự',
  times: 'đã đang sẽ vừa mới sắp còn vẫn cứ rồi',
  denying: 'không chưa chẳng đừng chớ',
  degrees: 'rất quá lắm hơn nhất khá cũng đều lại nữa thêm chỉ',
  being: 'là có bị được phải nên cần',
  joining:
    'và hay hoặc nhưng mà thì nếu khi rằng vì do bởi để của cho với ở tại từ đến tới trong ngoài ' +
    'trên dưới giữa về vào ra lên xuống qua theo bằng như cùng',
  particles: 'à ạ ơi nhé nhỉ ư thôi đi hãy xin',
};

export const plainWords: ReadonlySet<string> = new Set(
  Object.values(CLASSES).flatMap((words) => words.split(' ')),
);

/** How much of its weight a plain word keeps. */
export const PLAIN = 0.3;
