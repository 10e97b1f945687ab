import {
  documentNoText,
  type Letter,
  type ReplySlip,
  signedOnText,
} from '#app/disclosure-requests/letters/letter.ts';

interface LetterViewProps {
  letter: Letter;
  /** `h2` where the page around the letter has a heading of its own. */
  heading?: 'h1' | 'h2';
}

/** The letter as text on a page, from the same structure as its PDF: for screen readers, small screens and search. */
export function LetterView({ letter, heading: Heading = 'h1' }: LetterViewProps) {
  return (
    <article class="paper letter" aria-label={letter.title}>
      {letter.demo && <p class="letter-mark">示例数据，非正式公文</p>}
      {letter.draft && <p class="letter-mark">草稿</p>}
      <p class="red-head">{letter.issuer}</p>
      {documentNoText(letter) !== '' && <p class="letter-number">{documentNoText(letter)}</p>}
      <Heading>{letter.title}</Heading>
      <p class="letter-addressee">{letter.addressee}：</p>
      {letter.fields.length > 0 && <Fields fields={letter.fields} />}
      {letter.paragraphs.map(({ part, text }) => (
        <p data-part={part}>{withLink(text, letter.reconsiderAt)}</p>
      ))}
      {letter.attachments.length > 0 && <Attachments titles={letter.attachments} />}
      <p class="letter-signature">
        {letter.signedName}
        <br />
        {letter.signedOn ? (
          <time datetime={letter.signedOn}>{signedOnText(letter)}</time>
        ) : (
          signedOnText(letter)
        )}
      </p>
      {letter.note !== '' && <p class="letter-note">（{letter.note}）</p>}
      {letter.slip && <Slip slip={letter.slip} heading={Heading === 'h1' ? 'h2' : 'h3'} />}
    </article>
  );
}

/** The one live address is that of online reconsideration; what people write stays plain text. */
function withLink(text: string, address: string | undefined) {
  if (!address || !text.includes(address)) return text;
  return text.split(address).map((piece, at) => (
    <>
      {at > 0 && <a href={address}>{address}</a>}
      {piece}
    </>
  ));
}

/** On screen the slip says what it asks for; it is filled on paper or in the form of the page. */
function Slip({ slip, heading: Heading }: { slip: ReplySlip; heading: 'h2' | 'h3' }) {
  return (
    <section aria-label={slip.title}>
      <Heading>{slip.title}</Heading>
      <dl class="letter-fields">
        {slip.rows.map(({ name, value }) => (
          <div>
            <dt>{name.replaceAll('　', '')}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Fields({ fields }: { fields: Letter['fields'] }) {
  return (
    <dl class="letter-fields">
      {fields.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Attachments({ titles }: { titles: string[] }) {
  return (
    <div class="letter-attachments">
      <p>附件：</p>
      <ol>
        {titles.map((title) => (
          <li>{title}</li>
        ))}
      </ol>
    </div>
  );
}
