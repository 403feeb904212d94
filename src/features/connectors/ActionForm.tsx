import type { Action, Connector } from '../../domain/connector/connector.ts';
import { updateAction, type ActionList } from '../../domain/connector/editConnector.ts';
import { ICON_PATHS, iconFor } from '../../domain/connector/iconPaths.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { actionNameProblem } from '../../domain/values/names.ts';
import { isPrivate, withPrivate } from '../../domain/connector/privateActions.ts';
import { own } from '../../domain/values/own.ts';
import { t } from '../../language/t.ts';
import { CopyChip } from '../../ui/CopyChip.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { tip } from '../../ui/tip.ts';
import { Tile } from '../../ui/Tile.tsx';
import type { ConnectorSession } from './ConnectorSession.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { saysFollow } from '../../domain/versions/connectorUses.ts';
import styles from './DetailForm.module.css';
import { NameField } from './NameField.tsx';
import { ParameterTable } from './ParameterTable.tsx';
import { PayloadSchema } from './PayloadSchema.tsx';
import { QuietText } from './QuietText.tsx';
import { fieldProblem, type PlacedProblem } from './placedProblems.ts';
import { RowMenu, type RowMenuProps } from './RowMenu.tsx';
import { UsesLink } from './UsesLink.tsx';

interface ActionFormProps {
  readonly session: ConnectorSession;
  readonly connector: Connector;
  readonly list: ActionList;
  readonly action: Action;
  readonly icon: ConnectorIcon | undefined;
  readonly about: ConnectorAbout | undefined;
  /** of this action */
  readonly uses: readonly TaskUse[];
  /** of this action */
  readonly problems: readonly PlacedProblem[];
  readonly menu: RowMenuProps;
  /** it was just added: its name is there to be typed over */
  readonly isNew: boolean;
}

const WORDS = {
  actions: { name: t('Action name'), hint: t('What it does, for the people who choose it.') },
  events: { name: t('Event name'), hint: t('When it is sent, for the people who wait for it.') },
};

/** An action, or an event: its name, what it is for, and what goes in and comes out. */
export function ActionForm(props: ActionFormProps) {
  const { session, connector, list, action, uses, problems } = props;
  const words = WORDS[list];
  const icon = props.icon ?? iconFor(connector.name);
  const others = connector[list].filter(({ key }) => key !== action.key).map(({ name }) => name);
  const tables = { session, list, action, uses, problems };
  return (
    <>
      <div className={styles.head}>
        <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} image={icon.image} />
        <h2 className="unseen">{action.name}</h2>
        <div data-field="name">
          <NameField
            key={action.key}
            label={words.name}
            look="section"
            autoFocus={props.isNew}
            value={action.name}
            problem={fieldProblem(problems, 'name')}
            problemOf={(name) => actionNameProblem(name, others)}
            consequence={uses.length === 0 ? undefined : saysFollow(uses)}
            onCommit={(name) =>
              session.edit(t`Rename ${action.name}`, (one) => updateAction(one, action.key, { name }, list))
            }
          />
        </div>
        {list === 'actions' && (
          <span className={styles.chip}>
            <CopyChip text={implementationOf(connector.name, action.name)} label={t('Copy implementation')} />
          </span>
        )}
        <span className="grow" />
        {list === 'actions' && <PrivateSwitch {...props} />}
        {list === 'actions' && (
          <span className={styles.uses}>
            <UsesLink uses={uses} />
          </span>
        )}
        <RowMenu {...props.menu} />
      </div>
      <QuietText
        key={`${action.key} description`}
        label={t('Description')}
        isLong
        className={styles.description}
        value={action.description ?? ''}
        placeholder={words.hint}
        onCommit={(text) =>
          session.edit(
            t`Change description of ${action.name}`,
            (one) => updateAction(one, action.key, { description: text || undefined }, list),
            `description ${action.key}`,
          )
        }
      />
      <ParameterTable {...tables} parameters="inputs" />
      <ParameterTable {...tables} parameters="outputs" />
      {list === 'events' && <PayloadSchema session={session} event={action} />}
    </>
  );
}

/** Who may be given it: a private one is for tasks that have it already. */
function PrivateSwitch({ session, connector, action, about }: ActionFormProps) {
  const { actions } = connector;
  return (
    <span className={styles.chip} {...tip(t('New tasks are not offered it. Tasks that have it keep it.'))}>
      <Switch
        label={t('Private')}
        checked={isPrivate(about, action)}
        onChange={(on) =>
          session.editContent(on ? t`Make ${action.name} private` : t`Offer ${action.name}`, {
            about: withPrivate(about, actions, action, on),
          })
        }
      />
    </span>
  );
}
