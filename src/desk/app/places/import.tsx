import { useEffect, useState, type DragEvent } from 'react';
import { api, fileAsText, Refusal, type Made, type Question } from '../api.ts';
import { takeDropped } from './dropped.ts';
import { words } from '../words.ts';

type File64 = { name: string; base64: string };

/** Takes Word, Excel and text in: near misses are asked, then what was read and what was lost is told. */
export function ImportPage() {
  const [file, setFile] = useState<File64>();
  const [questions, setQuestions] = useState<Question[]>([]);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [made, setMade] = useState<Made>();
  const [told, setTold] = useState('');
  const send = async (given: File64, decided: Record<string, string>) => {
    setTold('Đang đọc văn bản…');
    try {
      const answer = await api.take(given, decided);
      setTold('');
      if ('questions' in answer) setQuestions(answer.questions);
      else {
        setQuestions([]);
        setMade(answer);
      }
    } catch (error) {
      setTold(error instanceof Refusal ? error.message : 'Chưa nhập được.');
    }
  };
  const take = async (first: File | undefined) => {
    if (!first) return;
    const given = await fileAsText(first);
    setFile(given);
    setMade(undefined);
    setAnswers({});
    await send(given, {});
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  useEffect(() => {
    void take(takeDropped());
    // A file that was dropped elsewhere is taken once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h1>Nhập từ Word, Excel</h1>
      <p>
        Văn bản thành bản nháp. Điều máy đọc ra chỉ là đề xuất; điều không giữ được sẽ được kể rõ.
        Không ghi đè lên bài nào.
      </p>
      <label className="drop">
        Thả tệp vào đây hoặc chọn: Word (.docx), văn bản (.txt), trang đã lưu (.html), Excel
        (.xlsx), CSV
        <span>{words.form.chooseFile}</span>
        <input
          type="file"
          accept=".docx,.docm,.doc,.txt,.html,.htm,.xlsx,.xls,.csv,.tsv,.rtf,.pdf"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      <output aria-live="polite" className="lines">
        {told}
      </output>
      {questions.length > 0 && file && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const decided = Object.fromEntries(
              questions.map(({ written }) => [written, answers[written] ?? '']),
            );
            void send(file, { ...answers, ...decided });
          }}
        >
          <h2>Máy chưa chắc, xin chọn</h2>
          {questions.map(({ kind, written, near }) => (
            <label key={written}>
              {kind === 'unit' ? 'Đơn vị' : 'Hình thức khen'} “{written}” là
              <select
                value={answers[written] ?? ''}
                onChange={(event) => setAnswers({ ...answers, [written]: event.target.value })}
              >
                <option value="">Không phải các tên dưới, để như văn bản viết</option>
                {near.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button className="main">Tạo bản nháp</button>
        </form>
      )}
      {made && (
        <section aria-labelledby="da-nhap">
          <h2 id="da-nhap">Đã tạo bản nháp</h2>
          <p>
            <a href={`#${made.path}`}>Mở bản nháp</a>
          </p>
          {made.proposals.length > 0 && (
            <>
              <h3>Đề xuất, xem lại từng điều</h3>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Mục</th>
                    <th scope="col">Đề xuất</th>
                    <th scope="col">Lấy từ</th>
                  </tr>
                </thead>
                <tbody>
                  {made.proposals.map(({ key, value, from }) => (
                    <tr key={key}>
                      <td>{key}</td>
                      <td>{value}</td>
                      <td>“{from}”</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
          {made.lost.length > 0 && (
            <>
              <h3>Không giữ được như trong văn bản</h3>
              <ul>
                {made.lost.map(({ what, where }) => (
                  <li key={`${what} ${where}`}>
                    {what} ({where})
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </div>
  );
}
