/** The custom elements of this folder, so that TSX knows their tags. */
declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'clock-strip': JSX.HTMLAttributes;
      'once-form': JSX.HTMLAttributes;
      'search-suggest': JSX.HTMLAttributes;
      'severance-marker': JSX.HTMLAttributes;
    }
  }
}

export {};
