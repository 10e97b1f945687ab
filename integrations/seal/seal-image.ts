/**
 * The image of a seal as SVG, 42 mm across: ring, star, the agency's name on the arc. It always says 示例 under the
 * star: a picture is no seal, and nobody shall take it for one.
 */
export function demoSealImage(agencyName: string): string {
  const letters = Array.from(agencyName.replace(/[<>&"'\s]/g, ''));
  const turned = letters.map((letter, at) =>
    letterOnArc(letter, angleOf(at, letters.length), letters.length),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-210 -210 420 420" fill="none" stroke="${RED}">`,
    '<circle r="201" stroke-width="13"/>',
    `<path d="${star(62)}" fill="${RED}" stroke="none"/>`,
    `<g fill="${RED}" stroke="none" font-family="Noto Serif SC" font-weight="700" text-anchor="middle">`,
    ...turned,
    '<text y="112" font-size="32">示例印章</text>',
    '</g></svg>',
  ].join('');
}

const RED = '#d7000f';
/** The name stays clear of the lowest part of the ring; a short one does not reach that far. */
const WIDEST = 270;
const NARROWEST = 20;

function angleOf(at: number, count: number): number {
  const step = Math.min(NARROWEST * 1.6, count > 1 ? WIDEST / (count - 1) : 0);
  return (at - (count - 1) / 2) * step;
}

/** Long names are set in narrower letters, as on a real seal. */
function letterOnArc(letter: string, degrees: number, count: number): string {
  const size = Math.max(24, Math.min(58, 760 / count));
  const turn = degrees.toFixed(2);
  return `<text transform="rotate(${turn})" y="${(-186 + size).toFixed(1)}" font-size="${size.toFixed(1)}">${letter}</text>`;
}

function star(radius: number): string {
  const corners = Array.from({ length: 10 }, (_, at) => {
    const length = at % 2 === 0 ? radius : radius * 0.382;
    const angle = (at * Math.PI) / 5;
    return `${(length * Math.sin(angle)).toFixed(1)} ${(-length * Math.cos(angle)).toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}
