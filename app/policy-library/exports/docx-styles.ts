import type { IStylesOptions } from 'docx';

const SONG = '仿宋_GB2312';
const TITLE = '方正小标宋简体';
const HEI = '黑体';
const KAI = '楷体_GB2312';

/** Half points. */
const NO2 = 44;
const NO3 = 32;
const NO4 = 28;
/** Twentieths of a point: 22 lines a page. */
const PITCH = { line: 579, lineRule: 'exact' as const };
const INDENT = { firstLine: 640 };

/** The styles of GB/T 9704 by the names of its parts. Word takes the office's own fonts by name. */
export function docxStyles(): IStylesOptions {
  const font = (name: string, size: number, more: object = {}) => ({
    font: { ascii: name, eastAsia: name, hAnsi: name },
    size,
    color: '000000',
    ...more,
  });
  const style = (id: string, name: string, run: object, paragraph: object, outlineLevel?: number) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing: PITCH, ...paragraph, ...(outlineLevel === undefined ? {} : { outlineLevel }) },
  });
  return {
    default: {
      document: { run: font(SONG, NO3), paragraph: { spacing: PITCH } },
      title: {
        run: font(TITLE, NO2),
        paragraph: { alignment: 'center', spacing: { before: 579, after: 579 } },
      },
      heading1: {
        run: font(HEI, NO3),
        paragraph: { alignment: 'center', spacing: { before: 290, after: 145 } },
      },
      heading2: { run: font(HEI, NO3), paragraph: { alignment: 'center', spacing: PITCH } },
    },
    paragraphStyles: [
      style('Body', '正文', font(SONG, NO3), { indent: INDENT, alignment: 'both' }),
      style('RedHead', '发文机关标志', font(TITLE, 76, { color: 'D7000F' }), {
        alignment: 'center',
        spacing: { before: 1200, after: 579 },
      }),
      style('Number', '发文字号', font(SONG, NO3), {
        alignment: 'center',
        border: { bottom: { style: 'single', size: 12, space: 11, color: 'D7000F' } },
      }),
      style('Note', '题注', font(KAI, NO3), { alignment: 'center', spacing: { after: 579 } }),
      style('Addressee', '主送机关', font(SONG, NO3), {}),
      style('Official1', '一级标题', font(HEI, NO3), { indent: INDENT }, 0),
      style('Official2', '二级标题', font(KAI, NO3), { indent: INDENT }, 1),
      style('Official3', '三级标题', font(SONG, NO3), { indent: INDENT }, 2),
      style('Official4', '四级标题', font(SONG, NO3), { indent: INDENT }, 3),
      style('Signature', '署名', font(SONG, NO3), { alignment: 'right', indent: { right: 1280 } }),
      style('Cell', '表格', font(SONG, 24), { spacing: { line: 360 } }),
      style('Imprint', '版记', font(SONG, NO4), {
        border: { top: { style: 'single', size: 8 }, bottom: { style: 'single', size: 8 } },
        spacing: { before: 579 },
      }),
      style('State', '效力', font(HEI, 18, { color: 'A12915' }), {
        alignment: 'right',
        spacing: { line: 280 },
      }),
      style('PageNumber', '页码', font('宋体', NO4), { alignment: 'center' }),
    ],
    characterStyles: [{ id: 'ArticleNumber', name: '条号', basedOn: 'Normal', run: font(HEI, NO3) }],
  };
}
