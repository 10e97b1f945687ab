import { faceHref, faces } from '#app/shell/face.ts';
import type { Frame } from '#app/shell/frame.ts';

/** 标准、长者版、高对比 as plain links; the choice is remembered by a cookie. */
export function FaceSwitch({ frame }: { frame: Frame }) {
  return (
    <nav class="face-switch" aria-label="页面显示方式">
      {faces.map(({ face, zh }) => (
        <a
          href={faceHref(face, frame.path)}
          rel="nofollow"
          aria-current={face === frame.face ? 'true' : undefined}
        >
          {zh}
        </a>
      ))}
    </nav>
  );
}
