import { contactWayZh } from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { unconfirmedChannels } from '#app/disclosure-requests/acts/write-intake-proof.ts';
import type { FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import type { IntakeChannel } from '#app/disclosure-requests/pages/office/receive-body.ts';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { CheckField, RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import type { Day } from '#law/cite.ts';
import { receiptProofs } from '#law/disclosure/receipt-amendment.ts';
import { receiptDayZh } from '#law/disclosure/receipt-day.ts';

interface ProofProps {
  channel: IntakeChannel;
  body: FormBody;
  today: Day;
  errors: FieldError[];
}

/** 收件凭证: the day of the channel and what proves it, each channel with its own fields. */
export function IntakeProofFields(props: ProofProps) {
  const { channel, body, today, errors } = props;
  const waits = unconfirmedChannels.has(channel);
  return (
    <>
      <DateField
        name="happened_on"
        label={waits ? '来件到达之日' : receiptDayZh[channel]}
        hint={waits ? undefined : '这一天是收到之日，答复期限从次日起算。'}
        value={body.happened_on}
        max={today}
        error={errorOf(errors, 'happened_on')}
      />
      {(channel === 'counter' || channel === 'oral') && (
        <CheckField name="camera_room" label="在有录像的接待场所办理" checked={body.camera_room === 'yes'} />
      )}
      {channel === 'oral' && <ReadBack body={body} />}
      {(channel === 'post' || channel === 'ordinary-mail') && <Envelope {...props} />}
      {waits && <SameDayContact body={body} />}
      <TextField
        name="assistance"
        label="为申请人提供的帮助"
        hint="阅读困难或者视听障碍的申请人，写明提供了什么帮助（条例第四十三条）。"
        value={body.assistance}
        maxlength={500}
        optional
      />
      <TextArea
        name="proof_note"
        label="收件说明"
        value={body.proof_note}
        rows={2}
        maxlength={500}
        optional
      />
      <EvidenceFiles
        label="收件凭证扫描件（选填）"
        hint={`这一渠道应当留存：${receiptProofs(channel).join('；')}。`}
      />
    </>
  );
}

function ReadBack({ body }: { body: FormBody }) {
  return (
    <RadioGroup
      name="read_back"
      label="代填的申请表已读给申请人听，并由其确认"
      inline
      value={body.read_back}
      choices={[
        { value: 'signed', label: '签名确认' },
        { value: 'recorded', label: '录音录像确认' },
      ]}
    />
  );
}

function Envelope({ channel, body, today, errors }: ProofProps) {
  return (
    <>
      {channel === 'post' && (
        <>
          <TextField
            name="postal_service"
            label="寄递企业"
            value={body.postal_service}
            size="medium"
            optional
          />
          <TextField name="tracking_no" label="邮件号" value={body.tracking_no} size="medium" optional />
        </>
      )}
      <DateField
        name="postmarked_on"
        label="邮戳日期"
        value={body.postmarked_on}
        max={today}
        error={errorOf(errors, 'postmarked_on')}
        optional
      />
      <TextField
        name="signed_by"
        label={channel === 'post' ? '签收人' : '最先收到的部门或者人员'}
        hint="收发室、其他部门、任何人收到，都是本机关收到。"
        value={body.signed_by}
        size="medium"
        optional={channel !== 'post'}
      />
      <DateField
        name="handed_over_on"
        label="转交公开工作机构之日"
        hint="只作记录，不推迟收到之日。"
        value={body.handed_over_on}
        max={today}
        error={errorOf(errors, 'handed_over_on')}
        optional
      />
    </>
  );
}

/** Unsigned mail and fax: contacted the same day, or the day it came counts. */
function SameDayContact({ body }: { body: FormBody }) {
  return (
    <>
      <RadioGroup
        name="contact_reached"
        label="来件当日与申请人联系了吗"
        hint="应当当日联系确认。没有联系的，以来件之日为收到之日；联系未果的，先登记，以后联系上时在案卷中记录。"
        value={body.contact_reached}
        choices={[
          { value: 'yes', label: '联系上，已确认' },
          { value: 'no', label: '联系了，没有联系上' },
          { value: 'none', label: '当日没有联系' },
        ]}
      />
      <SelectField
        name="contact_way"
        label="联系方式"
        value={body.contact_way}
        options={Object.entries(contactWayZh).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="contact_time"
        label="联系时间"
        hint="例如 09:30"
        value={body.contact_time}
        size="short"
      />
      <TextField
        name="contact_note"
        label="联系结果"
        hint="例如“本人确认”“无人接听”。"
        value={body.contact_note}
      />
    </>
  );
}
