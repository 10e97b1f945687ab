/** A file as somebody hands it in. */
export interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

/** A file turned into text. */
export type FileText =
  | {
      ok: true;
      /** The text in the orders in which its layout can be read; the reader keeps the one that gives most. */
      texts: string[];
      /** What kind of file it is: `PDF`, `网页`. */
      kind: string;
    }
  | {
      ok: false;
      /** Why it cannot be read, as a Chinese sentence for the person who handed it in. */
      reason: string;
    };

export function unreadableFile(reason: string): FileText {
  return { ok: false, reason };
}
