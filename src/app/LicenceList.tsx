import licences from 'virtual:licences';
import { t } from '../language/t.ts';
import { rich } from '../ui/rich.tsx';
import styles from './LicenceList.module.css';

/** What the product is built with, and under which licence; the texts are in a file beside the page. */
export default function LicenceList() {
  const texts = (
    <a className="link" href="./licences.txt" target="_blank" rel="noopener noreferrer">
      {t('the texts of their licences')}
    </a>
  );
  return (
    <>
      <p>
        {rich`Connector Modeler is free software under the MIT licence. It is built with these ${licences.length} packages; ${texts} come with it.`}
      </p>
      <ul className={styles.list} aria-label={t('Packages')}>
        {licences.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`}>
            <span>
              {name} {version}
            </span>
            <span className={styles.licence}>
              {licence === 'SEE LICENSE IN LICENSE' ? t('bpmn.io licence') : licence}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
