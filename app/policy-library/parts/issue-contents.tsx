import type { Issue } from '#app/policy-library/gazette/load-issue.ts';
import { gazetteSections } from '#app/policy-library/gazette/sections.ts';

/** 目录: sections and items in the order of printing, with page numbers. */
export function IssueContents({ issue }: { issue: Issue }) {
  const sections = gazetteSections.filter((section) => issue.items.some((item) => item.section === section));
  return (
    <nav class="issue-contents" id="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">目录</h2>
      {sections.map((section) => (
        <>
          <h3>{section}</h3>
          <ol>
            {issue.items
              .filter((item) => item.section === section)
              .map((item) => (
                <li>
                  <a href={`#item-${item.id}`}>
                    <span>
                      {item.title} {item.document_no && <small>{item.document_no}</small>}
                    </span>
                    <span class="issue-page">
                      <span class="visually-hidden">第</span>
                      {item.page}
                      <span class="visually-hidden">页</span>
                    </span>
                  </a>
                </li>
              ))}
          </ol>
        </>
      ))}
    </nav>
  );
}
