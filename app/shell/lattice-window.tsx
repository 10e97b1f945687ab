/**
 * 晴窗: a round garden window, the morning sun over the canal behind its lattice. Decoration only; the colours are
 * in `home.css`, so that every face has its own.
 */
export function LatticeWindow() {
  return (
    <svg class="lattice" viewBox="0 0 400 400" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id="window-round">
          <circle cx="200" cy="200" r="172" />
        </clipPath>
        <linearGradient id="window-sky" x1="0" y1="0" x2="0" y2="1">
          <stop class="sky-high" offset="0" />
          <stop class="sky-low" offset="1" />
        </linearGradient>
      </defs>
      <g clip-path="url(#window-round)">
        <rect width="400" height="400" fill="url(#window-sky)" />
        <circle class="sun-halo" cx="252" cy="132" r="92" />
        <circle class="sun-halo" cx="252" cy="132" r="66" />
        <circle class="sun-disc" cx="252" cy="132" r="42" />
        <path
          class="hill-far"
          d="M0 238c40-26 76-36 112-26 30 8 48 3 78-12 34-17 66-12 96 6 40 22 76 18 114 6v200H0z"
        />
        <path class="hill-near" d="M0 258c52-22 92-15 128-5 44 12 92 3 132-7 48-12 92-5 140 14v180H0z" />
        <path class="water" d="M0 272h400v128H0z" />
        <path
          class="ripple"
          d="M60 288h74M150 288h30M214 288h96M92 306h40M150 306h110M284 306h30M130 324h140"
        />
        <path
          class="lattice-bars"
          d="M130 130h140v140H130zM165 165h70v70h-70zM200 28v137M200 235v137M28 200h137M235 200h137M75 75h250v250H75zM130 75v55M270 75v55M130 270v55M270 270v55M75 130h55M270 130h55M75 270h55M270 270h55M75 28v47M325 28v47M75 325v47M325 325v47M28 75h47M325 75h47M28 325h47M325 325h47M165 75v55M235 75v55M165 270v55M235 270v55M75 165h55M75 235h55M270 165h55M270 235h55"
        />
      </g>
      <circle class="window-frame" cx="200" cy="200" r="175" />
      <circle class="window-rim" cx="200" cy="200" r="184" />
    </svg>
  );
}
