import { closeCase, mayClose } from '#app/disclosure-requests/acts/close-case.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';

export const { get, post, may } = actPage({
  act: 'close-case',
  may: mayClose,
  button: '办结',
  initial: () => ({}),
  run: (scope, input) => closeCase(scope, input),
  fields: () => <p>办结后本件离开待办，案卷不能再改。请确认答复、送达凭证齐全。</p>,
});
