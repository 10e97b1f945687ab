import type { Context } from 'hono';
import { mayKeep } from '#app/policy-library/documents/keepers.ts';
import {
  actsAround,
  attachmentsOf,
  type DocumentRow,
  issuersOf,
  relationsOf,
  versionsOf,
} from '#app/policy-library/documents/queries.ts';
import { readableDocument } from '#app/policy-library/pages/office/document-form.tsx';
import { validityTone, withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { RecordActs, RecordRelations } from '#app/policy-library/parts/record-acts.tsx';
import { recordFacts } from '#app/policy-library/parts/record-facts.tsx';
import { RecordAttachments, RecordVersions } from '#app/policy-library/parts/record-files.tsx';
import { TaskList } from '#app/policy-library/parts/task-list.tsx';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import { tasksOfDocument } from '#app/policy-library/validity/tasks.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { citeText } from '#law/cite.ts';
import type { Validity } from '#law/publication/validity-on.ts';

/** 文件记录: the record, its validity with the proof, what acts name it, what it rests on, its texts and files. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const document = await readableDocument(c);
  if (!document) return c.notFound();
  const { id } = document;
  const [issuers, versions, attachments, relations, acts, validities, tasks, catalogues, records] =
    await Promise.all([
      issuersOf(scope, id),
      versionsOf(scope, id),
      attachmentsOf(scope, id),
      relationsOf(scope, id),
      actsAround(scope, id),
      validitiesOn(scope, [id], scope.today),
      tasksOfDocument(scope, id),
      mayKeep(scope, 'catalogue-document', document),
      mayKeep(scope, 'record-document-act', document),
    ]);
  const validity = validities.get(id);
  const may = { catalogue: catalogues === null, record: records === null };
  const home = `/office/policies/${id}`;
  return c.html(
    <OfficePage
      frame={frame}
      title={document.title}
      crumbs={[{ title: '文件库', href: '/office/policies' }, { title: document.document_no ?? '文件' }]}
      tag={validity && <Tag tone={validityTone(validity)}>{validity.zh}</Tag>}
      actions={<Actions document={document} may={may} />}
    >
      {c.req.query('done') && <Notice tone="done" title="已保存" live />}
      <Columns shape="main">
        <Stack>
          {validity && <Proof validity={validity} />}
          {tasks.length > 0 && (
            <Card title="待办的效力核查">
              <TaskList tasks={tasks} ofOne />
            </Card>
          )}
          <Card title="目录信息">
            <Facts facts={await recordFacts(scope, document, issuers)} />
          </Card>
        </Stack>
        <Stack>
          <RecordActs acts={acts} home={home} may={may.record} />
          <RecordRelations relations={relations} home={home} may={may.catalogue} />
          <RecordVersions versions={versions} documentId={id} home={home} may={may.record} />
          <RecordAttachments attachments={attachments} home={home} may={may.catalogue} />
        </Stack>
      </Columns>
    </OfficePage>,
  );
}

function Actions({ document, may }: { document: DocumentRow; may: { catalogue: boolean; record: boolean } }) {
  const home = `/office/policies/${document.id}`;
  return (
    <>
      {document.disclosure === 'proactive' && (
        <LinkButton href={`/policies/${document.id}`}>公开页面</LinkButton>
      )}
      <LinkButton href={`/office/explainers/documents/${document.id}`}>解读</LinkButton>
      {may.catalogue && <LinkButton href={`${home}/catalogue`}>修改目录信息</LinkButton>}
      {may.record && (
        <LinkButton href={`${home}/acts/new`} kind="main">
          登记效力变动
        </LinkButton>
      )}
    </>
  );
}

/** Why the document is in this state: never a mark set by hand. */
function Proof({ validity }: { validity: Validity }) {
  const { basis } = validity;
  return (
    <Card title="效力">
      <p>
        {withChineseDays(validity.sentence)}
        {validity.cite && <span class="cite">{citeText(validity.cite)}</span>}
      </p>
      {validity.lapsedClauses.length > 0 && <p>失效条款：{validity.lapsedClauses.join('、')}。</p>}
      {basis?.documentId && (
        <p>
          依据文件：<a href={`/office/policies/${basis.documentId}`}>《{basis.title}》</a>
          {basis.provision}
        </p>
      )}
    </Card>
  );
}
