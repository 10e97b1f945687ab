import { Worker } from 'node:worker_threads';
import type { JobName, Jobs } from '#app/disclosure-requests/severance/press/jobs.ts';
import { type SourceFault, UnreadableSource } from '#app/disclosure-requests/severance/source/source.ts';
import { done, type Refusal, type Result, refused } from '#app/shell/scope.ts';

/** Seconds a job may take; a hostile file must not hold a thread for ever. */
const SECONDS: Record<JobName, number> = { look: 60, page: 30, find: 60, elsewhere: 60, burn: 600 };
/** Two at a time: the pages of one officer and the burning of another. */
const THREADS = 2;
const MOST_WAITING = 20;
/** A thread without work ends after this long; starting one takes about a second. */
const IDLE_MS = 60_000;

/**
 * Lets the press do one job with a record, in a thread of its own: drawing a page keeps a processor for a tenth of a
 * second and more, and the web process has others to serve.
 * @throws when the press itself fails: a bug, without a word of the record in the message
 */
export async function press<Name extends JobName>(
  name: Name,
  bytes: Uint8Array,
  asked: Jobs[Name]['asked'],
): Promise<Result<Jobs[Name]['answer']>> {
  if (waiting.length >= MOST_WAITING) return refused('press-busy', '正在处理的材料较多，请过一分钟再试。');
  const thread = await freeThread();
  try {
    return done((await answerOf(thread, { name, bytes, asked })) as Jobs[Name]['answer']);
  } catch (error) {
    if (error instanceof UnreadableSource) return { ok: false, refusal: refusalOf(error.fault) };
    await drop(thread);
    if (error instanceof TooSlow)
      return refused('too-slow', '这份材料太复杂，没有在规定时间内处理完。请拆分后再上传。');
    throw error;
  } finally {
    release(thread);
  }
}

class TooSlow extends Error {}

interface Thread {
  worker: Worker;
  gone: boolean;
  idle?: NodeJS.Timeout;
}

const free: Thread[] = [];
const waiting: ((thread: Thread) => void)[] = [];
let busy = 0;

async function freeThread(): Promise<Thread> {
  const thread = free.pop();
  if (thread) {
    clearTimeout(thread.idle);
    thread.worker.ref();
    busy++;
    return thread;
  }
  if (busy < THREADS) {
    busy++;
    return startThread();
  }
  return new Promise((next) => waiting.push(next));
}

function startThread(): Thread {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), { execArgv: [] });
  const thread: Thread = { worker, gone: false };
  worker.once('exit', () => {
    thread.gone = true;
    const at = free.indexOf(thread);
    if (at >= 0) free.splice(at, 1);
  });
  return thread;
}

function release(thread: Thread): void {
  const next = waiting.shift();
  if (next) {
    next(thread.gone ? startThread() : thread);
    return;
  }
  busy--;
  if (thread.gone) return;
  // A thread at rest does not keep the process alive.
  thread.worker.unref();
  thread.idle = setTimeout(() => void drop(thread), IDLE_MS);
  thread.idle.unref();
  free.push(thread);
}

async function drop(thread: Thread): Promise<void> {
  thread.gone = true;
  const at = free.indexOf(thread);
  if (at >= 0) free.splice(at, 1);
  await thread.worker.terminate();
}

interface Message {
  answer?: unknown;
  fault?: SourceFault;
  error?: string;
}

function answerOf(
  { worker }: Thread,
  job: { name: JobName; bytes: Uint8Array; asked: object },
): Promise<unknown> {
  return new Promise((answer, fail) => {
    const late = setTimeout(() => settle(new TooSlow()), SECONDS[job.name] * 1000);
    const onMessage = ({ answer: given, fault, error }: Message) => {
      if (fault) settle(new UnreadableSource(fault));
      else if (error) settle(new Error(`severance press: ${error}`));
      else settle(null, given);
    };
    const onExit = () => settle(new Error('severance press: the thread ended'));
    const onError = (error: Error) => settle(new Error(`severance press: ${error.name}`));
    const settle = (error: Error | null, given?: unknown) => {
      clearTimeout(late);
      worker.off('message', onMessage).off('exit', onExit).off('error', onError);
      if (error) fail(error);
      else answer(given);
    };
    worker.on('message', onMessage).on('exit', onExit).on('error', onError);
    worker.postMessage(job);
  });
}

/** Why a record cannot be severed, in a sentence that says what to do. */
export function refusalOf(fault: SourceFault): Refusal {
  return { code: fault, reason: reasons[fault] };
}

const reasons: Record<SourceFault, string> = {
  'too-large': '文件超过30 MB，请拆分后再上传。',
  'unknown-kind': '只能处理 PDF、PNG、JPEG。其他格式请先另存为 PDF。',
  encrypted: '文件设有打开密码，请去掉密码后重新上传。',
  broken: '文件已损坏，打不开。请用原来的软件重新导出 PDF 后上传。',
  'no-page': '文件里没有页面。',
  'too-many-pages': '文件超过200页，请拆分后再上传。',
  'page-too-large': '页面太大，制成图像后看不清。请缩小图幅或者分块后再上传。',
  'result-too-large': '涂黑后的文件超过60 MB，请把材料拆分后分别处理。',
  'live-form': '这是动态表单，页面内容由阅读软件生成。请打印成 PDF 后上传。',
  animated: '这是动画图片，请另存为静态图片后上传。',
};
