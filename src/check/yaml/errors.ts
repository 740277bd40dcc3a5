import type { YAMLError } from 'yaml';

const details: Record<string, string> = {
  BAD_INDENT: 'dấu cách đầu dòng không thẳng với các dòng cùng cấp',
  TAB_AS_INDENT: 'dùng phím Tab để thụt dòng; chỉ dùng dấu cách',
  MISSING_CHAR: 'thiếu dấu đóng ngoặc hoặc dấu nháy',
  MULTILINE_IMPLICIT_KEY:
    'một dòng thiếu dấu hai chấm sau tên khóa, hoặc chữ xuống dòng giữa chừng',
  BLOCK_AS_IMPLICIT_KEY: 'có hai dấu “: ” trên một dòng; đặt giá trị trong ngoặc kép',
  BLOCK_IN_FLOW: 'danh sách gạch đầu dòng nằm trong ngoặc',
  UNEXPECTED_TOKEN: 'có ký tự thừa ở đây',
  MULTIPLE_DOCS: 'có dòng --- thừa ở giữa tệp',
  BAD_ALIAS: 'dấu * ở đầu giá trị; đặt giá trị trong ngoặc kép',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự riêng như @ hay `; đặt giá trị trong ngoặc kép',
  BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép; viết \\\\ hoặc dùng nháy đơn',
  BAD_PROP_ORDER: 'ký hiệu riêng của YAML đặt sai chỗ',
  COMMENT_SPACE: 'dấu # phải cách chữ đứng trước một dấu cách',
  KEY_OVER_1024_CHARS: 'tên khóa quá dài, có lẽ thiếu dấu hai chấm',
  TAG_RESOLVE_FAILED: 'ký hiệu ! ở đầu giá trị; đặt giá trị trong ngoặc kép',
  MISSING_ANCHOR: 'dấu & ở đầu giá trị; đặt giá trị trong ngoặc kép',
};

/** The values that fill the sentence of one mistake of the YAML parser. */
export function explainYamlError(error: YAMLError): Record<string, string> {
  return {
    detail: details[error.code] ?? 'máy không hiểu chỗ này',
  };
}
