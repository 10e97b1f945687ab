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
    paragraphStyles: [...headStyles(), ...textStyles(), ...closingStyles()],
    characterStyles: [{ id: 'ArticleNumber', name: '条号', basedOn: 'Normal', run: font(HEI, NO3) }],
  };
}

function headStyles() {
  return [
    style('RedHead', '发文机关标志', {
      run: font(TITLE, 76, RED),
      paragraph: { alignment: 'center', spacing: { before: 1200, after: 579 } },
    }),
    style('Number', '发文字号', {
      run: font(SONG, NO3),
      paragraph: {
        alignment: 'center',
        border: { bottom: { style: 'single', size: 12, space: 11, color: RED } },
      },
    }),
    style('Note', '题注', {
      run: font(KAI, NO3),
      paragraph: { alignment: 'center', spacing: { after: 579 } },
    }),
    style('Addressee', '主送机关', { run: font(SONG, NO3), paragraph: {} }),
  ];
}

function textStyles() {
  const heading = (level: number, name: string, face: string) =>
    style(`Official${level}`, name, {
      run: font(face, NO3),
      paragraph: { indent: INDENT, outlineLevel: level - 1 },
    });
  return [
    style('Body', '正文', { run: font(SONG, NO3), paragraph: { indent: INDENT, alignment: 'both' } }),
    heading(1, '一级标题', HEI),
    heading(2, '二级标题', KAI),
    heading(3, '三级标题', SONG),
    heading(4, '四级标题', SONG),
    style('Cell', '表格', { run: font(SONG, 24), paragraph: { spacing: { line: 360 } } }),
  ];
}

function closingStyles() {
  const rule = { style: 'single', size: 8 };
  return [
    style('Signature', '署名', {
      run: font(SONG, NO3),
      paragraph: { alignment: 'right', indent: { right: 1280 } },
    }),
    style('Imprint', '版记', {
      run: font(SONG, NO4),
      paragraph: { border: { top: rule, bottom: rule }, spacing: { before: 579 } },
    }),
    style('State', '效力', {
      run: font(HEI, 18, 'A12915'),
      paragraph: { alignment: 'right', spacing: { line: 280 } },
    }),
    style('PageNumber', '页码', { run: font('宋体', NO4), paragraph: { alignment: 'center' } }),
  ];
}

const RED = 'D7000F';

function font(name: string, size: number, color = '000000') {
  return { font: { ascii: name, eastAsia: name, hAnsi: name }, size, color };
}

function style(id: string, name: string, { run, paragraph }: { run: object; paragraph: object }) {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing: PITCH, ...paragraph } };
}
