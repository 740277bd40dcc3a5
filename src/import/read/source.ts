/** Something of the document that the draft does not carry, or carries in another form. */
export type Lost = { what: string; where: string };

/** A picture of the document, by the name its place in the HTML gives it. */
export type SourcePicture = { name: string; type: string; bytes: Uint8Array };

/** A document as it was read, whatever it came from: its text as HTML, its pictures apart. */
export type ReadDocument = { html: string; pictures: SourcePicture[]; lost: Lost[] };

/** Where something lies that is told once: its first place, and how many there are. */
export function placesSaid(first: string, count: number): string {
  return count > 1 ? `${first}, ${count} chỗ` : first;
}

/** What Word shows or keeps and a story cannot: called the same in its files and in what is copied out of it. */
export const wordOnly = {
  deleted: 'Chữ đã xóa khi bật theo dõi sửa (Track Changes): lấy bản đã nhận sửa',
  comment: 'Lời ghi chú bên lề (Comment) không đưa vào bài',
  merged: 'Ô bảng gộp: bảng trong bài không gộp ô, xem lại bảng',
  colour: 'Màu chữ',
  highlight: 'Nền tô chữ',
  underline: 'Gạch chân',
};
