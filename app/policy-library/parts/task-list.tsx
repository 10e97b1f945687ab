import { withChineseDays } from '#app/policy-library/parts/document-words.ts';
import { type LibraryTask, matterZh } from '#app/policy-library/validity/library-task.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { citeText } from '#law/cite.ts';

/** Tasks of validity with the way to answer each. */
export function TaskList({ tasks, ofOne }: { tasks: LibraryTask[]; ofOne?: boolean }) {
  return (
    <DataTable<LibraryTask>
      caption={`${tasks.length}项`}
      captionHidden={ofOne}
      columns={[
        ...(ofOne
          ? []
          : [
              {
                title: '文件',
                cell: (task: LibraryTask) => <a href={`/office/policies/${task.documentId}`}>{task.title}</a>,
                heads: true,
              },
            ]),
        {
          title: '事项',
          nowrap: true,
          cell: ({ matter }) => <Tag tone={matter === 'term' ? 'new' : 'wait'}>{matterZh[matter]}</Tag>,
        },
        {
          title: '为什么',
          cell: ({ because, cite }) => (
            <>
              {withChineseDays(because)}
              {cite && <span class="cite">{citeText(cite)}</span>}
            </>
          ),
        },
        { title: '办理', nowrap: true, cell: (task) => <a href={answerHref(task)}>答复</a> },
      ]}
      rows={tasks}
      empty="没有待办的核查。"
    />
  );
}

function answerHref({ documentId, matter, key }: LibraryTask): string {
  return `/office/policies/${documentId}/task?${new URLSearchParams({ matter, key })}`;
}
