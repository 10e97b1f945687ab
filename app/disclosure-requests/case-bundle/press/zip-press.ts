import { Worker } from 'node:worker_threads';
import type { Asked, Entry, EntryContent } from '#app/disclosure-requests/case-bundle/press/zip-writer.ts';

export interface ZipPress {
  /** Adds one entry; answers when it is written. @throws when the thread fails: a bug or a missing file */
  add(name: string, content: EntryContent): Promise<Entry>;
  /** The bytes of the archive while `write` adds its entries. */
  stream(write: () => Promise<void>): ReadableStream<Uint8Array>;
}

/** Packages made at a time: setting a file keeps a processor for seconds, and others are to be served. */
const MOST = 2;
let open = 0;

/** Whether another package has to wait. */
export function pressBusy(): boolean {
  return open >= MOST;
}

interface Message {
  chunk?: Uint8Array;
  answer?: Entry | null;
  error?: string;
}

/** A thread that packs one archive; null while enough of them are at work. */
export function openPress(at: Date): ZipPress | null {
  if (pressBusy()) return null;
  let target: ReadableStreamDefaultController<Uint8Array> | undefined;
  let drained = () => {};
  const { ask, ended } = startThread((chunk) => target?.enqueue(chunk));
  /** A slow reader holds the writer back. */
  const room = () =>
    target && (target.desiredSize ?? 0) <= 0
      ? new Promise<void>((go) => {
          drained = go;
        })
      : null;
  return {
    add: async (name, content) => {
      await room();
      const entry = await ask({ name, at: at.getTime(), content });
      if (!entry) throw new Error('zip press: an entry without an answer');
      return entry;
    },
    stream: (write) =>
      new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            target = controller;
            void write()
              .then(() => ask({ end: true }))
              .then(() => controller.close())
              .catch((error: unknown) => controller.error(error))
              .finally(ended);
          },
          pull: () => drained(),
          cancel: () => {
            // What the thread still sends has no reader.
            target = undefined;
            drained();
            ended();
          },
        },
        { highWaterMark: 4 },
      ),
  };
}

function startThread(onChunk: (chunk: Uint8Array) => void) {
  open++;
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { execArgv: [] });
  let gone = false;
  worker.on('message', ({ chunk }: Message) => chunk && onChunk(chunk));
  worker.once('exit', () => {
    gone = true;
  });
  // Told to whoever waits for an answer; without a listener of its own it would end the whole process.
  worker.on('error', () => {});
  const ended = once(() => {
    open--;
    void worker.terminate();
  });
  const ask = async (asked: Asked) => {
    if (gone) throw new Error('zip press: the thread has ended');
    return answerOf(worker, asked);
  };
  return { ask, ended };
}

function answerOf(worker: Worker, asked: Asked): Promise<Entry | null> {
  return new Promise((give, fail) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('exit', onExit).off('error', onError);
      act();
    };
    const onMessage = ({ answer, error }: Message) => {
      if (error) settle(() => fail(new Error(`zip press: ${error}`)));
      else if (answer !== undefined) settle(() => give(answer));
    };
    const onExit = () => settle(() => fail(new Error('zip press: the thread ended')));
    const onError = (error: Error) => settle(() => fail(new Error(`zip press: ${error.name}`)));
    worker.on('message', onMessage).on('exit', onExit).on('error', onError);
    worker.postMessage(asked);
  });
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
