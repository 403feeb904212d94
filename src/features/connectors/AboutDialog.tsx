import { useState } from 'react';
import { PROTOCOL_LABELS, RELATION_LABELS, SUPPORT_LABELS } from '../../domain/connector/aboutLabels.ts';
import {
  PROTOCOLS,
  SUPPORT_LEVELS,
  type ConnectorAbout,
  type ConnectorLinks,
} from '../../domain/connector/connectorAbout.ts';
import { t } from '../../language/t.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { aboutWith, linkProblem, tagsFrom } from './aboutEdits.ts';
import styles from './AboutDialog.module.css';

interface AboutDialogProps {
  readonly name: string;
  readonly about: ConnectorAbout;
  readonly onSave: (about: ConnectorAbout) => void;
  readonly onClose: () => void;
}

const NONE = { value: '', label: t('Not said') };
const LINKS: readonly { readonly key: keyof ConnectorLinks; readonly label: string }[] = [
  { key: 'documentation', label: t('Documentation page') },
  { key: 'source', label: t('Source code') },
  { key: 'support', label: t('Support page') },
  { key: 'video', label: t('Video') },
];
const RELATIONS = ['internal', 'third-party'] as const;

/** What helps to find a connector and to know who stands behind it. Saved as one step. */
export function AboutDialog({ name, about, onSave, onClose }: AboutDialogProps) {
  const [tags, setTags] = useState((about.tags ?? []).join(', '));
  const [protocol, setProtocol] = useState(about.protocol);
  const [support, setSupport] = useState(about.support);
  const [relation, setRelation] = useState(about.relation);
  const [links, setLinks] = useState<ConnectorLinks>(about.links ?? {});
  const isWrong = LINKS.some(({ key }) => linkProblem(links[key]) !== null);
  const save = () => {
    if (isWrong) return;
    onSave(aboutWith(about, { tags: tagsFrom(tags), protocol, support, relation, links }));
    onClose();
  };
  return (
    <DialogFrame
      title={t`Details of ${name}`}
      lead={t('They help people find it. Engines do not read them.')}
      onClose={onClose}
      onSubmit={save}
      main={{ label: t('Save') }}
    >
      <div className={styles.fields}>
        <TextField
          className={styles.wide}
          label={t('Tags')}
          autoFocus
          value={tags}
          onChange={setTags}
          placeholder={t('mail, customers')}
          hint={t('With a comma between them.')}
        />
        <SelectField
          label={t('Protocol')}
          value={protocol ?? ''}
          choices={[NONE, ...PROTOCOLS.map((value) => ({ value, label: PROTOCOL_LABELS[value] }))]}
          onChange={(value) => setProtocol(PROTOCOLS.find((one) => one === value))}
        />
        <SelectField
          label={t('Support')}
          value={support ?? ''}
          choices={[NONE, ...SUPPORT_LEVELS.map((value) => ({ value, label: SUPPORT_LABELS[value] }))]}
          onChange={(value) => setSupport(SUPPORT_LEVELS.find((one) => one === value))}
        />
        <SelectField
          label={t('Whose system')}
          value={relation ?? ''}
          choices={[NONE, ...RELATIONS.map((value) => ({ value, label: RELATION_LABELS[value] }))]}
          onChange={(value) => setRelation(RELATIONS.find((one) => one === value))}
        />
        <h3 className={styles.wide}>{t('Links')}</h3>
        {LINKS.map(({ key, label }) => (
          <TextField
            key={key}
            label={label}
            type="url"
            placeholder="https://"
            value={links[key] ?? ''}
            onChange={(address) => setLinks({ ...links, [key]: address })}
            error={linkProblem(links[key])}
          />
        ))}
      </div>
    </DialogFrame>
  );
}
