/** Which template a document was written with; kept with it. */
export interface TemplateRef {
  family: string;
  version: string;
}
