import type { Child } from 'hono/jsx';
import type { Explainer, ExplainerMedium } from '#app/policy-library/explainers/load-explainer.ts';
import { BlockTable } from '#app/policy-library/parts/block-lines.tsx';
import type { Block } from '#app/policy-library/text/block.ts';

/** The film, the pictures and the text of an explainer; `mediaBase` is where its files are served. */
export function ExplainerBody({
  explainer,
  mediaBase,
}: {
  explainer: Pick<Explainer, 'title' | 'blocks' | 'media'>;
  mediaBase: string;
}) {
  const { media, blocks, title } = explainer;
  const captions = media.find(({ kind }) => kind === 'captions');
  return (
    <div class="explainer">
      {media
        .filter(({ kind }) => kind === 'video')
        .map((medium) => (
          <Film title={title} medium={medium} captions={captions} mediaBase={mediaBase} />
        ))}
      {media
        .filter(({ kind }) => kind === 'picture')
        .map((medium) => (
          <Picture title={title} medium={medium} mediaBase={mediaBase} />
        ))}
      {blocks.map((block) => (
        <Line block={block} />
      ))}
    </div>
  );
}

interface MediumProps {
  title: string;
  medium: ExplainerMedium;
  mediaBase: string;
}

/** A film is kept with captions only: the act that writes it refuses one without. */
function Film({
  title,
  medium,
  captions,
  mediaBase,
}: MediumProps & { captions: ExplainerMedium | undefined }) {
  return (
    <figure class="explainer-film">
      <video controls preload="metadata" src={`${mediaBase}/${medium.id}`} aria-label={title}>
        <track default kind="captions" srclang="zh" label="中文字幕" src={`${mediaBase}/${captions?.id}`} />
      </video>
      <details class="explainer-words">
        <summary>文字稿</summary>
        <Words text={medium.text_alternative} />
      </details>
    </figure>
  );
}

function Picture({ title, medium, mediaBase }: MediumProps) {
  return (
    <figure class="explainer-picture">
      <a href={`${mediaBase}/${medium.id}`}>
        <img src={`${mediaBase}/${medium.id}`} alt={`${title}（图片，文字说明在图下）`} loading="lazy" />
      </a>
      <details class="explainer-words">
        <summary>图片的文字说明</summary>
        <Words text={medium.text_alternative} />
      </details>
    </figure>
  );
}

function Words({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/\n+/)
        .filter((line) => line.trim())
        .map((line) => (
          <p>{line}</p>
        ))}
    </>
  );
}

function Line({ block }: { block: Block }): Child {
  const { anchor, kind, label, text } = block;
  if (kind === 'heading' && block.level === 1 && label === '') return <h2 id={anchor}>{text}</h2>;
  if (block.rows) {
    return (
      <div id={anchor}>
        <BlockTable rows={block.rows} />
      </div>
    );
  }
  const asked = /^[问答][：:]/.exec(text)?.[0];
  if (label === '' && asked) {
    return (
      <p id={anchor} class={asked.startsWith('问') ? 'explainer-asked' : 'explainer-answered'}>
        <b>{asked.charAt(0)}</b>
        {text.slice(asked.length).trim()}
      </p>
    );
  }
  return (
    <p id={anchor}>
      {label}
      {label.startsWith('第') && ' '}
      {text}
    </p>
  );
}
