const surname = /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương)\s/u;

/** Whether a name begins with one of the surnames of most Vietnamese, with something behind it. */
export function hasSurname(name: string): boolean {
  return surname.test(name);
}
