import type { ReplyLetterInput } from '#app/disclosure-requests/letters/reply-letter.ts';

/** A letter with every part, for tests and the benchmark; names and numbers are invented. */
export const sampleReply: ReplyLetterInput = {
  agencyName: '常州市人民政府办公室',
  documentNo: '常政公开复〔2026〕108号',
  requesterName: '示例甲',
  receivedOn: '2026-03-02',
  correctedOn: '2026-03-10',
  consultedSpans: [{ of: '第三方', from: '2026-03-12', to: '2026-03-20' }],
  extendedTo: '2026-05-12',
  requestQuoted: '2024年度示例一号河道整治工程的初步设计批复文件，以及该工程施工、监理合同的全部附件。',
  code: 'R2',
  facts:
    '你申请公开的信息由本机关制作并保存，其中施工合同附件三记载示例乙公司的报价构成。经书面征求意见，示例乙公司认为该部分涉及其商业秘密，不同意公开。本机关审查认为其理由合理，且不公开不会对公共利益造成重大影响。',
  grounds: {
    cites: [
      { instrument: '政府信息公开条例', article: '第十五条' },
      { instrument: '政府信息公开条例', article: '第三十六条第二项、第三项' },
      { instrument: '政府信息公开条例', article: '第三十七条' },
    ],
    wording: '对能够作区分处理的，本机关向你提供可以公开的内容，并对不予公开的内容说明理由，现答复如下：',
  },
  result:
    '一、初步设计批复文件、监理合同及施工合同附件一、附件二予以公开。\n二、施工合同附件三涉及商业秘密，公开会对第三方合法权益造成损害，不予公开。',
  required: {
    way: '以纸质复印件随本答复书邮寄提供，共48页。',
    withheld: '施工合同附件三为示例乙公司的报价构成，属于第三方的商业秘密。',
  },
  givingForm: '工程竣工验收后形成的文件，可另行申请。',
  attachments: [
    { title: '关于示例一号河道整治工程初步设计的批复', pages: 6 },
    { title: '示例一号河道整治工程施工合同（附件三已作区分处理）及监理合同', pages: 42 },
  ],
  hints: '工程竣工验收情况可在本机关网站“重大建设项目”栏目查阅。',
  remedyClause:
    '对不予公开部分不服的，应当自收到本答复书之日起60日内先向常州市人民政府申请行政复议（提交方式：常州市示例路1号；网上渠道：https://example.invalid/reconsideration）；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。对其他内容不服的，可以自收到本答复书之日起60日内向常州市人民政府申请行政复议，或者自收到本答复书之日起6个月内依法向示例人民法院提起行政诉讼。',
  signedName: '常州市人民政府办公室',
  signedOn: '2026-04-24',
  contact: { office: '政府信息公开工作示例处', phone: '0519-00000000', address: '常州市示例路1号' },
  demo: true,
};
