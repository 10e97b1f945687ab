import { describe, expect, it } from 'vitest';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { replyLetter } from '#app/disclosure-requests/letters/reply-letter.ts';
import { sampleReply } from '#app/disclosure-requests/letters/sample-reply.ts';

describe('LetterView', () => {
  it('holds every text of the letter, with its day as a machine reads it', () => {
    const letter = replyLetter(sampleReply);
    const html = String(<LetterView letter={letter} />);
    for (const { text } of letter.paragraphs) expect(html).toContain(text.replaceAll('"', '&quot;'));
    for (const text of [letter.issuer, letter.title, letter.addressee, ...letter.attachments, letter.note]) {
      expect(html).toContain(text);
    }
    expect(html).toContain('常政公开复〔2026〕108号');
    expect(html).toContain('<time datetime="2026-04-24">2026年4月24日</time>');
    expect(html).toContain('示例数据');
  });

  it('escapes what people wrote', () => {
    const html = String(
      <LetterView letter={replyLetter({ ...sampleReply, requestQuoted: '<script>x</script>' })} />,
    );
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('links the address of online reconsideration and no other', () => {
    const online = { channel: 'https://fy.example.invalid/apply' };
    const letter = replyLetter({ ...sampleReply, requestQuoted: 'https://evil.example.invalid/', online });
    const html = String(<LetterView letter={letter} />);
    expect(html.match(/<a href="[^"]*"/g)).toEqual(['<a href="https://fy.example.invalid/apply"']);
    const named = replyLetter({ ...sampleReply, online: { channel: '示例市行政复议服务平台' } });
    expect(String(<LetterView letter={named} />)).not.toContain('<a ');
    expect(named.paragraphs.at(-1)?.text).toContain('示例市行政复议服务平台');
  });

  it('shows the slip under the letter, one level below its title', () => {
    const letter = {
      ...replyLetter(sampleReply),
      slip: { title: '回执', lead: '', rows: [{ name: '意　　见', value: '□同意' }], closing: [] },
    };
    const html = String(<LetterView letter={letter} heading="h2" />);
    expect(html).toContain('<h3>回执</h3>');
    expect(html).toContain('<dt>意见</dt><dd>□同意</dd>');
  });

  it('takes the level of its heading from the page', () => {
    const letter = replyLetter(sampleReply);
    expect(String(<LetterView letter={letter} />)).toContain(`<h1>${letter.title}</h1>`);
    expect(String(<LetterView letter={letter} heading="h2" />)).toContain(`<h2>${letter.title}</h2>`);
  });

  it('says that a draft is one', () => {
    const draft = replyLetter({ ...sampleReply, documentNo: null, signedOn: null });
    const html = String(<LetterView letter={draft} />);
    expect(html).toContain('草稿');
    expect(html).not.toContain('<time');
  });
});
