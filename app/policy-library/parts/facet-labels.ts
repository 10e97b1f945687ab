import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';
import { themes } from '#law/publication/themes.ts';
import type { FacetName } from '#search/engine.ts';

/** 主题、种类…: the facets as the page names them. */
export const facetZh: Record<FacetName, string> = {
  theme: '主题',
  kind: '种类',
  agency: '发文机关',
  year: '年份',
  region: '适用区域',
};

const themeZh = new Map<string, string>(
  themes.flatMap((theme) => [
    [theme.code, theme.zh] as const,
    ...theme.children.map((child) => [child.code, `${theme.zh} · ${child.zh}`] as const),
  ]),
);

/** A value of a facet in Chinese; a value that nobody knows as it stands. */
export function facetValueZh(name: FacetName, value: string): string {
  if (name === 'theme') return themeZh.get(value) ?? value;
  if (name === 'kind') return kindZh(value as DocumentKind);
  if (name === 'year') return `${value}年`;
  return value;
}
