/** A kind of file that requesters and officers may attach. */
export interface UploadKind {
  extensions: string[];
  mime: string;
  /** What the content is recognised as (`file-type`'s extensions); empty: plain text, which has no mark. */
  magic: string[];
  /** A name that the container must hold: many kinds of file share the containers of ZIP and OLE. */
  holds?: Buffer[];
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const WORD = [utf16('WordDocument')];
const EXCEL = [utf16('Workbook'), utf16('Book')];

/** Archives are not among them: their contents could not be looked at. */
export const uploadKinds: UploadKind[] = [
  { extensions: ['pdf'], mime: 'application/pdf', magic: ['pdf'] },
  { extensions: ['ofd'], mime: 'application/ofd', magic: ['zip'], holds: [Buffer.from('OFD.xml')] },
  { extensions: ['doc'], mime: 'application/msword', magic: ['cfb'], holds: WORD },
  { extensions: ['wps'], mime: 'application/vnd.ms-works', magic: ['cfb'], holds: WORD },
  { extensions: ['xls'], mime: 'application/vnd.ms-excel', magic: ['cfb'], holds: EXCEL },
  {
    extensions: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    magic: ['docx'],
  },
  {
    extensions: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    magic: ['xlsx'],
  },
  { extensions: ['jpg', 'jpeg'], mime: 'image/jpeg', magic: ['jpg'] },
  { extensions: ['png'], mime: 'image/png', magic: ['png'] },
  { extensions: ['heic'], mime: 'image/heic', magic: ['heic'] },
  { extensions: ['txt'], mime: 'text/plain', magic: [] },
];

/** Macros inside an old and a new office file. */
export const macroMarks = [utf16('_VBA_PROJECT'), Buffer.from('vbaProject.bin')];
