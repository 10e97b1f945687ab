/** The mark of 晴窗: a lattice window with the sun in its corner. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect class="brand-ground" x="1" y="1" width="38" height="38" rx="9" />
      <circle class="brand-sun" cx="29" cy="11" r="5.5" />
      <path
        class="brand-lattice"
        d="M20 6v8M20 26v8M6 20h8M26 20h8M14 14h12v12H14zM8 8l6 6M26 26l6 6M8 32l6-6"
      />
    </svg>
  );
}
